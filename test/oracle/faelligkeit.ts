// Register rules, section 1 (7): the automatic 05, six months after an entry without Zuzug or file-leading body.

import type { Tag } from "./sprache.ts";
import { REGISTER } from "./sprache.ts";
import type { BlockInhalt, Lage, Verlauf } from "./fakten.ts";
import { compare, verlaeufe } from "./fakten.ts";
import { aktenfuehrend, darfFuehren, eintraege, istAnwesend, istTot } from "./zustaendigkeit.ts";
import { plusMonate } from "./kalender.ts";

const fristMonate = 6;

/** The record without what is dated on or after a day, and without the register's own entries. */
function vorher(lage: Lage, tag: Tag): Lage {
  const spaeter = [...verlaeufe(lage, "meldestatus"), ...verlaeufe(lage, "asylstatus")]
    .filter((b) => b.erster.behoerde === REGISTER || (b.fachdaten.ereignisdatum ?? "") >= tag)
    .map((b) => b.label);
  return { ...lage, fakten: lage.fakten.filter((f) => f.art !== "block" || !spaeter.includes(f.label)) };
}

/** Days on which an automatic 05 is right by the list as it stands, whether stored or not. */
function gebotene(lage: Lage): readonly Tag[] {
  if (istTot(lage)) {
    return [];
  }
  return eintraege(lage)
    .filter((e) => istAnwesend(e.code) && !darfFuehren(lage, e.behoerde))
    .map((e) => ({ label: e.label, tag: plusMonate(e.ereignisdatum, fristMonate) }))
    .filter(({ label, tag }) => {
      const damals = vorher(lage, tag);
      return aktenfuehrend(damals) === null && eintraege(damals).at(-1)?.label === label;
    })
    .map(({ tag }) => tag)
    .toSorted(compare);
}

/** The register's own departures, and whether an authority has corrected or withdrawn one since. */
function eigene(lage: Lage): readonly Verlauf[] {
  return verlaeufe(lage, "meldestatus").filter((b) => b.erster.behoerde === REGISTER);
}

function vonBehoerdeBeruehrt(block: Verlauf): boolean {
  return block.fakten.some((f) => f.behoerde !== REGISTER);
}

/** Days on which an automatic 05 will be or is due and is not stored. */
export function faelligeFortzuege(lage: Lage): readonly Tag[] {
  const erledigt = eigene(lage)
    .filter((b) => b.steht || vonBehoerdeBeruehrt(b))
    .map((b) => b.erster.fachdaten?.ereignisdatum);
  return gebotene(lage).filter((tag) => !erledigt.includes(tag));
}

/** Label of the register's n-th own Meldestatus entry on a record (n from 1): REGISTER-person-n. */
export function fortzugVonAmtsWegen(lage: Lage, tag: Tag): BlockInhalt {
  return {
    art: "block",
    sachverhalt: "meldestatus",
    aenderungsArt: "01",
    label: `${REGISTER}-${lage.person}-${eigene(lage).length + 1}`,
    fachdaten: { code: "05", ereignisdatum: tag },
    nachgemeldet: false,
  };
}

/** Withdrawals, in the append of a present entry, of automatic departures that it would have prevented. */
export function verhinderteFortzuege(lage: Lage): readonly BlockInhalt[] {
  const recht = gebotene(lage);
  return eigene(lage)
    .filter((b) => b.steht && !vonBehoerdeBeruehrt(b) && !recht.includes(b.fachdaten.ereignisdatum ?? ""))
    .map((b) => ({
      art: "block",
      sachverhalt: "meldestatus",
      aenderungsArt: "05",
      label: b.label,
      fachdaten: null,
      nachgemeldet: false,
    }));
}
