// Windows of displaced authorities (register rules, section 3, "Window"; [own] rule, only with dual write).
import type { Behoerdenkennzeichen } from "../../kernel/kennungen.ts";
import type { Tagesdatum } from "../../kernel/zeit.ts";
import type { Datensatz, Uebergangsfenster } from "../datensatz/datensatz.ts";

/** The newest window of an authority, open or not: of several, it alone counts. */
export function newestFenster(
  datensatz: Pick<Datensatz, "fenster">,
  behoerde: Behoerdenkennzeichen,
): Uebergangsfenster | undefined {
  return datensatz.fenster.findLast((fenster) => fenster.behoerde === behoerde);
}

/** Whether a window is open on a day. Compared at every decision, so that a late timer does not extend it. */
export function isOffen(fenster: Uebergangsfenster, heute: Tagesdatum): boolean {
  return fenster.ende === undefined && heute <= fenster.bis;
}

/** Whether a window came to its end by time or by declaration (not because its authority leads again). */
export function isAbgelaufen(fenster: Uebergangsfenster, heute: Tagesdatum): boolean {
  return !isOffen(fenster, heute) && fenster.ende !== "WIEDER_AKTENFUEHREND";
}

/** The last day of a window that came to its end: that of the declaration, or its last day. */
export function endeTagOf({ bis, ende, endeTag }: Uebergangsfenster): Tagesdatum {
  return ende === "ABSCHLUSS" && endeTag !== undefined ? endeTag : bis;
}

/** Whether a decision of this day lies before the change: from the first day of the lead to the day of the change. */
export function isVorDemWechsel(fenster: Uebergangsfenster, tag: Tagesdatum): boolean {
  return fenster.fuehrteAb <= tag && tag <= fenster.abTag;
}
