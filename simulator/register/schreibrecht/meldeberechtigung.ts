// AZR-3005: which kind of authority may report which fact at all (register rules, section 2, first table; section 6 AZRG),
// and blocks that only the writer in its own right may change.
import { BEHOERDENARTEN } from "../kataloge/behoerden.ts";
import { fehler, type Fehler } from "../kataloge/fehler.ts";
import { behoerdeText } from "../zustaendigkeit/aktenfuehrung.ts";
import { isAktenfuehrend } from "./aktenfuehrend.ts";
import type { Schreibrechtsfrage } from "./frage.ts";
import { isBerichtigungDerRegisterbehoerde } from "./gesetzlich.ts";
import { aktenfuehrungParameter } from "./lage.ts";
import { fremderOriginaererSchreiber } from "./originaer.ts";
import { isLastBehoerdeForClosedFact } from "./uebergang.ts";

/** Why an authority of this kind may not report it; names who may. */
export function nichtMeldeberechtigt(frage: Schreibrechtsfrage): Fehler | undefined {
  const { lage, meldende } = frage;
  if (meldende.includes(lage.behoerde.behoerdenart)) return undefined;
  // Only the register itself reports that somebody is no longer in the federal territory.
  if (isBerichtigungDerRegisterbehoerde(frage) && frage.meldestatusCode !== "07") return undefined;
  const writer = fremderOriginaererSchreiber(frage);
  const arten = meldende.map((art) => BEHOERDENARTEN[art].bezeichnung).join(", ");
  return unberechtigt(frage, writer === undefined ? arten || "die Registerbehörde" : behoerdeText(writer));
}

/**
 * Why the aktenfuehrende Behoerde, or who keeps a fact that is closed to it, may not change the block of somebody who
 * reports in its own right; names that writer.
 */
export function blockOfOriginaer(frage: Schreibrechtsfrage): Fehler | undefined {
  const mayChange = isAktenfuehrend(frage) || isLastBehoerdeForClosedFact(frage);
  const writer = mayChange ? fremderOriginaererSchreiber(frage) : undefined;
  return writer === undefined ? undefined : unberechtigt(frage, behoerdeText(writer));
}

function unberechtigt({ lage, bezeichnung, stelle }: Schreibrechtsfrage, stellen: string): Fehler {
  const { aktenfuehrung } = aktenfuehrungParameter(lage);
  return fehler("AZR-3005", { aktenfuehrung, sachverhalt: bezeichnung, stellen }, [stelle.entitaet], stelle.block);
}
