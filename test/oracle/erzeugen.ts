// The one generator of scenarios: seeded, weighted, mostly plausible given the oracle's present state, sometimes wrong on purpose.

import type { Befehl, Behoerde, Erstmeldung, Fachdaten, Meldung, Regelwerk, Szenario, Zeitpunkt } from "./sprache.ts";
import { Szene } from "./szene.ts";
import { Zufall } from "./zufall.ts";
import { beginnDes, plusMonate, plusTage } from "./kalender.ts";
import { geaenderterBlock, korrektur, neuerBlock, wegzug, zuzug } from "./erzeuge-bloecke.ts";
import { antrag, schritt } from "./erzeuge-bestellungen.ts";
import { familie, papiere, verbinde, verlaengere } from "./erzeuge-familien.ts";
import { abgelaufen, fuehrungslos, gleicherTag, lueckenbuesser, platz, veraltet, ziehtWeg } from "./erzeuge-lagen.ts";

const personenMax = 4;

function regelwerk(z: Zufall): Regelwerk {
  const [uebergang, bestellung, angehoerige] = z.gewichtet([
    [40, [true, true, true]],
    [12, [false, false, false]],
    [12, [true, false, false]],
    [12, [false, true, false]],
    [6, [false, false, true]],
    [6, [true, true, false]],
    [6, [true, false, true]],
    [6, [false, true, true]],
  ] as const);
  const uebergangTage = z.chance(0.9) ? 42 : 7;
  return { uebergang, bestellung, angehoerige, uebergangTage, verfallTage: z.chance(0.9) ? 180 : 30 };
}

function behoerden(z: Zufall, regeln: Regelwerk): readonly Behoerde[] {
  const abh: readonly Behoerde[] = ["abh-a", "abh-b", "abh-c"]
    .slice(0, z.zahl(2, 3))
    .map((name) => ({ name, art: "AUSLAENDERBEHOERDE" }));
  const andere: readonly (readonly [number, Behoerde])[] = [
    [0.6, { name: "bamf", art: "BAMF" }],
    [0.3, { name: "aufnahme", art: "AUFNAHMEEINRICHTUNG" }],
    [0.45, { name: "grenze", art: "GRENZPOLIZEI" }],
    [0.35, { name: "melde", art: "MELDEBEHOERDE" }],
    [regeln.bestellung ? 0.85 : 0.1, { name: "druckerei", art: "BUNDESDRUCKEREI" }],
    [0.6, { name: "register", art: "REGISTERBEHOERDE" }],
  ];
  return [...abh, ...andere.filter(([haeufigkeit]) => z.chance(haeufigkeit)).map(([, behoerde]) => behoerde)];
}

function rahmen(z: Zufall): Omit<Szenario, "befehle"> {
  const regeln = regelwerk(z);
  const alle = behoerden(z, regeln);
  const auftraege = z.chance(0.4) ? [{ durchfuehrende: "abh-b", verantwortliche: "abh-a" }] : [];
  const beginn = new Date(Date.UTC(2026, z.zahl(0, 11), z.zahl(1, 28), z.zahl(6, 15))).toISOString();
  return { regelwerk: regeln, behoerden: alle, auftraege, beginn };
}

function erstmeldung(s: Szene): void {
  const { zufall } = s;
  const vorhandene = s.orakel.personen;
  if (vorhandene.length >= personenMax) {
    return;
  }
  const person = s.neu("p");
  const gleich = zufall.chance(0.06) ? zufall.oderNichts(vorhandene) : null;
  const grund = gleich === null ? undefined : s.bild(gleich).bloecke.grundpersonalien[0]?.fachdaten;
  const geburtsdatum = zufall.eines(["1990-05-05", "1988-07", "2015-04-04", "2012", plusMonate(s.heute, -216), ""]);
  const neues: Fachdaten = { variante: person, geburtsdatum };
  const erstmeldende = s.mitArt("AUSLAENDERBEHOERDE", "AUFNAHMEEINRICHTUNG", "BAMF");
  const meldung: Erstmeldung = {
    art: "erstmeldung",
    uuid: s.neu("u"),
    behoerde: zufall.chance(0.92) ? zufall.eines(erstmeldende) : s.irgendeine(),
    person,
    grundpersonalien: grund ?? (zufall.chance(0.03) ? { ...neues, unvollstaendig: true } : neues),
    label: s.neu("b"),
    meldestatus: {
      code: zufall.gewichtet([
        [60, "01"],
        [10, "03"],
        [10, "02"],
        [3, "09"],
        [3, "04"],
        [1, "06"],
      ]),
      ereignisdatum: plusTage(s.heute, zufall.chance(0.03) ? 1 : -zufall.zahl(0, 60)),
    },
    meldestatusLabel: s.neu("m"),
    nichtIdentischMit: gleich !== null && zufall.chance(0.4) ? vorhandene : [],
  };
  s.melde(meldung);
}

/** Instants around which rules turn: last days of windows, six months, 180 days, seven days, or a few days on. */
function uhr(s: Szene): void {
  const { zufall } = s;
  const { heute } = s;
  const bild = s.bild(s.person());
  const { verfallTage } = s.rahmen.regelwerk;
  const fristen = [
    ...bild.fenster.flatMap((f) => [f.bis, plusTage(f.bis, 1)]),
    ...bild.bloecke.meldestatus.map((b) => plusMonate(b.fachdaten.ereignisdatum ?? heute, 6)),
    ...(bild.bestellungen.length > 0 ? [verfallTage, verfallTage + 1].map((tage) => plusTage(heute, tage)) : []),
  ].filter((tag) => tag > heute);
  const frist = zufall.oderNichts(fristen);
  const tag =
    frist !== null && zufall.chance(0.3)
      ? plusTage(frist, zufall.chance(0.7) ? 0 : zufall.eines([-1, 1]))
      : plusTage(heute, zufall.eines([0, 0, 1, 1, 2, 3, 6, 8, 15]));
  const stunde = zufall.zahl(0, 23) * 3_600_000 + zufall.zahl(1, 3_599) * 1_000;
  const auf: Zeitpunkt = new Date(Date.parse(beginnDes(tag)) + stunde).toISOString();
  if (auf > s.orakel.jetzt) {
    s.tue({ art: "uhr", auf });
  }
}

function meldungen(s: Szene): readonly (readonly [number, Meldung])[] {
  return s.befehle.flatMap((b, index) => (b.art === "uhr" || b.art === "wiederholung" ? [] : [[index, b] as const]));
}

function wiederholung(s: Szene): void {
  const fruehere = s.zufall.oderNichts(meldungen(s).slice(-12));
  if (fruehere !== null) {
    s.tue({ art: "wiederholung", von: fruehere[0] });
  }
}

/** An old nachrichtenUUID with other content, on the same or on another record. */
function gleicheUuid(s: Szene): void {
  const fruehere = s.zufall.oderNichts(
    meldungen(s).filter(([, m]) => m.art === "folgemeldung" && m.fuerAngehoerigeUebernehmen === undefined),
  );
  const meldung = fruehere?.[1];
  if (meldung?.art !== "folgemeldung") {
    return;
  }
  const bloecke = meldung.bloecke.map((b) => ({
    ...b,
    label: b.aenderungsArt === "01" ? s.neu("b") : b.label,
    ...(b.fachdaten?.ereignisdatum === undefined
      ? {}
      : { fachdaten: { ...b.fachdaten, ereignisdatum: plusTage(b.fachdaten.ereignisdatum, -1) } }),
  }));
  s.tue({ ...meldung, bloecke });
}

function unbekannte(s: Szene): void {
  const duldung = { code: "01", ereignisdatum: s.heute, befristung: plusTage(s.heute, 30), nummer: s.neu("nr") };
  s.folge(s.irgendeine(), "niemand", [
    { sachverhalt: "duldung", aenderungsArt: "01", label: s.neu("b"), referenz: "keine", fachdaten: duldung },
  ]);
}

function abschluss(s: Szene): void {
  const person = s.person();
  const fenster = s.zufall.oderNichts(s.bild(person).fenster);
  const behoerde = fenster !== null && s.zufall.chance(0.8) ? fenster.behoerde : s.beteiligte(person);
  s.melde({ art: "abschluss", uuid: s.neu("u"), behoerde, person });
}

type Handlung = (s: Szene) => void;

/** What a scenario is mostly about, so that its states become deep. */
type Thema = "alles" | "wechsel" | "bestellung" | "familie";

function thema(z: Zufall, regeln: Regelwerk): Thema {
  return z.gewichtet<Thema>([
    [25, "alles"],
    [25, "wechsel"],
    [regeln.bestellung ? 35 : 3, "bestellung"],
    [regeln.angehoerige ? 25 : 6, "familie"],
  ]);
}

/** Weight of each kind of action: on the theme, and off it. */
function handlungen(s: Szene, t: Thema): readonly (readonly [number, Handlung])[] {
  const { bestellung, uebergang } = s.rahmen.regelwerk;
  const personen = s.orakel.personen.length;
  const fuer = (eigenes: Thema, drin: number, sonst: number): number => (t === eigenes ? drin : sonst);
  const still = t === "bestellung" || t === "familie";
  return [
    [personen === 0 ? 1_000 : personen < 4 ? fuer("familie", 25, 2) : 0, erstmeldung],
    [16, uhr],
    [still ? 3 : 11, zuzug],
    [still ? 2 : 6, wegzug],
    [still ? 3 : 7, korrektur],
    [still ? 6 : 20, neuerBlock],
    [still ? 6 : 18, geaenderterBlock],
    [bestellung ? fuer("bestellung", 8, 3) : 1, antrag],
    [bestellung ? fuer("bestellung", 60, 8) : 1, schritt],
    [fuer("familie", 6, 2), verbinde],
    [fuer("familie", 4, 1), papiere],
    [fuer("familie", 14, 3), verlaengere],
    [personen < 2 ? 0 : fuer("familie", 14, 1), familie],
    [uebergang ? 1.2 : 0.5, abschluss],
    [4, wiederholung],
    [2, gleicheUuid],
    [0.3, unbekannte],
    [uebergang ? fuer("wechsel", 6, 1.5) : 0.5, platz],
    [fuer("wechsel", 2, 0.7), fuehrungslos],
    [fuer("wechsel", 3, 1.5), lueckenbuesser],
    [1, gleicherTag],
    [fuer("wechsel", 1.5, 0.5), veraltet],
    [bestellung ? fuer("bestellung", 1, 0.2) : 0, abgelaufen],
    [bestellung ? fuer("bestellung", 6, 0.5) : 0, ziehtWeg],
  ];
}

/** A scenario of at least that many commands (a few more where one step sends several), the same for the same seed. */
export function erzeuge(seed: number, laenge: number): Szenario {
  const zufall = new Zufall(seed);
  const szene = new Szene(zufall, rahmen(zufall));
  const worum = thema(zufall, szene.rahmen.regelwerk);
  let versuche = 0;
  while (szene.befehle.length < laenge && versuche < laenge * 20) {
    versuche += 1;
    zufall.gewichtet(handlungen(szene, worum))(szene);
  }
  const befehle: readonly Befehl[] = szene.befehle;
  return { ...szene.rahmen, befehle };
}
