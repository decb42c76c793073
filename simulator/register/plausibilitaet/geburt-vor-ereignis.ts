// AZR-6003: a person is born before anything is decided about them, whichever of the two is reported later.
import type { Grundpersonalien } from "../../../proto/generated/fachdaten.ts";
import { formatTag, type Tagesdatum } from "../../kernel/zeit.ts";
import { currentBlock, type Datensatz } from "../datensatz/datensatz.ts";
import { fehler, type Fehler } from "../kataloge/fehler.ts";
import { aktenfuehrungParameter } from "../schreibrecht/lage.ts";
import { earliestGeburtstag } from "./geburtsdatum.ts";
import { feldIn } from "../sachverhalte/stelle.ts";
import { type Pruefling, type Regel } from "./regel.ts";

/** For a fact with a date: its date against the Personalien that stand. */
export const ereignisNachGeburt: Regel<unknown> = {
  schluessel: "AZR-6003",
  pruefe: (pruefling) => {
    const { ereignisdatum, lage, bezeichnung } = pruefling;
    if (ereignisdatum === undefined || !isVorGeburt(lage.datensatz, ereignisdatum)) return undefined;
    return objection(pruefling, "ereignisdatum", bezeichnung, ereignisdatum);
  },
};

/** Whether a day lies before the earliest day on which the person can have been born. */
export function isVorGeburt({ bloecke }: Datensatz, tag: Tagesdatum): boolean {
  const personalien = currentBlock(bloecke.grundpersonalien);
  const geburtstag = personalien === undefined ? undefined : earliestGeburtstag(personalien.fachdaten.geburtsdatum);
  return geburtstag !== undefined && tag < geburtstag;
}

/** For Grundpersonalien: their birth date against the earliest event that stands. */
export const geburtVorEreignissen: Regel<Grundpersonalien> = {
  schluessel: "AZR-6003",
  pruefe: (pruefling) => {
    const geburtstag = earliestGeburtstag(pruefling.fachdaten.geburtsdatum);
    const earliest = earliestEreignis(pruefling.lage.datensatz);
    if (geburtstag === undefined || earliest === undefined || geburtstag <= earliest) return undefined;
    return objection(pruefling, "geburtsdatum", "frühester Eintrag im Datensatz", earliest);
  },
};

function earliestEreignis({ bloecke }: Datensatz): Tagesdatum | undefined {
  let earliest: Tagesdatum | undefined;
  for (const { ereignisdatum, entfallen } of Object.values(bloecke).flat()) {
    if (entfallen || ereignisdatum === undefined) continue;
    if (earliest === undefined || ereignisdatum < earliest) earliest = ereignisdatum;
  }
  return earliest;
}

function objection({ lage, stelle }: Pruefling<unknown>, feld: string, ereignis: string, datum: Tagesdatum): Fehler {
  const { aktenfuehrung } = aktenfuehrungParameter(lage);
  return fehler("AZR-6003", { aktenfuehrung, ereignis, datum: formatTag(datum) }, ...feldIn(stelle, feld));
}
