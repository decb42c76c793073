// AZR-6006: Duldung and Aufenthaltsgestattung are certified on paper (section 60a (4) AufenthG with Anlage Nr. 17 s AZRG-DV,
// section 63 AsylG): the number of the sticker, or of the carrier form for somebody who is entered on another person's
// paper.
import type { Aufenthaltsgestattung, Duldung } from "../../../proto/generated/fachdaten.ts";
import { fehler } from "../kataloge/fehler.ts";
import { aktenfuehrungParameter } from "../schreibrecht/lage.ts";
import { feldIn } from "../sachverhalte/stelle.ts";
import { type Regel } from "./regel.ts";

type Bescheinigt = Pick<Duldung | Aufenthaltsgestattung, "bescheinigungsNummer" | "traegervordruckNummer">;

export const dokumentnummerFehlt: Regel<Bescheinigt> = {
  schluessel: "AZR-6006",
  pruefe: ({ fachdaten, lage, stelle }) => {
    if (fachdaten.bescheinigungsNummer !== undefined || fachdaten.traegervordruckNummer !== undefined) return undefined;
    const { aktenfuehrung } = aktenfuehrungParameter(lage);
    return fehler("AZR-6006", { aktenfuehrung }, ...feldIn(stelle, "bescheinigungsNummer"));
  },
};
