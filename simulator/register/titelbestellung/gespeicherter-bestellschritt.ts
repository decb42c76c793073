// What the record keeps of a message about an order, so that a repeat gets the same confirmation (register rules, section 6).
import { present } from "../../kernel/assert.ts";
import type { DatensatzEvent, GespeicherterBestellschritt } from "../datensatz/datensatz.ts";
import type { Bestellungsereignis } from "./fold-bestellungen.ts";

/** The step that a message stored; undefined for what the register adds by itself. */
export function bestellschrittOf(
  ereignis: Bestellungsereignis,
  { umschlag }: DatensatzEvent,
): GespeicherterBestellschritt | undefined {
  if (umschlag.meldendeBehoerde === undefined) return undefined;
  const grundlage = present(umschlag.grundlage, "Grundlage of a step");
  const { data, type } = ereignis;
  const referenzId =
    type === "azr.ereignisse.v1.TitelbestellungReordered" ? data.nachfolgerReferenzId : data.referenzId;
  return { ereignis, referenzId, grundlage, bis: umschlag.rechtBis };
}
