// AZR-5005: while "verstorben" (06) stands, no present entry, no departure and no second 06 is reported; it must be
// withdrawn first (register rules, section 1, point 6).
import type { Meldestatus } from "../../../proto/generated/fachdaten.ts";
import { formatTag } from "../../kernel/zeit.ts";
import { fehler } from "../kataloge/fehler.ts";
import { aktenfuehrungParameter } from "../schreibrecht/lage.ts";
import { verstorbenIn } from "../zustaendigkeit/meldestatus-liste.ts";
import { meldestatusBerichtigen, meldestatusText, meldestatusZum } from "./meldestatus-text.ts";
import { feldIn } from "../sachverhalte/stelle.ts";
import { type Regel } from "./regel.ts";

export const meldestatusNachTod: Regel<Meldestatus> = {
  schluessel: "AZR-5005",
  pruefe: ({ aenderungsArt, lage, fachdaten, stelle }) => {
    const tod = aenderungsArt === "01" ? verstorbenIn(lage.meldestatus) : undefined;
    if (tod === undefined) return undefined;
    const parameter = {
      aktenfuehrung: aktenfuehrungParameter(lage).aktenfuehrung,
      status: meldestatusText(tod.code),
      datum: formatTag(tod.ereignisdatum),
      gegenstand: meldestatusZum(fachdaten.meldestatusArt.code, fachdaten.ereignisdatum),
      schritt: meldestatusBerichtigen(lage),
    };
    return fehler("AZR-5005", parameter, ...feldIn(stelle, "meldestatusArt"));
  },
};
