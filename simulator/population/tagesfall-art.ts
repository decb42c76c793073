import type { Fall } from "../../proto/generated/messung.ts";

/** Kind of a case of the day; the schema says what each means. */
export type TagesfallArt = Fall["art"];

export const TAGESFALL_ARTEN = ["verlaengerung", "umzug_vor_meldung", "entscheidung_nach_umzug"] as const;
