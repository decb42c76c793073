// Links between persons, relatives' papers, and measures taken over for relatives.

import type { BildBlock, Fachdaten, Rolle, Sachverhalt, Uebernahme } from "./sprache.ts";
import { plusTage } from "./kalender.ts";
import { block, fachdaten, referenzAuf } from "./erzeuge-bloecke.ts";
import type { Szene } from "./szene.ts";

const rollen: readonly Rolle[] = ["KIND", "KIND", "KIND", "EHEGATTE", "LEBENSPARTNER", "ELTERNTEIL"];
const gegenrolle: Readonly<Record<Rolle, Rolle>> = {
  KIND: "ELTERNTEIL",
  ELTERNTEIL: "KIND",
  EHEGATTE: "EHEGATTE",
  LEBENSPARTNER: "LEBENSPARTNER",
};

/** A link, sometimes the counterpart too (not always the right one), sometimes to the person itself. */
export function verbinde(s: Szene): void {
  const person = s.person();
  const andere = s.orakel.personen.filter((p) => p !== person);
  const angehoeriger = s.zufall.chance(0.05) ? person : s.zufall.oderNichts(andere);
  if (angehoeriger === null) {
    return;
  }
  const rolle = s.zufall.eines(rollen);
  const eingetragen = s.zufall.chance(0.75);
  s.folge(s.beteiligte(person), person, [
    block("familienbeziehung", "01", s.neu("b"), { angehoeriger, rolle, eingetragen }),
  ]);
  if (s.zufall.chance(0.3) && angehoeriger !== person) {
    const gegen = s.zufall.chance(0.8) ? gegenrolle[rolle] : s.zufall.eines(rollen);
    const link = { angehoeriger: person, rolle: gegen, eingetragen: false };
    s.folge(s.beteiligte(angehoeriger), angehoeriger, [block("familienbeziehung", "01", s.neu("b"), link)]);
  }
}

/** A paper for everybody who is linked and has none. */
export function papiere(s: Szene): void {
  const person = s.person();
  const familie = [person, ...angehoerigeVon(s, person)];
  for (const jemand of familie) {
    if (s.bild(jemand).bloecke.duldung.length === 0 && s.zufall.chance(0.8)) {
      const fuehrt = s.bild(jemand).aktenfuehrend?.behoerde ?? s.irgendeine();
      const tag = plusTage(s.heute, -s.zufall.zahl(0, 3));
      s.folge(fuehrt, jemand, [block("duldung", "01", s.neu("b"), fachdaten(s, "duldung", tag))]);
    }
  }
}

function angehoerigeVon(s: Szene, person: string): readonly string[] {
  return s
    .bild(person)
    .bloecke.familienbeziehung.map((b) => b.fachdaten.angehoeriger ?? "")
    .filter((p) => s.orakel.personen.includes(p));
}

function auswahl(s: Szene, person: string, sachverhalt: Sachverhalt): Uebernahme["angehoerige"] {
  const alle = s.zufall.chance(0.1) ? s.orakel.personen : angehoerigeVon(s, person);
  return [...new Set(alle)]
    .filter((p) => p !== person)
    .map((p) => {
      const papier = s.bild(p).bloecke[sachverhalt].at(-1);
      return { person: p, referenz: papier === undefined ? "keine" : referenzAuf(s, papier.label, papier.version) };
    });
}

function verlaengert(s: Szene, alt: BildBlock): Fachdaten {
  const tag = plusTage(s.heute, -s.zufall.zahl(0, 5));
  const wechsel = s.zufall.chance(0.25) ? { code: s.zufall.eines(["60D_ERWERB", "60B", "60C", "04"]) } : {};
  const alterCode = alt.fachdaten.code === undefined ? {} : { code: alt.fachdaten.code, ...wechsel };
  const nummer = s.zufall.chance(0.9) ? { nummer: alt.fachdaten.nummer ?? s.neu("nr") } : {};
  return { ...alterCode, ereignisdatum: tag, befristung: plusTage(tag, s.zufall.eines([30, 120, 420])), ...nummer };
}

/** A paper of its own for a relative, sometimes longer than needed, or by whoever leads there. */
function papierFuer(s: Szene, person: string, behoerde: string): void {
  if (s.bild(person).bloecke.duldung.length > 0) {
    return;
  }
  const tag = plusTage(s.heute, -s.zufall.zahl(0, 3));
  const befristung = plusTage(tag, s.zufall.eines([20, 20, 20, 500]));
  const code = s.zufall.eines(["01", "02", "60B", "04"]);
  const daten: Fachdaten = { code, ereignisdatum: tag, befristung, nummer: s.neu("nr") };
  s.folge(behoerde, person, [block("duldung", "01", s.neu("b"), daten)]);
}

/** Brings relatives under the file-leading Ausländerbehörde of one person, enters and equips them, lets some depart, then extends. */
export function familie(s: Szene): void {
  const person = s.person();
  const fuehrt = s.bild(person).aktenfuehrend?.behoerde ?? "";
  if (s.behoerde(fuehrt)?.art !== "AUSLAENDERBEHOERDE") {
    return;
  }
  for (const anderer of s.orakel.personen.filter((p) => p !== person)) {
    if (s.bild(anderer).aktenfuehrend?.behoerde !== fuehrt && s.zufall.chance(0.7)) {
      const zuzug = { code: "02", ereignisdatum: plusTage(s.heute, -s.zufall.zahl(0, 2)) };
      s.folge(fuehrt, anderer, [block("meldestatus", "01", s.neu("m"), zuzug)]);
    }
    if (!angehoerigeVon(s, person).includes(anderer) && s.zufall.chance(0.85)) {
      const link: Fachdaten = {
        angehoeriger: anderer,
        rolle: s.zufall.eines(rollen),
        eingetragen: s.zufall.chance(0.8),
      };
      s.folge(fuehrt, person, [block("familienbeziehung", "01", s.neu("b"), link)]);
    }
    if (s.zufall.chance(0.85)) {
      papierFuer(s, anderer, s.bild(anderer).aktenfuehrend?.behoerde ?? fuehrt);
    }
    if (s.zufall.chance(0.12)) {
      const weg = { code: s.zufall.eines(["04", "06"]), ereignisdatum: s.heute };
      s.folge(fuehrt, anderer, [block("meldestatus", "01", s.neu("m"), weg)]);
    }
  }
  papierFuer(s, person, fuehrt);
  verlaengereFuer(s, person, s.zufall.chance(0.85) ? fuehrt : s.beteiligte(person));
  if (s.zufall.chance(0.3)) {
    verlaengereFuer(s, person, fuehrt);
  }
}

/** An extension of a Duldung or Gestattung, mostly with take-over for relatives. */
export function verlaengere(s: Szene): void {
  const mitPapier = s.orakel.personen.filter((p) => {
    const { duldung, aufenthaltsgestattung } = s.bild(p).bloecke;
    return duldung.length + aufenthaltsgestattung.length > 0;
  });
  const mitFamilie = mitPapier.filter((p) => angehoerigeVon(s, p).length > 0);
  const person = s.zufall.oderNichts(mitFamilie.length > 0 ? mitFamilie : mitPapier);
  if (person === null) {
    papiere(s);
    return;
  }
  verlaengereFuer(s, person, s.beteiligte(person));
}

function verlaengereFuer(s: Szene, person: string, behoerde: string): void {
  const { bloecke } = s.bild(person);
  const sachverhalt = bloecke.duldung.length > 0 ? "duldung" : "aufenthaltsgestattung";
  const alt = bloecke[sachverhalt].at(-1);
  if (alt === undefined) {
    return;
  }
  const umfang = s.zufall.chance(0.5) ? "AUSGEWAEHLT" : "ALLE_EINGETRAGENEN";
  const uebernahme: Uebernahme = {
    umfang,
    angehoerige: umfang === "AUSGEWAEHLT" ? auswahl(s, person, sachverhalt) : [],
    nurPruefen: s.zufall.chance(0.15),
  };
  const leer = umfang === "AUSGEWAEHLT" && uebernahme.angehoerige.length === 0;
  const dazu = s.rahmen.regelwerk.angehoerige ? s.zufall.chance(0.9) : s.zufall.chance(0.15);
  const inhalt = block(sachverhalt, "02", alt.label, verlaengert(s, alt), referenzAuf(s, alt.label, alt.version));
  s.folge(behoerde, person, [inhalt], dazu && !leer ? { fuerAngehoerigeUebernehmen: uebernahme } : {});
}
