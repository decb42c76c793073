// 990002 Titelbestellungsmeldung: the next step of an order (register rules, section 4). The step is one event; what follows
// from it (title, link, notice, new order) stands in the same append.
import type { StoredEvent } from "../../../proto/generated/ereignis-typen.ts";
import type { Titelbestellungsmeldung } from "../../../proto/generated/nachrichten.ts";
import type { ReferenzId } from "../../kernel/kennungen.ts";
import { accept, type Result } from "../../kernel/result.ts";
import type { Uuid } from "../../kernel/uuid.ts";
import { conclude, refused } from "../datensatz/meldung/conclude.ts";
import type { Datensatz } from "../datensatz/datensatz.ts";
import { due } from "../datensatz/due.ts";
import type { Entscheidung, MeldungKontext, Verweigerung } from "../datensatz/meldung/entscheidung.ts";
import { withPending } from "../datensatz/evolve.ts";
import { firstReferenzId, isReferenzIdTaken, nextReferenzId } from "../datensatz/referenz-id.ts";
import {
  addEvent,
  grundlageOf,
  lageIn,
  meldendeOf,
  nextEreignisId,
  openVerhandlung,
  type Verhandlung,
} from "../datensatz/meldung/verhandlung.ts";
import { hinweisOnUebergang } from "../schreibrecht/hinweis-uebergang.ts";
import { judgeBestellform } from "./bestellform.ts";
import { judgeBestellwiederholung } from "./bestellung-wiederholung.ts";
import { addKonfliktfolgen, addProduktionsfolgen } from "./bestellfolgen.ts";
import { judgeBestellschritt, type Schritturteil } from "./judge-bestellschritt.ts";
import { addTitel, uebergabeIn } from "./titelspeicherung.ts";

/**
 * Decides on a step of the order that the path names. Refuses with 2002, 2004, 3012, 3005, 3007, 5002, 5003, 3001, 3009 to
 * 3011, 5001, 5004, 5005, 5008, 5010 and 6xxx. A message that this authority has stored here before is confirmed again
 * without events; another content is 2007.
 */
export function decideTitelbestellungsmeldung(
  datensatz: Datensatz,
  name: string,
  meldung: Titelbestellungsmeldung,
  kontext: MeldungKontext,
): Result<Entscheidung, Verweigerung> {
  const form = judgeBestellform(meldung);
  if (form !== undefined) return refused([], form);
  const earlier = judgeBestellwiederholung(datensatz, kontext.behoerde.kennzeichen, meldung, name);
  if (earlier?.ok === true) return accept({ events: [], datensatz, bestaetigung: earlier.value });
  if (earlier !== undefined) return refused([], [earlier.rejection]);
  const dueNow = due(datensatz, kontext.now, kontext);
  const before = withPending(datensatz, dueNow);
  const verhandlung = openVerhandlung(before, meldung, kontext);
  const urteil = judgeBestellschritt(lageIn(verhandlung), name, meldung);
  if (!urteil.ok) return refused(dueNow, urteil.rejection);
  return conclude(addSchritt(verhandlung, meldung, urteil.value), before, dueNow);
}

function addSchritt(verhandlung: Verhandlung, meldung: Titelbestellungsmeldung, urteil: Schritturteil): Verhandlung {
  const { angaben, recht } = urteil;
  const uebergabe = uebergabeIn(lageIn(verhandlung), urteil, meldung.schritt);
  const id = nextEreignisId(verhandlung);
  const event = eventOf(verhandlung.datensatz, id, meldung, urteil, uebergabe?.folge.art === "KONFLIKT");
  const stepped = addEvent(verhandlung, event, { ...grundlageOf(recht), ...meldendeOf(verhandlung) }, id);
  const hinweise = hinweisOnUebergang({
    ...{ lage: lageIn(verhandlung), recht, aenderungsArt: "01" },
    ereignisdatum: angaben.datum?.tag,
  });
  const begun = { ...stepped, hinweise: [...stepped.hinweise, ...hinweise] };
  const titled = uebergabe === undefined ? begun : addTitel(begun, uebergabe, recht);
  const told = uebergabe?.folge.art === "KONFLIKT" ? addKonfliktfolgen(titled, urteil.bestellung, id) : titled;
  return addProduktionsfolgen(told, urteil, id);
}

/** The event of a step; `konflikt`: the title cannot be written. */
function eventOf(
  datensatz: Datensatz,
  id: Uuid,
  { schritt }: Titelbestellungsmeldung,
  { bestellung, wirkung }: Schritturteil,
  isKonflikt: boolean,
): StoredEvent {
  const { referenzId } = bestellung;
  const konflikt = isKonflikt ? { konflikt: true } : {};
  if (schritt.produktion !== undefined) {
    const wirkungslos = wirkung === "WIRKUNGSLOS" ? { wirkungslos: true } : {};
    const data = { referenzId, meldung: schritt.produktion, ...wirkungslos, ...konflikt };
    return { type: "azr.ereignisse.v1.TitelbestellungProduced", data };
  }
  if (schritt.zustimmung !== undefined) {
    return { type: "azr.ereignisse.v1.TitelbestellungConsented", data: { referenzId } };
  }
  const next = { referenzId: nextReferenzId(referenzId, id), ersetzteReferenzId: referenzId };
  if (schritt.aushaendigung !== undefined) {
    const data = { ...next, aushaendigung: schritt.aushaendigung, ...konflikt };
    return { type: "azr.ereignisse.v1.TitelbestellungHandedOver", data };
  }
  if (schritt.neubestellung !== undefined) {
    const nachfolgerReferenzId = firstReferenzId(id, (taken) => isReferenzIdTaken(datensatz, taken));
    const data = { ...next, neubestellung: schritt.neubestellung, nachfolgerReferenzId };
    return { type: "azr.ereignisse.v1.TitelbestellungReordered", data };
  }
  return eventOfBehoerde(schritt, next);
}

function eventOfBehoerde(
  { entscheidung, bestellung, stornierung }: Titelbestellungsmeldung["schritt"],
  next: { readonly referenzId: ReferenzId; readonly ersetzteReferenzId: ReferenzId },
): StoredEvent {
  if (entscheidung !== undefined) {
    return { type: "azr.ereignisse.v1.TitelbestellungDecided", data: { ...next, entscheidung } };
  }
  if (bestellung !== undefined) {
    return { type: "azr.ereignisse.v1.TitelbestellungOrdered", data: { ...next, bestellung } };
  }
  if (stornierung !== undefined) {
    return { type: "azr.ereignisse.v1.TitelbestellungCancelled", data: { ...next, stornierung } };
  }
  return { type: "azr.ereignisse.v1.TitelbestellungTakenOver", data: next };
}
