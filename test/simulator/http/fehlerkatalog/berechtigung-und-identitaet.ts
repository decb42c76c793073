// How the keys of rights, purposes and identity are provoked.
import { syntheticAzrNummer } from "../../../../simulator/kernel/azr-nummer.ts";
import { datensatzStreamId } from "../../../../simulator/service/load-datensatz.ts";
import { ABH_A, ABH_B, BAMF } from "../../../support/register/behoerden.ts";
import {
  duldung,
  erstmeldung,
  folgemeldung,
  meldestatusMeldung,
  PERSONALIEN,
  personalien,
} from "../../../support/register/meldungen.ts";
import { ABRUF, type Headers, type TestAnswer } from "../../../support/simulator/test-client.ts";
import {
  moveToB,
  nextUuid,
  referenzOfPersonalien,
  report,
  schliesseAb,
  setUhr,
  URL_OF,
  type Welt,
  type Zeile,
} from "./welt.ts";

const DULDUNG = duldung("2026-11-01");
const DULDUNG_STELLE = { attribut: ["Duldung"], pointer: "/sachverhalt/duldung" };
const AZR_NUMMER = ["AZRNachricht.azrNummer"];

function readWithout({ client, azrNummer }: Welt, header: string): Promise<TestAnswer> {
  const headers: Headers = Object.fromEntries(Object.entries(ABRUF).filter(([name]) => name !== header));
  return client.get(`${URL_OF}/${azrNummer}`, headers);
}

export const BERECHTIGUNG_UND_IDENTITAET: Readonly<Record<string, Zeile>> = {
  "AZR-3001": {
    provoke: (welt) => report(welt, ABH_B, DULDUNG),
    ...DULDUNG_STELLE,
    nennt: /seit 10\.01\.2026: ABH Altstadt/u,
  },
  "AZR-3002": {
    provoke: (welt) => readWithout(welt, "azr-abrufzweck"),
    attribut: ["AZR-Abrufzweck"],
    pointer: "",
    nennt: /Der Abrufzweck fehlt/u,
  },
  "AZR-3003": {
    provoke: ({ client, azrNummer }) => client.get(`${URL_OF}/${azrNummer}`, { ...ABRUF, "azr-abrufzweck": "03" }),
    attribut: ["AZRAnfrage.abrufzweck"],
    pointer: "/abrufzweck",
    nennt: /„03 /u,
  },
  "AZR-3005": {
    provoke: (welt) => report(welt, BAMF, DULDUNG),
    ...DULDUNG_STELLE,
    nennt: /Duldung.*ABH Altstadt/u,
  },
  "AZR-3006": {
    provoke: (welt) => readWithout(welt, "azr-sachbearbeiter"),
    attribut: ["AZR-Sachbearbeiter"],
    pointer: "",
  },
  "AZR-3007": {
    provoke: ({ client, azrNummer }) => {
      const meldung = folgemeldung(ABH_B, nextUuid(), DULDUNG);
      return client.folgemeldung(azrNummer, { ...meldung, verantwortlicheBehoerde: ABH_A.kennzeichen });
    },
    attribut: ["verantwortlicheBehoerde"],
    pointer: "/verantwortlicheBehoerde",
    nennt: /ABH Altstadt/u,
  },
  "AZR-3009": {
    mandant: "ziel",
    provoke: async (welt) => {
      await moveToB(welt);
      await setUhr(welt, "2027-02-01T12:00:00+01:00");
      return report(welt, ABH_A, DULDUNG);
    },
    ...DULDUNG_STELLE,
    nennt: /endete am 04\.01\.2027.*seit 23\.11\.2026: ABH Bergheim/u,
  },
  "AZR-3010": {
    mandant: "ziel",
    provoke: async (welt) => {
      await moveToB(welt);
      await setUhr(welt, "2026-11-25T12:00:00+01:00");
      return report(welt, ABH_A, duldung("2026-11-25"));
    },
    ...DULDUNG_STELLE,
    nennt: /25\.11\.2026/u,
  },
  "AZR-3011": {
    mandant: "ziel",
    provoke: async (welt) => {
      const referenz = await referenzOfPersonalien(welt);
      await moveToB(welt);
      return report(welt, ABH_A, personalien({ ...PERSONALIEN, geburtsort: "Neustadt" }, referenz));
    },
    attribut: ["Grundpersonalien"],
    pointer: "/grundpersonalien",
    nennt: /Grundpersonalien/u,
  },
  "AZR-3012": {
    provoke: (welt) => schliesseAb(welt, ABH_B),
    attribut: [],
    pointer: "",
    nennt: /Abschluss.*seit 10\.01\.2026: ABH Altstadt/u,
  },
  "AZR-4001": {
    provoke: ({ client }) => client.get(`${URL_OF}/${syntheticAzrNummer(2020, 1, 1)}`),
    attribut: AZR_NUMMER,
    pointer: "",
  },
  "AZR-4002": {
    provoke: ({ client }) => client.get(`${URL_OF}/123456789012`),
    attribut: AZR_NUMMER,
    pointer: "",
    nennt: /123456789012/u,
  },
  "AZR-4003": {
    provoke: ({ client }) => client.erstmeldung(erstmeldung(ABH_A, nextUuid(), meldestatusMeldung("01", "2026-01-10"))),
    attribut: ["AZRErstmeldung.nichtIdentischMit"],
    pointer: "/nichtIdentischMit",
    nennt: /einen Datensatz.*[0-9]{12}/u,
  },
  "AZR-4006": {
    provoke: async (welt) => {
      await welt.simulator.store(welt.mandant).eraseStream(datensatzStreamId(welt.azrNummer));
      return report(welt, ABH_A, DULDUNG);
    },
    attribut: AZR_NUMMER,
    pointer: "",
    nennt: /gelöscht.*Erstmeldung/su,
  },
  "AZR-4009": {
    provoke: ({ client }) => client.get(`/v1/vorgaenge/${nextUuid()}`),
    attribut: [],
    pointer: "",
    nennt: /[0-9a-f]{8}-/u,
  },
  "AZR-4010": {
    provoke: ({ client }) => client.get("/v1/fehlerkatalog/AZR-9999"),
    attribut: [],
    pointer: "",
    nennt: /AZR-9999/u,
  },
};
