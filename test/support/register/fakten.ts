// Blocks of the facts that stand beside Duldung and Aufenthaltserlaubnis, with the parts that do not matter filled in. Each
// is a new one (01), or with a Referenz-ID its change (02).
import type {
  Anschrift,
  Asylstatus,
  Aufenthaltsgestattung,
  Aufenthaltsstatus,
  Familienbeziehung,
  Integrationskurs,
} from "../../../proto/generated/fachdaten.ts";
import type { AzrNummer, ReferenzId } from "../../../simulator/kernel/kennungen.ts";
import { change, tag, type Bloecke } from "./meldungen.ts";

/** 02: a procedure runs; 05 to 08: it has come to its end. */
export function asylstatus(
  ereignisdatum: string,
  code: Asylstatus["asylstatusArt"]["code"] = "02",
  referenzId?: ReferenzId,
): Bloecke {
  const fachdatenNeu = { asylstatusArt: { code }, ereignisdatum: tag(ereignisdatum) };
  return { sachverhalt: { asylstatus: change(fachdatenNeu, referenzId) } };
}

export function integrationskurs(
  ereignisdatum: string,
  code: Integrationskurs["integrationskursArt"]["code"] = "01",
  referenzId?: ReferenzId,
): Bloecke {
  const fachdatenNeu = { integrationskursArt: { code }, ereignisdatum: tag(ereignisdatum) };
  return { sachverhalt: { integrationskurs: change(fachdatenNeu, referenzId) } };
}

export function gestattung(
  ereignisdatum: string,
  angaben: Partial<Omit<Aufenthaltsgestattung, "ereignisdatum">> = { bescheinigungsNummer: "V1234567" },
  referenzId?: ReferenzId,
): Bloecke {
  const fachdatenNeu = { ereignisdatum: tag(ereignisdatum), befristungsdatum: tag("2027-12-31"), ...angaben };
  return { sachverhalt: { aufenthaltsgestattung: change(fachdatenNeu, referenzId) } };
}

export function status(
  ereignisdatum: string,
  code: Aufenthaltsstatus["aufenthaltsstatusArt"]["code"] = "17",
  angaben: Partial<Omit<Aufenthaltsstatus, "ereignisdatum" | "aufenthaltsstatusArt">> = {},
  referenzId?: ReferenzId,
): Bloecke {
  const fachdatenNeu = { aufenthaltsstatusArt: { code }, ereignisdatum: tag(ereignisdatum), ...angaben };
  return { sachverhalt: { aufenthaltsstatus: change(fachdatenNeu, referenzId) } };
}

export function niederlassung(ereignisdatum: string, referenzId?: ReferenzId): Bloecke {
  const fachdatenNeu = { niederlassungserlaubnisArt: { code: "01" as const }, ereignisdatum: tag(ereignisdatum) };
  return { sachverhalt: { niederlassungserlaubnis: change(fachdatenNeu, referenzId) } };
}

export function anschrift(
  ereignisdatum: string,
  angaben: Partial<Omit<Anschrift, "ereignisdatum">> = {},
  referenzId?: ReferenzId,
): Bloecke {
  const wohnort = { strasse: "Musterweg", hausnummer: "7", postleitzahl: "12345", ort: "Musterstadt" };
  return { anschrift: change({ ...wohnort, ...angaben, ereignisdatum: tag(ereignisdatum) }, referenzId) };
}

/** 01 child, 02 parent, 03 spouse, 04 life partner. */
export function beziehung(
  azrNummer: AzrNummer,
  code: Familienbeziehung["beziehungsart"]["code"] = "01",
  referenzId?: ReferenzId,
): Bloecke {
  const fachdatenNeu = { azrNummer, beziehungsart: { code }, imPapierEingetragen: code === "01" };
  return { familienbeziehung: change(fachdatenNeu, referenzId) };
}
