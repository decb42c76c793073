import type { Aushaendigungsfall, Fall } from "../../proto/generated/messung.ts";

/** Kind of a case of the day; the schema says what each means. */
export type TagesfallArt = Fall["art"] | Aushaendigungsfall["art"];

/** Whether a case hands a card over; all others extend a Duldung. */
export function isAushaendigung(art: TagesfallArt): art is Aushaendigungsfall["art"] {
  return art === "aushaendigung" || art === "aushaendigung_nach_umzug";
}
