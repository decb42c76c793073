// Section 4: orders of titles, "bestellt".
import { R, regel, type Regel } from "./regel.ts";

export const TITELBESTELLUNG: readonly Regel[] = [
  regel(
    "4 fact",
    "A fact of its own beside the titles, vorlaeufig, that satisfies no check for a title; one open order per kind (5004).",
    [
      "register/titelbestellung/titelbestellung.ts",
      "register/titelbestellung/bestellauskunft.ts",
      "register/titelbestellung/decide-titelbestellungsantrag.ts",
    ],
    [`${R}/titelbestellung/aushaendigung`, "the Gesamtauskunft shows an order beside the titles, always provisional"],
    [
      `${R}/titelbestellung/reihenfolge`,
      "an order never satisfies a check that asks for a title: a Duldung may be decided beside it",
    ],
    [`${R}/schreibrecht/bestellung`, "a second open order of a kind: 5004, whoever applies; another kind is free"],
  ),
  regel(
    "4 Referenz-ID",
    "Every step but the application and production quotes the current Referenz-ID (5002, 5003, 5001).",
    ["register/titelbestellung/judge-bestellschritt.ts"],
    [`${R}/titelbestellung/reihenfolge`, "no Referenz-ID: 5002, also for consent; production messages need none"],
    [`${R}/titelbestellung/reihenfolge`, "an unknown order: 5003, for production messages too"],
  ),
  regel(
    "4 table, every cell",
    "Every state by every event by the ordering authority, the new leader, a stranger and the Bundesdruckerei; 5008 and 5010.",
    ["register/titelbestellung/bestelluebergaenge.ts", "register/titelbestellung/judge-bestellschritt.ts"],
    [`${R}/titelbestellung/bestelluebergaenge`, "every state and every event is among the cells"],
    [
      `${R}/titelbestellung/eigenschaften`,
      "no order is lost, hand-over always closes, one open order per kind, nobody's entry is overwritten",
    ],
  ),
  regel(
    "4 application",
    "By who leads, or late by the displaced authority; this one becomes the ordering authority.",
    ["register/titelbestellung/decide-titelbestellungsantrag.ts", "register/schreibrecht/bestellung.ts"],
    [`${R}/schreibrecht/bestellung`, "by the aktenfuehrende Behoerde, which becomes the ordering authority"],
    [
      `${R}/schreibrecht/bestellung`,
      "late, but dated after the change: 3010; after the window: 3009; by somebody who never led: 3001",
    ],
  ),
  regel(
    "4 decision",
    "By the ordering authority that leads; dated before the change on UEBERGANG; with consent on BESTELLUNG.",
    ["register/schreibrecht/bestellung.ts"],
    [`${R}/schreibrecht/bestellung`, "dated before the change: UEBERGANG; dated after it: 3010"],
    [`${R}/titelbestellung/reihenfolge`, "a granted decision carries the title, a refusal none: 2002, 2004"],
  ),
  regel(
    "4 consent",
    "Holds until used, take-over, or the giver no longer leads; keeps the Referenz-ID.",
    ["register/titelbestellung/zustimmung.ts"],
    [`${R}/schreibrecht/bestellung`, "with B's consent on BESTELLUNG, whatever its date; the consent is used up"],
    [
      `${R}/schreibrecht/bestellung`,
      "consent ends when its giver no longer leads, and leading again does not revive it",
    ],
    [`${R}/schreibrecht/bestellung`, "consent keeps the Referenz-ID"],
  ),
  regel(
    "4 order, next steps",
    "Order, cancellation, new order, hand-over by the ordering authority, whoever leads.",
    ["register/schreibrecht/bestellung.ts", "register/titelbestellung/bestellrechte.ts"],
    [
      `${R}/schreibrecht/bestellung`,
      "the order of the document: BESTELLUNG, which comes before UEBERGANG, whatever its date, also after the window",
    ],
    [`${R}/schreibrecht/bestellung`, "cancellation and a new order: BESTELLUNG"],
  ),
  regel(
    "4 new order",
    "Points back, stands at BESTELLT, inherits kind, decision, validity and link; after hand-over by who leads.",
    ["register/titelbestellung/fold-bestellungen.ts", "register/titelbestellung/bestelluebergaenge.ts"],
    [`${R}/schreibrecht/bestellung`, "after hand-over a new document is the matter of who leads, with its own reasons"],
    [`${R}/titelbestellung/aushaendigung`, "is inherited by a new order"],
    ["test/oracle/bestellung", "new order before hand-over points back and inherits"],
  ),
  regel(
    "4 take-over",
    "The leader takes the order over; every right of the former ordering authority ends; 5010 until then.",
    ["register/schreibrecht/bestellung.ts", "register/titelbestellung/fold-bestellungen.ts"],
    [`${R}/schreibrecht/bestellung`, "take-over moves every right, and A's ends"],
    [`${R}/schreibrecht/bestellung`, "a take-over ends consent and A's right"],
    [`${R}/titelbestellung/reihenfolge`, "5001 before 5005 before 5008 before 5010"],
  ),
  regel(
    "4 undecided",
    "On an order still BEANTRAGT the right ends with the window (3009).",
    ["register/schreibrecht/bestellung.ts", "register/titelbestellung/antragsrechte.ts"],
    [`${R}/schreibrecht/bestellung`, "on an order that is not decided every right of A ends with its window: 3009"],
  ),
  regel(
    "4 lapse",
    "180 days without a change of state; take-over is none; the clock rests beside a death; hand-over may still follow.",
    ["register/datensatz/faelligkeit/bestellungsverfall.ts", "register/titelbestellung/ruhezeiten.ts"],
    [
      `${R}/datensatz/faelligkeit/bestellungsverfall`,
      "lapses at the first instant after 180 days, and both authorities are told",
    ],
    [
      `${R}/datensatz/faelligkeit/bestellungsverfall`,
      "each change of state begins anew, a take-over and a message without effect do not",
    ],
    [
      `${R}/datensatz/faelligkeit/bestellungsverfall`,
      "the clock stands still while a death stands, and goes on when it is withdrawn",
    ],
    [
      `${R}/datensatz/faelligkeit/bestellungsverfall`,
      "from BESTELLT on who leads may still report the hand-over, as its own",
    ],
  ),
  regel(
    "4 lapse, BEANTRAGT",
    "An application lapses only while nobody may decide it or take it over, from the day the last such right ended.",
    ["register/titelbestellung/antragsrechte.ts"],
    [`${R}/datensatz/faelligkeit/bestellungsverfall`, "does not lapse while somebody may decide it or take it over"],
    [
      `${R}/datensatz/faelligkeit/bestellungsverfall`,
      "nobody leads: from the last day of the window, without dual write from the day of the withdrawal",
    ],
  ),
  regel(
    "4 production",
    "Lost, late and repeated messages by rank: H-5008 without effect; before BESTELLT 5008.",
    ["register/titelbestellung/bestelluebergaenge.ts"],
    [`${R}/titelbestellung/bestelluebergaenge`, "every state and every event is among the cells"],
    ["test/oracle/bestellung", "production by rank: lower or equal is a Hinweis"],
    [`${R}/titelbestellung/reihenfolge`, "a production message quotes nothing, so that nothing is stale"],
  ),
  regel(
    "4 production, closed",
    "A delivery on STORNIERT, NEU_BESTELLT or VERFALLEN is told to the leader, without a title; recorded beside a death.",
    ["register/titelbestellung/bestellfolgen.ts"],
    [`${R}/titelbestellung/aushaendigung`, "is told to the aktenfuehrende Behoerde, without a title"],
    [`${R}/titelbestellung/aushaendigung`, "delivery is recorded and closes the order even while a death stands"],
  ),
  regel(
    "4 link",
    "An order is linked from the moment its title is stored or found; nothing loosens the link.",
    ["register/titelbestellung/verknuepfung.ts"],
    [`${R}/titelbestellung/aushaendigung`, "is made when the decision finds the block …"],
    [
      `${R}/titelbestellung/aushaendigung`,
      "… or when a change moves a block to the day of the decision; later corrections do not loosen it",
    ],
  ),
  regel(
    "4 hand-over, no title",
    "No link and no block: the title is stored in the same append, dated with the decision, by the ordering authority.",
    ["register/titelbestellung/titel-bei-aushaendigung.ts", "register/titelbestellung/titelspeicherung.ts"],
    [`${R}/titelbestellung/aushaendigung`, "event date = decision, number = serial, writer = ordering authority"],
    [`${R}/titelbestellung/aushaendigung`, "behind a newer block as history"],
    ["test/simulator/http/bestellungen", "closes it with the hand-over, which stores the title in the same append"],
  ),
  regel(
    "4 hand-over, title stands",
    "Only the number is added.",
    ["register/titelbestellung/titel-bei-aushaendigung.ts", "register/titelbestellung/dokumentnummer.ts"],
    [`${R}/titelbestellung/aushaendigung`, "last changed by the ordering authority, which no longer leads"],
    [`${R}/titelbestellung/aushaendigung`, "the ordering authority leads, whoever changed it last"],
    [`${R}/titelbestellung/aushaendigung`, "the number that is there already is not written again"],
  ),
  regel(
    "4 hand-over, taken back",
    "Withdrawn by the ordering authority itself: stored anew and linked.",
    ["register/titelbestellung/titel-bei-aushaendigung.ts"],
    [`${R}/titelbestellung/aushaendigung`, "stored anew and linked"],
  ),
  regel(
    "4 hand-over, conflict",
    "Changed or taken back by somebody else, place taken, excluded: not written, konflikt, H-5010, notice.",
    ["register/titelbestellung/titel-bei-aushaendigung.ts", "register/titelbestellung/bestellfolgen.ts"],
    [
      `${R}/titelbestellung/aushaendigung-konflikt`,
      "not written, marked konflikt, told to the sender and to the aktenfuehrende Behoerde",
    ],
    [`${R}/titelbestellung/aushaendigung-konflikt`, "changed by somebody else since"],
    [
      `${R}/titelbestellung/aushaendigung-konflikt`,
      "its place was taken: somebody else wrote since what is now current",
    ],
    [
      `${R}/titelbestellung/aushaendigung-konflikt`,
      "excluded by plausibility: a Duldung was decided while the title would hold",
    ],
  ),
  regel(
    "4 title",
    "A title of the kind and decision date of an open order is reported through the order: 5004, 5010.",
    ["register/plausibilitaet/titel-einer-bestellung.ts"],
    [`${R}/titelbestellung/aushaendigung`, "is 5004 for the ordering authority, 5010 for anybody else"],
    [`${R}/titelbestellung/aushaendigung`, "another date, and a closed order, are free"],
  ),
  regel(
    "4 new card",
    "A new card after hand-over changes the number only.",
    ["register/datensatz/nur-nummer.ts"],
    [
      `${R}/titelbestellung/aushaendigung`,
      "a number added beside the content is no change by somebody else: a new card changes the number only",
    ],
  ),
  regel(
    "4 HEUTE",
    "Without the reform 3012; the number comes later as 02.",
    ["register/titelbestellung/ohne-bestellung.ts"],
    [`${R}/schreibrecht/bestellung`, "without orders everything about them is 3012 (%#)"],
    ["test/simulator/http/bestellungen", "HEUTE knows no orders: 3012"],
  ),
];
