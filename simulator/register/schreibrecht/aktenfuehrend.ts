// AKTENFUEHREND: the aktenfuehrende Behoerde reports its facts and keeps the record (sections 7 (1) s. 3 and 8 (4) AZRG;
// register rules, section 2).
import type { Gewaehrt, Schreibrechtsfrage } from "./frage.ts";

export function aktenfuehrend({ lage }: Schreibrechtsfrage): Gewaehrt | undefined {
  if (lage.aktenfuehrung?.behoerde.kennzeichen !== lage.behoerde.kennzeichen) return undefined;
  return { grundlage: "AKTENFUEHREND", bis: undefined, fenster: undefined, ruhtNachTod: false };
}
