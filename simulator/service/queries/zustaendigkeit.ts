import type { Behoerde, Zustaendigkeit } from "../../../proto/generated/nachrichten.ts";
import type { AzrNummer } from "../../kernel/kennungen.ts";
import { answerZustaendigkeit } from "../../register/datensatz/auskunft/zustaendigkeit-auskunft.ts";
import type { ServiceContext } from "../context.ts";
import { loadDatensatz } from "../load-datensatz.ts";

/** Who leads the file, and what this authority may write today; undefined when the register has no such number. */
export async function queryZustaendigkeit(
  context: ServiceContext,
  azrNummer: AzrNummer,
  behoerde: Behoerde,
): Promise<Zustaendigkeit | undefined> {
  const { mandant, timer } = context;
  timer.enter("load");
  const datensatz = await loadDatensatz(context, azrNummer);
  timer.enter("decide");
  if (datensatz === undefined) return undefined;
  return answerZustaendigkeit(datensatz, behoerde, mandant.uhr.now(), mandant.regelwerk, mandant.behoerden.find);
}
