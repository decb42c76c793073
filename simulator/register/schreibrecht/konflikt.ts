// AZR-5007: what another authority wrote, changed or withdrew since the change of responsibility is not altered, hidden
// or revived on UEBERGANG (register rules, section 3, table and "Conflict rules").
import { formatTag, tagOf } from "../../kernel/zeit.ts";
import { currentBlock, lastChange, type Block, type Uebergangsfenster } from "../datensatz/datensatz.ts";
import { fehler, type Fehler } from "../kataloge/fehler.ts";
import type { Pruefling } from "../plausibilitaet/regel.ts";
import { melderText } from "../zustaendigkeit/aktenfuehrung.ts";
import { aktenfuehrungParameter } from "./lage.ts";

export function konflikt<Fachdaten>(pruefling: Pruefling<Fachdaten>): Fehler | undefined {
  const { recht, lage } = pruefling;
  if (recht.grundlage !== "UEBERGANG" || recht.fenster === undefined) return undefined;
  const block = konfliktBlock(pruefling, recht.fenster);
  if (block === undefined) return undefined;
  const { behoerde, zeitpunkt } = lastChange(block);
  const parameter = {
    ...aktenfuehrungParameter(lage),
    sachverhalt: pruefling.bezeichnung,
    melder: melderText(behoerde, lage.behoerdeOf),
    datum: formatTag(tagOf(zeitpunkt)),
  };
  return fehler("AZR-5007", parameter, [pruefling.stelle.entitaet], pruefling.stelle.block);
}

/** When an authority was displaced (s*), as its window says it or, without dual write, the history. */
export type Verdraengung = Pick<Uebergangsfenster, "behoerde" | "abRevision">;

/** The block of somebody else that a report would alter, hide or revive; undefined when there is none. */
export function konfliktBlock<Fachdaten>(
  pruefling: Pruefling<Fachdaten>,
  fenster: Verdraengung,
): Block<Fachdaten> | undefined {
  const { aenderungsArt, block, bloecke } = pruefling;
  if (block !== undefined && isChangedSince(block, fenster)) return block;
  if (aenderungsArt === "03" || aenderungsArt === "05") return undefined;
  const withdrawn = bloecke.find((other) => isChangedSince(other, fenster) && wouldRevive(pruefling, other));
  if (withdrawn !== undefined) return withdrawn;
  const current = currentBlock(bloecke);
  if (current === undefined || current === block || !isChangedSince(current, fenster)) return undefined;
  return wouldTakePlaceOf(pruefling, current) ? current : undefined;
}

/**
 * Whether the last change lies behind s* and came from another authority than the one that was displaced, on whatever
 * Grundlage; entries of the register itself count as that authority's.
 */
function isChangedSince(block: Block<unknown>, fenster: Verdraengung): boolean {
  const { position, behoerde } = lastChange(block);
  return position > fenster.abRevision && behoerde !== undefined && behoerde !== fenster.behoerde;
}

// A changed block would stand for what is gone like a new one when it is moved to that day.
function wouldRevive<Fachdaten>({ block, ereignisdatum }: Pruefling<Fachdaten>, gone: Block<Fachdaten>): boolean {
  return gone.entfallen && gone.ereignisdatum === ereignisdatum && block?.ereignisdatum !== ereignisdatum;
}

// On the day of the current block a new entry would stand before it; a changed one keeps the position of its first storing.
function wouldTakePlaceOf<Fachdaten>(
  { block, ereignisdatum }: Pruefling<Fachdaten>,
  current: Block<Fachdaten>,
): boolean {
  const [day, currentDay] = [ereignisdatum ?? "", current.ereignisdatum ?? ""];
  if (day !== currentDay) return day > currentDay;
  return block === undefined || block.versionen[0].position > current.versionen[0].position;
}
