// The register's own departure: "Fortzug nach unbekannt" (05) six months after an entry without a Zuzug or a body that
// leads the file (section 3 (3) AZRG-DV; register rules, section 1, point 7). This file says on which day it is right;
// who stores and who withdraws it is said elsewhere.
import { addMonate, type Tagesdatum } from "../../kernel/zeit.ts";
import type { Block, Datensatz } from "../datensatz/datensatz.ts";
import type { Meldestatus } from "../../../proto/generated/fachdaten.ts";
import { deriveAktenfuehrung, fuehrtAkten, type BehoerdeOf } from "./aktenfuehrung.ts";
import { isZugang, meldestatusListe, type GespeicherterEintrag } from "./meldestatus-liste.ts";

const FRIST_MONATE = 6;

/**
 * The day on which the register reports the departure, whether passed or not; undefined when it does not. It does when
 * the current Meldestatus is a present entry and nobody leads.
 */
export function fortzugstag(datensatz: Datensatz, behoerdeOf: BehoerdeOf): Tagesdatum | undefined {
  if (hasLeadingZugang(datensatz, behoerdeOf)) return undefined;
  const current = meldestatusListe(datensatz).at(-1);
  if (current === undefined || !isZugang(current.code)) return undefined;
  if (deriveAktenfuehrung(datensatz, behoerdeOf) !== undefined) return undefined;
  const day = fristende(current);
  return isErledigt(datensatz, day) ? undefined : day;
}

/** The register's standing departures that a present entry would have prevented. Those an authority has changed stay. */
export function verhinderteFortzuege(datensatz: Datensatz, behoerdeOf: BehoerdeOf): readonly Block<Meldestatus>[] {
  if (!datensatz.bloecke.meldestatus.some((block) => isStandingOwn(block))) return [];
  const liste = meldestatusListe(datensatz);
  return liste
    .filter(({ block, ereignisdatum }) => isStandingOwn(block) && isPrevented(liste, ereignisdatum, behoerdeOf))
    .map(({ block }) => block);
}

// Nearly every record has one: looked for before any list is put in order.
function hasLeadingZugang({ bloecke }: Datensatz, behoerdeOf: BehoerdeOf): boolean {
  return bloecke.meldestatus.some((block) => {
    const [{ behoerde: kennzeichen }] = block.versionen;
    if (block.entfallen || kennzeichen === undefined || !isZugang(block.fachdaten.meldestatusArt.code)) return false;
    const behoerde = behoerdeOf(kennzeichen);
    return behoerde !== undefined && fuehrtAkten(behoerde);
  });
}

function isPrevented(liste: readonly GespeicherterEintrag[], day: Tagesdatum, behoerdeOf: BehoerdeOf): boolean {
  return liste.some((eintrag) => {
    if (!isZugang(eintrag.code) || eintrag.ereignisdatum >= day || eintrag.behoerde === undefined) return false;
    const behoerde = behoerdeOf(eintrag.behoerde);
    return (behoerde !== undefined && fuehrtAkten(behoerde)) || fristende(eintrag) > day;
  });
}

function fristende({ ereignisdatum }: GespeicherterEintrag): Tagesdatum {
  return addMonate(ereignisdatum, FRIST_MONATE);
}

/** Stored by the register and never changed by an authority. */
function isOwn({ versionen }: Block<Meldestatus>): boolean {
  return versionen.every(({ behoerde }) => behoerde === undefined);
}

function isStandingOwn(block: Block<Meldestatus>): boolean {
  return !block.entfallen && isOwn(block);
}

/** What an authority has withdrawn does not come again on the same day. */
function isErledigt({ bloecke }: Datensatz, day: Tagesdatum): boolean {
  return bloecke.meldestatus.some(
    (block) =>
      block.entfallen && block.versionen[0].behoerde === undefined && !isOwn(block) && block.ereignisdatum === day,
  );
}
