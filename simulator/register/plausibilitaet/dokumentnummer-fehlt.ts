// AZR-6006: a Duldung is certified on paper (section 60a (4) AufenthG, Anlage Nr. 17 s AZRG-DV): the number of the sticker,
// or of the carrier form for somebody who is entered on another person's paper.
import type { Duldung } from "../../../proto/generated/fachdaten.ts";
import { fehler } from "../kataloge/fehler.ts";
import { aktenfuehrungParameter } from "../schreibrecht/lage.ts";
import { feldIn } from "../sachverhalte/stelle.ts";
import { type Regel } from "./regel.ts";

export const dokumentnummerFehlt: Regel<Duldung> = {
  schluessel: "AZR-6006",
  pruefe: ({ fachdaten, lage, stelle }) => {
    if (fachdaten.bescheinigungsNummer !== undefined || fachdaten.traegervordruckNummer !== undefined) return undefined;
    const { aktenfuehrung } = aktenfuehrungParameter(lage);
    return fehler("AZR-6006", { aktenfuehrung }, ...feldIn(stelle, "bescheinigungsNummer"));
  },
};
