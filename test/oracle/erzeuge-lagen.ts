// Short sequences that lead into states which single random commands reach too seldom.

import type { Sachverhalt } from "./sprache.ts";
import { plusTage } from "./kalender.ts";
import { block, fachdaten } from "./erzeuge-bloecke.ts";
import { antrag, schritt } from "./erzeuge-bestellungen.ts";
import type { Szene } from "./szene.ts";

const uebergangsSachverhalte: readonly Sachverhalt[] = [
  "duldung",
  "duldung",
  "aufenthaltsstatus",
  "aufenthaltserlaubnis",
];

function weitertage(s: Szene, tage: number): void {
  const auf = new Date(Date.parse(s.orakel.jetzt) + tage * 86_400_000).toISOString();
  s.tue({ art: "uhr", auf });
}

function andereAbh(s: Szene, nicht: string): string | null {
  return s.zufall.oderNichts(s.mitArt("AUSLAENDERBEHOERDE").filter((b) => b !== nicht));
}

/** Moves the file to another Ausländerbehörde with a Zuzug dated today or a little before. */
function zieheUm(s: Szene, person: string, an: string): void {
  const tag = plusTage(s.heute, -s.zufall.zahl(0, 3));
  s.folge(an, person, [block("meldestatus", "01", s.neu("m"), { code: "02", ereignisdatum: tag })]);
}

/** Takes the place of a block of the former authority, which then reports it again (the rows of section 3 that answer 5007). */
export function platz(s: Szene): void {
  const person = s.person();
  const a = s.bild(person).aktenfuehrend?.behoerde;
  const b = a === undefined ? null : andereAbh(s, a);
  if (a === undefined || b === null) {
    return;
  }
  const sachverhalt = s.zufall.eines(uebergangsSachverhalte);
  const tag = plusTage(s.heute, -s.zufall.zahl(0, 2));
  const label = s.neu("b");
  const inhalt = fachdaten(s, sachverhalt, tag);
  s.folge(a, person, [block(sachverhalt, "01", label, inhalt)]);
  zieheUm(s, person, b);
  const version = s.bild(person).bloecke[sachverhalt].find((x) => x.label === label)?.version;
  if (version === undefined) {
    return;
  }
  const art = s.zufall.eines(["05", "03", "02", "04", "neu"] as const);
  if (art === "neu") {
    s.folge(b, person, [block(sachverhalt, "01", s.neu("b"), fachdaten(s, sachverhalt, plusTage(tag, 1)))]);
  } else {
    const neu = art === "02" || art === "04" ? { ...inhalt, ereignisdatum: plusTage(tag, s.zufall.zahl(-1, 0)) } : null;
    s.folge(b, person, [block(sachverhalt, art, label, neu, { label, version })]);
  }
  const wieder = s.zufall.eines(["01", "01", "02"] as const);
  const spaeter = plusTage(tag, s.zufall.zahl(-1, 2));
  s.folge(a, person, [
    wieder === "01"
      ? block(sachverhalt, "01", s.neu("b"), fachdaten(s, sachverhalt, s.zufall.chance(0.5) ? tag : spaeter))
      : block(sachverhalt, "02", label, fachdaten(s, sachverhalt, tag), { label, version }),
  ]);
}

/** Changes a block, loses the file and then quotes the Referenz-ID from before the change. */
export function veraltet(s: Szene): void {
  const person = s.person();
  const a = s.bild(person).aktenfuehrend?.behoerde;
  const b = a === undefined ? null : andereAbh(s, a);
  if (a === undefined || b === null) {
    return;
  }
  const sachverhalt = s.zufall.eines(uebergangsSachverhalte);
  const label = s.neu("b");
  const inhalt = fachdaten(s, sachverhalt, plusTage(s.heute, -1));
  s.folge(a, person, [block(sachverhalt, "01", label, inhalt)]);
  s.folge(a, person, [block(sachverhalt, "02", label, fachdaten(s, sachverhalt, s.heute), { label, version: 1 })]);
  zieheUm(s, person, b);
  s.folge(a, person, [block(sachverhalt, "02", label, fachdaten(s, sachverhalt, s.heute), { label, version: 1 })]);
}

/** Only an entry of the border police remains, and six months go by. */
export function fuehrungslos(s: Szene): void {
  const person = s.person();
  const grenze = s.zufall.oderNichts(s.mitArt("GRENZPOLIZEI"));
  const register = s.zufall.oderNichts(s.mitArt("REGISTERBEHOERDE"));
  if (register === null) {
    return;
  }
  if (grenze !== null) {
    const tag = plusTage(s.heute, -s.zufall.zahl(0, 20));
    s.folge(grenze, person, [block("meldestatus", "01", s.neu("m"), { code: "03", ereignisdatum: tag })]);
  }
  const andere = s.bild(person).bloecke.meldestatus.filter((b) => b.behoerde !== grenze && b.behoerde !== "REGISTER");
  for (const eintrag of andere) {
    s.folge(register, person, [
      block("meldestatus", "05", eintrag.label, null, { label: eintrag.label, version: eintrag.version }),
    ]);
  }
  weitertage(s, s.zufall.eines([160, 184, 200]));
}

/** BAMF or an Aufnahmeeinrichtung leads; an Ausländerbehörde that led reports what is closed to them. */
export function lueckenbuesser(s: Szene): void {
  const person = s.person();
  const andere = s.zufall.oderNichts(s.mitArt("BAMF", "AUFNAHMEEINRICHTUNG"));
  if (andere === null) {
    return;
  }
  const zuvor = s.bild(person).aktenfuehrend?.behoerde;
  if (zuvor !== andere) {
    zieheUm(s, person, andere);
  }
  if (s.zufall.chance(0.5)) {
    weitertage(s, s.zufall.eines([1, 30, 50]));
  }
  const abh = s.mitArt("AUSLAENDERBEHOERDE");
  const bevorzugt = zuvor !== undefined && abh.includes(zuvor) ? zuvor : s.zufall.eines(abh);
  const behoerde = s.zufall.chance(0.75) ? bevorzugt : s.zufall.eines(abh);
  const stehend = s.bild(person).bloecke.duldung.at(-1);
  if (stehend === undefined || s.zufall.chance(0.4)) {
    const sachverhalt = s.zufall.eines(["duldung", "aufenthaltsstatus", "anschrift", "aufenthaltsgestattung"] as const);
    s.folge(behoerde, person, [block(sachverhalt, "01", s.neu("b"), fachdaten(s, sachverhalt, s.tag(person)))]);
    return;
  }
  const art = s.zufall.eines(["02", "03", "04", "05"] as const);
  const inhalt = art === "02" || art === "04" ? fachdaten(s, "duldung", s.tag(person)) : null;
  const referenz = { label: stehend.label, version: stehend.version };
  s.folge(behoerde, person, [block("duldung", art, stehend.label, inhalt, referenz)]);
}

/** Two offices report a Zuzug of one day, and one of them a departure of that day. */
export function gleicherTag(s: Szene): void {
  const person = s.person();
  const tag = plusTage(s.heute, -s.zufall.zahl(0, 5));
  const abh = s.mitArt("AUSLAENDERBEHOERDE");
  for (const code of ["02", "02", "04"]) {
    s.folge(s.zufall.eines(abh), person, [block("meldestatus", "01", s.neu("m"), { code, ereignisdatum: tag })]);
  }
}

/** Half a year without a change of state. */
export function abgelaufen(s: Szene): void {
  antrag(s);
  if (s.zufall.chance(0.5)) {
    schritt(s);
    schritt(s);
  }
  weitertage(s, s.zufall.eines([178, 180, 181, 230]));
}

/** An order, a move, and then the next steps. */
export function ziehtWeg(s: Szene): void {
  const person = s.person();
  const a = s.bild(person).aktenfuehrend?.behoerde;
  const b = a === undefined ? null : andereAbh(s, a);
  if (a === undefined || b === null) {
    return;
  }
  const vorhanden = s.bild(person).bestellungen.some((x) => x.behoerde === a);
  if (!vorhanden) {
    s.melde({
      art: "bestellungAntrag",
      uuid: s.neu("u"),
      behoerde: a,
      person,
      bestellung: s.neu("best"),
      titelart: "aufenthaltserlaubnis",
      datum: plusTage(s.heute, -1),
    });
  }
  const davor = s.zufall.zahl(0, 3);
  for (let i = 0; i < davor; i += 1) {
    schritt(s);
  }
  zieheUm(s, person, b);
  if (s.zufall.chance(0.3)) {
    weitertage(s, s.zufall.eines([1, 41, 43]));
  }
  const danach = s.zufall.zahl(2, 5);
  for (let i = 0; i < danach; i += 1) {
    schritt(s);
  }
}
