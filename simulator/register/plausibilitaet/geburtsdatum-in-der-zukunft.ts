// AZR-6002 for Grundpersonalien: nobody is recorded before their birth.
import type { Grundpersonalien } from "../../../proto/generated/fachdaten.ts";
import { formatTag } from "../../kernel/zeit.ts";
import { fehler } from "../kataloge/fehler.ts";
import { aktenfuehrungParameter } from "../schreibrecht/lage.ts";
import { earliestGeburtstag } from "./geburtsdatum.ts";
import { feldIn } from "../sachverhalte/stelle.ts";
import { type Regel } from "./regel.ts";

export const geburtsdatumInDerZukunft: Regel<Grundpersonalien> = {
  schluessel: "AZR-6002",
  pruefe: ({ fachdaten, lage, stelle }) => {
    const geburtstag = earliestGeburtstag(fachdaten.geburtsdatum);
    if (geburtstag === undefined || geburtstag <= lage.heute) return undefined;
    const { aktenfuehrung } = aktenfuehrungParameter(lage);
    const parameter = { aktenfuehrung, feld: "Das Geburtsdatum", datum: formatTag(geburtstag) };
    return fehler("AZR-6002", parameter, ...feldIn(stelle, "geburtsdatum"));
  },
};
