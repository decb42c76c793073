// Every rule of the register with the file that holds it and the test that shows it. Numbers are those of the rules' text
// ("register rules, section 2"); the words are this project's own.

/** A test: its file, and the beginning of a title in it. */
export interface Beleg {
  readonly file: string;
  readonly title: string;
}

export interface Regel {
  /** Section and point. */
  readonly stelle: string;
  readonly regel: string;
  /** Where it is decided, below simulator/. */
  readonly files: readonly string[];
  readonly tests: readonly Beleg[];
}

const R = "test/simulator/register";

function regel(
  stelle: string,
  text: string,
  files: readonly string[],
  ...tests: readonly (readonly [string, string])[]
): Regel {
  return { stelle, regel: text, files, tests: tests.map(([file, title]) => ({ file: `${file}.test.ts`, title })) };
}

export const REGELN: readonly Regel[] = [
  // 1. Responsibility is derived
  regel(
    "1.1",
    "Meldestatus is a list; entries never collide.",
    ["register/sachverhalte/meldestatus.ts", "register/zustaendigkeit/meldestatus-liste.ts"],
    [`${R}/datensatz/meldung/meldestatus`, "a second entry of the same day by another authority is stored"],
  ),
  regel(
    "1.2",
    "Order of entries: death last, event date, 07, anchor, position.",
    ["register/zustaendigkeit/meldestatus-liste.ts"],
    [`${R}/zustaendigkeit/meldestatus-liste`, "the order of Meldestatus entries"],
    [`${R}/datensatz/reihenfolge`, "of Meldestatus entries"],
  ),
  regel(
    "1.3",
    "Who leads: reporter of the last present entry that may lead, else the authority of the Asylstatus.",
    ["register/zustaendigkeit/aktenfuehrung.ts"],
    [`${R}/datensatz/meldung/meldestatus`, "who leads the file"],
    [`${R}/zustaendigkeit/aktenfuehrung`, "the authority of the current Asylstatus"],
  ),
  regel(
    "1.4",
    "A late older present status is history with H-3001.",
    ["register/sachverhalte/hinweis-meldestatus.ts"],
    [`${R}/datensatz/meldung/meldestatus`, "a late report of an older present status"],
  ),
  regel(
    "1.5",
    "Entries come by 01, are corrected by 04, withdrawn by 05; only by the leader or the Registerbehörde.",
    [
      "register/schreibrecht/gesetzlich.ts",
      "register/plausibilitaet/berichtigung-nimmt-aktenfuehrung.ts",
      "register/schreibrecht/form.ts",
    ],
    [`${R}/datensatz/meldung/meldestatus-berichtigung`, "04 corrects date or code"],
    [
      `${R}/datensatz/meldung/meldestatus-berichtigung`,
      "a 04 after which the correcting authority would no longer lead",
    ],
    [`${R}/datensatz/meldung/meldestatus-berichtigung`, "02 and 03 do not exist for a Meldestatus"],
  ),
  regel(
    "1.6",
    "Plausibility of the list: 5005, 5006, 6002, 3005 for 07; odd lists after corrections get a Hinweis.",
    [
      "register/plausibilitaet/fortzug-neben-fortzug.ts",
      "register/plausibilitaet/meldestatus-nach-tod.ts",
      "register/plausibilitaet/bereits-aktenfuehrend.ts",
      "register/plausibilitaet/ereignis-in-der-zukunft.ts",
    ],
    [`${R}/datensatz/meldung/meldestatus`, "5005: departures and death"],
    [`${R}/datensatz/meldung/meldestatus`, "5006: a Zuzug that says nothing new"],
    [
      `${R}/datensatz/meldung/meldestatus-berichtigung`,
      "a correction that leaves an odd list is stored with a hint (H-5003)",
    ],
  ),
  regel(
    "1.7",
    "The register's own entries: departure after six months, withdrawn again by what would have prevented it.",
    ["register/datensatz/faelligkeit/fortzug-von-amts-wegen.ts", "register/datensatz/meldung/fortzugsfolgen.ts"],
    [`${R}/datensatz/faelligkeit/fortzug-von-amts-wegen`, "the register's own departure"],
    [`${R}/datensatz/faelligkeit/fortzug-von-amts-wegen`, "a present entry that would have prevented it"],
  ),
  // 2. Schreibrecht
  regel(
    "2 table",
    "Which kind of authority may report which fact (3005).",
    ["register/schreibrecht/meldeberechtigung.ts", "register/sachverhalte"],
    [`${R}/sachverhalte/meldende`, "the table has every fact"],
    [`${R}/schreibrecht/fact-by-authority`, "looks at every cell"],
  ),
  regel(
    "2 AKTENFUEHREND",
    "The leading authority reports its facts and corrects the record.",
    ["register/schreibrecht/aktenfuehrend.ts"],
    [`${R}/schreibrecht/aenderungsarten`, "every change"],
  ),
  regel(
    "2 ORIGINAER",
    "BAMF and Meldebehörde report in their own right, and only they change it.",
    ["register/schreibrecht/originaer.ts"],
    [`${R}/schreibrecht/originaer`, "the BAMF"],
    [`${R}/schreibrecht/originaer`, "the Meldebehörde"],
    [`${R}/schreibrecht/originaer`, "may not change a block of a writer in its own right: 3005 names that writer"],
  ),
  regel(
    "2 ZUZUG",
    "Whoever may report a present status reports that the person came.",
    ["register/schreibrecht/zuzug.ts"],
    [`${R}/datensatz/meldung/meldestatus`, "can be $name"],
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
    "2 zustaendigkeit",
    "The same question is answered without writing.",
    ["register/datensatz/auskunft/zustaendigkeit-auskunft.ts"],
    [`${R}/datensatz/auskunft/auskunft`, "what an authority may write"],
  ),
  regel(
    "2 order",
    "Order of judgement: the first match answers.",
    [
      "register/schreibrecht/judge-block.ts",
      "register/datensatz/meldung/meldungsform.ts",
      "register/schreibrecht/judge-schreibrecht.ts",
    ],
    [`${R}/schreibrecht/order-of-judgement`, "form comes before everything"],
    [`${R}/schreibrecht/order-of-judgement`, "then the authority"],
    [`${R}/schreibrecht/order-of-judgement`, "then the Grundlage"],
  ),
  regel(
    "2 refusals",
    "Without a basis: 3011, 3010, 3009, 3001; each names who leads, since when, and the next step.",
    ["register/schreibrecht/verweigerung.ts"],
    [`${R}/schreibrecht/order-of-judgement`, "a refusal names who leads, since when, and the next step"],
  ),
  regel(
    "2 whole",
    "Stored whole or not at all; each refused block its own Fehlerfall; Meldestatus is judged first.",
    ["register/datensatz/meldung/verhandlung.ts", "register/datensatz/meldung/conclude.ts"],
    [`${R}/schreibrecht/order-of-judgement`, "a message of several blocks"],
  ),
  regel(
    "2 current",
    "Current block by event date and position; an older new entry is history; 5004 for the same day.",
    [
      "register/datensatz/datensatz.ts",
      "register/plausibilitaet/zuspeicherung-am-selben-tag.ts",
      "register/sachverhalte/hinweis-historie.ts",
    ],
    [`${R}/datensatz/meldung/folgemeldung`, "an older new entry"],
  ),
  regel(
    "2 aenderungsArt",
    "02, 04 bring new Fachdaten; 03, 05 take the block away.",
    ["register/schreibrecht/form.ts", "register/datensatz/evolve.ts"],
    [`${R}/schreibrecht/aenderungsarten`, "02 Aktualisierung and 04 Berichtigung-Änderung"],
    [`${R}/schreibrecht/aenderungsarten`, "03 Löschung and 05 Berichtigung-Löschung"],
  ),
  // 3. Change of responsibility
  regel(
    "3 table",
    "Late reports of the displaced authority, row by row, with and without dual write.",
    ["register/schreibrecht/uebergang.ts", "register/schreibrecht/verweigerung.ts"],
    [`${R}/schreibrecht/uebergangstabelle`, "the table covers every key of section 3 and every outcome"],
    [`${R}/schreibrecht/change-of-responsibility`, "decided before the change: 01, or 02 with current Referenz-ID"],
  ),
  regel(
    "3 changed since",
    "What another changed, withdrew or placed since the change is not touched (5007).",
    ["register/schreibrecht/konflikt.ts", "register/datensatz/nur-nummer.ts"],
    [`${R}/schreibrecht/konflikt`, "who counts as another"],
    [`${R}/schreibrecht/change-of-responsibility`, "changed since"],
  ),
  regel(
    "3 one reform",
    "Each reform alone, and each pair, is a rule set.",
    ["register/regelwerk/regelwerk.ts"],
    [`${R}/regelwerk/regelwerk`, "is also a list of reforms, in any order"],
    ["test/oracle/wechsel", "section 3: one reform alone"],
  ),
  regel(
    "3 window",
    "Windows open by every displacement and end by time, declaration, or when the authority leads again.",
    [
      "register/datensatz/meldung/fensterfolgen.ts",
      "register/datensatz/faelligkeit/fensterende.ts",
      "register/zustaendigkeit/uebergangsfenster.ts",
    ],
    [`${R}/datensatz/meldung/fenster`, "an authority withdraws its own Zuzug"],
    [`${R}/datensatz/due`, "is nothing while a window is open, up to the last instant of its last day"],
  ),
  regel(
    "3 declaration",
    "The former authority declares that nothing is open.",
    ["register/datensatz/meldung/decide-uebergangsabschluss.ts", "service/commands/submit-uebergangsabschluss.ts"],
    [`${R}/datensatz/meldung/uebergangsabschluss`, "a window is open"],
    ["test/simulator/http/abschluss", "ends the window, shows it to nobody any more, and refuses late reports"],
  ),
  regel(
    "3 death",
    "While a death stands, rights from windows and orders rest.",
    ["register/plausibilitaet/recht-ruht-nach-tod.ts"],
    [
      `${R}/datensatz/meldung/fenster`,
      "rights from windows rest, and wake with the withdrawal of the entry, the last day unchanged",
    ],
  ),
  regel(
    "3 chains",
    "A→B→C gives two windows; A→B→A ends the first and opens one for B.",
    ["register/datensatz/meldung/fensterfolgen.ts"],
    [`${R}/datensatz/meldung/fenster`, "chains"],
  ),
  regel(
    "3 closed fact",
    "A fact closed to the leader's kind stays with the last ABH that led.",
    ["register/schreibrecht/uebergang.ts"],
    [`${R}/schreibrecht/verschlossener-fakt`, "the right lasts as long as the fact is closed"],
  ),
  regel(
    "3 invariants",
    "Rights are used within their life; nothing of others is hidden; order of arrival does not matter.",
    ["register/datensatz"],
    [`${R}/datensatz/fenster-eigenschaften`, "keeps rights within their life and leaves alone what others wrote"],
    ["test/simulation/verschraenkungen", "are answered in every interleaving"],
    ["test/oracle/invarianten.slow", "invariants of section 3"],
  ),
  // 4. Titelbestellung
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
  // 5. Family
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
  // 6. Idempotency
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
