// Steps of an order of a title that the stories about cards share.
import type { Aufenthaltserlaubnis, Produktionsmeldung } from "../../proto/generated/fachdaten.ts";
import type { Bestellschritt } from "../../proto/generated/nachrichten.ts";
import { day } from "./facts.ts";
import type { WhichOrder } from "./seen.ts";
import type { Act } from "./story.ts";

/** The application for an Aufenthaltserlaubnis, dated on a day. */
export function application(person: string, am: string): Act {
  return { kind: "bestellantrag", person, antrag: { titelart: "aufenthaltserlaubnis", antragsdatum: day(am) } };
}

/** The application is granted; the whole title without number. */
export function granted(person: string, titel: Aufenthaltserlaubnis): Act {
  return step(person, {
    entscheidung: {
      ergebnis: "ERTEILT",
      entscheidungsdatum: titel.ereignisdatum,
      titel: { aufenthaltserlaubnis: titel },
    },
  });
}

/** The card is ordered. */
export function ordered(person: string, bestellnummer: string, am: string): Act {
  return step(person, { bestellung: { bestellnummer, bestelldatum: day(am) } });
}

/** The card is ordered again. */
export function orderedAgain(
  person: string,
  grund: Extract<Bestellschritt, { readonly neubestellung: unknown }>["neubestellung"]["grund"],
  bestellnummer: string,
  am: string,
): Act {
  return step(person, { neubestellung: { grund, bestellung: { bestellnummer, bestelldatum: day(am) } } });
}

/** Where the card is, as the Bundesdruckerei reports it. */
export function production(person: string, produktionsstand: Produktionsmeldung["produktionsstand"], am: string): Act {
  return step(person, { produktion: { produktionsstand, ereignisdatum: day(am) } });
}

/** The card of an order that was replaced reaches the person all the same. */
export function oldCardDelivered(person: string, am: string, nummerDesAufenthaltstitels: string): Act {
  const produktion = { produktionsstand: "ZUGESTELLT", ereignisdatum: day(am), nummerDesAufenthaltstitels } as const;
  return step(person, { produktion }, "replaced");
}

/** The card is handed over. */
export function handedOver(person: string, am: string, nummerDesAufenthaltstitels: string): Act {
  return step(person, { aushaendigung: { ereignisdatum: day(am), nummerDesAufenthaltstitels } });
}

function step(person: string, schritt: Bestellschritt, order: WhichOrder = "standing"): Act {
  return { kind: "bestellschritt", person, order, schritt };
}
