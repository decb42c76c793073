// Orders, for the keys and Hinweise that only they can provoke.
import type { Bestellschritt } from "../../../../proto/generated/nachrichten.ts";
import { present } from "../../../../simulator/kernel/assert.ts";
import type { ReferenzId } from "../../../../simulator/kernel/kennungen.ts";
import { ABH_A, ABH_B, BUNDESDRUCKEREI } from "../../../support/register/behoerden.ts";
import { folgemeldung, tag, titel } from "../../../support/register/meldungen.ts";
import type { TestAnswer } from "../../../support/simulator/test-client.ts";
import type { Hinweiszeile } from "./hinweise.ts";
import { moveToB, nextUuid, report, stored, URL_OF, type Welt, type Zeile } from "./welt.ts";

const ENTSCHIEDEN = tag("2026-11-02");
const HEUTE = tag("2026-11-23");

const ENTSCHEIDUNG: Bestellschritt = {
  entscheidung: {
    ergebnis: "ERTEILT",
    entscheidungsdatum: ENTSCHIEDEN,
    titel: {
      aufenthaltserlaubnis: {
        aufenthaltserlaubnisArt: { code: "03" },
        ereignisdatum: ENTSCHIEDEN,
        befristungsdatum: tag("2028-11-01"),
      },
    },
  },
};
const BESTELLUNG: Bestellschritt = { bestellung: { bestellnummer: "B123456789", bestelldatum: tag("2026-11-03") } };
const IN_DRUCK: Bestellschritt = { produktion: { produktionsstand: "IN_DRUCK", ereignisdatum: HEUTE } };
const ZUGESTELLT: Bestellschritt = {
  produktion: { produktionsstand: "ZUGESTELLT", ereignisdatum: HEUTE, nummerDesAufenthaltstitels: "Y12345678" },
};
const STORNIERUNG: Bestellschritt = { stornierung: { ereignisdatum: HEUTE, grund: "STORNIERUNG" } };
const AUSHAENDIGUNG: Bestellschritt = {
  aushaendigung: { ereignisdatum: HEUTE, nummerDesAufenthaltstitels: "Y12345678" },
};

function kopf<Typ extends "990001" | "990002">(behoerde: typeof ABH_A, nachrichtentyp: Typ) {
  const { nachrichtenkopf, durchfuehrendeBehoerde, durchfuehrenderSachbearbeiter } = folgemeldung(
    behoerde,
    nextUuid(),
    {},
  );
  return {
    nachrichtenkopf: { ...nachrichtenkopf, nachrichtentyp },
    durchfuehrendeBehoerde,
    durchfuehrenderSachbearbeiter,
  };
}

/** ABH A applies; answers the Referenz-ID of the order. */
async function beantrage({ client, azrNummer }: Welt): Promise<ReferenzId> {
  const answer = await client.message("POST", `${URL_OF}/${azrNummer}/bestellungen`, "Titelbestellungsantrag", {
    ...kopf(ABH_A, "990001"),
    ...{ titelart: "aufenthaltserlaubnis", antragsdatum: tag("2026-10-01") },
  });
  return present(answer.bestaetigung().referenzen.titelbestellung, "the Referenz-ID of an order");
}

/** The next step of an order. */
function schritt(
  { client, azrNummer }: Welt,
  behoerde: typeof ABH_A,
  referenzId: ReferenzId,
  next: Bestellschritt,
): Promise<TestAnswer> {
  const url = `${URL_OF}/${azrNummer}/bestellungen/${referenzId.slice(0, 7)}/meldungen`;
  return client.message("POST", url, "Titelbestellungsmeldung", {
    ...kopf(behoerde, "990002"),
    referenzId,
    schritt: next,
  });
}

/** ABH A goes on with its order; answers the Referenz-ID behind the last step. */
async function weiter(welt: Welt, referenzId: ReferenzId, ...next: readonly Bestellschritt[]): Promise<ReferenzId> {
  let current = referenzId;
  for (const each of next) {
    const { referenzen } = await stored(schritt(welt, ABH_A, current, each));
    current = present(referenzen.titelbestellung, "the Referenz-ID of an order");
  }
  return current;
}

async function bestellt(welt: Welt): Promise<ReferenzId> {
  return weiter(welt, await beantrage(welt), ENTSCHEIDUNG, BESTELLUNG);
}

export const BESTELLZEILEN: Readonly<Record<string, Zeile>> = {
  "AZR-5008": {
    mandant: "ziel",
    provoke: async (welt) => schritt(welt, ABH_A, await beantrage(welt), BESTELLUNG),
    attribut: ["Dokumentbestellung"],
    pointer: "/schritt/bestellung",
    nennt: /seit 10\.01\.2026: ABH Altstadt/u,
  },
  "AZR-5010": {
    mandant: "ziel",
    provoke: async (welt) => {
      const referenz = await beantrage(welt);
      await moveToB(welt);
      return schritt(welt, ABH_B, referenz, ENTSCHEIDUNG);
    },
    attribut: ["Titelentscheidung"],
    pointer: "/schritt/entscheidung",
    nennt: /ABH Altstadt/u,
  },
};

export const BESTELLHINWEISE: Readonly<Record<string, Hinweiszeile>> = {
  "H-5008": {
    mandant: "ziel",
    provoke: async (welt) => {
      const referenz = await bestellt(welt);
      await stored(schritt(welt, BUNDESDRUCKEREI, referenz, IN_DRUCK));
      return schritt(welt, BUNDESDRUCKEREI, referenz, IN_DRUCK);
    },
    nennt: /keine Wirkung/u,
  },
  "H-5010": {
    mandant: "ziel",
    // What ABH A decided later would take the place of what ABH B wrote since.
    provoke: async (welt) => {
      const referenz = await bestellt(welt);
      await moveToB(welt);
      await stored(report(welt, ABH_B, titel("2026-10-15")));
      return schritt(welt, ABH_A, referenz, AUSHAENDIGUNG);
    },
    nennt: /ABH Bergheim/u,
  },
  "H-5012": {
    mandant: "ziel",
    provoke: async (welt) => {
      const referenz = await weiter(welt, await bestellt(welt), STORNIERUNG);
      return schritt(welt, BUNDESDRUCKEREI, referenz, ZUGESTELLT);
    },
    nennt: /nicht gespeichert/u,
  },
};
