// Section 2: who may write what.
import { R, regel, type Regel } from "./regel.ts";

export const SCHREIBRECHT: readonly Regel[] = [
  regel(
    "2 table",
    "Which kind of authority may report which fact (3005).",
    [
      "register/schreibrecht/meldeberechtigung.ts",
      "register/sachverhalte/anschrift.ts",
      "register/sachverhalte/meldestatus.ts",
    ],
    [`${R}/sachverhalte/meldende`, "the table has every fact"],
    [`${R}/schreibrecht/fact-by-authority`, "looks at every cell"],
    [`${R}/sachverhalte/meldende`, "Meldestatus by code"],
  ),
  regel(
    "2 Anschrift",
    "The Aufnahmeeinrichtung reports an Anschrift while its own entry is the current one.",
    ["register/sachverhalte/anschrift.ts"],
    [
      `${R}/schreibrecht/originaer`,
      "while its own Meldestatus entry is the current one, also in the message of its Zuzug",
    ],
  ),
  regel(
    "2 AKTENFUEHREND",
    "The leading authority reports its facts and corrects the record.",
    ["register/schreibrecht/aktenfuehrend.ts"],
    [`${R}/schreibrecht/aenderungsarten`, "every change"],
  ),
  regel(
    "2 ORIGINAER",
    "BAMF and Meldebehörde report in their own right, whoever leads, and change what is their own.",
    ["register/schreibrecht/originaer.ts"],
    [`${R}/schreibrecht/originaer`, "changes and deletes its own block, also after a move"],
    [`${R}/schreibrecht/originaer`, "reports Anschrift, departure and death in its own right"],
  ),
  regel(
    "2 ORIGINAER, others",
    "Who leads does not change their blocks: 3005 names the writer; Meldestatus entries are its to correct.",
    ["register/schreibrecht/originaer.ts", "register/schreibrecht/aktenfuehrend.ts"],
    [`${R}/schreibrecht/originaer`, "may not change a block of a writer in its own right: 3005 names that writer"],
    [
      `${R}/schreibrecht/originaer`,
      "corrects a departure that the Meldebehörde reported: Meldestatus entries are its to correct",
    ],
  ),
  regel(
    "2 ZUZUG",
    "Whoever may report a present status reports that the person came.",
    ["register/schreibrecht/zuzug.ts"],
    [`${R}/datensatz/meldung/meldestatus`, "can be $name"],
  ),
  regel(
    "2 border police",
    "Border police reports 01 and 03 and departures, and never leads.",
    ["register/schreibrecht/zuzug.ts", "register/schreibrecht/fortzug.ts"],
    [`${R}/schreibrecht/originaer`, "enters %s without leading"],
    [
      `${R}/schreibrecht/change-of-responsibility`,
      "the border police is no former authority: no window, no such limit",
    ],
  ),
  regel(
    "2 FORTZUG",
    "Departures of former authorities within their window, and of border police.",
    ["register/schreibrecht/fortzug.ts"],
    [`${R}/schreibrecht/change-of-responsibility`, "a departure after the last present entry of somebody else: 3010"],
  ),
  regel(
    "2 GESETZLICH",
    "The register itself, and the Registerbehörde on the list of Meldestatus.",
    ["register/schreibrecht/gesetzlich.ts"],
    [
      `${R}/datensatz/meldung/meldestatus-berichtigung`,
      "the Registerbehörde corrects and withdraws, but reports nothing new (3005)",
    ],
  ),
  regel(
    "2 Auftrag",
    "Reports on behalf of another need an admitted Auftrag and the principal's basis (3007).",
    ["register/schreibrecht/auftrag.ts"],
    [`${R}/schreibrecht/auftrag`, "an admitted Auftrag"],
    [`${R}/schreibrecht/auftrag`, "without an admitted Auftrag it is 3007"],
  ),
  regel(
    "2 origin",
    "Every stored block keeps writer, principal and basis.",
    ["register/datensatz/meldung/verhandlung.ts", "register/datensatz/auskunft/gesamtauskunft.ts"],
    [
      `${R}/datensatz/auskunft/auskunft`,
      "shows who reported a block, when, on which Grundlage, and whether it came late",
    ],
    [`${R}/schreibrecht/auftrag`, "lets the sender use the principal's right; both are kept and shown"],
  ),
  regel(
    "2 zustaendigkeit",
    "The same question is answered without writing.",
    ["register/datensatz/auskunft/zustaendigkeit-auskunft.ts"],
    [`${R}/datensatz/auskunft/auskunft`, "what an authority may write"],
  ),
  regel(
    "2 order, form",
    "Form comes first, then the nachrichtenUUID, then 1003, 4001 and 4006.",
    [
      "http/decode-body.ts",
      "register/datensatz/meldung/meldungsform.ts",
      "register/schreibrecht/form.ts",
      "service/fehlender-datensatz.ts",
    ],
    ["test/simulator/http/form-first", "form comes before nachrichtenUUID, record and If-Match"],
    [`${R}/schreibrecht/order-of-judgement`, "form comes before everything"],
    [
      "test/simulator/http/idempotency",
      "is compared with its first content before it is refused for an unknown record",
    ],
  ),
  regel(
    "2 order, authority",
    "Then 3012, then 3005 and 3007.",
    ["register/schreibrecht/judge-block.ts", "register/titelbestellung/judge-bestellschritt.ts"],
    [`${R}/schreibrecht/order-of-judgement`, "3005 before 3007, both for the principal"],
    [`${R}/schreibrecht/bestellung`, "without orders everything about them is 3012 (%#)"],
  ),
  regel(
    "2 order, block",
    "Then the block that is changed, or the order: 5002, 5003.",
    ["register/schreibrecht/referenz.ts", "register/titelbestellung/judge-bestellschritt.ts"],
    [`${R}/schreibrecht/order-of-judgement`, "then the block that is changed"],
    [`${R}/titelbestellung/reihenfolge`, "3005 before 5002 before 5003 before the Grundlage"],
  ),
  regel(
    "2 order, basis",
    "Then the basis, then 5007, 5001, 5004 to 5010 ascending, then all 6xxx together.",
    [
      "register/schreibrecht/judge-schreibrecht.ts",
      "register/schreibrecht/judge-block.ts",
      "register/plausibilitaet/regel.ts",
    ],
    [`${R}/schreibrecht/order-of-judgement`, "5001 before 5004 and 6xxx; the whole id is compared"],
    [`${R}/schreibrecht/order-of-judgement`, "all 6xxx together, ascending"],
    [`${R}/titelbestellung/reihenfolge`, "5001 before 5005 before 5008 before 5010"],
  ),
  regel(
    "2 refusals",
    "Without a basis: 3011, 3010, 3009, 3001; each names who leads, since when, and the next step.",
    ["register/schreibrecht/verweigerung.ts"],
    [`${R}/schreibrecht/order-of-judgement`, "a refusal names who leads, since when, and the next step"],
  ),
  regel(
    "2 3009",
    "3009 only where kind and date would have fitted a window that is over, otherwise 3001.",
    ["register/schreibrecht/verweigerung.ts"],
    [
      `${R}/schreibrecht/change-of-responsibility`,
      "ZIEL: 3009 only where kind and date would have fitted, otherwise 3001",
    ],
  ),
  regel(
    "2 whole",
    "Stored whole or not at all; each refused block its own Fehlerfall; Meldestatus is judged first.",
    ["register/datensatz/meldung/verhandlung.ts", "register/datensatz/meldung/conclude.ts"],
    [`${R}/schreibrecht/order-of-judgement`, "each refused block gives its own Fehlerfall, and nothing is stored"],
    [`${R}/schreibrecht/order-of-judgement`, "Meldestatus is judged first, so a Zuzug may bring Grundpersonalien"],
  ),
  regel(
    "2 current",
    "Current block by event date and position; an older new entry is history; 5004 for the same day.",
    [
      "register/datensatz/datensatz.ts",
      "register/plausibilitaet/zuspeicherung-am-selben-tag.ts",
      "register/sachverhalte/hinweis-historie.ts",
    ],
    [
      `${R}/datensatz/meldung/folgemeldung`,
      "goes behind the current block as history, with a Hinweis that names the current one",
    ],
    [`${R}/datensatz/meldung/folgemeldung`, "may make a history block the current one: the date decides"],
    [`${R}/schreibrecht/order-of-judgement`, "5004 before 6xxx"],
  ),
  regel(
    "2 aenderungsArt",
    "02, 04 bring new Fachdaten; 03, 05 take the block away.",
    ["register/schreibrecht/form.ts", "register/datensatz/evolve.ts"],
    [`${R}/schreibrecht/aenderungsarten`, "02 Aktualisierung and 04 Berichtigung-Änderung"],
    [`${R}/schreibrecht/aenderungsarten`, "03 Löschung and 05 Berichtigung-Löschung"],
  ),
  regel(
    "2 codes",
    "A code is reportable from one day to another, judged at the event date (2004).",
    ["register/kataloge/codelisten.ts", "register/schreibrecht/form.ts"],
    [`${R}/schreibrecht/order-of-judgement`, "a code is judged at the event date, not today"],
    [`${R}/kataloge/codelisten`, "hold exactly the codes of the schema"],
  ),
];
