// Section 5: one measure for a family.
import { R, regel, type Regel } from "./regel.ts";

export const FAMILIE: readonly Regel[] = [
  regel(
    "5.1",
    'Links are directed and kept on both records; an inconsistent pair gives H-6102; "entered on the paper" is a flag of the link.',
    [
      "register/sachverhalte/familienbeziehung.ts",
      "register/angehoerige/beziehungen.ts",
      "register/angehoerige/hinweise-familie.ts",
    ],
    [`${R}/angehoerige/element`, "H-6102: links of two records that do not fit each other"],
    [`${R}/sachverhalte/sachverhalte`, "one for each relative: 5004 for the same one only"],
  ),
  regel(
    "5.2 element",
    "Only a measure that extends carries it; relatives named with the Referenz-ID that was shown.",
    ["register/angehoerige/element.ts", "register/angehoerige/massnahme.ts"],
    [`${R}/angehoerige/element`, "needs a measure that is extended"],
    [`${R}/angehoerige/element`, "needs somebody, each once, with a number that can be one"],
  ),
  regel(
    "5.2 request",
    "The event of the request fixes list and Referenz-IDs, ascending by AZR number.",
    ["register/angehoerige/anfrage.ts"],
    [`${R}/angehoerige/element`, "is an event behind the measure that fixes the list, ascending"],
    [`${R}/angehoerige/element`, "of all who are entered names their Referenz-IDs of this moment"],
  ),
  regel(
    "5.3 order",
    "Each relative is judged alone; the first verdict that fits answers.",
    ["register/angehoerige/judge-angehoerigen.ts"],
    [
      `${R}/angehoerige/judge-angehoerigen`,
      "answers what comes first: a dead relative who is not linked is not linked",
    ],
  ),
  regel(
    "5.3 UEBERNOMMEN again",
    "The block already carries this nachrichtenUUID.",
    ["register/angehoerige/judge-angehoerigen.ts"],
    [`${R}/angehoerige/judge-angehoerigen`, "says so again when it was stored at an earlier attempt, without events"],
  ),
  regel(
    "5.3 NICHT_ANWENDBAR",
    "Not linked, dead, departed, of age, no paper, no code for the role, own conduct.",
    [
      "register/angehoerige/nicht-anwendbar.ts",
      "register/angehoerige/volljaehrig.ts",
      "register/angehoerige/abgemeldet.ts",
    ],
    [`${R}/angehoerige/judge-angehoerigen`, "when the relative is not linked on the record of the measure"],
    [`${R}/angehoerige/judge-angehoerigen`, "when a child was of age on the day of the measure"],
    [`${R}/angehoerige/judge-angehoerigen`, "when the relative holds no paper of this kind"],
    [`${R}/angehoerige/judge-angehoerigen`, "when the new Duldung rests on own conduct (section 60b)"],
    [`${R}/angehoerige/judge-angehoerigen`, "when the relative's own Duldung rests on own conduct (section 60b)"],
    [`${R}/angehoerige/volljaehrig`, "of age on a day, only when certain"],
  ),
  regel(
    "5.3 ABGELEHNT",
    "No basis on the own record, changed since shown, plausibility: the Fehlerfall of a message of its own.",
    ["register/angehoerige/eigene-meldung.ts"],
    [
      `${R}/angehoerige/judge-angehoerigen`,
      "3001: another office leads the relative's record, and there is no dual write",
    ],
    [`${R}/angehoerige/judge-angehoerigen`, "5001: the block was changed since it was shown"],
    [`${R}/angehoerige/judge-angehoerigen`, "6004: a title holds on the day"],
  ),
  regel(
    "5.3 BEREITS_AKTUELL",
    "The same or a longer validity stands there already.",
    ["register/angehoerige/judge-angehoerigen.ts"],
    [`${R}/angehoerige/judge-angehoerigen`, "when the paper stands until %s already"],
  ),
  regel(
    "5.3 UEBERNOMMEN",
    "Stored on the relative's record with a new Referenz-ID.",
    ["register/angehoerige/judge-angehoerigen.ts"],
    [
      `${R}/angehoerige/judge-angehoerigen`,
      "stores the extension on the relative's record, caused by the request, under the nachrichtenUUID of the measure",
    ],
    [
      "test/simulator/service/reactions/uebernimm-fuer-angehoerige",
      "one is fine, one of age, one in another office, one dead",
    ],
  ),
  regel(
    "5.3 AUSSTEHEND",
    "Not judged when the answer was due; the Vorgang tells the end.",
    ["service/reactions/uebernimm-fuer-angehoerige.ts", "service/queries/vorgang.ts"],
    [
      "test/simulator/service/reactions/uebernimm-fuer-angehoerige",
      "makes AUSSTEHEND final, and the Vorgang tells the end",
    ],
    [
      "test/simulator/service/reactions/uebernimm-fuer-angehoerige",
      "begins no further relative when its time is over; the rest waits",
    ],
  ),
  regel(
    "5.4 code",
    "An extension keeps the own code; a change maps by role.",
    ["register/angehoerige/duldungsart-je-rolle.ts", "register/angehoerige/papierwechsel.ts"],
    [
      `${R}/angehoerige/duldungsart-je-rolle`,
      "stays the relative's own when the measure is an extension, whatever the parent's code",
    ],
    [
      "test/simulator/service/reactions/uebernimm-fuer-angehoerige",
      "a section 60d family: the worker's measure gives the spouse and the child codes of their own",
    ],
  ),
  regel(
    "5.4 number",
    "The own sticker, or the parent's carrier form.",
    ["register/angehoerige/papier.ts"],
    [`${R}/angehoerige/judge-angehoerigen`, "is entered on the parent's carrier form without a sticker of its own"],
    [`${R}/angehoerige/judge-angehoerigen`, "has the number of the sticker that the message names"],
  ),
  regel(
    "5.5",
    "nurPruefen judges the whole message, stores nothing, uses up no nachrichtenUUID, is never replayed.",
    ["register/angehoerige/nur-pruefen.ts", "service/commands/pruefe-folgemeldung.ts"],
    [
      "test/simulator/service/reactions/uebernimm-fuer-angehoerige",
      "answers what would become of everybody and stores nothing",
    ],
    ["test/simulator/service/reactions/uebernimm-fuer-angehoerige", "uses up no nachrichtenUUID and is never replayed"],
  ),
  regel(
    "5.6 measure",
    "The measure is never held up or undone by a relative.",
    ["register/angehoerige/anfrage.ts"],
    [`${R}/angehoerige/invarianten`, "the measure is stored or refused as if there were no relatives"],
  ),
  regel(
    "5.6 crash",
    "A crash leaves each relative done once or not yet; the register finishes; a revision conflict judges anew.",
    ["service/reactions/uebernimm-fuer-angehoerige.ts", "service/reactions/timer.ts"],
    [
      "test/simulator/service/reactions/uebernimm-fuer-angehoerige",
      "before the measure leaves nothing, and after it the repetition answers",
    ],
    [
      "test/simulator/service/reactions/uebernimm-fuer-angehoerige",
      "is judged anew: the block is another one than was shown",
    ],
    [
      "test/simulator/service/reactions/uebernimm-fuer-angehoerige",
      "of two attempts at once each relative is done once",
    ],
  ),
  regel(
    "5.6 repeat",
    "A repeat answers the same, except that AUSSTEHEND becomes final.",
    ["service/reactions/uebernimm-fuer-angehoerige.ts"],
    ["test/simulator/service/reactions/uebernimm-fuer-angehoerige", "is answered the same"],
    [`${R}/angehoerige/element`, "that comes again asks for the same relatives, or is another content"],
  ),
  regel(
    "5.7",
    "Without the reform 3012, and H-6101 when entered children run out.",
    ["register/angehoerige/element.ts", "register/angehoerige/hinweise-familie.ts"],
    [`${R}/angehoerige/element`, "is 3012 under a rule set without it"],
    [
      `${R}/angehoerige/element`,
      "H-6101: without the take-over, entered children whose paper ends before the parent's",
    ],
  ),
];
