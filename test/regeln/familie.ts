// Section 5: one measure for a family.
import { R, regel, type Regel } from "./regel.ts";

export const FAMILIE: readonly Regel[] = [
  regel(
    "5.1",
    "Links are directed; an inconsistent pair gives H-6102.",
    ["register/sachverhalte/familienbeziehung.ts", "register/angehoerige/hinweise-familie.ts"],
    [`${R}/angehoerige/element`, "H-6102: links of two records that do not fit each other"],
  ),
  regel(
    "5.2",
    "The request names or fixes the relatives, ascending.",
    ["register/angehoerige/element.ts", "register/angehoerige/anfrage.ts"],
    [`${R}/angehoerige/element`, "is an event behind the measure that fixes the list, ascending"],
  ),
  regel(
    "5.3",
    "Each relative is judged alone: the verdicts in their order.",
    ["register/angehoerige/judge-angehoerigen.ts", "register/angehoerige/nicht-anwendbar.ts"],
    [`${R}/angehoerige/judge-angehoerigen`, "NICHT_ANWENDBAR"],
    [`${R}/angehoerige/judge-angehoerigen`, "ABGELEHNT, with the Fehlerfall of a message of its own"],
  ),
  regel(
    "5.4",
    "Codes by role; number of the own sticker or the parent's carrier form.",
    ["register/angehoerige/duldungsart-je-rolle.ts", "register/angehoerige/papier.ts"],
    [`${R}/angehoerige/duldungsart-je-rolle`, "the code of a relative's Duldung"],
  ),
  regel(
    "5.5",
    "nurPruefen judges everything and stores nothing.",
    ["register/angehoerige/nur-pruefen.ts"],
    ["test/simulator/service/reactions/uebernimm-fuer-angehoerige", "nurPruefen"],
  ),
  regel(
    "5.6",
    "The measure is never held up; a crash leaves each relative done once or not yet.",
    ["service/reactions/uebernimm-fuer-angehoerige.ts"],
    [`${R}/angehoerige/invarianten`, "the measure is stored or refused as if there were no relatives"],
    ["test/simulator/service/reactions/uebernimm-fuer-angehoerige", "a crash"],
  ),
  regel(
    "5.7",
    "Without the reform 3012, and H-6101 when entered children run out.",
    ["register/angehoerige/element.ts", "register/angehoerige/hinweise-familie.ts"],
    [`${R}/angehoerige/element`, "H-6101: without the take-over"],
  ),
];
