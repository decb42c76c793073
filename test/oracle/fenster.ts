// Register rules, section 3: who was displaced when (`s*`), and the windows that this opened.

import type { Tag } from "./sprache.ts";
import type { Fakt, Lage } from "./fakten.ts";
import { appends, artVon, findeBlock, lageNach } from "./fakten.ts";
import type { Fuehrung } from "./zustaendigkeit.ts";
import { aktenfuehrend, ersterTagDerFuehrung, fuehrung } from "./zustaendigkeit.ts";
import { plusTage } from "./kalender.ts";

/** One displacement of an authority by an append. */
export type Verdraengung = {
  readonly behoerde: string;
  readonly append: number;
  /** `s*`: position and storing day. */
  readonly position: number;
  readonly tag: Tag;
  /** First day of the lead that ended. */
  readonly fuehrteAb: Tag;
  readonly oeffnetFenster: boolean;
  /** Label of the new present entry that displaced, null for a withdrawal or correction. */
  readonly zuzug: string | null;
};

export type Fenster = {
  readonly behoerde: string;
  readonly verdraengung: Verdraengung;
  readonly ab: Tag;
  readonly bis: Tag;
  /** How it ended; null while it is open. */
  readonly ende: "ZEIT" | "ERKLAERT" | "FUEHRT_WIEDER" | null;
};

/** The facts of an append that changed who leads. */
function ausloeser(lage: Lage, append: number): readonly Fakt[] {
  const fakten = lage.fakten.filter((f) => f.append === append);
  const meldestatus = fakten.filter((f) => f.art === "block" && f.sachverhalt === "meldestatus");
  return meldestatus.length > 0 ? meldestatus : fakten;
}

/** Whether an append withdraws or corrects an entry of the displaced authority itself. */
function betrifftEigenenEintrag(lage: Lage, ausgeloest: readonly Fakt[], behoerde: string): boolean {
  return ausgeloest.some((f) => {
    if (f.art !== "block" || f.aenderungsArt === "01") {
      return false;
    }
    return findeBlock(lage, f.sachverhalt, f.label)?.erster.behoerde === behoerde;
  });
}

/** Whether an authority wrote anything but its entry in the unbroken time in which the register named it up to an append. */
function schriebAnderes(lage: Lage, behoerde: string, append: number, eigene: readonly string[]): boolean {
  const vorher = appends(lage).filter((a) => a < append);
  const bruch = vorher.findLast((a) => aktenfuehrend(lageNach(lage, a)) !== behoerde) ?? -1;
  return lage.fakten.some(
    (f) =>
      f.append > bruch &&
      f.append < append &&
      f.behoerde === behoerde &&
      (f.art === "bestellung" || (f.art === "block" && !eigene.includes(f.label))),
  );
}

function verdraengung(lage: Lage, append: number, vorher: Lage, fuehrte: Fuehrung): Verdraengung {
  const behoerde = fuehrte.behoerde;
  const ausgeloest = ausloeser(lage, append);
  const [erster] = ausgeloest;
  const bisHier = lageNach(lage, append);
  const art = artVon(lage, behoerde);
  const eigener = betrifftEigenenEintrag(bisHier, ausgeloest, behoerde);
  const labels = ausgeloest.flatMap((f) => (f.art === "block" ? [f.label] : []));
  const neu = ausgeloest.find((f) => f.art === "block" && f.aenderungsArt === "01");
  return {
    behoerde,
    append,
    position: erster?.position ?? 0,
    tag: erster?.tag ?? "",
    fuehrteAb: ersterTagDerFuehrung(vorher) ?? "",
    oeffnetFenster:
      lage.regelwerk.uebergang &&
      (art === "AUSLAENDERBEHOERDE" || art === "BAMF") &&
      (!eigener || schriebAnderes(lage, behoerde, append, labels)),
    zuzug: neu?.art === "block" && neu.sachverhalt === "meldestatus" ? neu.label : null,
  };
}

/** Every displacement on a record, oldest first: the fold before each append against the fold after it. */
export function verdraengungen(lage: Lage): readonly Verdraengung[] {
  return appends(lage).flatMap((append) => {
    const vorher = lageNach(lage, append - 1);
    const fuehrte = fuehrung(vorher);
    const nachher = aktenfuehrend(lageNach(lage, append));
    return fuehrte === null || fuehrte.behoerde === nachher ? [] : [verdraengung(lage, append, vorher, fuehrte)];
  });
}

export function letzteVerdraengung(lage: Lage, behoerde: string): Verdraengung | null {
  return verdraengungen(lage).findLast((v) => v.behoerde === behoerde) ?? null;
}

/** How a window ended: by the first of declaration, own lead, its last day. */
function ende(lage: Lage, v: Verdraengung, bis: Tag): Fenster["ende"] {
  for (const append of appends(lage).filter((a) => a > v.append)) {
    const fakten = lage.fakten.filter((f) => f.append === append);
    if (fakten.some((f) => f.tag > bis)) {
      return "ZEIT";
    }
    if (fakten.some((f) => f.art === "abschluss" && f.behoerde === v.behoerde)) {
      return "ERKLAERT";
    }
    if (aktenfuehrend(lageNach(lage, append)) === v.behoerde) {
      return "FUEHRT_WIEDER";
    }
  }
  return lage.heute > bis ? "ZEIT" : null;
}

function fenster(lage: Lage, v: Verdraengung): Fenster {
  const bis = plusTage(v.tag, lage.regelwerk.uebergangTage);
  return { behoerde: v.behoerde, verdraengung: v, ab: v.tag, bis, ende: ende(lage, v, bis) };
}

/** All windows that were ever opened on a record, oldest first. */
export function alleFenster(lage: Lage): readonly Fenster[] {
  return verdraengungen(lage)
    .filter((v) => v.oeffnetFenster)
    .map((v) => fenster(lage, v));
}

/** Of several windows of one authority the newest counts. */
export function neuestesFenster(lage: Lage, behoerde: string): Fenster | null {
  const v = verdraengungen(lage).findLast((w) => w.oeffnetFenster && w.behoerde === behoerde);
  return v === undefined ? null : fenster(lage, v);
}

export function offenesFenster(lage: Lage, behoerde: string): Fenster | null {
  const fenster = neuestesFenster(lage, behoerde);
  return fenster !== null && fenster.ende === null ? fenster : null;
}

/** Ended by its last day or by declaration; one that ended because the authority leads again does not count. */
export function abgelaufenesFenster(lage: Lage, behoerde: string): Fenster | null {
  const fenster = neuestesFenster(lage, behoerde);
  return fenster?.ende === "ZEIT" || fenster?.ende === "ERKLAERT" ? fenster : null;
}

/** Decided from the first day of the lead to the day of `s*`, both included. */
export function vorDemWechsel(v: Verdraengung, tag: Tag): boolean {
  return v.fuehrteAb <= tag && tag <= v.tag;
}
