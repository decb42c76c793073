// What the record keeps of a message about an order, so that a repeat gets the same confirmation (register rules, section 6).
import { present } from "../../kernel/assert.ts";
import { parseZeitpunktMs, tagOf, type Tagesdatum } from "../../kernel/zeit.ts";
import type { Datensatz, DatensatzEvent, GespeicherterBestellschritt } from "../datensatz/datensatz.ts";
import { isOffen, isVorDemWechsel, newestFenster } from "../zustaendigkeit/uebergangsfenster.ts";
import type { Bestellungsereignis } from "./fold-bestellungen.ts";

/** The step that a message stored; undefined for what the register adds by itself. */
export function bestellschrittOf(
  datensatz: Pick<Datensatz, "fenster">,
  ereignis: Bestellungsereignis,
  { umschlag }: DatensatzEvent,
): GespeicherterBestellschritt | undefined {
  if (umschlag.meldendeBehoerde === undefined) return undefined;
  const grundlage = present(umschlag.grundlage, "Grundlage of a step");
  const { data, type } = ereignis;
  const referenzId =
    type === "azr.ereignisse.v1.TitelbestellungReordered" ? data.nachfolgerReferenzId : data.referenzId;
  return { ereignis, referenzId, grundlage, bis: lastDayOfRight(datensatz, ereignis, umschlag) };
}

/** Last day of the window on which a step was stored; none for a right that does not end by itself. */
function lastDayOfRight(
  datensatz: Pick<Datensatz, "fenster">,
  ereignis: Bestellungsereignis,
  { grundlage, verantwortlicheBehoerde, meldendeBehoerde, zeitpunktMs }: DatensatzEvent["umschlag"],
): Tagesdatum | undefined {
  const behoerde = verantwortlicheBehoerde ?? meldendeBehoerde;
  const day = dayOf(ereignis);
  if (grundlage !== "UEBERGANG" || behoerde === undefined || day === undefined) return undefined;
  const fenster = newestFenster(datensatz, behoerde);
  const heute = tagOf(present(parseZeitpunktMs(zeitpunktMs), "instant of an event"));
  if (fenster === undefined || !isOffen(fenster, heute)) return undefined;
  return isVorDemWechsel(fenster, day) ? fenster.bis : undefined;
}

function dayOf({ type, data }: Bestellungsereignis): Tagesdatum | undefined {
  switch (type) {
    case "azr.ereignisse.v1.TitelbestellungOpened":
      return data.antragsdatum;
    case "azr.ereignisse.v1.TitelbestellungDecided":
      return data.entscheidung.entscheidungsdatum;
    case "azr.ereignisse.v1.TitelbestellungOrdered":
      return data.bestellung.bestelldatum;
    default:
      return undefined;
  }
}
