// Folding the events of orders: one event for each transition (register rules, section 4).
import type { StoredEvent } from "../../../proto/generated/ereignis-typen.ts";
import { present } from "../../kernel/assert.ts";
import type { ReferenzId } from "../../kernel/kennungen.ts";
import { parseZeitpunktMs, type Zeitpunkt } from "../../kernel/zeit.ts";
import type { DatensatzEvent } from "../datensatz/datensatz.ts";
import { blockNameOf } from "../datensatz/referenz-id.ts";
import type { Titelbestellung, Zustand } from "./titelbestellung.ts";

/** An event of an order. */
export type Bestellungsereignis = Extract<StoredEvent, { readonly type: `azr.ereignisse.v1.Titelbestellung${string}` }>;

/** Whether an event belongs to an order. */
export function isBestellungsereignis(event: StoredEvent): event is Bestellungsereignis {
  return event.type.startsWith("azr.ereignisse.v1.Titelbestellung");
}

/** Finds an order by its name (the first seven characters of its Referenz-ID). */
export function findBestellung(bestellungen: readonly Titelbestellung[], name: string): Titelbestellung | undefined {
  return bestellungen.find(({ referenzId }) => blockNameOf(referenzId) === name);
}

/** The orders after one more event. */
export function evolveBestellungen(
  bestellungen: readonly Titelbestellung[],
  event: Bestellungsereignis,
  recorded: DatensatzEvent,
): readonly Titelbestellung[] {
  if (event.type === "azr.ereignisse.v1.TitelbestellungOpened") {
    return [...bestellungen, opened(event.data, recorded)];
  }
  const before = present(findBestellung(bestellungen, blockNameOf(event.data.referenzId)), "the order of an event");
  const after = evolveBestellung(before, event, recorded);
  const all = bestellungen.map((one) => (one === before ? after : one));
  return event.type === "azr.ereignisse.v1.TitelbestellungReordered"
    ? [...all, nachfolgerOf(before, event.data, recorded)]
    : all;
}

type Ereignisdaten<Name extends string> = Extract<
  StoredEvent,
  { readonly type: `azr.ereignisse.v1.Titelbestellung${Name}` }
>["data"];

function opened(
  { referenzId, titelart, antragsdatum }: Ereignisdaten<"Opened">,
  recorded: DatensatzEvent,
): Titelbestellung {
  return {
    ...{ referenzId, titelart, antragsdatum, bestellendeBehoerde: meldenderOf(recorded) },
    ...{ entscheidung: undefined, bestellung: undefined, zustimmung: undefined, konflikt: false },
    ...{ titel: undefined, vorgaenger: undefined, nachfolger: undefined },
    ...stand("BEANTRAGT", recorded),
  };
}

/** The new order points back and inherits kind, decision, validity and title link. */
function nachfolgerOf(
  before: Titelbestellung,
  { nachfolgerReferenzId, neubestellung }: Ereignisdaten<"Reordered">,
  recorded: DatensatzEvent,
): Titelbestellung {
  return {
    ...before,
    referenzId: nachfolgerReferenzId,
    bestellendeBehoerde: meldenderOf(recorded),
    bestellung: neubestellung.bestellung,
    zustimmung: undefined,
    konflikt: false,
    vorgaenger: blockNameOf(before.referenzId),
    ...stand("BESTELLT", recorded),
  };
}

function evolveBestellung(
  before: Titelbestellung,
  event: Exclude<Bestellungsereignis, { readonly type: "azr.ereignisse.v1.TitelbestellungOpened" }>,
  recorded: DatensatzEvent,
): Titelbestellung {
  const { referenzId } = event.data;
  switch (event.type) {
    case "azr.ereignisse.v1.TitelbestellungDecided": {
      const { entscheidung } = event.data;
      const zustand = entscheidung.ergebnis === "ERTEILT" ? "ENTSCHIEDEN" : "ABGELEHNT";
      return { ...before, referenzId, entscheidung, zustimmung: undefined, ...stand(zustand, recorded) };
    }
    case "azr.ereignisse.v1.TitelbestellungConsented": {
      const zustimmung = { behoerde: meldenderOf(recorded), position: recorded.revision };
      return { ...before, referenzId, zustimmung, letzteAenderung: zeitpunktOf(recorded) };
    }
    case "azr.ereignisse.v1.TitelbestellungOrdered":
      return { ...before, referenzId, bestellung: event.data.bestellung, ...stand("BESTELLT", recorded) };
    case "azr.ereignisse.v1.TitelbestellungProduced": {
      if (event.data.wirkungslos === true) return { ...before, letzteAenderung: zeitpunktOf(recorded) };
      const konflikt = event.data.konflikt === true;
      return { ...before, referenzId, konflikt, ...stand(event.data.meldung.produktionsstand, recorded) };
    }
    case "azr.ereignisse.v1.TitelbestellungHandedOver": {
      const konflikt = event.data.konflikt === true;
      // Whoever hands over a lapsed order does so as its own.
      const bestellendeBehoerde = meldenderOf(recorded);
      return { ...before, referenzId, bestellendeBehoerde, konflikt, ...stand("AUSGEHAENDIGT", recorded) };
    }
    default:
      return evolveOhneInhalt(before, event, referenzId, recorded);
  }
}

type OhneInhalt = Extract<
  Bestellungsereignis,
  { readonly type: `azr.ereignisse.v1.Titelbestellung${"Cancelled" | "Reordered" | "TakenOver" | "Lapsed" | "Linked"}` }
>;

function evolveOhneInhalt(
  before: Titelbestellung,
  event: OhneInhalt,
  referenzId: ReferenzId,
  recorded: DatensatzEvent,
): Titelbestellung {
  switch (event.type) {
    case "azr.ereignisse.v1.TitelbestellungCancelled":
      return { ...before, referenzId, ...stand("STORNIERT", recorded) };
    case "azr.ereignisse.v1.TitelbestellungReordered": {
      const nachfolger = blockNameOf(event.data.nachfolgerReferenzId);
      return { ...before, referenzId, nachfolger, ...stand("NEU_BESTELLT", recorded) };
    }
    case "azr.ereignisse.v1.TitelbestellungTakenOver": {
      const uebernommen = { bestellendeBehoerde: meldenderOf(recorded), zustimmung: undefined };
      return { ...before, referenzId, ...uebernommen, letzteAenderung: zeitpunktOf(recorded) };
    }
    case "azr.ereignisse.v1.TitelbestellungLapsed":
      return { ...before, referenzId, zustimmung: undefined, ...stand("VERFALLEN", recorded) };
    case "azr.ereignisse.v1.TitelbestellungLinked":
      return { ...before, titel: event.data.titel };
  }
}

function stand(
  zustand: Zustand,
  recorded: DatensatzEvent,
): Pick<Titelbestellung, "zustand" | "standSeit" | "standEreignisId" | "letzteAenderung"> {
  const at = zeitpunktOf(recorded);
  return { zustand, standSeit: at, standEreignisId: recorded.id, letzteAenderung: at };
}

function zeitpunktOf({ umschlag }: DatensatzEvent): Zeitpunkt {
  return present(parseZeitpunktMs(umschlag.zeitpunktMs), "instant of an event");
}

/** Whose right was used: the principal, else the sender. */
function meldenderOf({ umschlag }: DatensatzEvent) {
  return present(umschlag.verantwortlicheBehoerde ?? umschlag.meldendeBehoerde, "authority of a step of an order");
}
