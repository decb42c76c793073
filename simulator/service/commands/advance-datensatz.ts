import type { AzrNummer } from "../../kernel/kennungen.ts";
import { advance } from "../../register/datensatz/wiedervorlage.ts";
import type { ServiceContext } from "../context.ts";
import { datensatzStreamId, loadDatensatz } from "../load-datensatz.ts";

/** Attempts on one record; a conflict means that somebody else's append has stored what was due. */
const ATTEMPTS_MAX = 5;

/** The empty command: stores what is due on a record by the virtual clock. Answers how many events that were. */
export async function advanceDatensatz(context: ServiceContext, azrNummer: AzrNummer): Promise<number> {
  const { mandant, timer } = context;
  for (let attempt = 1; attempt <= ATTEMPTS_MAX; attempt += 1) {
    const datensatz = await loadDatensatz(context, azrNummer);
    if (datensatz === undefined) return 0;
    const { regelwerk, behoerden } = mandant;
    const events = advance(datensatz, mandant.uhr.now(), { regelwerk, behoerdeOf: behoerden.find });
    if (events.length === 0) return 0;
    const write = { stream: datensatzStreamId(azrNummer), expected: datensatz.revision, events };
    const result = await mandant.store.append([write], { observer: timer });
    if (result.outcome === "stored") return events.length;
  }
  return 0;
}
