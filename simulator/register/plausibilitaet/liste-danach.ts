// The list of Meldestatus as it would stand behind a report: rules on the list judge that (register rules, section 1,
// point 6). A correction keeps authority and position of its entry, a withdrawal takes the entry out; a present entry takes
// along the register's own departures that it would have prevented (point 7).
import type { Meldestatus } from "../../../proto/generated/fachdaten.ts";
import { present } from "../../kernel/assert.ts";
import type { Lage } from "../schreibrecht/lage.ts";
import { verhinderteFortzuege } from "../zustaendigkeit/fortzug-von-amts-wegen.ts";
import { isZugang, sortMeldestatus, type MeldestatusEintrag } from "../zustaendigkeit/meldestatus-liste.ts";
import type { Pruefling } from "./regel.ts";

export interface ListeDanach {
  /** The reported entry as it would stand; undefined when it is withdrawn. */
  readonly kandidat: MeldestatusEintrag | undefined;
  /** All entries that would stand, oldest first. */
  readonly liste: readonly MeldestatusEintrag[];
  /** Place of the reported entry in the list; -1 when it is withdrawn. */
  readonly index: number;
}

export function listeDanach(pruefling: Pruefling<Meldestatus>): ListeDanach {
  const { aenderungsArt, block, lage } = pruefling;
  const others = lage.meldestatus.filter((eintrag) => eintrag.block !== block);
  if (aenderungsArt === "05") return { kandidat: undefined, liste: sortMeldestatus(others), index: -1 };
  const kandidat = kandidatOf(pruefling);
  const withKandidat = sortMeldestatus([...others, kandidat]);
  const liste = isZugang(kandidat.code) ? withoutVerhinderte(withKandidat, lage) : withKandidat;
  return { kandidat, liste, index: liste.indexOf(kandidat) };
}

function withoutVerhinderte(liste: readonly MeldestatusEintrag[], lage: Lage): readonly MeldestatusEintrag[] {
  const gone = verhinderteFortzuege(lage.datensatz, liste, lage.behoerdeOf).map(
    ({ versionen }) => versionen[0].position,
  );
  return gone.length === 0 ? liste : liste.filter(({ position }) => !gone.includes(position));
}

function kandidatOf({ fachdaten, block, lage }: Pruefling<Meldestatus>): MeldestatusEintrag {
  const { ereignisdatum, meldestatusArt } = fachdaten;
  const { code } = meldestatusArt;
  if (block === undefined) {
    const position = lage.datensatz.revision + 1;
    return { code, ereignisdatum, behoerde: lage.behoerde.kennzeichen, position, gespeichert: lage.now };
  }
  const eintrag = lage.meldestatus.find((candidate) => candidate.block === block);
  const { behoerde, position, gespeichert } = present(eintrag, "the entry that is corrected");
  return { code, ereignisdatum, behoerde, position, gespeichert };
}
