// Shape of a reason why the register itself stores something because time has passed. One reason per file.
import type { Zeitpunkt } from "../../../kernel/zeit.ts";
import type { Datensatz, PendingEvent } from "../datensatz.ts";
import type { Registerkontext } from "../meldung/entscheidung.ts";

export interface Faelligkeit {
  /** The earliest instant at which it is due on this state, whether passed or not; undefined when never. */
  readonly next: (datensatz: Datensatz, kontext: Registerkontext) => Zeitpunkt | undefined;
  /** What is stored at that instant, dated with it: at least one event, after which `next` has moved on. */
  readonly events: (datensatz: Datensatz, at: Zeitpunkt, kontext: Registerkontext) => readonly PendingEvent[];
}
