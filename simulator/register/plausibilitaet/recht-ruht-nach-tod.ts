// AZR-5005: while the person is recorded as dead, rights of authorities from windows rest; withdrawing the entry wakes
// them (register rules, section 3, "Window").
import { formatTag } from "../../kernel/zeit.ts";
import { fehler, type Fehler } from "../kataloge/fehler.ts";
import type { Gewaehrt, Schreibrechtsfrage } from "../schreibrecht/frage.ts";
import { aktenfuehrungParameter } from "../schreibrecht/lage.ts";
import { verstorbenIn } from "../zustaendigkeit/meldestatus-liste.ts";
import { meldestatusBerichtigen } from "./meldestatus-text.ts";
import type { Regel } from "./regel.ts";

export const rechtRuhtNachTod: Regel<unknown> = {
  schluessel: "AZR-5005",
  pruefe: (pruefling) => rechtRuht(pruefling.recht, pruefling),
};

/** Why a right may not be used now; undefined when it does not rest. */
export function rechtRuht(
  recht: Gewaehrt,
  { lage, bezeichnung, stelle }: Pick<Schreibrechtsfrage, "lage" | "bezeichnung" | "stelle">,
): Fehler | undefined {
  const tod = verstorbenIn(lage.meldestatus);
  if (!recht.ruhtNachTod || tod === undefined) return undefined;
  const { aktenfuehrung } = aktenfuehrungParameter(lage);
  const [datum, schritt] = [formatTag(tod.ereignisdatum), meldestatusBerichtigen(lage)];
  const parameter = { aktenfuehrung, status: "verstorben", datum, gegenstand: bezeichnung, schritt };
  return fehler("AZR-5005", parameter, [stelle.entitaet], stelle.block);
}
