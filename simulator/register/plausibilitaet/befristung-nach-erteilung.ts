// AZR-6001: a validity does not end before it begins.
import { formatTag, type Tagesdatum } from "../../kernel/zeit.ts";
import { fehler } from "../kataloge/fehler.ts";
import { aktenfuehrungParameter } from "../schreibrecht/lage.ts";
import { feldIn } from "../sachverhalte/stelle.ts";
import { type Regel } from "./regel.ts";

/** Fachdaten that hold for a time. */
export interface Befristet {
  readonly ereignisdatum: Tagesdatum;
  readonly befristungsdatum: Tagesdatum;
}

/** Fachdaten that may hold for a time. */
type VielleichtBefristet = Pick<Befristet, "ereignisdatum"> & Partial<Pick<Befristet, "befristungsdatum">>;

export const befristungNachErteilung: Regel<VielleichtBefristet> = {
  schluessel: "AZR-6001",
  pruefe: ({ fachdaten, lage, stelle }) => {
    const { ereignisdatum, befristungsdatum } = fachdaten;
    if (befristungsdatum === undefined || befristungsdatum >= ereignisdatum) return undefined;
    const { aktenfuehrung } = aktenfuehrungParameter(lage);
    const parameter = { aktenfuehrung, von: formatTag(ereignisdatum), bis: formatTag(befristungsdatum) };
    return fehler("AZR-6001", parameter, ...feldIn(stelle, "befristungsdatum"));
  },
};
