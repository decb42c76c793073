// Section 3: change of responsibility.
import { R, regel, type Regel } from "./regel.ts";

export const WECHSEL: readonly Regel[] = [
  regel(
    "3 before the change",
    '"Before the change": from the first day of the lead to the day of the displacing append, both included; H-3003 behind the date of the Zuzug.',
    [
      "register/zustaendigkeit/uebergangsfenster.ts",
      "register/schreibrecht/uebergang.ts",
      "register/schreibrecht/hinweis-uebergang.ts",
    ],
    [
      `${R}/schreibrecht/change-of-responsibility`,
      "ZIEL: the day of the change and the first day of the lead are both included",
    ],
    [
      `${R}/schreibrecht/change-of-responsibility`,
      "ZIEL: a back-dated Zuzug takes nothing away; a decision behind its date is stored with H-3003",
    ],
  ),
  regel(
    "3 table, every cell",
    "Each row with an open, an ended and a declared window and without any, under all eight rule sets.",
    [
      "register/schreibrecht/uebergang.ts",
      "register/schreibrecht/konflikt.ts",
      "register/schreibrecht/verweigerung.ts",
    ],
    [`${R}/schreibrecht/uebergangstabelle`, "the table covers every key of section 3 and every outcome"],
  ),
  regel(
    "3 table, late reports",
    "Titles, Duldung, Aufenthaltsstatus, Gestattung decided before: 01 (nachgemeldet) or 02.",
    ["register/schreibrecht/uebergang.ts"],
    [`${R}/schreibrecht/change-of-responsibility`, "decided before the change: 01, or 02 with current Referenz-ID"],
  ),
  regel(
    "3 table, orders",
    "Application and decision dated before on UEBERGANG; next steps of the own order on BESTELLUNG.",
    ["register/schreibrecht/bestellung.ts"],
    [`${R}/schreibrecht/bestellung`, "late, dated before the change, on UEBERGANG with its last day"],
    [`${R}/schreibrecht/bestellung`, "order and next steps by A after the change"],
  ),
  regel(
    "3 table, decided after",
    "The same facts decided after the change: 3010.",
    ["register/schreibrecht/verweigerung.ts"],
    [`${R}/schreibrecht/change-of-responsibility`, "decided after the change, or before the own lead"],
    [`${R}/schreibrecht/bestellung`, "dated before the change: UEBERGANG; dated after it: 3010"],
  ),
  regel(
    "3 table, other kinds",
    "Other kinds, and 03 to 05 on blocks not reported late by the same authority: 3011; departures on FORTZUG.",
    ["register/schreibrecht/verweigerung.ts", "register/schreibrecht/fortzug.ts"],
    [`${R}/schreibrecht/change-of-responsibility`, "other kinds"],
    [`${R}/schreibrecht/konflikt`, "by somebody else are somebody else's: 3011"],
  ),
  regel(
    "3 table, changed since",
    "02, or a change of an own late block, that another changed since: 5007 names the change.",
    ["register/schreibrecht/konflikt.ts"],
    [
      `${R}/schreibrecht/change-of-responsibility`,
      "02 on a block that B changed since: HEUTE 3001, ZIEL 5007, which names the change",
    ],
    [`${R}/schreibrecht/konflikt`, "are no longer A's to correct once B changed them, or took them back"],
  ),
  regel(
    "3 table, place taken",
    "01 of a date that another took back since, or before what another made current: 5007.",
    ["register/schreibrecht/konflikt.ts"],
    [`${R}/schreibrecht/change-of-responsibility`, "a new entry of that day is not revived on UEBERGANG: 5007"],
    [`${R}/schreibrecht/change-of-responsibility`, "a new entry that would take the place of what B wrote since: 5007"],
  ),
  regel(
    "3 table, against others",
    "A stale Referenz-ID 5001; against a block of somebody else 5004, 6004.",
    [
      "register/schreibrecht/referenz.ts",
      "register/plausibilitaet/zuspeicherung-am-selben-tag.ts",
      "register/plausibilitaet/duldung-neben-titel.ts",
    ],
    [`${R}/schreibrecht/change-of-responsibility`, "against a block of somebody else"],
  ),
  regel(
    "3 table, window over",
    "Window over or declared closed: 3009.",
    ["register/schreibrecht/verweigerung.ts"],
    [`${R}/schreibrecht/change-of-responsibility`, "HEUTE 3001, ZIEL 3009 after the last day, inclusive"],
    [`${R}/datensatz/meldung/uebergangsabschluss`, "declared before: 3009 names the day of the declaration"],
  ),
  regel(
    "3 changed since",
    "Whose change counts: not the register's for A, not a document number added beside the content.",
    ["register/schreibrecht/konflikt.ts", "register/datensatz/nur-nummer.ts"],
    [`${R}/schreibrecht/konflikt`, "who counts as another"],
    [`${R}/schreibrecht/konflikt`, "is no change"],
  ),
  regel(
    "3 one reform",
    "Each reform alone, and each pair, is a rule set.",
    ["register/regelwerk/regelwerk.ts"],
    [`${R}/regelwerk/regelwerk`, "is also a list of reforms, in any order"],
    ["test/oracle/wechsel", "section 3: one reform alone"],
  ),
  regel(
    "3 dual write alone",
    'Without "bestellt" every step of an order is 3012.',
    ["register/titelbestellung/ohne-bestellung.ts"],
    [`${R}/schreibrecht/bestellung`, "without orders everything about them is 3012 (%#)"],
  ),
  regel(
    "3 bestellt alone",
    "Without dual write a step by who does not lead is 3001 and names state and take-over; consent 3012; production and delivery go on.",
    ["register/schreibrecht/bestellung.ts", "register/titelbestellung/ohne-bestellung.ts"],
    [
      `${R}/schreibrecht/bestellung`,
      "orders without dual write: every step of who does not lead is 3001, and names state and take-over",
    ],
    [`${R}/schreibrecht/bestellung`, "orders without dual write: consent is 3012; who leads takes over and goes on"],
    [`${R}/titelbestellung/aushaendigung`, "delivery goes on without dual write"],
  ),
  regel(
    "3 family alone",
    "A relative's own window counts with dual write only.",
    ["register/angehoerige/eigene-meldung.ts"],
    [`${R}/angehoerige/judge-angehoerigen`, "is stored on the sender's own window on the relative's record"],
    [
      `${R}/angehoerige/judge-angehoerigen`,
      "3001: another office leads the relative's record, and there is no dual write",
    ],
  ),
  regel(
    "3 window opens",
    "The displacing append opens it for ABH and BAMF, for 42 days inclusive, only with dual write.",
    ["register/datensatz/meldung/fensterfolgen.ts"],
    [
      `${R}/schreibrecht/change-of-responsibility`,
      "opens in the displacing append, for 42 days, under dual write only",
    ],
    [`${R}/schreibrecht/change-of-responsibility`, "opens for ABH and BAMF, not for an Aufnahmeeinrichtung"],
  ),
  regel(
    "3 window, own withdrawal",
    "Withdrawing or correcting the own entry opens one only for who wrote another block while it led.",
    ["register/datensatz/meldung/fensterfolgen.ts", "register/zustaendigkeit/beginn-der-fuehrung.ts"],
    [`${R}/datensatz/meldung/fenster`, "an authority withdraws its own Zuzug"],
    [`${R}/datensatz/meldung/fenster`, "the Registerbehörde puts the list right"],
  ),
  regel(
    "3 window stays",
    "Later corrections never move s* or the last day.",
    ["register/datensatz/meldung/fensterfolgen.ts"],
    [`${R}/datensatz/meldung/fenster`, "a corrected date of the Zuzug leaves the window as it is"],
  ),
  regel(
    "3 window ends",
    "By time, compared at every decision; by declaration; when the authority leads again.",
    [
      "register/zustaendigkeit/uebergangsfenster.ts",
      "register/datensatz/faelligkeit/fensterende.ts",
      "register/datensatz/meldung/fensterfolgen.ts",
    ],
    [`${R}/datensatz/due`, "is nothing while a window is open, up to the last instant of its last day"],
    [
      `${R}/schreibrecht/change-of-responsibility`,
      "ZIEL: B's next message stores the end of the window in front of its own event",
    ],
    [
      `${R}/datensatz/meldung/fenster`,
      "A to B to A: blocks that A reported late are its own again, by right of the lead",
    ],
  ),
  regel(
    "3 newest window",
    "Of several windows of one authority the newest counts.",
    ["register/zustaendigkeit/uebergangsfenster.ts"],
    [`${R}/datensatz/meldung/uebergangsabschluss`, "a new displacement opens a new window"],
    [`${R}/schreibrecht/verschlossener-fakt`, "it ends when an ABH leads, and the window of 10 June counts again"],
  ),
  regel(
    "3 declaration",
    "The former authority declares that nothing is open.",
    ["register/datensatz/meldung/decide-uebergangsabschluss.ts", "service/commands/submit-uebergangsabschluss.ts"],
    [`${R}/datensatz/meldung/uebergangsabschluss`, "ends at once, as the authority's own act"],
    ["test/simulator/http/abschluss", "ends the window, shows it to nobody any more, and refuses late reports"],
  ),
  regel(
    "3 death",
    "While a death stands, rights from windows and orders rest (5005); withdrawing it wakes them, the last day unchanged.",
    ["register/plausibilitaet/recht-ruht-nach-tod.ts", "register/titelbestellung/ruhezeiten.ts"],
    [
      `${R}/datensatz/meldung/fenster`,
      "rights from windows rest, and wake with the withdrawal of the entry, the last day unchanged",
    ],
    [`${R}/schreibrecht/bestellung`, "rights from windows and orders rest (5005); withdrawing it wakes them"],
  ),
  regel(
    "3 chains",
    "A→B→C gives two windows; A→B→A ends the first and opens one for B.",
    ["register/datensatz/meldung/fensterfolgen.ts"],
    [`${R}/datensatz/meldung/fenster`, "A to B to C: each conflict is judged from the own s*"],
    [
      `${R}/datensatz/meldung/fenster`,
      "A to B to A: blocks that A reported late are its own again, by right of the lead",
    ],
  ),
  regel(
    "3 written between",
    "What was written in between stays; the answer to a withdrawal lists it (H-3004).",
    ["register/schreibrecht/hinweis-zwischenzeit.ts"],
    [
      `${R}/datensatz/meldung/fenster`,
      "after it wrote a block: a window opens, and the answer lists what was written in between",
    ],
  ),
  regel(
    "3 closed fact",
    "A fact closed to the leader's kind stays with the last ABH that led, without 3009 and 3010, while this lasts; without dual write 3001.",
    ["register/schreibrecht/uebergang.ts", "register/titelbestellung/antragsrechte.ts"],
    [`${R}/schreibrecht/verschlossener-fakt`, "on %s: stored for the last ABH"],
    [`${R}/schreibrecht/verschlossener-fakt`, "it ends when an ABH leads, and the window of 10 June counts again"],
    [`${R}/schreibrecht/verschlossener-fakt`, "on %s: 3001 without dual write"],
    [
      `${R}/schreibrecht/bestellung`,
      "the last Auslaenderbehoerde keeps UEBERGANG for applications and decisions of any day, and goes on with its order",
    ],
  ),
  regel(
    "3 invariants",
    "Rights are used within their life; nothing of others is hidden; order of arrival does not matter.",
    ["register/schreibrecht/konflikt.ts", "register/datensatz/meldung/conclude.ts"],
    [`${R}/datensatz/fenster-eigenschaften`, "keeps rights within their life and leaves alone what others wrote"],
    [`${R}/datensatz/reihenfolge`, "the fold does not depend on the order of arrival when dates differ"],
    ["test/simulation/verschraenkungen", "three messages on one record under %s"],
    [
      "test/oracle/invarianten.slow",
      "nothing changed behind s* by another is altered or displaced on UEBERGANG or BESTELLUNG",
    ],
  ),
];
