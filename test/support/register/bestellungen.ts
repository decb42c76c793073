// Orders for examples: what clerks and the Bundesdruckerei would send about them, with the parts that do not matter filled in.
import type { BeschiedenerTitel, Titelentscheidung } from "../../../proto/generated/fachdaten.ts";
import type {
  Behoerde,
  Bestellschritt,
  Titelbestellungsantrag,
  Titelbestellungsmeldung,
} from "../../../proto/generated/nachrichten.ts";
import { present } from "../../../simulator/kernel/assert.ts";
import type { Uuid } from "../../../simulator/kernel/uuid.ts";
import type { Datensatz } from "../../../simulator/register/datensatz/datensatz.ts";
import { blockNameOf } from "../../../simulator/register/datensatz/referenz-id.ts";
import { decideTitelbestellungsantrag } from "../../../simulator/register/titelbestellung/decide-titelbestellungsantrag.ts";
import { decideTitelbestellungsmeldung } from "../../../simulator/register/titelbestellung/decide-titelbestellungsmeldung.ts";
import type { Titelart, Titelbestellung } from "../../../simulator/register/titelbestellung/titelbestellung.ts";
import { DatensatzSpec, type Entscheider } from "./datensatz-spec.ts";
import { kopf, tag } from "./meldungen.ts";

export const NUMMER = "Y12345678";

type Produktionsstand = NonNullable<Bestellschritt["produktion"]>["produktionsstand"];
type Grund = NonNullable<Bestellschritt["neubestellung"]>["grund"];

/** A decision; the granted title is an Aufenthaltserlaubnis unless it says otherwise. */
export function entscheidung(
  day: string,
  ergebnis: Titelentscheidung["ergebnis"] = "ERTEILT",
  titelart: Titelart = "aufenthaltserlaubnis",
): Bestellschritt {
  const entscheidungsdatum = tag(day);
  if (ergebnis === "ABGELEHNT") return { entscheidung: { ergebnis, entscheidungsdatum } };
  return { entscheidung: { ergebnis, entscheidungsdatum, titel: beschiedenerTitel(day, titelart) } };
}

function beschiedenerTitel(day: string, titelart: Titelart): BeschiedenerTitel {
  const ereignisdatum = tag(day);
  if (titelart === "niederlassungserlaubnis") {
    return { niederlassungserlaubnis: { niederlassungserlaubnisArt: { code: "01" }, ereignisdatum } };
  }
  const befristungsdatum = tag("2028-12-31");
  return { aufenthaltserlaubnis: { aufenthaltserlaubnisArt: { code: "03" }, ereignisdatum, befristungsdatum } };
}

export function dokumentbestellung(day: string): Bestellschritt {
  return { bestellung: { bestellnummer: "B123456789", bestelldatum: tag(day) } };
}

export function produktion(produktionsstand: Produktionsstand, day: string): Bestellschritt {
  const nummer = produktionsstand === "ZUGESTELLT" ? { nummerDesAufenthaltstitels: NUMMER } : {};
  return { produktion: { produktionsstand, ereignisdatum: tag(day), ...nummer } };
}

export function aushaendigung(day: string, nummerDesAufenthaltstitels: string = NUMMER): Bestellschritt {
  return { aushaendigung: { ereignisdatum: tag(day), nummerDesAufenthaltstitels } };
}

export function stornierung(day: string): Bestellschritt {
  return { stornierung: { ereignisdatum: tag(day), grund: "STORNIERUNG" } };
}

export function neubestellung(day: string, grund: Grund = "DEFEKT"): Bestellschritt {
  return { neubestellung: { grund, bestellung: { bestellnummer: "B987654321", bestelldatum: tag(day) } } };
}

export const ZUSTIMMUNG: Bestellschritt = { zustimmung: {} };
export const UEBERNAHME: Bestellschritt = { uebernahme: {} };

/** An application for a title. */
export function antrag(
  behoerde: Behoerde,
  day: string,
  titelart: Titelart = "aufenthaltserlaubnis",
  more: Partial<Titelbestellungsantrag> = {},
): Entscheider {
  return (datensatz, nachrichtenUUID, kontext) => {
    const meldung = antragsmeldung(behoerde, nachrichtenUUID, day, titelart);
    return decideTitelbestellungsantrag(datensatz, { ...meldung, ...more }, kontext);
  };
}

export function antragsmeldung(
  behoerde: Behoerde,
  nachrichtenUUID: Uuid,
  day: string,
  titelart: Titelart = "aufenthaltserlaubnis",
): Titelbestellungsantrag {
  return { ...absender("990001", behoerde, nachrichtenUUID), titelart, antragsdatum: tag(day) };
}

/** A step of the newest order, which quotes its Referenz-ID as it stood when the step was sent first. */
export function schritt(
  behoerde: Behoerde,
  step: Bestellschritt,
  more: Partial<Titelbestellungsmeldung> = {},
  which: (datensatz: Datensatz) => Titelbestellung = bestellung,
): Entscheider {
  let sent: { readonly name: string; readonly meldung: Titelbestellungsmeldung } | undefined;
  return (datensatz, nachrichtenUUID, kontext) => {
    sent ??= messageOf(behoerde, step, more, which(datensatz), nachrichtenUUID);
    return decideTitelbestellungsmeldung(datensatz, sent.name, sent.meldung, kontext);
  };
}

/** The same without a Referenz-ID, on the newest order. */
export function schrittOhneReferenz(behoerde: Behoerde, step: Bestellschritt): Entscheider {
  return (datensatz, nachrichtenUUID, kontext) => {
    const name = blockNameOf(bestellung(datensatz).referenzId);
    const meldung = bestellmeldung(behoerde, nachrichtenUUID, step, undefined);
    return decideTitelbestellungsmeldung(datensatz, name, meldung, kontext);
  };
}

/** The newest order. */
export function bestellung({ bestellungen }: Datensatz): Titelbestellung {
  return present(bestellungen.at(-1), "an order");
}

/** The oldest order. */
export function ersteBestellung({ bestellungen }: Datensatz): Titelbestellung {
  return present(bestellungen[0], "an order");
}

export function bestellmeldung(
  behoerde: Behoerde,
  nachrichtenUUID: Uuid,
  step: Bestellschritt,
  referenzId: Titelbestellungsmeldung["referenzId"],
): Titelbestellungsmeldung {
  const quoted = referenzId === undefined || step.produktion !== undefined ? {} : { referenzId };
  return { ...absender("990002", behoerde, nachrichtenUUID), ...quoted, schritt: step };
}

function messageOf(
  behoerde: Behoerde,
  step: Bestellschritt,
  more: Partial<Titelbestellungsmeldung>,
  { referenzId }: Titelbestellung,
  nachrichtenUUID: Uuid,
) {
  const meldung = { ...bestellmeldung(behoerde, nachrichtenUUID, step, referenzId), ...more };
  return { name: blockNameOf(referenzId), meldung };
}

function absender(typ: "990001" | "990002", behoerde: Behoerde, nachrichtenUUID: Uuid) {
  return {
    nachrichtenkopf: kopf(typ, behoerde, nachrichtenUUID),
    durchfuehrendeBehoerde: behoerde.kennzeichen,
    durchfuehrenderSachbearbeiter: "M. Beispiel",
  };
}

/** Lets an order stand in every state; each is reached the shortest way, by its ordering authority on 1 to 9 March 2026. */
export function untilZustand(
  spec: DatensatzSpec,
  zustand: Titelbestellung["zustand"],
  behoerde: Behoerde,
  druckerei: Behoerde,
): DatensatzSpec {
  const at = (day: string, step: Bestellschritt, by = behoerde) => spec.givenBy(by, day, schritt(by, step));
  spec.givenBy(behoerde, "2026-03-01", antrag(behoerde, "2026-03-01"));
  if (zustand === "BEANTRAGT") return spec;
  if (zustand === "ABGELEHNT") return at("2026-03-02", entscheidung("2026-03-02", "ABGELEHNT"));
  at("2026-03-02", entscheidung("2026-03-02"));
  if (zustand === "ENTSCHIEDEN") return spec;
  at("2026-03-03", dokumentbestellung("2026-03-03"));
  switch (zustand) {
    case "IN_DRUCK":
    case "AUSGELIEFERT":
    case "DIREKTVERSAND":
    case "RETOURE":
    case "ZUGESTELLT":
      return at("2026-03-04", produktion(zustand, "2026-03-04"), druckerei);
    case "AUSGEHAENDIGT":
      return at("2026-03-05", aushaendigung("2026-03-05"));
    case "STORNIERT":
      return at("2026-03-05", stornierung("2026-03-05"));
    case "NEU_BESTELLT":
      return at("2026-03-05", neubestellung("2026-03-05"));
    default:
      // BESTELLT; VERFALLEN is a matter of time.
      return spec;
  }
}
