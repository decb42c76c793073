// The blocks of the facts that go along with residence and papers, each a new entry.
import type { Anschrift, Aufenthaltsgestattung } from "../../proto/generated/fachdaten.ts";
import type { Behoerde } from "../../proto/generated/nachrichten.ts";
import { currentBlock, type Datensatz } from "../register/datensatz/datensatz.ts";
import { judgeCode } from "../register/kataloge/codelisten.ts";
import { LAUFENDE_ASYLVERFAHREN } from "../register/kataloge/codelisten/asyl.ts";
import { NIEDERLASSUNGSERLAUBNISART } from "../register/kataloge/codelisten/titel.ts";
import { Auswahl, pick } from "./auswahl.ts";
import type { Kalender } from "./kalender.ts";
import type { Inhalt } from "./nachricht.ts";
import type { Random } from "./random.ts";
import type {
  Asylschritt,
  Beziehungsschritt,
  Gestattungsschritt,
  Kursschritt,
  Niederlassungsschritt,
  Statusschritt,
} from "./schritte.ts";

type Niederlassungscode = (typeof NIEDERLASSUNGSCODES)[number];

const NIEDERLASSUNGSCODES = ["01", "02", "03", "04", "05"] as const;
const niederlassungscodes = new Auswahl<Niederlassungscode>([
  ["01", 45],
  ["02", 10],
  ["03", 10],
  ["04", 20],
  ["05", 15],
]);
/** Title without limit that exists since the AufenthG came into force. */
const NIEDERLASSUNG_ALWAYS: Niederlassungscode = "01";
const STRASSEN = [
  "Ahornweg",
  "Bachgasse",
  "Erlenstraße",
  "Lindenallee",
  "Marktplatz",
  "Mühlweg",
  "Ringstraße",
  "Talweg",
];
const HAUSNUMMER_MAX = 180;
/** Length of a town in the schema. */
const ORT_LENGTH_MAX = 40;

export function asylstatus({ day, code }: Asylschritt, kalender: Kalender): Inhalt {
  const fachdatenNeu = { asylstatusArt: { code }, ereignisdatum: kalender.tag(day) };
  return { sachverhalt: { asylstatus: { aenderungsArt: "01", fachdatenNeu } } };
}

export function integrationskurs({ day, code }: Kursschritt, kalender: Kalender): Inhalt {
  const fachdatenNeu = { integrationskursArt: { code }, ereignisdatum: kalender.tag(day) };
  return { sachverhalt: { integrationskurs: { aenderungsArt: "01", fachdatenNeu } } };
}

/** Undefined when no procedure runs: its beginning was not reported. */
export function gestattung(
  { bloecke }: Datensatz,
  { day, bis }: Gestattungsschritt,
  kalender: Kalender,
  random: Random,
): Inhalt | undefined {
  const status = currentBlock(bloecke.asylstatus);
  if (status === undefined || !LAUFENDE_ASYLVERFAHREN.includes(status.fachdaten.asylstatusArt.code)) return undefined;
  const fachdatenNeu: Aufenthaltsgestattung = {
    ereignisdatum: kalender.tag(day),
    befristungsdatum: kalender.tag(bis),
    bescheinigungsNummer: `V${random.digits(7)}`,
  };
  return { sachverhalt: { aufenthaltsgestattung: { aenderungsArt: "01", fachdatenNeu } } };
}

export function aufenthaltsstatus({ day, code, bis }: Statusschritt, kalender: Kalender, random: Random): Inhalt {
  const fiktion =
    bis === undefined ? {} : { befristungsdatum: kalender.tag(bis), bescheinigungsNummer: `F${random.digits(7)}` };
  const fachdatenNeu = { aufenthaltsstatusArt: { code }, ereignisdatum: kalender.tag(day), ...fiktion };
  return { sachverhalt: { aufenthaltsstatus: { aenderungsArt: "01", fachdatenNeu } } };
}

export function niederlassungserlaubnis({ day }: Niederlassungsschritt, kalender: Kalender, random: Random): Inhalt {
  const ereignisdatum = kalender.tag(day);
  const drawn = niederlassungscodes.draw(random);
  // A kind of title exists only while its law is in force.
  const isMeldbar = judgeCode(NIEDERLASSUNGSERLAUBNISART.urn, drawn, ereignisdatum) === undefined;
  const fachdatenNeu = {
    niederlassungserlaubnisArt: { code: isMeldbar ? drawn : NIEDERLASSUNG_ALWAYS },
    ereignisdatum,
    nummerDesAufenthaltstitels: `Y${random.digits(8)}`,
  };
  return { sachverhalt: { niederlassungserlaubnis: { aenderungsArt: "01", fachdatenNeu } } };
}

/** An invented address in the town of an authority. */
export function anschrift(day: number, behoerde: Behoerde, kalender: Kalender, random: Random): Inhalt {
  const fachdatenNeu: Anschrift = {
    strasse: pick(STRASSEN, random),
    hausnummer: String(random.between(1, HAUSNUMMER_MAX)),
    postleitzahl: random.digits(5),
    ort: ortOf(behoerde),
    ereignisdatum: kalender.tag(day),
  };
  return { anschrift: { aenderungsArt: "01", fachdatenNeu } };
}

export function familienbeziehung({ azrNummer, code, imPapierEingetragen }: Beziehungsschritt): Inhalt {
  const fachdatenNeu = { azrNummer, beziehungsart: { code }, imPapierEingetragen };
  return { familienbeziehung: { aenderungsArt: "01", fachdatenNeu } };
}

function ortOf({ name }: Behoerde): string {
  return name
    .replace(/^\S+ (?:Kreis )?/u, "")
    .slice(0, ORT_LENGTH_MAX)
    .trim();
}
