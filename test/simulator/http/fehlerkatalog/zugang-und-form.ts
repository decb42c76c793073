// How the keys of access, transport, form and defects are provoked.
import { BODY_BYTES_MAX } from "../../../../simulator/http/limits.ts";
import { ABH_A, ABH_B } from "../../../support/register/behoerden.ts";
import {
  duldung,
  erstmeldung,
  folgemeldung,
  meldestatusMeldung,
  PERSONALIEN,
} from "../../../support/register/meldungen.ts";
import { sendSlowly } from "../../../support/simulator/raw-request.ts";
import { ABRUF } from "../../../support/simulator/test-client.ts";
import { nextUuid, report, reportRaw, URL_OF, type Zeile } from "./welt.ts";

const DULDUNG = duldung("2026-11-01");
const FACHDATEN = "/sachverhalt/duldung/fachdatenNeu";

export const ZUGANG_UND_FORM: Readonly<Record<string, Zeile>> = {
  "AZR-1001": {
    provoke: ({ client }) => client.get(`${URL_OF}/1`, { authorization: "Bearer forged" }),
    attribut: [],
    pointer: "",
  },
  "AZR-1003": {
    provoke: async ({ simulator, mandant, azrNummer }) => {
      const bound = await simulator.client({ mandant, behoerden: [ABH_B.kennzeichen] });
      return bound.folgemeldung(azrNummer, folgemeldung(ABH_A, nextUuid(), DULDUNG));
    },
    attribut: ["AZRNachricht.durchfuehrendeBehoerde"],
    pointer: "/durchfuehrendeBehoerde",
    nennt: /100001/u,
    fixedForm: true,
  },
  "AZR-1005": {
    provoke: (welt) => {
      welt.simulator.store(welt.mandant).failNext("BUSY");
      return report(welt, ABH_A, DULDUNG);
    },
    attribut: [],
    pointer: "",
    nennt: /Sekunden/u,
  },
  "AZR-1007": {
    provoke: (welt) => {
      welt.simulator.store(welt.mandant).failNext("SILENT");
      return report(welt, ABH_A, DULDUNG);
    },
    attribut: [],
    pointer: "",
    nennt: /[0-9a-f]{8}-[0-9a-f]{4}/u,
  },
  "AZR-2001": {
    provoke: (welt) => reportRaw(welt, (text) => text.slice(0, -1)),
    attribut: [],
    pointer: "",
    nennt: /JSON/u,
  },
  "AZR-2002": {
    provoke: (welt) => reportRaw(welt, (text) => text.replace(/"ereignisdatum":"[^"]*",/u, "")),
    attribut: ["Duldung.ereignisdatum"],
    pointer: `${FACHDATEN}/ereignisdatum`,
    nennt: /Datum der Entscheidung/u,
  },
  "AZR-2003": {
    provoke: ({ client, azrNummer }) => {
      const sending = { headers: { "azr-fachstand": "25.11" } };
      return client.folgemeldung(azrNummer, folgemeldung(ABH_A, nextUuid(), DULDUNG), sending);
    },
    attribut: [],
    pointer: "",
    nennt: /25\.11.*26\.11/u,
  },
  "AZR-2004": {
    provoke: (welt) => reportRaw(welt, (text) => text.replace('"code":"01"', '"code":"99"')),
    attribut: ["Duldung.duldungArt.code"],
    pointer: `${FACHDATEN}/duldungArt/code`,
    nennt: /„99“/u,
  },
  "AZR-2005": {
    provoke: ({ client }) => {
      const meldung = erstmeldung(ABH_A, nextUuid(), meldestatusMeldung("01", "2026-01-10"));
      return client.erstmeldung({ ...meldung, grundpersonalien: { ...PERSONALIEN, familienname: { name: "محمد" } } });
    },
    attribut: ["Grundpersonalien.familienname.name"],
    pointer: "/grundpersonalien/familienname/name",
  },
  "AZR-2006": {
    provoke: (welt) => reportRaw(welt, (text) => text.replace(/"nachrichtenUUID":"[^"]*",/u, "")),
    attribut: ["Nachrichtenkopf.nachrichtenUUID"],
    pointer: "/nachrichtenkopf/nachrichtenUUID",
  },
  "AZR-2007": {
    provoke: async ({ client, azrNummer }) => {
      const nachrichtenUUID = nextUuid();
      await client.folgemeldung(azrNummer, folgemeldung(ABH_A, nachrichtenUUID, DULDUNG));
      return client.folgemeldung(azrNummer, folgemeldung(ABH_A, nachrichtenUUID, duldung("2026-11-02")));
    },
    attribut: ["Nachrichtenkopf.nachrichtenUUID"],
    pointer: "/nachrichtenkopf/nachrichtenUUID",
  },
  "AZR-2009": {
    provoke: (welt) => reportRaw(welt, (text) => text + " ".repeat(BODY_BYTES_MAX)),
    attribut: [],
    pointer: "",
    nennt: /KiB/u,
  },
  "AZR-2010": {
    provoke: (welt) => reportRaw(welt, (text) => text.replace('"code":"01"', '"code":"01","farbe":"rot"')),
    attribut: ["Duldung.duldungArt.farbe"],
    pointer: `${FACHDATEN}/duldungArt/farbe`,
    nennt: /farbe/u,
  },
  "AZR-2011": {
    provoke: (welt) => report(welt, ABH_A, duldung("2026-11-01", { nummer: "X1" })),
    attribut: ["Duldung.bescheinigungsNummer"],
    pointer: `${FACHDATEN}/bescheinigungsNummer`,
    nennt: /T1234567/u,
  },
  "AZR-2012": { provoke: ({ client }) => client.get("/v1/nichts"), attribut: [], pointer: "", nennt: /\/v1\/nichts/u },
  "AZR-2013": {
    provoke: ({ client }) => client.send("DELETE", `${URL_OF}/1`),
    attribut: [],
    pointer: "",
    nennt: /DELETE.*GET, HEAD/u,
  },
  "AZR-2014": {
    provoke: ({ client }) => client.send("POST", "/v1/anfragen", { "content-type": "application/xml" }, "<a/>"),
    attribut: [],
    pointer: "",
    nennt: /application\/xml/u,
  },
  "AZR-2015": {
    provoke: ({ client, azrNummer }) => client.get(`${URL_OF}/${azrNummer}`, { ...ABRUF, accept: "text/html" }),
    attribut: [],
    pointer: "",
    nennt: /text\/html/u,
    fixedForm: true,
  },
  "AZR-2016": {
    provoke: ({ simulator }) => sendSlowly(simulator.simulator),
    attribut: [],
    pointer: "",
    fixedForm: true,
  },
  "AZR-9001": {
    provoke: (welt) => {
      welt.simulator.store(welt.mandant).failNext("DEFECT");
      return report(welt, ABH_A, DULDUNG);
    },
    attribut: [],
    pointer: "",
  },
};
