// AZR-6007: nobody is their own relative (DSAuslaender sheet 005).
import type { Familienbeziehung } from "../../../proto/generated/fachdaten.ts";
import { fehler } from "../kataloge/fehler.ts";
import { feldIn } from "../sachverhalte/stelle.ts";
import { aktenfuehrungParameter } from "../schreibrecht/lage.ts";
import type { Regel } from "./regel.ts";

export const eigenesFamilienmitglied: Regel<Familienbeziehung> = {
  schluessel: "AZR-6007",
  pruefe: ({ fachdaten, lage, stelle }) => {
    if (fachdaten.azrNummer !== lage.datensatz.azrNummer) return undefined;
    const { aktenfuehrung } = aktenfuehrungParameter(lage);
    return fehler("AZR-6007", { aktenfuehrung, nummer: fachdaten.azrNummer }, ...feldIn(stelle, "azrNummer"));
  },
};
