// Register rules, section 2: who may write what, on which basis.

import type { Aenderungsart, Behoerdenart, Fachdaten, Grundlage, Sachverhalt, Tag } from "./sprache.ts";
import type { Lage, Verlauf } from "./fakten.ts";
import { artVon } from "./fakten.ts";
import {
  aktenfuehrend,
  aktuellerEintrag,
  eintraege,
  fuehrungseintraege,
  hatGefuehrt,
  istAnwesend,
  istFortzug,
  istTot,
} from "./zustaendigkeit.ts";
import type { Fenster, Verdraengung } from "./fenster.ts";
import { abgelaufenesFenster, letzteVerdraengung, offenesFenster, vorDemWechsel } from "./fenster.ts";

const abh = "AUSLAENDERBEHOERDE";
const aufnahme = "AUFNAHMEEINRICHTUNG";

/** Kinds that may report a fact at all; Meldestatus by code below. */
const artenJeSachverhalt: Readonly<Record<Exclude<Sachverhalt, "meldestatus">, readonly Behoerdenart[]>> = {
  asylstatus: ["BAMF"],
  integrationskurs: ["BAMF"],
  aufenthaltsgestattung: ["BAMF", abh],
  aufenthaltsstatus: [abh],
  aufenthaltserlaubnis: [abh],
  niederlassungserlaubnis: [abh],
  duldung: [abh],
  anschrift: [abh, "MELDEBEHOERDE", aufnahme],
  grundpersonalien: [abh, aufnahme, "BAMF"],
  familienbeziehung: [abh, aufnahme, "BAMF"],
};

function artDarfMeldestatus(art: Behoerdenart, code: string | null, aenderungsArt: Aenderungsart): boolean {
  if (art === "BUNDESDRUCKEREI" || (art === "REGISTERBEHOERDE" && aenderungsArt === "01") || code === "07") {
    return false;
  }
  if (code === null || art === "REGISTERBEHOERDE") {
    return true;
  }
  if (!istAnwesend(code)) {
    return true;
  }
  return art === "GRENZPOLIZEI" ? code === "01" || code === "03" : art !== "MELDEBEHOERDE";
}

/** What a report asks for. `block` is the one that 02 to 05 change. */
export type Frage = {
  readonly behoerde: string;
  readonly sachverhalt: Sachverhalt;
  readonly aenderungsArt: Aenderungsart;
  readonly fachdaten: Fachdaten | null;
  readonly block: Verlauf | null;
};

export type Recht =
  | {
      readonly gewaehrt: true;
      readonly grundlage: Grundlage;
      readonly bis: Tag | null;
      /** The displacement on which UEBERGANG rests. */
      readonly verdraengung: Verdraengung | null;
    }
  | { readonly gewaehrt: false; readonly schluessel: string };

function gewaehrt(grundlage: Grundlage, bis: Tag | null = null, v: Verdraengung | null = null): Recht {
  return { gewaehrt: true, grundlage, bis, verdraengung: v };
}

export function verweigert(schluessel: string): Recht {
  return { gewaehrt: false, schluessel };
}

/** 3005: the table fact × authority. */
export function artDarf(lage: Lage, frage: Frage): boolean {
  const art = artVon(lage, frage.behoerde);
  if (art === null) {
    return false;
  }
  if (frage.sachverhalt === "meldestatus") {
    return artDarfMeldestatus(art, frage.fachdaten?.code ?? null, frage.aenderungsArt);
  }
  const erlaubt = artenJeSachverhalt[frage.sachverhalt].includes(art);
  const nurEigener = frage.sachverhalt === "anschrift" && art === aufnahme;
  return erlaubt && (!nurEigener || aktuellerEintrag(lage)?.behoerde === frage.behoerde);
}

/** Facts for which a kind of authority is the originär writer, whoever leads. */
function istOriginaer(lage: Lage, behoerde: string, sachverhalt: Sachverhalt): boolean {
  const art = artVon(lage, behoerde);
  return art === "BAMF"
    ? sachverhalt === "asylstatus" || sachverhalt === "integrationskurs"
    : art === "MELDEBEHOERDE" && sachverhalt === "anschrift";
}

/** The block of an originär writer other than the one who asks. */
function fremderOriginaer(lage: Lage, frage: Frage): boolean {
  const schreiber = frage.block?.letzter.behoerde ?? frage.behoerde;
  return schreiber !== frage.behoerde && istOriginaer(lage, schreiber, frage.sachverhalt);
}

const uebergangsSachverhalte: readonly Sachverhalt[] = [
  "aufenthaltserlaubnis",
  "niederlassungserlaubnis",
  "duldung",
  "aufenthaltsstatus",
  "aufenthaltsgestattung",
];

/**
 * The authority that keeps UEBERGANG for a fact that is closed to the kind of the aktenführende Behörde: among the
 * Ausländerbehörden that have led, the one with the last present entry.
 */
export function bewahrer(lage: Lage, sachverhalt: Sachverhalt): string | null {
  const fuehrt = aktenfuehrend(lage);
  const art = fuehrt === null ? null : artVon(lage, fuehrt);
  if (!lage.regelwerk.uebergang || art === null || sachverhalt === "meldestatus") {
    return null;
  }
  const arten = artenJeSachverhalt[sachverhalt];
  if (arten.includes(art) || !arten.includes(abh)) {
    return null;
  }
  const letzter = fuehrungseintraege(lage).findLast(
    (e) => artVon(lage, e.behoerde) === abh && hatGefuehrt(lage, e.behoerde),
  );
  return letzter?.behoerde ?? null;
}

/** Kind and aenderungsArt that dual write leaves to a former authority. */
function passtInsFenster(frage: Frage): boolean {
  if (!uebergangsSachverhalte.includes(frage.sachverhalt)) {
    return false;
  }
  if (frage.aenderungsArt === "01" || frage.aenderungsArt === "02") {
    return true;
  }
  const erster = frage.block?.erster;
  return erster !== undefined && erster.nachgemeldet && erster.behoerde === frage.behoerde;
}

/** 3010: 04 and 05 of a former authority must not be dated after the last present entry of somebody else. */
function fortzugZuSpaet(lage: Lage, behoerde: string, fachdaten: Fachdaten | null): boolean {
  const fremder = eintraege(lage).findLast((e) => istAnwesend(e.code) && e.behoerde !== behoerde);
  return (
    istFortzug(fachdaten?.code ?? "") &&
    fremder !== undefined &&
    (fachdaten?.ereignisdatum ?? "") > fremder.ereignisdatum
  );
}

/** A report of 04, 05 or 06: what FORTZUG covers. */
function meldetWegzug(frage: Frage): boolean {
  const code = frage.fachdaten?.code ?? "";
  return frage.sachverhalt === "meldestatus" && frage.aenderungsArt === "01" && (istFortzug(code) || code === "06");
}

/** Whether kind, aenderungsArt and date fit a window (open or over): "" or the key that refuses within an open one. */
function fenstermangel(lage: Lage, frage: Frage, fenster: Fenster): "" | "3010" | "3011" {
  if (meldetWegzug(frage)) {
    return fortzugZuSpaet(lage, frage.behoerde, frage.fachdaten) ? "3010" : "";
  }
  if (!passtInsFenster(frage)) {
    return "3011";
  }
  const tag = frage.fachdaten?.ereignisdatum;
  return tag === undefined || vorDemWechsel(fenster.verdraengung, tag) ? "" : "3010";
}

/** What a window gives or refuses to an authority that has no other basis. */
function ausFenster(lage: Lage, frage: Frage): Recht {
  const offen = offenesFenster(lage, frage.behoerde);
  if (offen !== null) {
    const mangel = fenstermangel(lage, frage, offen);
    return mangel === ""
      ? gewaehrt(meldetWegzug(frage) ? "FORTZUG" : "UEBERGANG", offen.bis, offen.verdraengung)
      : verweigert(mangel);
  }
  const abgelaufen = abgelaufenesFenster(lage, frage.behoerde);
  return verweigert(abgelaufen !== null && fenstermangel(lage, frage, abgelaufen) === "" ? "3009" : "3001");
}

function meldestatusBasis(lage: Lage, frage: Frage): Recht | null {
  const art = artVon(lage, frage.behoerde);
  if (art === "REGISTERBEHOERDE") {
    return gewaehrt("GESETZLICH");
  }
  if (frage.aenderungsArt !== "01") {
    return null;
  }
  if (istAnwesend(frage.fachdaten?.code ?? "")) {
    return gewaehrt("ZUZUG");
  }
  if (art === "MELDEBEHOERDE") {
    return gewaehrt("ORIGINAER");
  }
  return art === "GRENZPOLIZEI" ? gewaehrt("FORTZUG") : null;
}

/** The basis of a report, in the order of section 2, or the key that refuses it. The table fact × authority was asked before. */
export function basis(lage: Lage, frage: Frage): Recht {
  const fuehrt = aktenfuehrend(lage) === frage.behoerde;
  const fremd = frage.aenderungsArt !== "01" && fremderOriginaer(lage, frage);
  if (fuehrt) {
    return fremd ? verweigert("3005") : gewaehrt("AKTENFUEHREND");
  }
  if (frage.sachverhalt === "meldestatus") {
    return meldestatusBasis(lage, frage) ?? ausFenster(lage, frage);
  }
  const eigener = frage.aenderungsArt === "01" || frage.block?.letzter.behoerde === frage.behoerde;
  if (istOriginaer(lage, frage.behoerde, frage.sachverhalt) && eigener) {
    return gewaehrt("ORIGINAER");
  }
  if (bewahrer(lage, frage.sachverhalt) === frage.behoerde) {
    return fremd ? verweigert("3005") : gewaehrt("UEBERGANG", null, letzteVerdraengung(lage, frage.behoerde));
  }
  return ausFenster(lage, frage);
}

/** Rights from windows and orders rest while a death stands (5005). */
export function ruht(lage: Lage, recht: Recht): boolean {
  const ausWechsel =
    recht.gewaehrt &&
    (recht.grundlage === "UEBERGANG" ||
      recht.grundlage === "BESTELLUNG" ||
      (recht.grundlage === "FORTZUG" && recht.verdraengung !== null));
  return ausWechsel && istTot(lage);
}
