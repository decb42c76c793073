import type { Gesamtauskunft } from "../../../proto/generated/nachrichten.ts";
import type { AzrNummer } from "../../kernel/kennungen.ts";
import { answerGesamtauskunft } from "../../register/datensatz/auskunft/gesamtauskunft.ts";
import type { ServiceContext } from "../context.ts";
import { loadDatensatz } from "../load-datensatz.ts";

/** The whole record with what is due by now; undefined when the register has no such number. */
export async function queryGesamtauskunft(
  context: ServiceContext,
  azrNummer: AzrNummer,
): Promise<Gesamtauskunft | undefined> {
  const { mandant, timer } = context;
  timer.enter("load");
  const datensatz = await loadDatensatz(context, azrNummer);
  timer.enter("decide");
  if (datensatz === undefined) return undefined;
  return answerGesamtauskunft(datensatz, mandant.uhr.now(), mandant.regelwerk, mandant.behoerden.find);
}
