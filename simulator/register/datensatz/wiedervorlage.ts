// The instant at which the register next has something to do on a record is stored with every append that changes it, so
// that read models find what is due without folding records.
import type { StoredEvent } from "../../../proto/generated/ereignis-typen.ts";
import { present } from "../../kernel/assert.ts";
import { parseZeitpunktMs, type Zeitpunkt } from "../../kernel/zeit.ts";
import type { Datensatz, PendingEvent } from "./datensatz.ts";
import { due, nextDue } from "./due.ts";
import type { Registerkontext } from "./meldung/entscheidung.ts";
import { datensatzStream, ereignisIdOfFaelligkeit } from "./ereignis-id.ts";
import { withPending } from "./evolve.ts";
import { addEvent, type Verhandlung } from "./meldung/verhandlung.ts";

/** The empty command: what is due at `now`, and when the register will next have something to do. */
export function advance(datensatz: Datensatz, now: Zeitpunkt, kontext: Registerkontext): readonly PendingEvent[] {
  const events = due(datensatz, now, kontext);
  const after = withPending(datensatz, events);
  const changed = wiedervorlageOf(after, kontext);
  const ursacheId = events.at(-1)?.id ?? after.wiedervorlage?.ereignisId;
  if (changed === undefined || ursacheId === undefined) return events;
  const at = events.at(-1)?.umschlag.zeitpunktMs ?? after.wiedervorlage?.faelligMs ?? now;
  const dueAt = present(parseZeitpunktMs(at), "the instant of what was due");
  const ort = { stream: datensatzStream(datensatz.azrNummer), kind: "WiedervorlageChanged", due: dueAt, ursacheId };
  const umschlag = { ursacheId, grundlage: "GESETZLICH", zeitpunktMs: at } as const;
  return [...events, { id: ereignisIdOfFaelligkeit(ort), event: changed, umschlag }];
}

/** Ends a message's events with the changed instant, if they changed it. */
export function addWiedervorlage(verhandlung: Verhandlung): Verhandlung {
  const changed = wiedervorlageOf(verhandlung.datensatz, verhandlung.fragesteller);
  const ursacheId = verhandlung.events.at(-1)?.id;
  if (changed === undefined || ursacheId === undefined) return verhandlung;
  return addEvent(verhandlung, changed, { grundlage: "GESETZLICH", ursacheId });
}

/** The event that is missing for the record to say when the register acts next; undefined when it says so. */
function wiedervorlageOf(datensatz: Datensatz, kontext: Registerkontext): StoredEvent | undefined {
  const next = nextDue(datensatz, kontext);
  if (next === datensatz.wiedervorlage?.faelligMs) return undefined;
  return { type: "azr.ereignisse.v1.WiedervorlageChanged", data: next === undefined ? {} : { faelligMs: next } };
}
