// AZR-6004: a Duldung is the suspension of the removal of somebody without a right to stay (section 60a AufenthG), so none
// is decided on a day on which a title holds. Judged on the entries as they would stand, so that it does not matter which
// of the two is reported first. A title that follows a Duldung is no conflict: it ends it.
import type { Aufenthaltserlaubnis, Duldung, Niederlassungserlaubnis } from "../../../proto/generated/fachdaten.ts";
import { formatTag } from "../../kernel/zeit.ts";
import { lastVersion, type Block } from "../datensatz/datensatz.ts";
import { fehler, type Fehler } from "../kataloge/fehler.ts";
import { aktenfuehrungParameter } from "../schreibrecht/lage.ts";
import { melderText } from "../zustaendigkeit/aktenfuehrung.ts";
import type { Befristet } from "./befristung-nach-erteilung.ts";
import { feldIn } from "../sachverhalte/stelle.ts";
import { othersOf, type Pruefling, type Regel } from "./regel.ts";

/** Fachdaten that a decision of a day made. */
type Entschieden = Pick<Befristet, "ereignisdatum">;

/** For a Duldung: no title holds on the day of its decision. */
export const duldungNebenTitel: Regel<Duldung> = {
  schluessel: "AZR-6004",
  pruefe: (pruefling) => {
    const { aufenthaltserlaubnis, niederlassungserlaubnis } = pruefling.lage.datensatz.bloecke;
    const decided = pruefling.fachdaten;
    const unlimited = inForceOn(standing(niederlassungserlaubnis), decided);
    if (unlimited !== undefined) return objection(pruefling, "Niederlassungserlaubnis", unlimited);
    const title = inForceOn(standing(aufenthaltserlaubnis), decided);
    if (title === undefined || title.fachdaten.befristungsdatum < decided.ereignisdatum) return undefined;
    return objection(pruefling, "Aufenthaltserlaubnis", title);
  },
};

/** For a title: no Duldung was decided on a day on which it holds. */
export const titelNebenDuldung: Regel<Aufenthaltserlaubnis> = {
  schluessel: "AZR-6004",
  pruefe: (pruefling) => {
    const { ereignisdatum: from, befristungsdatum: until } = pruefling.fachdaten;
    const followers = othersOf(pruefling)
      .filter((title) => isFollower(title, pruefling))
      .map((title) => title.fachdaten.ereignisdatum);
    const duldung = standing(pruefling.lage.datensatz.bloecke.duldung).find((block) => {
      const day = block.fachdaten.ereignisdatum;
      return from <= day && day <= until && !followers.some((follower) => follower <= day);
    });
    return duldung === undefined ? undefined : objection(pruefling, "Duldung", duldung);
  },
};

// A correction can bring two titles to one day: there the one that was first stored later counts.
function isFollower(
  title: Block<Aufenthaltserlaubnis>,
  { fachdaten, block }: Pruefling<Aufenthaltserlaubnis>,
): boolean {
  const [from, follower] = [fachdaten.ereignisdatum, title.fachdaten.ereignisdatum];
  if (follower !== from) return follower > from;
  return block !== undefined && title.versionen[0].position > block.versionen[0].position;
}

/** For a title without limit: no Duldung was decided on its day or later. */
export const niederlassungNebenDuldung: Regel<Niederlassungserlaubnis> = {
  schluessel: "AZR-6004",
  pruefe: (pruefling) => {
    const from = pruefling.fachdaten.ereignisdatum;
    const duldung = standing(pruefling.lage.datensatz.bloecke.duldung).find(
      (block) => from <= block.fachdaten.ereignisdatum,
    );
    return duldung === undefined ? undefined : objection(pruefling, "Duldung", duldung);
  },
};

/** The newest entry that began on or before the day of a decision. */
function inForceOn<Fachdaten extends Entschieden>(
  bloecke: readonly Block<Fachdaten>[],
  decision: Entschieden,
): Block<Fachdaten> | undefined {
  let newest: Block<Fachdaten> | undefined;
  for (const block of bloecke) {
    const begins = block.fachdaten.ereignisdatum;
    if (begins > decision.ereignisdatum) continue;
    if (newest === undefined || begins >= newest.fachdaten.ereignisdatum) newest = block;
  }
  return newest;
}

function standing<Fachdaten>(bloecke: readonly Block<Fachdaten>[]): readonly Block<Fachdaten>[] {
  return bloecke.filter((block) => !block.entfallen);
}

function objection(
  pruefling: Pruefling<unknown>,
  eintrag: string,
  block: Block<Entschieden & Partial<Befristet>>,
): Fehler {
  const { lage, stelle } = pruefling;
  const { ereignisdatum, befristungsdatum } = block.fachdaten;
  const parameter = {
    aktenfuehrung: aktenfuehrungParameter(lage).aktenfuehrung,
    eintrag: `${eintrag} seit ${formatTag(ereignisdatum)}`,
    datum: befristungsdatum === undefined ? "auf Dauer" : formatTag(befristungsdatum),
    melder: melderText(lastVersion(block).behoerde, lage.behoerdeOf),
  };
  return fehler("AZR-6004", parameter, ...feldIn(stelle, "ereignisdatum"));
}
