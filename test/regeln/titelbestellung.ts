// Section 4: orders of titles, "bestellt".
import { R, regel, type Regel } from "./regel.ts";

export const TITELBESTELLUNG: readonly Regel[] = [
  regel(
    "4 states",
    "Transitions of an order: event, state, by whom.",
    ["register/titelbestellung/bestelluebergaenge.ts", "register/titelbestellung/judge-bestellschritt.ts"],
    [`${R}/titelbestellung/bestelluebergaenge`, "every state and every event is among the cells"],
  ),
  regel(
    "4 provisional",
    "Shown as vorlaeufig; never satisfies a check that asks for a title.",
    ["register/titelbestellung/bestellauskunft.ts"],
    ["test/oracle/bestellung", "application, decision, order, hand-over; one open order per kind of title"],
  ),
  regel(
    "4 rights",
    "Ordering authority, late decisions, consent, take-over; 5010 for the leader that does not hold the order.",
    [
      "register/schreibrecht/bestellung.ts",
      "register/titelbestellung/bestellrechte.ts",
      "register/titelbestellung/antragsrechte.ts",
    ],
    ["test/oracle/bestellung", "A hands over on BESTELLUNG, B gets 5010 and can take over"],
  ),
  regel(
    "4 production",
    "Production messages lost, late and repeated: rank.",
    ["register/titelbestellung/bestelluebergaenge.ts"],
    ["test/oracle/bestellung", "production by rank"],
  ),
  regel(
    "4 hand-over",
    "Hand-over closes the order and writes, links or leaves the title.",
    [
      "register/titelbestellung/titel-bei-aushaendigung.ts",
      "register/titelbestellung/titelspeicherung.ts",
      "register/titelbestellung/bestellfolgen.ts",
    ],
    ["test/oracle/bestellung", "section 4: what hand-over does to the title"],
  ),
  regel(
    "4 lapse",
    "180 days without a change of state; the clock rests while a death stands.",
    ["register/datensatz/faelligkeit/bestellungsverfall.ts", "register/titelbestellung/ruhezeiten.ts"],
    ["test/oracle/bestellung", "section 4: lapse"],
  ),
  regel(
    "4 title",
    "A title of an open order is reported through the order only (5004, 5010).",
    ["register/plausibilitaet/titel-einer-bestellung.ts"],
    [
      "test/oracle/bestellung",
      "a title of an open order's kind and decision date: ordering authority 5004, anybody else 5010",
    ],
  ),
  regel(
    "4 HEUTE",
    "Without the reform 3012.",
    ["register/titelbestellung/ohne-bestellung.ts"],
    ["test/oracle/schreibrecht", "the reforms alone: 3012 for what the rule set does not know"],
  ),
];
