// AZR-3005: which kind of authority may report which fact at all (register rules, section 2, first table; section 6 AZRG),
// and blocks that only the writer in its own right may change.
import { BEHOERDENARTEN } from "../kataloge/behoerden.ts";
import { fehler, type Fehler } from "../kataloge/fehler.ts";
import { meldestatusText } from "../plausibilitaet/meldestatus-text.ts";
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
  if (writer !== undefined) return unberechtigt(frage, `diesen Eintrag (${frage.bezeichnung})`, behoerdeText(writer));
  return unberechtigt(frage, sachverhaltText(frage), arten || "keine, denn das trägt nur das Register selbst ein");
}

/**
 * Why the aktenfuehrende Behoerde, or who keeps a fact that is closed to it, may not change the block of somebody who
 * reports in its own right; names that writer.
 */
export function blockOfOriginaer(frage: Schreibrechtsfrage): Fehler | undefined {
  const mayChange = isAktenfuehrend(frage) || isLastBehoerdeForClosedFact(frage);
  const writer = mayChange ? fremderOriginaererSchreiber(frage) : undefined;
  const eintrag = `diesen Eintrag (${frage.bezeichnung})`;
  return writer === undefined ? undefined : unberechtigt(frage, eintrag, behoerdeText(writer));
}

/** A fact as the clerk reads it; of the Meldestatus not all codes are closed to an authority. */
function sachverhaltText({ bezeichnung, meldestatusCode }: Schreibrechtsfrage): string {
  return meldestatusCode === undefined ? bezeichnung : `${bezeichnung} „${meldestatusText(meldestatusCode)}“`;
}

function unberechtigt({ lage, stelle }: Schreibrechtsfrage, sachverhalt: string, stellen: string): Fehler {
  const { aktenfuehrung } = aktenfuehrungParameter(lage);
  return fehler("AZR-3005", { aktenfuehrung, sachverhalt, stellen }, [stelle.entitaet], stelle.block);
}
