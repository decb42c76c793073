// UEBERGANG: a displaced authority still reports what it decided before the change of responsibility (register rules,
// section 3; only with dual write).
import { everLed } from "../zustaendigkeit/aktenfuehrung.ts";
import { newestFenster, isOffen, isVorDemWechsel } from "../zustaendigkeit/uebergangsfenster.ts";
import type { Uebergangsfenster } from "../datensatz/datensatz.ts";
import type { Gewaehrt, Schreibrechtsfrage } from "./frage.ts";

export function uebergang(frage: Schreibrechtsfrage): Gewaehrt | undefined {
  const { lage } = frage;
  if (!lage.regelwerk.uebergang || frage.sachverhalt === "meldestatus") return undefined;
  const fenster = newestFenster(lage.datensatz, lage.behoerde.kennzeichen);
  if (fenster !== undefined && isOffen(fenster, lage.heute) && isUmfasst(frage, fenster) && isDated(frage, fenster)) {
    return { grundlage: "UEBERGANG", bis: fenster.bis, fenster, ruhtNachTod: true };
  }
  if (!isLastBehoerdeForClosedFact(frage)) return undefined;
  return { grundlage: "UEBERGANG", bis: undefined, fenster, ruhtNachTod: true };
}

/** Whether a window covers fact and kind of change. */
export function isUmfasst(frage: Schreibrechtsfrage, fenster: Uebergangsfenster): boolean {
  return fenster.sachverhalte.includes(frage.sachverhalt) && frage.imFenster.includes(frage.aenderungsArt);
}

/** Whether the decision lies before the change; a question without day asks for any day. */
export function isDated(frage: Schreibrechtsfrage, fenster: Uebergangsfenster): boolean {
  return frage.ereignisdatum === undefined || isVorDemWechsel(fenster, frage.ereignisdatum);
}

// While the aktenfuehrende Behoerde is of a kind to which the fact is closed (BAMF leads, a Duldung must be extended),
// the authority that has led, may report it and has the last present entry of all such keeps the right, whatever the day
// of the decision. An entry that only went behind the leader as history earns nobody this right, nor takes it away.
function isLastBehoerdeForClosedFact({ lage, meldende }: Schreibrechtsfrage): boolean {
  const { aktenfuehrung, behoerde } = lage;
  if (aktenfuehrung === undefined || meldende.includes(aktenfuehrung.behoerde.behoerdenart)) return false;
  const led = everLed(lage.datensatz, lage.behoerdeOf);
  const last = lage.verlauf.findLast(
    (earlier) => meldende.includes(earlier.behoerde.behoerdenart) && led.has(earlier.behoerde.kennzeichen),
  );
  return last?.behoerde.kennzeichen === behoerde.kennzeichen;
}
