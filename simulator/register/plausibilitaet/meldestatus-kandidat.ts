// The list of Meldestatus as it would stand with a reported entry: rules on the list judge that.
import type { Meldestatus } from "../../../proto/generated/fachdaten.ts";
import { sortMeldestatus, type MeldestatusEintrag } from "../zustaendigkeit/meldestatus-liste.ts";
import type { Pruefling } from "./regel.ts";

export interface ListeMitKandidat {
  readonly kandidat: MeldestatusEintrag;
  /** Standing entries and the candidate, oldest first. */
  readonly liste: readonly MeldestatusEintrag[];
  /** Place of the candidate in the list. */
  readonly index: number;
}

export function withKandidat({ fachdaten, lage }: Pruefling<Meldestatus>): ListeMitKandidat {
  const kandidat: MeldestatusEintrag = {
    code: fachdaten.meldestatusArt.code,
    ereignisdatum: fachdaten.ereignisdatum,
    behoerde: lage.behoerde.kennzeichen,
    position: lage.datensatz.revision + 1,
    gespeichert: lage.now,
  };
  const liste = sortMeldestatus<MeldestatusEintrag>([...lage.meldestatus, kandidat]);
  return { kandidat, liste, index: liste.indexOf(kandidat) };
}
