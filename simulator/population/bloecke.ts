// The blocks that messages report, each on the record as it stands.
import type { Aufenthaltserlaubnis, Duldung, Grundpersonalien } from "../../proto/generated/fachdaten.ts";
import { present } from "../kernel/assert.ts";
import type { Tagesdatum } from "../kernel/zeit.ts";
import { currentBlock, type Block, type Datensatz } from "../register/datensatz/datensatz.ts";
import { judgeCode } from "../register/kataloge/codelisten.ts";
import { Auswahl } from "./auswahl.ts";
import type { Kalender } from "./kalender.ts";
import type { Inhalt } from "./nachricht.ts";
import { PARAMETER } from "./parameter.ts";
import type { Random } from "./random.ts";
import type { Duldungscode, Duldungsschritt, Titelcode, Titelschritt } from "./schritte.ts";

const duldungscodes = new Auswahl<Duldungscode>([
  ["01", 4],
  ["02", 34],
  ["03", 14],
  ["04", 6],
  ["05", 32],
  ["06", 2],
  ["07", 8],
]);
const titelcodes = new Auswahl<Titelcode>([
  ["01", 14],
  ["02", 20],
  ["03", 32],
  ["04", 24],
  ["05", 4],
  ["06", 6],
]);
const TITEL_URN = "urn:de:xauslaender:codelist:azr:aufenthaltserlaubnisart";
const TITELCODE_ALWAYS: Titelcode = "03";

/** A first Duldung, an extension of the one that stands, or one of another kind, which is a new entry. */
export function duldung({ bloecke }: Datensatz, schritt: Duldungsschritt, kalender: Kalender, random: Random): Inhalt {
  const block = currentBlock(bloecke.duldung);
  const [tag, bis] = [kalender.tag(schritt.day), kalender.tag(schritt.bis)];
  const isNew = block === undefined || random.chance(PARAMETER.duldungArtwechselShare);
  if (!isNew) return aktualisierung(block, tag, bis, random, schritt.eingetragen);
  const fachdatenNeu = { ...duldungArtOf(duldungscodes.draw(random)), ereignisdatum: tag, befristungsdatum: bis };
  const nummer = bescheinigung(random, schritt.eingetragen);
  return { sachverhalt: { duldung: { aenderungsArt: "01", fachdatenNeu: { ...fachdatenNeu, ...nummer } } } };
}

/** An extension: the block is changed (02) under its current Referenz-ID. */
export function aktualisierung(
  block: Block<Duldung>,
  tag: Tagesdatum,
  bis: Tagesdatum,
  random: Random,
  eingetragen = false,
): Inhalt {
  const { duldungArt } = block.fachdaten;
  const fachdatenNeu = { duldungArt, ereignisdatum: tag, befristungsdatum: bis, ...bescheinigung(random, eingetragen) };
  return { sachverhalt: { duldung: { aenderungsArt: "02", referenzId: block.referenzId, fachdatenNeu } } };
}

/** A new Aufenthaltserlaubnis; mostly of the kind before. */
export function aufenthaltserlaubnis(
  { bloecke }: Datensatz,
  schritt: Titelschritt,
  kalender: Kalender,
  random: Random,
): Inhalt {
  const ereignisdatum = kalender.tag(schritt.day);
  const before = currentBlock(bloecke.aufenthaltserlaubnis)?.fachdaten.aufenthaltserlaubnisArt.code;
  const drawn = before !== undefined && random.chance(0.8) ? before : titelcodes.draw(random);
  // A kind of title exists only while its law is in force.
  const code = judgeCode(TITEL_URN, drawn, ereignisdatum) === undefined ? drawn : TITELCODE_ALWAYS;
  const fachdatenNeu: Aufenthaltserlaubnis = {
    aufenthaltserlaubnisArt: { code },
    ereignisdatum,
    befristungsdatum: kalender.tag(schritt.bis),
    ...(schritt.mitKarte && schritt.karteDay === undefined ? { nummerDesAufenthaltstitels: kartenNummer(random) } : {}),
  };
  return { sachverhalt: { aufenthaltserlaubnis: { aenderungsArt: "01", fachdatenNeu } } };
}

/** Adds the number of the card that has come; undefined when a newer title stands already. */
export function kartennummer({ bloecke }: Datensatz, random: Random): Inhalt | undefined {
  const block = currentBlock(bloecke.aufenthaltserlaubnis);
  if (block === undefined || block.fachdaten.nummerDesAufenthaltstitels !== undefined) return undefined;
  const fachdatenNeu = { ...block.fachdaten, nummerDesAufenthaltstitels: kartenNummer(random) };
  return { sachverhalt: { aufenthaltserlaubnis: { aenderungsArt: "02", referenzId: block.referenzId, fachdatenNeu } } };
}

/** The whole block again: a birth date that was known in part is known now, or the place of birth. */
export function berichtigung({ bloecke }: Datensatz, random: Random): Inhalt {
  const block = present(currentBlock(bloecke.grundpersonalien), "Grundpersonalien");
  const { geburtsdatum, ...others } = block.fachdaten;
  const { jahr, monat, tag } = geburtsdatum;
  // Births lie years before every event, so that a later day of the year contradicts none.
  const full = jahr === undefined ? geburtsdatum : { jahr, monat: monat ?? 1, tag: tag ?? random.between(1, 28) };
  const fachdatenNeu: Grundpersonalien = {
    ...others,
    geburtsdatum: full,
    geburtsort: others.geburtsort ?? "Musterort",
  };
  return { grundpersonalien: { aenderungsArt: "02", referenzId: block.referenzId, fachdatenNeu } };
}

function duldungArtOf(code: Duldungscode): Pick<Duldung, "duldungArt"> {
  return { duldungArt: { code } };
}

/** Number of the sticker, or of the carrier form for who is entered on another person's paper. */
function bescheinigung(
  random: Random,
  eingetragen = false,
): Pick<Duldung, "bescheinigungsNummer" | "traegervordruckNummer"> {
  if (eingetragen || random.chance(PARAMETER.traegervordruckShare)) {
    return { traegervordruckNummer: `${random.chance(0.5) ? "K" : "Q"}${random.digits(7)}` };
  }
  const bescheinigungsNummer = random.chance(0.7) ? `T${random.digits(7)}` : `V${random.digits(8)}`;
  return { bescheinigungsNummer };
}

function kartenNummer(random: Random): string {
  return `Y${random.digits(8)}`;
}
