// AZR-5005: while "verstorben" (06) stands, no present entry, no departure and no second 06; it must be withdrawn first
// (register rules, section 1, point 6).
import type { Meldestatus } from "../../../proto/generated/fachdaten.ts";
import { formatTag } from "../../kernel/zeit.ts";
import { fehler } from "../kataloge/fehler.ts";
import { aktenfuehrungParameter } from "../schreibrecht/lage.ts";
import { verstorbenIn } from "../zustaendigkeit/meldestatus-liste.ts";
import { meldestatusText, meldestatusZum } from "./meldestatus-text.ts";
import { feldIn } from "../sachverhalte/stelle.ts";
import { type Regel } from "./regel.ts";

export const meldestatusNachTod: Regel<Meldestatus> = {
  schluessel: "AZR-5005",
  pruefe: ({ lage, fachdaten, stelle }) => {
    const tod = verstorbenIn(lage.meldestatus);
    if (tod === undefined) return undefined;
    const parameter = {
      ...aktenfuehrungParameter(lage),
      status: meldestatusText(tod.code),
      datum: formatTag(tod.ereignisdatum),
      gegenstand: meldestatusZum(fachdaten.meldestatusArt.code, fachdaten.ereignisdatum),
    };
    return fehler("AZR-5005", parameter, ...feldIn(stelle, "meldestatusArt"));
  },
};
