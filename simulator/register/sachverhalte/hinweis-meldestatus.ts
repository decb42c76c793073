// Hints on a Meldestatus entry (register rules, section 1, points 4 to 6).
import type { Meldestatus } from "../../../proto/generated/fachdaten.ts";
import { formatTag } from "../../kernel/zeit.ts";
import { hinweis, type HinweisWert } from "../kataloge/hinweise.ts";
import { listeDanach } from "../plausibilitaet/liste-danach.ts";
import { meldestatusZum } from "../plausibilitaet/meldestatus-text.ts";
import type { Pruefling } from "../plausibilitaet/regel.ts";
import { behoerdeText, fuehrtAkten } from "../zustaendigkeit/aktenfuehrung.ts";
import { isFortzug, isZugang, type MeldestatusEintrag } from "../zustaendigkeit/meldestatus-liste.ts";

export function hinweiseOnMeldestatus(pruefling: Pruefling<Meldestatus>): readonly HinweisWert[] {
  const isNew = pruefling.aenderungsArt === "01";
  return [
    ...(isNew ? spaeterAeltererZugang(pruefling) : auffaelligeListe(pruefling)),
    ...(pruefling.aenderungsArt === "05" ? [] : todVorEintraegen(pruefling)),
  ];
}

/** H-3001: a present status reported late is history; whoever leads goes on leading. */
function spaeterAeltererZugang(pruefling: Pruefling<Meldestatus>): readonly HinweisWert[] {
  const { lage } = pruefling;
  const { aktenfuehrung } = lage;
  const { kandidat, liste, index } = listeDanach(pruefling);
  if (kandidat === undefined || !isZugang(kandidat.code) || !fuehrtAkten(lage.behoerde)) return [];
  const leadsOn = liste.slice(index + 1).some((later) => later.position === aktenfuehrung?.position);
  if (aktenfuehrung === undefined || !leadsOn) return [];
  const parameter = { seit: formatTag(aktenfuehrung.seit), behoerde: behoerdeText(aktenfuehrung.behoerde) };
  return [hinweis("H-3001", parameter)];
}

/** H-5002: a death may be dated before entries that stand; the hint lists them. */
function todVorEintraegen(pruefling: Pruefling<Meldestatus>): readonly HinweisWert[] {
  const { kandidat, liste } = listeDanach(pruefling);
  if (kandidat?.code !== "06") return [];
  const { ereignisdatum } = kandidat;
  const later = liste.filter((entry) => isZugang(entry.code) && entry.ereignisdatum > ereignisdatum);
  if (later.length === 0) return [];
  return [hinweis("H-5002", { datum: formatTag(ereignisdatum), eintraege: later.map(eintragText).join(", ") })];
}

/** H-5003: a correction is stored even if it makes the list one that should not come about. */
function auffaelligeListe(pruefling: Pruefling<Meldestatus>): readonly HinweisWert[] {
  const paar = auffaelligesPaar(listeDanach(pruefling).liste);
  if (paar.length === 0 || auffaelligesPaar(pruefling.lage.meldestatus).length > 0) return [];
  return [hinweis("H-5003", { eintraege: paar.map(eintragText).join(" neben ") })];
}

/** The first two entries that stand next to each other and should not; none in a list as it should be. */
function auffaelligesPaar(liste: readonly MeldestatusEintrag[]): readonly MeldestatusEintrag[] {
  const second = liste.findIndex((entry, index) => isAuffaellig(liste[index - 1], entry));
  return second < 0 ? [] : liste.slice(second - 1, second + 1);
}

/** Two departures, two deaths, or the same authority reporting twice in a row that the person is present. */
function isAuffaellig(before: MeldestatusEintrag | undefined, entry: MeldestatusEintrag): boolean {
  if (before === undefined) return false;
  if (isFortzug(before.code) && isFortzug(entry.code)) return true;
  if (before.code === "06" && entry.code === "06") return true;
  return isZugang(before.code) && isZugang(entry.code) && before.behoerde === entry.behoerde;
}

function eintragText({ code, ereignisdatum }: MeldestatusEintrag): string {
  return meldestatusZum(code, ereignisdatum);
}
