import type { AzrNummer } from "../kernel/kennungen.ts";
import type { Datensatz } from "../register/datensatz/datensatz.ts";
import { foldDatensatz } from "../register/datensatz/evolve.ts";
import type { StreamId } from "../store/port.ts";
import type { ServiceContext } from "./context.ts";

/** The stream of a Datensatz. */
export function datensatzStreamId(azrNummer: AzrNummer): StreamId {
  return { category: "datensatz", key: azrNummer };
}

/** Reads and folds the stream of a Datensatz; undefined when there is none. What is due is not folded yet. */
export async function loadDatensatz(context: ServiceContext, azrNummer: AzrNummer): Promise<Datensatz | undefined> {
  const events = await context.mandant.store.readStream(datensatzStreamId(azrNummer));
  context.timer.eventsRead += events.length;
  return foldDatensatz(azrNummer, events);
}
