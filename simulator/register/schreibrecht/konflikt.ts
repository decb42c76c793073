// AZR-5007: what another authority wrote, changed or withdrew since the change of responsibility is not altered, hidden
// or revived on UEBERGANG (register rules, section 3, table and "Conflict rules").
import { formatTag, tagOf } from "../../kernel/zeit.ts";
import { currentBlock, lastVersion, type Block, type Uebergangsfenster } from "../datensatz/datensatz.ts";
import { fehler, type Fehler } from "../kataloge/fehler.ts";
import type { Pruefling } from "../plausibilitaet/regel.ts";
import { melderText } from "../zustaendigkeit/aktenfuehrung.ts";
import { aktenfuehrungParameter } from "./lage.ts";

export function konflikt<Fachdaten>(pruefling: Pruefling<Fachdaten>): Fehler | undefined {
  const { recht, lage } = pruefling;
  if (recht.grundlage !== "UEBERGANG" || recht.fenster === undefined) return undefined;
  const block = konfliktBlock(pruefling, recht.fenster);
  if (block === undefined) return undefined;
  const { behoerde, zeitpunkt } = lastVersion(block);
  const parameter = {
    ...aktenfuehrungParameter(lage),
    sachverhalt: pruefling.bezeichnung,
    melder: melderText(behoerde, lage.behoerdeOf),
    datum: formatTag(tagOf(zeitpunkt)),
  };
  return fehler("AZR-5007", parameter, [pruefling.stelle.entitaet], pruefling.stelle.block);
}

function konfliktBlock<Fachdaten>(
  pruefling: Pruefling<Fachdaten>,
  fenster: Uebergangsfenster,
): Block<Fachdaten> | undefined {
  const { block, bloecke, ereignisdatum } = pruefling;
  if (block !== undefined && isChangedSince(block, fenster)) return block;
  const withdrawn = bloecke.find(
    (other) => other.entfallen && isChangedSince(other, fenster) && other.ereignisdatum === ereignisdatum,
  );
  if (block === undefined && withdrawn !== undefined) return withdrawn;
  const current = currentBlock(bloecke);
  if (current === undefined || current === block || !isChangedSince(current, fenster)) return undefined;
  return wouldTakePlaceOf(pruefling, current) ? current : undefined;
}

/** Whether the last change lies behind s* and came from another authority than the one that was displaced. */
function isChangedSince(block: Block<unknown>, fenster: Uebergangsfenster): boolean {
  const { position, behoerde } = lastVersion(block);
  return position > fenster.abRevision && behoerde !== undefined && behoerde !== fenster.behoerde;
}

// A new entry of the same day is refused with 5004; a changed one keeps the position of its first storing.
function wouldTakePlaceOf<Fachdaten>(
  { block, ereignisdatum }: Pruefling<Fachdaten>,
  current: Block<Fachdaten>,
): boolean {
  const [day, currentDay] = [ereignisdatum ?? "", current.ereignisdatum ?? ""];
  if (day !== currentDay) return day > currentDay;
  return block !== undefined && block.versionen[0].position > current.versionen[0].position;
}
