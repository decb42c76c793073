// AZR-3007: reports on behalf of another authority need an admitted Auftrag, and the Grundlage of the principal (register
// rules, section 2). The list of authorities says on whose behalf an authority may report.
import { fehler, type Fehler } from "../kataloge/fehler.ts";
import { aktenfuehrungSatz, melderText } from "../zustaendigkeit/aktenfuehrung.ts";
import type { Lage } from "./lage.ts";

/** Why the sender may not report for the principal; undefined when it may, and for a report of its own. */
export function ohneAuftrag(lage: Lage): Fehler | undefined {
  const { auftraggeber, durchfuehrende } = lage;
  if (auftraggeber === undefined) return undefined;
  if (durchfuehrende.auftraege.includes(auftraggeber) && !hatUnbekanntenAuftraggeber(lage)) return undefined;
  const aktenfuehrung = aktenfuehrungSatz(lage.aktenfuehrung);
  const parameter = { aktenfuehrung, auftraggeber: melderText(auftraggeber, lage.behoerdeOf) };
  return fehler("AZR-3007", parameter, ["verantwortlicheBehoerde"], "/verantwortlicheBehoerde");
}

/** Whether the message names a principal that the register does not know: nobody's right can be asked for. */
export function hatUnbekanntenAuftraggeber({ auftraggeber, behoerde }: Lage): boolean {
  return auftraggeber !== undefined && auftraggeber !== behoerde.kennzeichen;
}
