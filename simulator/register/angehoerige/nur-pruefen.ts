// "nurPruefen" uses up no nachrichtenUUID and is never replayed (register rules, section 5, point 5): a message that is
// only judged is judged as if its nachrichtenUUID had never been used.
import type { Folgemeldung } from "../../../proto/generated/nachrichten.ts";
import type { Datensatz } from "../datensatz/datensatz.ts";
import type { Absender } from "./massnahme.ts";

/** Whether a message is only to be judged. */
export function isNurPruefen({ fuerAngehoerigeUebernehmen }: Folgemeldung): boolean {
  return fuerAngehoerigeUebernehmen?.nurPruefen === true;
}

/** The record as if nothing had been stored under this nachrichtenUUID. */
export function forgetNachricht(datensatz: Datensatz, { behoerde, nachrichtenUUID }: Absender): Datensatz {
  const nachrichten = datensatz.nachrichten.filter(
    (stored) => stored.nachrichtenUUID !== nachrichtenUUID || stored.meldendeBehoerde !== behoerde,
  );
  return { ...datensatz, nachrichten };
}
