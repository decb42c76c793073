// What the register does by itself because time passed. Pure: every command folds what is due and puts it in front of its
// own append, a query folds it without storing, the timer is an empty command. Nothing else ends anything.
import { assert } from "../../kernel/assert.ts";
import type { Zeitpunkt } from "../../kernel/zeit.ts";
import type { Datensatz, PendingEvent } from "./datensatz.ts";
import type { Registerkontext } from "./meldung/entscheidung.ts";
import { withPending } from "./evolve.ts";
import type { Faelligkeit } from "./faelligkeit/faelligkeit.ts";
import { bestellungsverfall } from "./faelligkeit/bestellungsverfall.ts";
import { fensterende } from "./faelligkeit/fensterende.ts";
import { fortzugVonAmtsWegen } from "./faelligkeit/fortzug-von-amts-wegen.ts";

/** All reasons; of several that are due at the same instant the first here comes first. */
const FAELLIGKEITEN: readonly Faelligkeit[] = [fensterende, fortzugVonAmtsWegen, bestellungsverfall];

/** Events of one record that are due at once; more means that a reason does not move on. */
const DUE_EVENTS_MAX = 10_000;

/** The events that are due at `now`, in the order of their due instants, each dated with its own. */
export function due(datensatz: Datensatz, now: Zeitpunkt, kontext: Registerkontext): readonly PendingEvent[] {
  const events: PendingEvent[] = [];
  let state = datensatz;
  for (;;) {
    const first = earliest(state, kontext);
    if (first === undefined || first.at > now) return events;
    const more = first.faelligkeit.events(state, first.at, kontext);
    events.push(...more);
    assert(more.length > 0 && events.length <= DUE_EVENTS_MAX, "what is due moves on when it is stored");
    state = withPending(state, more);
  }
}

/** The next instant at which something is due, whether it has passed already or not; undefined when nothing is. */
export function nextDue(datensatz: Datensatz, kontext: Registerkontext): Zeitpunkt | undefined {
  return earliest(datensatz, kontext)?.at;
}

function earliest(datensatz: Datensatz, kontext: Registerkontext) {
  let first: { readonly at: Zeitpunkt; readonly faelligkeit: Faelligkeit } | undefined;
  for (const faelligkeit of FAELLIGKEITEN) {
    const at = faelligkeit.next(datensatz, kontext);
    if (at !== undefined && (first === undefined || at < first.at)) first = { at, faelligkeit };
  }
  return first;
}
