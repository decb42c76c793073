// How the keys of state and plausibility are provoked.
import { present } from "../../../../simulator/kernel/assert.ts";
import { ABH_A, ABH_B } from "../../../support/register/behoerden.ts";
import { duldung, meldestatus, PERSONALIEN, personalien, tag, titel } from "../../../support/register/meldungen.ts";
import { HEUTE_TAG } from "../../../support/simulator/test-simulator.ts";
import {
  moveToB,
  referenzOfDuldung,
  referenzOfPersonalien,
  report,
  reportRaw,
  schliesseAb,
  stored,
  type Zeile,
} from "./welt.ts";

const DULDUNG = "/sachverhalt/duldung";
const REFERENZ = { attribut: ["Duldung.referenzId"], pointer: `${DULDUNG}/referenzId` };
const MELDESTATUS = {
  attribut: ["Meldestatus.meldestatusArt"],
  pointer: "/sachverhalt/meldestatus/fachdatenNeu/meldestatusArt",
};

/** Attribute and pointer of a member of the Duldung's Fachdaten. */
function feld(name: string): Pick<Zeile, "attribut" | "pointer"> {
  return { attribut: [`Duldung.${name}`], pointer: `${DULDUNG}/fachdatenNeu/${name}` };
}

export const ZUSTAND_UND_PLAUSIBILITAET: Readonly<Record<string, Zeile>> = {
  "AZR-5001": {
    provoke: async (welt) => {
      const referenz = await referenzOfDuldung(welt);
      await stored(report(welt, ABH_A, duldung("2026-11-01", {}, referenz)));
      return report(welt, ABH_A, duldung("2026-11-02", {}, referenz));
    },
    ...REFERENZ,
    nennt: /am 23\.11\.2026 um 12:00 Uhr durch ABH Altstadt/u,
  },
  "AZR-5002": {
    provoke: async (welt) => {
      await referenzOfDuldung(welt);
      return reportRaw(welt, (text) => text.replace('"aenderungsArt":"01"', '"aenderungsArt":"02"'));
    },
    ...REFERENZ,
    nennt: /Aktualisierung/u,
  },
  "AZR-5003": {
    provoke: (welt) => {
      const text = '"aenderungsArt":"02","referenzId":"AAAAAAA1A"';
      return reportRaw(welt, (message) => message.replace('"aenderungsArt":"01"', text));
    },
    ...REFERENZ,
    nennt: /AAAAAAA1A/u,
  },
  "AZR-5004": {
    provoke: async (welt) => {
      await referenzOfDuldung(welt);
      return report(welt, ABH_A, duldung("2026-08-01"));
    },
    attribut: ["Duldung.aenderungsArt"],
    pointer: `${DULDUNG}/aenderungsArt`,
    nennt: /01\.08\.2026, gemeldet durch ABH Altstadt/u,
  },
  "AZR-5005": {
    provoke: async (welt) => {
      await stored(report(welt, ABH_A, meldestatus("04", "2026-10-01")));
      return report(welt, ABH_A, meldestatus("05", "2026-10-02"));
    },
    ...MELDESTATUS,
    nennt: /01\.10\.2026/u,
  },
  "AZR-5006": {
    provoke: (welt) => report(welt, ABH_A, meldestatus("02", HEUTE_TAG)),
    ...MELDESTATUS,
    nennt: /10\.01\.2026/u,
  },
  "AZR-5007": {
    mandant: "ziel",
    provoke: async (welt) => {
      const referenz = await referenzOfDuldung(welt);
      await moveToB(welt);
      const { referenzen } = await stored(report(welt, ABH_B, duldung(HEUTE_TAG, {}, referenz)));
      const current = present(referenzen.duldung, "the Referenz-ID after B's change");
      return report(welt, ABH_A, duldung("2026-11-01", {}, current));
    },
    attribut: ["Duldung"],
    pointer: DULDUNG,
    nennt: /durch ABH Bergheim/u,
  },
  "AZR-5011": {
    mandant: "ziel",
    provoke: (welt) => schliesseAb(welt, ABH_A),
    attribut: [],
    pointer: "",
    nennt: /seit 10\.01\.2026: ABH Altstadt/u,
  },
  "AZR-6001": {
    provoke: (welt) => report(welt, ABH_A, duldung("2026-11-01", { bis: "2026-10-01" })),
    ...feld("befristungsdatum"),
    nennt: /01\.10\.2026.*01\.11\.2026/u,
  },
  "AZR-6002": {
    provoke: (welt) => report(welt, ABH_A, duldung("2026-12-24")),
    ...feld("ereignisdatum"),
    nennt: /24\.12\.2026/u,
  },
  "AZR-6003": {
    provoke: (welt) => report(welt, ABH_A, duldung("1980-01-01")),
    ...feld("ereignisdatum"),
    nennt: /01\.01\.1980/u,
  },
  "AZR-6004": {
    provoke: async (welt) => {
      await stored(report(welt, ABH_A, titel("2026-06-01")));
      return report(welt, ABH_A, duldung("2026-11-01"));
    },
    ...feld("ereignisdatum"),
    nennt: /Aufenthaltserlaubnis.*31\.12\.2027/u,
  },
  "AZR-6005": {
    provoke: (welt) =>
      report(welt, ABH_A, {
        sachverhalt: {
          aufenthaltsgestattung: {
            aenderungsArt: "01",
            fachdatenNeu: {
              ereignisdatum: tag("2026-11-01"),
              befristungsdatum: tag("2027-05-01"),
              bescheinigungsNummer: "V1234567",
            },
          },
        },
      }),
    attribut: ["Aufenthaltsgestattung.ereignisdatum"],
    pointer: "/sachverhalt/aufenthaltsgestattung/fachdatenNeu/ereignisdatum",
    nennt: /01\.11\.2026/u,
  },
  "AZR-6006": {
    provoke: (welt) => report(welt, ABH_A, duldung("2026-11-01", { nummer: null })),
    ...feld("bescheinigungsNummer"),
  },
  "AZR-6007": {
    provoke: (welt) =>
      report(welt, ABH_A, {
        familienbeziehung: {
          aenderungsArt: "01",
          fachdatenNeu: { azrNummer: welt.azrNummer, beziehungsart: { code: "01" } },
        },
      }),
    attribut: ["Familienbeziehung.azrNummer"],
    pointer: "/familienbeziehung/fachdatenNeu/azrNummer",
    nennt: /[0-9]{12}/u,
  },
  "AZR-6010": {
    provoke: async (welt) => {
      const referenz = await referenzOfPersonalien(welt);
      return report(welt, ABH_A, personalien({ ...PERSONALIEN, familienname: {} }, referenz));
    },
    attribut: ["Grundpersonalien.familienname"],
    pointer: "/grundpersonalien/fachdatenNeu/familienname",
    nennt: /Familienname/u,
  },
};
