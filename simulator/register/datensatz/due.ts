// What the register does by itself because time passed. Pure: every command folds what is due and puts it in front of its
// own append, a query folds it without storing, the timer is an empty command. Nothing else ends anything.
import type { PendingEvent, Datensatz, Uebergangsfenster } from "./datensatz.ts";
import { addTage, startOfTag, type Zeitpunkt } from "../../kernel/zeit.ts";
import type { Regelwerk } from "../regelwerk/regelwerk.ts";
import { datensatzStream, ereignisIdOfFaelligkeit } from "./ereignis-id.ts";
import { evolveAll } from "./evolve.ts";

/** The events that are due at `now`, in the order of their due instants, each dated with its own. */
export function due(datensatz: Datensatz, now: Zeitpunkt, regelwerk: Regelwerk): readonly PendingEvent[] {
  if (!regelwerk.uebergang) return [];
  return datensatz.fenster
    .filter((fenster) => fenster.ende === undefined && endsAt(fenster) <= now)
    .toSorted((left, right) => endsAt(left) - endsAt(right) || left.abRevision - right.abRevision)
    .map((fenster) => endByFrist(datensatz, fenster));
}

/** The next instant at which something is due, whether it has passed already or not; undefined when nothing is. */
export function nextDue(datensatz: Datensatz): Zeitpunkt | undefined {
  let next: Zeitpunkt | undefined;
  for (const fenster of datensatz.fenster) {
    if (fenster.ende === undefined && (next === undefined || endsAt(fenster) < next)) next = endsAt(fenster);
  }
  return next;
}

/** The state with these events behind it, as if stored. */
export function withPending(datensatz: Datensatz, events: readonly PendingEvent[]): Datensatz {
  return evolveAll(
    datensatz,
    events.map((event, index) => ({ ...event, revision: datensatz.revision + 1 + index })),
  );
}

/** The first instant after the last day of a window. */
function endsAt({ bis }: Uebergangsfenster): Zeitpunkt {
  return startOfTag(addTage(bis, 1));
}

function endByFrist({ azrNummer }: Datensatz, fenster: Uebergangsfenster): PendingEvent {
  const { behoerde, abRevision, ereignisId } = fenster;
  const at = endsAt(fenster);
  const ort = { stream: datensatzStream(azrNummer), kind: "UebergangsfensterEnded", due: at, ursacheId: ereignisId };
  return {
    id: ereignisIdOfFaelligkeit(ort),
    event: { type: "azr.ereignisse.v1.UebergangsfensterEnded", data: { behoerde, abRevision, anlass: "FRIST" } },
    umschlag: { ursacheId: ereignisId, grundlage: "GESETZLICH", zeitpunktMs: at },
  };
}
