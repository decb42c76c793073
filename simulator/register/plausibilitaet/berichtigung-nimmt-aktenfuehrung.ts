// AZR-5005: a correction (04) of a Meldestatus after which the correcting authority would no longer lead is refused: it
// withdraws the entry with 05, so that the change of responsibility is seen as one. The Registerbehoerde may correct all
// the same (register rules, section 1, point 5).
import type { Meldestatus } from "../../../proto/generated/fachdaten.ts";
import { formatTag } from "../../kernel/zeit.ts";
import { fehler } from "../kataloge/fehler.ts";
import { aktenfuehrungParameter } from "../schreibrecht/lage.ts";
import { feldIn } from "../sachverhalte/stelle.ts";
import { verlaufOf } from "../zustaendigkeit/aktenfuehrung.ts";
import { listeDanach } from "./liste-danach.ts";
import { meldestatusText } from "./meldestatus-text.ts";
import { type Regel } from "./regel.ts";

export const berichtigungNimmtAktenfuehrung: Regel<Meldestatus> = {
  schluessel: "AZR-5005",
  pruefe: (pruefling) => {
    const { aenderungsArt, block, lage, recht, stelle } = pruefling;
    if (aenderungsArt !== "04" || recht.grundlage !== "AKTENFUEHREND" || block === undefined) return undefined;
    const { liste } = listeDanach(pruefling);
    const leader = verlaufOf(liste, lage.datensatz.bloecke.asylstatus, lage.behoerdeOf).at(-1);
    if (leader?.behoerde.kennzeichen === lage.behoerde.kennzeichen) return undefined;
    const { meldestatusArt, ereignisdatum } = block.fachdaten;
    const parameter = {
      aktenfuehrung: aktenfuehrungParameter(lage).aktenfuehrung,
      status: meldestatusText(meldestatusArt.code),
      datum: formatTag(ereignisdatum),
      gegenstand: "eine Berichtigung, nach der Ihre Behörde nicht mehr aktenführend wäre,",
      schritt: "den Eintrag mit der Änderungsart „05 (Berichtigung-Löschung)“ zurücknehmen",
    };
    return fehler("AZR-5005", parameter, ...feldIn(stelle, "ereignisdatum"));
  },
};
