// What the words of a scenario are called on the wire: authorities, codes, numbers, Fachdaten. Equal words are equal
// values, different words different ones.
import type { BeschiedenerTitel } from "../../proto/generated/fachdaten.ts";
import type { Behoerde } from "../../proto/generated/nachrichten.ts";
import { present } from "../../simulator/kernel/assert.ts";
import { parseBehoerdenkennzeichen, type AzrNummer } from "../../simulator/kernel/kennungen.ts";
import { parseUuid, uuidV5, type Uuid } from "../../simulator/kernel/uuid.ts";
import { parseTagesdatum, type Tagesdatum } from "../../simulator/kernel/zeit.ts";
import type { FachdatenVon, SachverhaltName } from "../../simulator/register/sachverhalte/fachdaten.ts";
import type { Fachdaten, Rolle, Sachverhalt, Szenario, Tag } from "../oracle/sprache.ts";

const NAMESPACE = present(parseUuid("0d6a1e6f-0b6d-4c53-9d1c-8b5a6a1c2f10"), "namespace of scenarios");

export function uuidOf(label: string): Uuid {
  return uuidV5(NAMESPACE, label);
}

export function tagOfWord(tag: Tag | undefined): Tagesdatum {
  return present(parseTagesdatum(tag ?? ""), `a day, not ${tag ?? "nothing"}`);
}

/** The authorities of a scenario with Kennzeichen in their order, and on whose behalf each may report. */
export function behoerdenOf({ behoerden, auftraege }: Szenario): readonly Behoerde[] {
  const kennzeichenOf = new Map(
    behoerden.map(({ name }, index) => [
      name,
      present(parseBehoerdenkennzeichen(String(500_001 + index)), "a Behoerdenkennzeichen"),
    ]),
  );
  return behoerden.map(({ name, art }) => ({
    kennzeichen: present(kennzeichenOf.get(name), name),
    name,
    behoerdenart: art,
    auftraege: auftraege
      .filter(({ durchfuehrende }) => durchfuehrende === name)
      .map(({ verantwortliche }) => present(kennzeichenOf.get(verantwortliche), verantwortliche)),
  }));
}

/** A stable number for a word. */
function digitsOf(word: string, length: number): string {
  let value = 7;
  for (const char of word) value = (value * 31 + (char.codePointAt(0) ?? 0)) % 10 ** length;
  return String(value).padStart(length, "0");
}

export function kartennummerOf(word: string | undefined): string {
  return `Y${digitsOf(word ?? "", 8)}`;
}

export function bestellnummerOf(word: string | undefined): string {
  return `B${digitsOf(word ?? "", 9)}`;
}

const ROLLEN: Readonly<Record<Rolle, "01" | "02" | "03" | "04">> = {
  KIND: "01",
  ELTERNTEIL: "02",
  EHEGATTE: "03",
  LEBENSPARTNER: "04",
};

const DULDUNG_CODES: Readonly<Record<string, string>> = {
  "60B": "16",
  "60C": "09",
  "60D_ERWERB": "13",
  "60D_EHEGATTE": "14",
  "60D_KIND": "15",
};

const STATUS_CODES: Readonly<Record<string, string>> = { "17": "17", "18": "18", FB: "81" };

type Wandler = { readonly [Name in Sachverhalt]: (fachdaten: Fachdaten, nummerOf: NummerOf) => FachdatenVon[Name] };
export type NummerOf = (person: string) => AzrNummer;

function code<Code extends string>(value: string | undefined, list: readonly Code[]): { readonly code: Code } {
  return {
    code: present(
      list.find((each) => each === value),
      `a code, not ${value ?? "nothing"}`,
    ),
  };
}

const ZWEI = ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10"] as const;
const NEUNZEHN = [...ZWEI, "11", "12", "13", "14", "15", "16", "17", "18", "19"] as const;

const WANDLER: Wandler = {
  meldestatus: (f) => ({
    meldestatusArt: code(f.code, ["01", "02", "03", "04", "05", "06", "07", "09"]),
    ereignisdatum: tagOfWord(f.ereignisdatum),
  }),
  grundpersonalien: (f) => ({
    familienname: { name: `Muster ${f.variante ?? "A"}` },
    vornamen: f.unvollstaendig === true ? {} : { name: "Alex" },
    geburtsdatum: teildatumOf(f.geburtsdatum),
    geschlecht: "x",
    staatsangehoerigkeiten: ["475"],
  }),
  anschrift: (f) => ({
    strasse: `Weg ${f.variante ?? "A"}`,
    postleitzahl: "12345",
    ort: "Musterstadt",
    ereignisdatum: tagOfWord(f.ereignisdatum),
  }),
  familienbeziehung: (f, nummerOf) => ({
    azrNummer: nummerOf(f.angehoeriger ?? ""),
    beziehungsart: { code: ROLLEN[present(f.rolle, "a role")] },
    ...(f.eingetragen === undefined ? {} : { imPapierEingetragen: f.eingetragen }),
  }),
  asylstatus: (f) => ({
    asylstatusArt: { code: f.code === "LAUFEND" ? "01" : "06" },
    ereignisdatum: tagOfWord(f.ereignisdatum),
  }),
  integrationskurs: (f) => ({
    integrationskursArt: code(f.code ?? "01", ["01", "02", "03", "04"]),
    ereignisdatum: tagOfWord(f.ereignisdatum),
  }),
  aufenthaltsgestattung: (f) => ({
    ereignisdatum: tagOfWord(f.ereignisdatum),
    befristungsdatum: tagOfWord(f.befristung),
    ...(f.nummer === undefined ? {} : { traegervordruckNummer: `J${digitsOf(f.nummer, 7)}` }),
  }),
  aufenthaltsstatus: (f) => ({
    aufenthaltsstatusArt: code(STATUS_CODES[f.code ?? ""], ["17", "18", "81"]),
    ereignisdatum: tagOfWord(f.ereignisdatum),
    ...(f.befristung === undefined ? {} : { befristungsdatum: tagOfWord(f.befristung) }),
    ...(f.nummer === undefined ? {} : { bescheinigungsNummer: `F${digitsOf(f.nummer, 7)}` }),
  }),
  aufenthaltserlaubnis: (f) => ({
    aufenthaltserlaubnisArt: code(f.code, ["01", "02", "03", "04", "05", "06"]),
    ereignisdatum: tagOfWord(f.ereignisdatum),
    befristungsdatum: tagOfWord(f.befristung),
    ...(f.nummer === undefined ? {} : { nummerDesAufenthaltstitels: kartennummerOf(f.nummer) }),
  }),
  niederlassungserlaubnis: (f) => ({
    niederlassungserlaubnisArt: { code: "01" },
    ereignisdatum: tagOfWord(f.ereignisdatum),
    ...(f.nummer === undefined ? {} : { nummerDesAufenthaltstitels: kartennummerOf(f.nummer) }),
  }),
  duldung: (f) => ({
    duldungArt: code(DULDUNG_CODES[f.code ?? ""] ?? f.code, NEUNZEHN),
    ereignisdatum: tagOfWord(f.ereignisdatum),
    befristungsdatum: tagOfWord(f.befristung),
    ...(f.nummer === undefined ? {} : { bescheinigungsNummer: `T${digitsOf(f.nummer, 7)}` }),
  }),
};

/** Fachdaten as the wire carries them. */
export function fachdatenOf<Name extends Sachverhalt & SachverhaltName>(
  name: Name,
  fachdaten: Fachdaten,
  nummerOf: NummerOf,
): FachdatenVon[Name] {
  return WANDLER[name](fachdaten, nummerOf);
}

/** A title as a decision carries it: without number. */
export function beschiedenerTitelOf(
  titelart: "aufenthaltserlaubnis" | "niederlassungserlaubnis",
  fachdaten: Fachdaten,
): BeschiedenerTitel {
  const none: NummerOf = () => {
    throw new Error("a title names no other person");
  };
  return titelart === "aufenthaltserlaubnis"
    ? { aufenthaltserlaubnis: fachdatenOf("aufenthaltserlaubnis", fachdaten, none) }
    : { niederlassungserlaubnis: fachdatenOf("niederlassungserlaubnis", fachdaten, none) };
}

function teildatumOf(text: string | undefined) {
  if (text === undefined || text === "") return { unbekannt: true };
  const [jahr, monat, tag] = text.split("-").map(Number);
  return {
    ...(jahr === undefined ? {} : { jahr }),
    ...(monat === undefined ? {} : { monat }),
    ...(tag === undefined ? {} : { tag }),
  };
}
