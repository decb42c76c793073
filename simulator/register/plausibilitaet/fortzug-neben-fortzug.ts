// AZR-5005: a new report does not put two departures (04, 05) next to each other, judged on the list as it would stand
// (register rules, section 1, point 6).
import type { Meldestatus } from "../../../proto/generated/fachdaten.ts";
import { formatTag } from "../../kernel/zeit.ts";
import { fehler } from "../kataloge/fehler.ts";
import { aktenfuehrungParameter } from "../schreibrecht/lage.ts";
import { isFortzug } from "../zustaendigkeit/meldestatus-liste.ts";
import { listeDanach } from "./liste-danach.ts";
import { meldestatusBerichtigen, meldestatusText, meldestatusZum } from "./meldestatus-text.ts";
import { feldIn } from "../sachverhalte/stelle.ts";
import { type Regel } from "./regel.ts";

export const fortzugNebenFortzug: Regel<Meldestatus> = {
  schluessel: "AZR-5005",
  pruefe: (pruefling) => {
    if (pruefling.aenderungsArt !== "01") return undefined;
    const { lage, stelle } = pruefling;
    const { kandidat, liste, index } = listeDanach(pruefling);
    if (kandidat === undefined || !isFortzug(kandidat.code)) return undefined;
    const beside = [liste[index - 1], liste[index + 1]].find((entry) => entry !== undefined && isFortzug(entry.code));
    if (beside === undefined) return undefined;
    const parameter = {
      aktenfuehrung: aktenfuehrungParameter(lage).aktenfuehrung,
      status: meldestatusText(beside.code),
      datum: formatTag(beside.ereignisdatum),
      gegenstand: meldestatusZum(kandidat.code, kandidat.ereignisdatum),
      schritt: meldestatusBerichtigen(lage),
    };
    return fehler("AZR-5005", parameter, ...feldIn(stelle, "meldestatusArt"));
  },
};
