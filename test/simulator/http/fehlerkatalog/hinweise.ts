// How each Hinweis is provoked.
import { ABH_A, ABH_B } from "../../../support/register/behoerden.ts";
import {
  duldung,
  erstmeldung,
  folgemeldung,
  meldestatus,
  meldestatusMeldung,
  PERSONALIEN,
  type Bloecke,
} from "../../../support/register/meldungen.ts";
import type { TestAnswer } from "../../../support/simulator/test-client.ts";
import { TREFFER_MAX } from "../../../../simulator/service/queries/anfrage.ts";
import type { AzrNummer } from "../../../../simulator/kernel/kennungen.ts";
import { createPerson, moveToB, nextUuid, report, stored, type MandantName, type Welt } from "./welt.ts";

/** How a Hinweis is provoked, and what it must name. */
export interface Hinweiszeile {
  /** Default: heute. */
  readonly mandant?: MandantName;
  readonly provoke: (welt: Welt) => Promise<TestAnswer>;
  readonly nennt: RegExp;
}

/** More persons of one name than a list of hits shows: their Staatsangehoerigkeiten differ, so that they may be stored. */
async function searchAmongMany({ client }: Welt): Promise<TestAnswer> {
  for (let index = 0; index <= TREFFER_MAX; index += 1) {
    const meldung = erstmeldung(ABH_A, nextUuid(), meldestatusMeldung("01", "2026-01-10"));
    const grundpersonalien = { ...PERSONALIEN, staatsangehoerigkeiten: [String(100 + index)] };
    await client.erstmeldung({ ...meldung, grundpersonalien });
  }
  const { nachrichtenkopf, durchfuehrendeBehoerde, durchfuehrenderSachbearbeiter } = folgemeldung(
    ABH_A,
    nextUuid(),
    {},
  );
  const { familienname, vornamen, geburtsdatum } = PERSONALIEN;
  return client.message("POST", "/v1/anfragen", "Anfrage", {
    nachrichtenkopf: { ...nachrichtenkopf, nachrichtentyp: "090001" },
    ...{ durchfuehrendeBehoerde, durchfuehrenderSachbearbeiter },
    ...{ abrufzweck: "01", geschaeftszeichen: "AZ 1/26" },
    anfragedaten: { grundpersonalien: { familienname, vornamen, geburtsdatum, staatsangehoerigkeiten: [] } },
  });
}

/** A relative of the person: a child unless told otherwise. */
function beziehung(azrNummer: AzrNummer, imPapierEingetragen: boolean, code: "01" | "03" = "01"): Bloecke {
  const fachdatenNeu = { azrNummer, beziehungsart: { code }, imPapierEingetragen };
  return { familienbeziehung: { aenderungsArt: "01", fachdatenNeu } };
}

export const HINWEISZEILEN: Readonly<Record<string, Hinweiszeile>> = {
  "H-3001": {
    provoke: (welt) => report(welt, ABH_B, meldestatus("02", "2025-12-01")),
    nennt: /seit 10\.01\.2026: ABH Altstadt/u,
  },
  "H-3003": {
    mandant: "ziel",
    provoke: async (welt) => {
      await moveToB(welt, "2026-11-01");
      return report(welt, ABH_A, duldung("2026-11-10"));
    },
    nennt: /10\.11\.2026.*01\.11\.2026.*ABH Bergheim/u,
  },
  "H-3004": {
    mandant: "ziel",
    provoke: async (welt) => {
      const zuzug = await stored(report(welt, ABH_B, meldestatus("02", "2026-11-01")));
      await stored(report(welt, ABH_B, duldung("2026-11-10")));
      const { meldestatus: referenz } = zuzug.referenzen;
      const ruecknahme = { aenderungsArt: "05", ...(referenz === undefined ? {} : { referenzId: referenz }) } as const;
      return report(welt, ABH_B, { sachverhalt: { meldestatus: ruecknahme } });
    },
    nennt: /ABH Bergheim.*Duldung.*ABH Altstadt/u,
  },
  "H-4011": { provoke: searchAmongMany, nennt: new RegExp(`bei ${TREFFER_MAX} Treffern`, "u") },
  "H-5001": {
    provoke: async (welt) => {
      await stored(report(welt, ABH_A, duldung("2026-11-01")));
      return report(welt, ABH_A, duldung("2026-08-01"));
    },
    nennt: /01\.08\.2026.*01\.11\.2026.*ABH Altstadt/u,
  },
  "H-5002": {
    provoke: (welt) => report(welt, ABH_A, meldestatus("06", "2026-01-05")),
    nennt: /05\.01\.2026.*10\.01\.2026/u,
  },
  "H-5003": {
    // Two departures, one after the other, when the return between them is withdrawn.
    provoke: async (welt) => {
      await stored(report(welt, ABH_A, meldestatus("04", "2026-02-01")));
      const zuzug = await stored(report(welt, ABH_A, meldestatus("03", "2026-03-01")));
      await stored(report(welt, ABH_A, meldestatus("04", "2026-04-01")));
      const { meldestatus: referenz } = zuzug.referenzen;
      const ruecknahme = { aenderungsArt: "05", ...(referenz === undefined ? {} : { referenzId: referenz }) } as const;
      return report(welt, ABH_A, { sachverhalt: { meldestatus: ruecknahme } });
    },
    nennt: /01\.02\.2026.* neben .*01\.04\.2026/u,
  },
  "H-6101": {
    provoke: async (welt) => {
      const kind = await createPerson(welt, "Ben");
      const folge = folgemeldung(ABH_A, nextUuid(), duldung("2026-08-01"));
      await stored(welt.client.folgemeldung(kind, folge));
      await stored(report(welt, ABH_A, beziehung(kind, true)));
      const { referenzen } = await stored(report(welt, ABH_A, duldung("2026-08-01")));
      return report(welt, ABH_A, duldung("2026-11-01", { bis: "2028-12-31" }, referenzen.duldung));
    },
    nennt: /ist ein Kind.*Duldung.*[0-9]{12}/u,
  },
  "H-6102": {
    // There the person is the spouse, here the other one is the child.
    provoke: async (welt) => {
      const andere = await createPerson(welt, "Ben");
      const dort = beziehung(welt.azrNummer, false, "03");
      await stored(welt.client.folgemeldung(andere, folgemeldung(ABH_A, nextUuid(), dort)));
      return report(welt, ABH_A, beziehung(andere, false));
    },
    nennt: /[0-9]{12}/u,
  },
};
