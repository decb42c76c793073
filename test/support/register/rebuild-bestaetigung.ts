import type { BestaetigungMeldung } from "../../../proto/generated/nachrichten.ts";
import type { Behoerdenkennzeichen } from "../../../simulator/kernel/kennungen.ts";
import type { Uuid } from "../../../simulator/kernel/uuid.ts";
import { confirm, findNachricht } from "../../../simulator/register/datensatz/meldung/bestaetigung.ts";
import type { Datensatz } from "../../../simulator/register/datensatz/datensatz.ts";

/** The confirmation of a message that this authority has stored here, without hints; undefined when it has not. */
export function rebuildBestaetigung(
  datensatz: Datensatz,
  behoerde: Behoerdenkennzeichen,
  nachrichtenUUID: Uuid,
): BestaetigungMeldung | undefined {
  const stored = findNachricht(datensatz, behoerde, nachrichtenUUID);
  return stored === undefined ? undefined : confirm(datensatz, stored, []);
}
