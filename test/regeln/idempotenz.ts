// Section 6: idempotency; and what time does.
import { R, regel, type Regel } from "./regel.ts";

export const IDEMPOTENZ: readonly Regel[] = [
  regel(
    "6 key",
    "One authority, one nachrichtenUUID, one content; JSON and protobuf of one message are the same.",
    ["register/vorgang/vorgang.ts", "service/vorgang.ts", "service/inhalt-digest.ts"],
    [
      "test/simulator/http/idempotency",
      "is answered the same and stored once, in either form and with another erstellungszeitpunkt",
    ],
    ["test/simulator/http/idempotency", "is another message when another authority sends it"],
  ),
  regel(
    "6 other content",
    "Another content, or another record, under the same nachrichtenUUID: 2007.",
    ["register/vorgang/anderer-inhalt.ts", "service/inhalt-digest.ts"],
    [`${R}/vorgang/vorgang`, "refuses another content under the same nachrichtenUUID, stored or refused"],
    [
      "test/simulator/http/idempotency",
      "is compared with its first content before it is refused for an unknown record",
    ],
  ),
  regel(
    "6 kept",
    "Answers are kept seven virtual days and replayed even if the answer would be another now; a replayed refusal says so.",
    ["register/vorgang/vorgang.ts", "service/commands/purge-vorgaenge.ts"],
    ["test/simulator/http/uhr", "keep the answer until the last instant and purge the Vorgang after it"],
    [
      "test/simulator/http/idempotency",
      "gets its refusal again, which says so and asks for a new nachrichtenUUID, even if it would be stored now",
    ],
  ),
  regel(
    "6 not kept",
    "1xxx and 2xxx are not kept: the mended message may use the same nachrichtenUUID.",
    ["service/commands/submit-meldung.ts"],
    [
      "test/simulator/http/idempotency",
      "leaves no trace when its form is refused: the mended message may use the same nachrichtenUUID",
    ],
  ),
  regel(
    "6 for ever",
    "That a message was stored is kept with the record: its confirmation is rebuilt from the event.",
    [
      "register/datensatz/meldung/wiederholung.ts",
      "register/datensatz/meldung/bestaetigung.ts",
      "register/titelbestellung/bestellung-wiederholung.ts",
    ],
    ["test/simulator/http/uhr", "do not forget that a message was stored: its confirmation is rebuilt"],
    [
      "test/simulator/http/bestellungen",
      "answers a step again under its nachrichtenUUID, also when its Vorgang is over; another content is 2007",
    ],
    ["test/simulator/http/abschluss", "is confirmed from the record when its Vorgang is over"],
  ),
  regel(
    "6 anew",
    "A refused message is judged anew after seven days.",
    ["service/commands/submit-meldung.ts"],
    ["test/simulator/http/uhr", "judge a refused message anew"],
  ),
  regel(
    "6 unknown",
    'An unknown outcome is 202, never "nothing was stored"; the repeat finds it stored once.',
    ["service/commands/submit-meldung.ts", "http/routes/answer-meldung.ts"],
    ["test/simulator/http/idempotency", "is 202 with the place of the Vorgang; the repeat finds it stored once"],
    [
      "test/simulator/http/idempotency",
      "is in progress while nobody knows, and is stored by the repeat if it was not before",
    ],
  ),
  regel(
    "6 rule set",
    "The rule set of a Mandant is fixed when it is created.",
    ["mandant/mandant.ts"],
    ["test/simulator/mandant/mandant", "keeps rule set and authorities, whatever the configuration says by then"],
  ),
  regel(
    "time",
    "What is due counts for every decision whether it is stored or not, in the order of the due instants.",
    ["register/datensatz/due.ts", "register/datensatz/wiedervorlage.ts"],
    [`${R}/datensatz/due`, "comes in the order of the due instants, each dated with its own"],
    [`${R}/datensatz/due`, "is the same whenever it is asked, and nothing once it is stored"],
    [
      "test/simulator/service/reactions/timer",
      "decides nothing: without it a command ends the window itself, in front of its own events",
    ],
  ),
  regel(
    "time, clock",
    "One clock per Mandant, kept, never backwards; setting it walks through what becomes due.",
    ["service/commands/set-uhr.ts"],
    ["test/simulator/http/uhr", "is stored at its own instant, in order, before the clock's answer"],
    ["test/simulator/http/uhr", "never goes back, and says where it stands"],
  ),
];
