// H-3004: when the entry by which an authority leads is withdrawn, what it wrote in between stays with its Grundlage; the
// answer lists it, so that somebody looks at it (register rules, section 3, "Window").
import { formatTag } from "../../kernel/zeit.ts";
import { writerOf, type Block } from "../datensatz/datensatz.ts";
import { hinweis, type HinweisWert } from "../kataloge/hinweise.ts";
import type { Pruefling } from "../plausibilitaet/regel.ts";
import { SACHVERHALTE, SACHVERHALT_NAMEN } from "../sachverhalte/sachverhalte.ts";
import { aktenfuehrungSatz, melderText, verlaufOf } from "../zustaendigkeit/aktenfuehrung.ts";
import type { Lage } from "./lage.ts";

/** Blocks that one hint names; the others are counted. */
const BLOECKE_MAX = 10;

export function hinweisOnZwischenzeit(pruefling: Pruefling<unknown>): readonly HinweisWert[] {
  const { sachverhalt, aenderungsArt, block, lage } = pruefling;
  if (sachverhalt !== "meldestatus" || aenderungsArt !== "05" || block === undefined) return [];
  const entry = lage.meldestatus.find((candidate) => candidate.block === block);
  if (entry === undefined || entry.position !== lage.aktenfuehrung?.position) return [];
  const rest = lage.meldestatus.filter((candidate) => candidate !== entry);
  const leader = verlaufOf(rest, lage.datensatz.bloecke.asylstatus, lage.behoerdeOf).at(-1);
  const writer = writerOf(block);
  const texts = leader?.behoerde.kennzeichen === writer ? [] : writtenSince(entry.position, writer, lage);
  if (texts.length === 0) return [];
  const more = texts.length > BLOECKE_MAX ? ` und ${texts.length - BLOECKE_MAX} weitere` : "";
  const eintraege = texts.slice(0, BLOECKE_MAX).join(", ") + more;
  const parameter = {
    melder: melderText(writer, lage.behoerdeOf),
    eintraege,
    aktenfuehrung: aktenfuehrungSatz(leader),
  };
  return [hinweis("H-3004", parameter)];
}

/** Standing blocks that an authority wrote behind a revision. */
function writtenSince(
  position: number,
  writer: Block<unknown>["versionen"][0]["behoerde"],
  lage: Lage,
): readonly string[] {
  return SACHVERHALT_NAMEN.filter((name) => name !== "meldestatus").flatMap((name) => {
    const bloecke: readonly Block<unknown>[] = lage.datensatz.bloecke[name];
    const written = bloecke.filter(
      ({ entfallen, versionen }) =>
        !entfallen && versionen.some((version) => version.position > position && version.behoerde === writer),
    );
    return written.map((block) => `${SACHVERHALTE[name].bezeichnung}${dayText(block)}`);
  });
}

function dayText(block: Block<unknown>): string {
  const { ereignisdatum } = block;
  return ereignisdatum === undefined ? "" : ` zum ${formatTag(ereignisdatum)}`;
}
