// UEBERGANG: a displaced authority still reports what it decided before the change of responsibility (register rules,
// section 3; only with dual write).
import { writerOf, type Uebergangsfenster } from "../datensatz/datensatz.ts";
import { SACHVERHALTE } from "../sachverhalte/sachverhalte.ts";
import { everLed } from "../zustaendigkeit/aktenfuehrung.ts";
import { newestFenster, isOffen, isVorDemWechsel } from "../zustaendigkeit/uebergangsfenster.ts";
import type { Gewaehrt, Schreibrechtsfrage } from "./frage.ts";
import { fremderOriginaererSchreiber } from "./originaer.ts";

export function uebergang(frage: Schreibrechtsfrage): Gewaehrt | undefined {
  const { lage } = frage;
  if (!lage.regelwerk.uebergang || frage.sachverhalt === "meldestatus") return undefined;
  const fenster = newestFenster(lage.datensatz, lage.behoerde.kennzeichen);
  if (isLastBehoerdeForClosedFact(frage)) {
    if (fremderOriginaererSchreiber(frage) !== undefined) return undefined;
    return { grundlage: "UEBERGANG", bis: undefined, fenster, ruhtNachTod: true };
  }
  if (fenster === undefined || !isOffen(fenster, lage.heute)) return undefined;
  if (!isUmfasst(frage, fenster) || !isDated(frage, fenster)) return undefined;
  return { grundlage: "UEBERGANG", bis: fenster.bis, fenster, ruhtNachTod: true };
}

/** Whether a window covers fact and kind of change: 03 to 05 only on blocks that its authority has reported late. */
export function isUmfasst(frage: Schreibrechtsfrage, fenster: Uebergangsfenster): boolean {
  if (!fenster.sachverhalte.includes(frage.sachverhalt)) return false;
  return frage.imFenster.includes(frage.aenderungsArt) || isOwnNachgemeldet(frage);
}

/** Whether the decision lies before the change; a deletion has no day, a question without day asks for any. */
export function isDated({ aenderungsArt, ereignisdatum }: Schreibrechtsfrage, fenster: Uebergangsfenster): boolean {
  const isDeletion = aenderungsArt === "03" || aenderungsArt === "05";
  return isDeletion || ereignisdatum === undefined || isVorDemWechsel(fenster, ereignisdatum);
}

// A question without block asks for any that stands.
function isOwnNachgemeldet({ lage, aenderungsArt, sachverhalt, block }: Schreibrechtsfrage): boolean {
  if (aenderungsArt === "01" || aenderungsArt === "02") return false;
  const { bloecke } = lage.datensatz;
  const candidates = block === undefined ? bloecke[sachverhalt].filter((candidate) => !candidate.entfallen) : [block];
  return candidates.some((own) => own.nachgemeldet && writerOf(own) === lage.behoerde.kennzeichen);
}

/**
 * While the aktenfuehrende Behoerde is of a kind to which the fact is closed (BAMF leads, a Duldung must be extended),
 * among the Auslaenderbehoerden that have led, the one with the last present entry keeps the right for every kind of
 * change, whatever the day of the decision; only with dual write. An entry that only went behind the leader as history
 * earns nobody this right, nor takes it away.
 */
export function isLastBehoerdeForClosedFact({ lage, sachverhalt }: Schreibrechtsfrage): boolean {
  const { aktenfuehrung, behoerde, regelwerk } = lage;
  if (!regelwerk.uebergang || sachverhalt === "meldestatus") return false;
  const everMeldende = SACHVERHALTE[sachverhalt].meldende(undefined);
  if (aktenfuehrung === undefined || everMeldende.includes(aktenfuehrung.behoerde.behoerdenart)) return false;
  if (behoerde.behoerdenart !== "AUSLAENDERBEHOERDE" || !everMeldende.includes(behoerde.behoerdenart)) return false;
  const led = everLed(lage.datensatz, lage.behoerdeOf);
  const last = lage.verlauf.findLast(
    (earlier) => earlier.behoerde.behoerdenart === "AUSLAENDERBEHOERDE" && led.has(earlier.behoerde.kennzeichen),
  );
  return last?.behoerde.kennzeichen === behoerde.kennzeichen;
}
