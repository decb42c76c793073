import type { AzrNummer } from "../kernel/kennungen.ts";
import { fehler, type Fehler } from "../register/kataloge/fehler.ts";
import type { ServiceContext } from "./context.ts";
import { datensatzStreamId } from "./load-datensatz.ts";

/** Why there is no record of this number: it was erased (4006), or there never was one (4001). */
export async function fehlenderDatensatz({ mandant }: ServiceContext, nummer: AzrNummer): Promise<Fehler> {
  const attribut = ["AZRNachricht.azrNummer"];
  const isErased = await mandant.store.isErased(datensatzStreamId(nummer));
  return isErased ? fehler("AZR-4006", { nummer }, attribut) : fehler("AZR-4001", { nummer }, attribut);
}
