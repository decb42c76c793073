// AZR-6002: nothing is reported before it happened (register rules, section 1, point 6).
import { formatTag } from "../../kernel/zeit.ts";
import { fehler } from "../kataloge/fehler.ts";
import { aktenfuehrungParameter } from "../schreibrecht/lage.ts";
import { feldIn } from "../sachverhalte/stelle.ts";
import { type Regel } from "./regel.ts";

export const ereignisInDerZukunft: Regel<unknown> = {
  schluessel: "AZR-6002",
  pruefe: ({ ereignisdatum, lage, stelle, bezeichnung }) => {
    if (ereignisdatum === undefined || ereignisdatum <= lage.heute) return undefined;
    const { aktenfuehrung } = aktenfuehrungParameter(lage);
    const parameter = { aktenfuehrung, feld: `Das Ereignisdatum (${bezeichnung})`, datum: formatTag(ereignisdatum) };
    return fehler("AZR-6002", parameter, ...feldIn(stelle, "ereignisdatum"));
  },
};
