// Section 1: responsibility is derived.
import { R, regel, type Regel } from "./regel.ts";

export const ZUSTAENDIGKEIT: readonly Regel[] = [
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
    "1.3 since",
    'Departures and death leave the lead in place; nobody stores who leads; "since" is the event date of that entry.',
    ["register/zustaendigkeit/aktenfuehrung.ts"],
    [`${R}/datensatz/meldung/meldestatus`, "stays in place after %s"],
    [`${R}/datensatz/auskunft/auskunft`, "names who leads and since when"],
    [`${R}/datensatz/meldung/meldestatus`, "is never the border police"],
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
    "1.5 corrector",
    "A 04 by which the corrector would no longer lead is 5005, unless the Registerbehörde sends it.",
    ["register/plausibilitaet/berichtigung-nimmt-aktenfuehrung.ts"],
    [`${R}/datensatz/meldung/meldestatus-berichtigung`, "is refused (5005) and names 05 as the way"],
    [
      `${R}/datensatz/meldung/meldestatus-berichtigung`,
      "is stored when the Registerbehörde sends it; the window begins with that append",
    ],
  ),
  regel(
    "1.6 departures",
    "No two departures next to each other, judged on the list as it would stand (5005).",
    ["register/plausibilitaet/fortzug-neben-fortzug.ts", "register/plausibilitaet/liste-danach.ts"],
    [`${R}/datensatz/meldung/meldestatus`, "refuses two departures next to each other"],
    [
      `${R}/datensatz/meldung/meldestatus`,
      "judges the list as it would stand: a departure before an old stay is allowed",
    ],
  ),
  regel(
    "1.6 death",
    "While a death stands no present entry, departure or second death (5005); it may be dated before present entries, which the Hinweis lists.",
    ["register/plausibilitaet/meldestatus-nach-tod.ts", "register/sachverhalte/hinweis-meldestatus.ts"],
    [`${R}/datensatz/meldung/meldestatus`, "refuses %s while a death stands"],
    [`${R}/datensatz/meldung/meldestatus`, "lets a death be dated before present entries and lists them"],
  ),
  regel(
    "1.6 nothing new",
    "A present entry directly behind a current one of the same authority is 5006; coming home is allowed.",
    ["register/plausibilitaet/bereits-aktenfuehrend.ts"],
    [`${R}/datensatz/meldung/meldestatus`, "5006: a Zuzug that says nothing new"],
    [`${R}/datensatz/meldung/meldestatus`, "allows coming home after a departure"],
  ),
  regel(
    "1.6 future, 07",
    "Nothing in the future (6002); 07 only by the register (3005).",
    ["register/plausibilitaet/ereignis-in-der-zukunft.ts", "register/schreibrecht/meldeberechtigung.ts"],
    [`${R}/datensatz/meldung/meldestatus`, "nothing in the future (6002)"],
    [`${R}/datensatz/meldung/meldestatus`, "07 by $name (3005)"],
  ),
  regel(
    "1.6 odd list",
    "A correction that leaves an odd list is stored with a Hinweis.",
    ["register/sachverhalte/hinweis-meldestatus.ts"],
    [
      `${R}/datensatz/meldung/meldestatus-berichtigung`,
      "a correction that leaves an odd list is stored with a hint (H-5003)",
    ],
  ),
  regel(
    "1.7 departure",
    "Six months after an entry without Zuzug or lead the register itself reports 05, dated on the day due, stored or not.",
    ["register/zustaendigkeit/fortzug-von-amts-wegen.ts", "register/datensatz/faelligkeit/fortzug-von-amts-wegen.ts"],
    [
      `${R}/datensatz/faelligkeit/fortzug-von-amts-wegen`,
      "is due at the first instant of the day six months after the entry",
    ],
    [
      `${R}/datensatz/faelligkeit/fortzug-von-amts-wegen`,
      "is dated on the day due and shown whether it is stored or not",
    ],
  ),
  regel(
    "1.7 withdrawn",
    "A present entry that would have prevented it withdraws it in the same append; taken back, it is due again on the old day.",
    ["register/datensatz/meldung/fortzugsfolgen.ts"],
    [`${R}/datensatz/faelligkeit/fortzug-von-amts-wegen`, "withdraws it in the same append"],
    [`${R}/datensatz/faelligkeit/fortzug-von-amts-wegen`, "taken back itself, makes it due again, on the old day"],
  ),
];
