// AZR-5006: a present entry directly behind a current present entry of the same authority says nothing new. Coming home
// after a departure is allowed (register rules, section 1, point 6).
import type { Meldestatus } from "../../../proto/generated/fachdaten.ts";
import { formatTag } from "../../kernel/zeit.ts";
import { fehler } from "../kataloge/fehler.ts";
import { aktenfuehrungParameter } from "../schreibrecht/lage.ts";
import { isZugang } from "../zustaendigkeit/meldestatus-liste.ts";
import { listeDanach } from "./liste-danach.ts";
import { feldIn } from "../sachverhalte/stelle.ts";
import { type Regel } from "./regel.ts";

export const bereitsAktenfuehrend: Regel<Meldestatus> = {
  schluessel: "AZR-5006",
  pruefe: (pruefling) => {
    if (pruefling.aenderungsArt !== "01") return undefined;
    const { kandidat, liste, index } = listeDanach(pruefling);
    const current = liste[index - 1];
    if (kandidat === undefined || !isZugang(kandidat.code) || index !== liste.length - 1) return undefined;
    if (current === undefined || !isZugang(current.code) || current.behoerde !== kandidat.behoerde) return undefined;
    const { aktenfuehrung, ansprechstelle } = aktenfuehrungParameter(pruefling.lage);
    // Not everybody who reports a present status leads by it: the border police never does.
    const leads = pruefling.lage.aktenfuehrung?.behoerde.kennzeichen === kandidat.behoerde;
    const schritt = leads ? "direkt den Sachverhalt melden" : `weitere Angaben an ${ansprechstelle} geben`;
    const parameter = { seit: formatTag(current.ereignisdatum), aktenfuehrung, schritt };
    return fehler("AZR-5006", parameter, ...feldIn(pruefling.stelle, "meldestatusArt"));
  },
};
