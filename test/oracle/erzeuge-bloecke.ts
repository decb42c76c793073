// Folgemeldungen: entries, corrections, new and changed blocks, mostly plausible by the oracle's present state.

import type { Aenderungsart, BildBlock, Block, Fachdaten, Referenz, Sachverhalt, Tag } from "./sprache.ts";
import { sachverhalte } from "./sprache.ts";
import { verlaeufe } from "./fakten.ts";
import { plusTage } from "./kalender.ts";
import type { Szene } from "./szene.ts";

export function block(
  sachverhalt: Sachverhalt,
  aenderungsArt: Aenderungsart,
  label: string,
  fachdaten: Fachdaten | null,
  referenz: Referenz = "keine",
): Block {
  return { sachverhalt, aenderungsArt, label, referenz, ...(fachdaten === null ? {} : { fachdaten }) };
}

/** Content of a dated fact; now and then with a defect. */
export function fachdaten(s: Szene, sachverhalt: Sachverhalt, tag: Tag): Fachdaten {
  const { zufall } = s;
  const lang = plusTage(tag, zufall.eines([20, 90, 180, 400]));
  const befristung = zufall.chance(0.03) ? plusTage(tag, -1) : lang;
  const nummer = zufall.chance(0.05) ? {} : { nummer: s.neu("nr") };
  switch (sachverhalt) {
    case "asylstatus":
      return { code: zufall.chance(0.75) ? "LAUFEND" : "BEENDET", ereignisdatum: tag };
    case "integrationskurs":
      return { code: zufall.eines(["01", "02"]), ereignisdatum: tag };
    case "aufenthaltsgestattung":
      return { ereignisdatum: tag, befristung, ...nummer };
    case "aufenthaltsstatus": {
      const code = zufall.eines(["17", "18", "FB"]);
      return code === "FB" ? { code, ereignisdatum: tag, befristung } : { code, ereignisdatum: tag };
    }
    case "aufenthaltserlaubnis":
      return { code: zufall.eines(["01", "02", "03"]), ereignisdatum: tag, befristung };
    case "niederlassungserlaubnis":
      return { ereignisdatum: tag };
    case "duldung":
      return {
        code: zufall.gewichtet([
          [10, "01"],
          [5, "04"],
          [2, "60B"],
          [2, "60C"],
          [3, "60D_ERWERB"],
        ]),
        ereignisdatum: tag,
        befristung,
        ...nummer,
      };
    case "anschrift":
      return { ereignisdatum: tag, variante: s.neu("weg") };
    case "grundpersonalien": {
      const geburtsdatum = zufall.eines(["1990-05-05", "1985-01", "1970", ""]);
      const grund = { variante: s.neu("name"), geburtsdatum };
      return zufall.chance(0.08) ? { ...grund, unvollstaendig: true } : grund;
    }
    case "familienbeziehung":
    case "meldestatus":
      return { ereignisdatum: tag };
  }
}

const jeArt: Readonly<Record<string, readonly (readonly [number, Sachverhalt])[]>> = {
  AUSLAENDERBEHOERDE: [
    [30, "duldung"],
    [16, "aufenthaltserlaubnis"],
    [4, "niederlassungserlaubnis"],
    [14, "aufenthaltsstatus"],
    [10, "aufenthaltsgestattung"],
    [8, "anschrift"],
    [2, "grundpersonalien"],
  ],
  BAMF: [
    [40, "asylstatus"],
    [20, "integrationskurs"],
    [20, "aufenthaltsgestattung"],
    [4, "duldung"],
  ],
  AUFNAHMEEINRICHTUNG: [
    [20, "anschrift"],
    [3, "grundpersonalien"],
  ],
  MELDEBEHOERDE: [[20, "anschrift"]],
};

/** A 01 by somebody with a role, or by anybody at all. */
export function neuerBlock(s: Szene): void {
  const person = s.person();
  const behoerde = s.zufall.chance(0.93) ? s.beteiligte(person) : s.irgendeine();
  const art = s.behoerde(behoerde)?.art ?? "";
  const tabelle = s.zufall.chance(0.95) ? jeArt[art] : undefined;
  const sachverhalt = tabelle === undefined ? s.zufall.eines(sachverhalte.slice(2)) : s.zufall.gewichtet(tabelle);
  if (sachverhalt === "familienbeziehung" || sachverhalt === "meldestatus") {
    return;
  }
  const tag = s.tag(person);
  const referenz = s.zufall.chance(0.01) ? "unbekannt" : "keine";
  const bloecke = [block(sachverhalt, "01", s.neu("b"), fachdaten(s, sachverhalt, tag), referenz)];
  const dazu = s.zufall.chance(0.1) && sachverhalt !== "anschrift";
  const mit = dazu ? [block("anschrift", "01", s.neu("b"), fachdaten(s, "anschrift", s.tag(person)))] : [];
  s.folge(behoerde, person, [...bloecke, ...mit]);
}

/** The present version, now and then a stale one, none, or one that never was. */
export function referenzAuf(s: Szene, label: string, version: number): Referenz {
  return s.zufall.gewichtet<Referenz>([
    [88, { label, version }],
    [8, version > 1 ? { label, version: version - 1 } : { label, version }],
    [2, "keine"],
    [2, "unbekannt"],
  ]);
}

function geaendert(s: Szene, sachverhalt: Sachverhalt, alt: Fachdaten, person: string): Fachdaten {
  if (sachverhalt === "familienbeziehung") {
    return { ...alt, eingetragen: alt.eingetragen !== true };
  }
  if (s.zufall.chance(0.1) && alt.ereignisdatum !== undefined) {
    return { ...alt, nummer: s.neu("nr") };
  }
  return fachdaten(s, sachverhalt, s.tag(person));
}

/** 02 to 05 on a block that stands, or once stood. */
export function geaenderterBlock(s: Szene): void {
  const person = s.person();
  const lage = s.orakel.lage(person);
  const alle = sachverhalte
    .filter((v) => v !== "meldestatus")
    .flatMap((v) => verlaeufe(lage, v))
    .filter((b) => b.steht || s.zufall.chance(0.2));
  const gewaehlt = s.zufall.oderNichts(alle);
  if (gewaehlt === null) {
    return;
  }
  const { sachverhalt, label } = gewaehlt;
  const aenderungsArt = s.zufall.gewichtet<Aenderungsart>([
    [50, "02"],
    [15, "04"],
    [8, "03"],
    [18, "05"],
  ]);
  const schreiber = gewaehlt.letzter.behoerde;
  const behoerde = s.zufall.chance(0.3) && s.behoerde(schreiber) !== null ? schreiber : s.beteiligte(person);
  const inhalt =
    aenderungsArt === "03" || aenderungsArt === "05" ? null : geaendert(s, sachverhalt, gewaehlt.fachdaten, person);
  const version = gewaehlt.steht ? gewaehlt.version : gewaehlt.version - 1;
  s.folge(behoerde, person, [block(sachverhalt, aenderungsArt, label, inhalt, referenzAuf(s, label, version))]);
}

/** A present entry: mostly a Zuzug by a new authority, sometimes with an Anschrift. */
export function zuzug(s: Szene): void {
  const person = s.person();
  const moegliche = s.mitArt("AUSLAENDERBEHOERDE", "BAMF", "AUFNAHMEEINRICHTUNG", "GRENZPOLIZEI");
  const fuehrt = s.bild(person).aktenfuehrend?.behoerde;
  const andere = moegliche.filter((b) => b !== fuehrt);
  const behoerde = s.zufall.chance(0.9) && andere.length > 0 ? s.zufall.eines(andere) : s.irgendeine();
  const grenze = s.behoerde(behoerde)?.art === "GRENZPOLIZEI";
  const code =
    grenze && s.zufall.chance(0.9)
      ? s.zufall.eines(["01", "03"])
      : s.zufall.eines(["02", "02", "02", "03", "09", "01"]);
  const status = block("meldestatus", "01", s.neu("m"), { code, ereignisdatum: s.tag(person) });
  const anschrift = block("anschrift", "01", s.neu("b"), fachdaten(s, "anschrift", s.tag(person)));
  s.folge(behoerde, person, s.zufall.chance(0.15) ? [status, anschrift] : [status]);
}

export function wegzug(s: Szene): void {
  const person = s.person();
  const code = s.zufall.gewichtet([
    [45, "04"],
    [35, "05"],
    [18, "06"],
    [2, "07"],
  ]);
  const melder = s.zufall.chance(0.25) ? s.zufall.oderNichts(s.mitArt("MELDEBEHOERDE", "GRENZPOLIZEI")) : null;
  const status = block("meldestatus", "01", s.neu("m"), { code, ereignisdatum: s.tag(person) });
  s.folge(melder ?? s.beteiligte(person), person, [status]);
}

/** 04 or 05 on an entry, by who leads, by the Registerbehörde, or by somebody who may not; a 02 now and then. */
export function korrektur(s: Szene): void {
  const person = s.person();
  const bild = s.bild(person);
  const eintrag = s.zufall.oderNichts<BildBlock>(
    bild.bloecke.meldestatus.filter((b) => b.grundlage !== "GESETZLICH" || b.behoerde !== "REGISTER"),
  );
  if (eintrag === null) {
    return;
  }
  const toter = bild.bloecke.meldestatus.find((b) => b.fachdaten.code === "06");
  const ziel = toter !== undefined && s.zufall.chance(0.7) ? toter : eintrag;
  const register = s.zufall.oderNichts(s.mitArt("REGISTERBEHOERDE"));
  const behoerde = register !== null && s.zufall.chance(0.35) ? register : s.beteiligte(person);
  const aenderungsArt = s.zufall.gewichtet<Aenderungsart>([
    [60, "05"],
    [38, "04"],
    [2, "02"],
  ]);
  const code = s.zufall.chance(0.85) ? (ziel.fachdaten.code ?? "02") : s.zufall.eines(["02", "04"]);
  const inhalt = aenderungsArt === "05" ? null : { code, ereignisdatum: s.tag(person) };
  s.folge(behoerde, person, [
    block("meldestatus", aenderungsArt, ziel.label, inhalt, referenzAuf(s, ziel.label, ziel.version)),
  ]);
}
