// AZR-3005: which kind of authority may report which fact at all (register rules, section 2, first table; section 6 AZRG).
import { BEHOERDENARTEN } from "../kataloge/behoerden.ts";
import { fehler, type Fehler } from "../kataloge/fehler.ts";
import type { Schreibrechtsfrage } from "./frage.ts";
import { aktenfuehrungParameter } from "./lage.ts";

export function nichtMeldeberechtigt(frage: Schreibrechtsfrage): Fehler | undefined {
  const { lage, meldende, bezeichnung, stelle } = frage;
  if (meldende.includes(lage.behoerde.behoerdenart)) return undefined;
  const stellen = meldende.map((art) => BEHOERDENARTEN[art].bezeichnung).join(", ") || "die Registerbehörde";
  const { aktenfuehrung } = aktenfuehrungParameter(lage);
  return fehler("AZR-3005", { aktenfuehrung, sachverhalt: bezeichnung, stellen }, [stelle.entitaet], stelle.block);
}
