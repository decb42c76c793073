import type { Folgemeldung } from "../../proto/generated/nachrichten.ts";
import type { AzrNummer } from "../kernel/kennungen.ts";
import { angehoerigeIn, KEINE_AKTEN, type AngehoerigeAkten } from "../register/angehoerige/angehoerige-akten.ts";
import type { Datensatz } from "../register/datensatz/datensatz.ts";
import type { ServiceContext } from "./context.ts";
import { loadDatensatz } from "./load-datensatz.ts";

/** The records of relatives that a Folgemeldung needs to be judged, as they are stored. */
export async function loadAkten(
  context: ServiceContext,
  datensatz: Datensatz,
  meldung: Folgemeldung,
): Promise<AngehoerigeAkten> {
  const needed = angehoerigeIn(datensatz, meldung);
  if (needed.length === 0) return KEINE_AKTEN;
  const akten = new Map<AzrNummer, Datensatz>();
  for (const azrNummer of needed) {
    const akte = await loadDatensatz(context, azrNummer);
    if (akte !== undefined) akten.set(azrNummer, akte);
  }
  return akten;
}
