// ZUZUG: any authority that may report a present status reports that the person came to it (Anlage Nr. 6 AZRG-DV;
// register rules, section 2). Who may report it at all is asked before.
import { isZugang } from "../zustaendigkeit/meldestatus-liste.ts";
import type { Gewaehrt, Schreibrechtsfrage } from "./frage.ts";

export function zuzug({ aenderungsArt, meldestatusCode }: Schreibrechtsfrage): Gewaehrt | undefined {
  if (aenderungsArt !== "01" || meldestatusCode === undefined || !isZugang(meldestatusCode)) return undefined;
  return { grundlage: "ZUZUG", bis: undefined, fenster: undefined, ruhtNachTod: false };
}
