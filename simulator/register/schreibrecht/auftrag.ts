// AZR-3007: reports on behalf of another authority need an admitted Auftrag (register rules, section 2). None is
// admitted in this state of the register.
import { fehler, type Fehler } from "../kataloge/fehler.ts";
import { melderText } from "../zustaendigkeit/aktenfuehrung.ts";
import { aktenfuehrungParameter, type Lage } from "./lage.ts";

export function ohneAuftrag(lage: Lage): Fehler | undefined {
  if (lage.auftraggeber === undefined) return undefined;
  const { aktenfuehrung } = aktenfuehrungParameter(lage);
  const auftraggeber = melderText(lage.auftraggeber, lage.behoerdeOf);
  return fehler("AZR-3007", { aktenfuehrung, auftraggeber }, ["verantwortlicheBehoerde"], "/verantwortlicheBehoerde");
}
