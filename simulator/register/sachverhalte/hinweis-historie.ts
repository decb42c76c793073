// H-5001: an older new entry goes behind the current block as history; later entries do not delete earlier ones
// (section 18 (4) AZRG-DV; register rules, section 2).
import { formatTag } from "../../kernel/zeit.ts";
import { currentBlock, lastVersion } from "../datensatz/datensatz.ts";
import { hinweis, type HinweisWert } from "../kataloge/hinweise.ts";
import type { Pruefling } from "../plausibilitaet/regel.ts";
import { melderText } from "../zustaendigkeit/aktenfuehrung.ts";

export function hinweisOnHistorie(pruefling: Pruefling<unknown>): readonly HinweisWert[] {
  const { aenderungsArt, bloecke, ereignisdatum, lage } = pruefling;
  const current = currentBlock(bloecke);
  if (aenderungsArt !== "01" || ereignisdatum === undefined || current?.ereignisdatum === undefined) return [];
  if (ereignisdatum >= current.ereignisdatum) return [];
  const parameter = {
    sachverhalt: pruefling.bezeichnung,
    datum: formatTag(ereignisdatum),
    aktuell: formatTag(current.ereignisdatum),
    melder: melderText(lastVersion(current).behoerde, lage.behoerdeOf),
  };
  return [hinweis("H-5001", parameter)];
}
