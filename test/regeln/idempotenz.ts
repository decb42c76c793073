// Section 6: idempotency; and what time does.
import { R, regel, type Regel } from "./regel.ts";

export const IDEMPOTENZ: readonly Regel[] = [
  regel(
    "6 key",
    "One authority, one nachrichtenUUID, one content, in either form (2007).",
    ["service/inhalt-digest.ts", "register/vorgang/vorgang.ts"],
    ["test/simulator/http/idempotency", "is answered the same and stored once, in either form"],
  ),
  regel(
    "6 kept",
    "Answers are kept seven virtual days; 1xxx and 2xxx are not kept.",
    ["service/vorgang.ts", "service/commands/purge-vorgaenge.ts"],
    ["test/simulator/http/uhr", "keep the answer until the last instant and purge the Vorgang after it"],
    ["test/simulator/http/idempotency", "leaves no trace when its form is refused"],
  ),
  regel(
    "6 for ever",
    "That a message was stored is kept with the record: its confirmation is rebuilt.",
    ["register/datensatz/meldung/wiederholung.ts", "register/datensatz/meldung/bestaetigung.ts"],
    ["test/simulator/http/uhr", "do not forget that a message was stored: its confirmation is rebuilt"],
  ),
  regel(
    "6 unknown",
    'An unknown outcome is 202, never "nothing was stored".',
    ["service/commands/submit-meldung.ts"],
    ["test/simulator/http/idempotency", "an answer that gets lost after the commit"],
  ),
  // Time
  regel(
    "time",
    "What is due counts whether stored or not; the clock walks through it in order and never goes back.",
    ["register/datensatz/due.ts", "service/commands/set-uhr.ts"],
    ["test/simulator/http/uhr", "what becomes due on the way"],
    [`${R}/datensatz/due`, "comes in the order of the due instants"],
  ),
];
