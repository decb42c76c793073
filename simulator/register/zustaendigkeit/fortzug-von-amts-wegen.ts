// The register's own departure: "Fortzug nach unbekannt" (05) six months after an entry without a Zuzug or a body that
// leads the file (section 3 (3) AZRG-DV; register rules, section 1, point 7). This file says on which days it is right by
// the list as it stands; who stores and who withdraws it is said elsewhere. What is dated before such a day counts, and
// nothing later: so a withdrawal makes it right again, on the old day, whatever has happened since.
import type { Meldestatus } from "../../../proto/generated/fachdaten.ts";
import type { Behoerdenkennzeichen } from "../../kernel/kennungen.ts";
import { addMonate, type Tagesdatum } from "../../kernel/zeit.ts";
import { writerOf, type Block, type Datensatz } from "../datensatz/datensatz.ts";
import { fuehrtAkten, type BehoerdeOf } from "./aktenfuehrung.ts";
import { isZugang, meldestatusListe, verstorbenIn, type MeldestatusEintrag } from "./meldestatus-liste.ts";

const FRIST_MONATE = 6;

/**
 * The first day on which the register has to report the departure and has not, whether passed or not; undefined when
 * there is none. A death that stands ends that, and what an authority has changed or withdrawn does not come again.
 */
export function fortzugstag(datensatz: Datensatz, behoerdeOf: BehoerdeOf): Tagesdatum | undefined {
  const liste = meldestatusListe(datensatz);
  if (!hasZugangOfOthers(liste, behoerdeOf)) return undefined;
  if (verstorbenIn(liste) !== undefined) return undefined;
  const done = datensatz.bloecke.meldestatus
    .filter((block) => isOfRegister(block) && (!block.entfallen || !isUntouched(block)))
    .map(({ versionen }) => versionen[0].fachdaten.ereignisdatum);
  const missing = gebotene(liste, datensatz.bloecke.asylstatus, behoerdeOf).filter((day) => !done.includes(day));
  return missing.toSorted().at(0);
}

/**
 * The register's standing departures that are not right by a list: that of the Datensatz, or the one that a report would
 * make of it. Those that an authority has changed stay apart.
 */
export function verhinderteFortzuege(
  { bloecke }: Datensatz,
  liste: readonly MeldestatusEintrag[],
  behoerdeOf: BehoerdeOf,
): readonly Block<Meldestatus>[] {
  const own = bloecke.meldestatus.filter((block) => !block.entfallen && isUntouched(block));
  if (own.length === 0) return [];
  const right = gebotene(liste, bloecke.asylstatus, behoerdeOf);
  return own.filter(({ fachdaten }) => !right.includes(fachdaten.ereignisdatum));
}

/** The days on which the departure is right: six months after an entry behind which nothing came, and nobody led. */
function gebotene(
  liste: readonly MeldestatusEintrag[],
  asylstatus: readonly Block<unknown>[],
  behoerdeOf: BehoerdeOf,
): readonly Tagesdatum[] {
  const reported = liste.filter(({ behoerde }) => behoerde !== undefined);
  return reported.flatMap((eintrag) => {
    if (!isZugang(eintrag.code) || leads(eintrag.behoerde, behoerdeOf)) return [];
    const day = addMonate(eintrag.ereignisdatum, FRIST_MONATE);
    const before = reported.filter(({ ereignisdatum }) => ereignisdatum < day);
    const somebodyLed =
      before.some(({ code, behoerde }) => isZugang(code) && leads(behoerde, behoerdeOf)) ||
      asylstatus.some((block) => isLeadingBefore(block, day, behoerdeOf));
    return before.at(-1) === eintrag && !somebodyLed ? [day] : [];
  });
}

function isLeadingBefore(asylstatus: Block<unknown>, day: Tagesdatum, behoerdeOf: BehoerdeOf): boolean {
  const { entfallen, ereignisdatum } = asylstatus;
  return !entfallen && ereignisdatum !== undefined && ereignisdatum < day && leads(writerOf(asylstatus), behoerdeOf);
}

// Nearly no record has one: looked for before anything is worked out.
function hasZugangOfOthers(liste: readonly MeldestatusEintrag[], behoerdeOf: BehoerdeOf): boolean {
  return liste.some(({ code, behoerde }) => behoerde !== undefined && isZugang(code) && !leads(behoerde, behoerdeOf));
}

function leads(kennzeichen: Behoerdenkennzeichen | undefined, behoerdeOf: BehoerdeOf): boolean {
  const behoerde = kennzeichen === undefined ? undefined : behoerdeOf(kennzeichen);
  return behoerde !== undefined && fuehrtAkten(behoerde);
}

function isOfRegister(block: Block<Meldestatus>): boolean {
  return writerOf(block) === undefined;
}

/** Stored by the register and never changed by an authority. */
function isUntouched({ versionen }: Block<Meldestatus>): boolean {
  return versionen.every(({ behoerde }) => behoerde === undefined);
}
