// A nachrichtenUUID that this record knows already, whether or not its Vorgang is kept: the same content is confirmed
// again, another one is AZR-2007 (register rules, section 6). What was stored says what the content was; parts that no
// event keeps (autor, verantwortlicher Sachbearbeiter) are compared only while the Vorgang with its digest lives.
import type { BestaetigungMeldung, Erstmeldung, Folgemeldung } from "../../../../proto/generated/nachrichten.ts";
import { isEqual } from "../../../kernel/equal.ts";
import type { Behoerdenkennzeichen } from "../../../kernel/kennungen.ts";
import { accept, reject, type Result } from "../../../kernel/result.ts";
import { asksTheSame } from "../../angehoerige/asks-the-same.ts";
import type { Fehler } from "../../kataloge/fehler.ts";
import { andererInhalt } from "../../vorgang/anderer-inhalt.ts";
import { confirm, findNachricht } from "./bestaetigung.ts";
import type { Datensatz, GespeicherteNachricht } from "../datensatz.ts";
import { blocksOf, blocksOfErstmeldung, type GemeldeterBlock } from "./gemeldeter-block.ts";

/** Undefined: this authority has stored nothing here under this nachrichtenUUID. Else the confirmation, or 2007. */
export function judgeWiederholung(
  datensatz: Datensatz,
  behoerde: Behoerdenkennzeichen,
  meldung: Erstmeldung | Folgemeldung,
): Result<BestaetigungMeldung, Fehler> | undefined {
  const stored = findNachricht(datensatz, behoerde, meldung.nachrichtenkopf.nachrichtenUUID);
  if (stored === undefined) return undefined;
  return saysTheSame(datensatz, stored, meldung) ? accept(confirm(datensatz, stored, [])) : reject(andererInhalt());
}

function saysTheSame(
  { nichtIdentischMit }: Datensatz,
  stored: GespeicherteNachricht,
  meldung: Erstmeldung | Folgemeldung,
): boolean {
  const isErstmeldung = "nichtIdentischMit" in meldung;
  if (stored.legteAn !== isErstmeldung || stored.sachbearbeiter !== meldung.durchfuehrenderSachbearbeiter) return false;
  if (stored.verantwortlicheBehoerde !== auftraggeberOf(meldung) || stored.bestellschritt !== undefined) return false;
  if (isErstmeldung && !isEqual(nichtIdentischMit, meldung.nichtIdentischMit)) return false;
  if (!isErstmeldung && !asksTheSame(stored.uebernahme, meldung.fuerAngehoerigeUebernehmen)) return false;
  const bloecke = isErstmeldung ? blocksOfErstmeldung(meldung) : blocksOf(meldung);
  return isEqual(stored.bloecke.map(inhaltOfStored), bloecke.map(inhaltOfReported));
}

/** The principal, as events keep it: the sender is not its own. */
function auftraggeberOf({ verantwortlicheBehoerde, durchfuehrendeBehoerde }: Erstmeldung | Folgemeldung) {
  return verantwortlicheBehoerde === durchfuehrendeBehoerde ? undefined : verantwortlicheBehoerde;
}

function inhaltOfStored(block: GespeicherteNachricht["bloecke"][number]): unknown {
  const { sachverhalt, aenderungsArt, ersetzteReferenzId, fachdaten } = block;
  return { sachverhalt, aenderungsArt, referenzId: ersetzteReferenzId, fachdaten };
}

function inhaltOfReported({ name, meldung }: GemeldeterBlock): unknown {
  const { aenderungsArt, referenzId, fachdatenNeu } = meldung;
  return { sachverhalt: name, aenderungsArt, referenzId, fachdaten: fachdatenNeu };
}
