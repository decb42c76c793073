import type { AzrNummer } from "../kernel/kennungen.ts";
import type { Datensatz } from "../register/datensatz/datensatz.ts";
import { foldDatensatz } from "../register/datensatz/evolve.ts";
import type { StreamId } from "../store/port.ts";
import type { ServiceContext } from "./context.ts";

/** The stream of a Datensatz. */
export function datensatzStreamId(azrNummer: AzrNummer): StreamId {
  return { category: "datensatz", key: azrNummer };
}

/**
 * The state of a Datensatz as it is stored, read and folded unless it was needed lately; undefined when there is none.
 * What is due is not folded yet.
 */
export async function loadDatensatz(context: ServiceContext, azrNummer: AzrNummer): Promise<Datensatz | undefined> {
  const { store, datensatzCache } = context.mandant;
  const known = datensatzCache.find(azrNummer);
  if (known !== undefined) return known;
  const { commitsCount } = datensatzCache;
  const events = await store.readStream(datensatzStreamId(azrNummer));
  context.timer.eventsRead += events.length;
  const datensatz = foldDatensatz(azrNummer, events);
  if (datensatz !== undefined) datensatzCache.keep(datensatz, commitsCount);
  return datensatz;
}
