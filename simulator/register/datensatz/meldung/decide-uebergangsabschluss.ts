// 990003 Uebergangsabschluss: a displaced authority declares that nothing is open, and its window ends at once (register
// rules, section 3, "Window"; extension of this project, only with dual write).
import type { BestaetigungMeldung, Uebergangsabschluss } from "../../../../proto/generated/nachrichten.ts";
import type { Behoerdenkennzeichen } from "../../../kernel/kennungen.ts";
import { accept, reject, type Result } from "../../../kernel/result.ts";
import { formatTag } from "../../../kernel/zeit.ts";
import { fehler, type Fehler } from "../../kataloge/fehler.ts";
import { ohneAuftrag } from "../../schreibrecht/auftrag.ts";
import { aktenfuehrungParameter, type Lage } from "../../schreibrecht/lage.ts";
import { nichtAktenfuehrend } from "../../schreibrecht/verweigerung.ts";
import { andererInhalt } from "../../vorgang/anderer-inhalt.ts";
import { endeTagOf, isAbgelaufen, isOffen, newestFenster } from "../../zustaendigkeit/uebergangsfenster.ts";
import { confirm, findNachricht } from "./bestaetigung.ts";
import { conclude, refused } from "./conclude.ts";
import type { Datensatz, Uebergangsfenster } from "../datensatz.ts";
import { due } from "../due.ts";
import type { Entscheidung, MeldungKontext, Verweigerung } from "./entscheidung.ts";
import { withPending } from "../evolve.ts";
import { addEvent, lageIn, meldendeOf, openVerhandlung } from "./verhandlung.ts";

/**
 * Ends the newest window of the authority. Refuses with 3012 without dual write, 3007 without an admitted Auftrag, and
 * where no window is open: 3009 when it is over or was declared closed, 5011 for whoever leads the file, otherwise 3001. A
 * message that this authority has stored here before is confirmed again without events; another content is 2007.
 */
export function decideUebergangsabschluss(
  datensatz: Datensatz,
  meldung: Uebergangsabschluss,
  kontext: MeldungKontext,
): Result<Entscheidung, Verweigerung> {
  const earlier = judgeWiederholung(datensatz, kontext.behoerde.kennzeichen, meldung);
  if (earlier?.ok === true) return accept({ events: [], datensatz, bestaetigung: earlier.value });
  if (earlier !== undefined) return refused([], [earlier.rejection]);
  const dueNow = due(datensatz, kontext.now, kontext);
  const before = withPending(datensatz, dueNow);
  const verhandlung = openVerhandlung(before, meldung, kontext);
  const fenster = judgeFenster(lageIn(verhandlung));
  if (!fenster.ok) return refused(dueNow, [fenster.rejection]);
  const { behoerde, abRevision } = fenster.value;
  const ended = addEvent(
    verhandlung,
    { type: "azr.ereignisse.v1.UebergangsfensterEnded", data: { behoerde, abRevision, anlass: "ABSCHLUSS" } },
    { grundlage: "UEBERGANG", ...meldendeOf(verhandlung) },
  );
  return conclude(ended, before, dueNow);
}

/** The window that the declaration ends. A death that stands does not hinder it: a right is given up, none is used. */
function judgeFenster(lage: Lage): Result<Uebergangsfenster, Fehler> {
  const namen = aktenfuehrungParameter(lage);
  if (!lage.regelwerk.uebergang) return reject(ohneUebergang(namen.aktenfuehrung));
  const unbeauftragt = ohneAuftrag(lage);
  if (unbeauftragt !== undefined) return reject(unbeauftragt);
  const fenster = newestFenster(lage.datensatz, lage.behoerde.kennzeichen);
  if (fenster !== undefined && isOffen(fenster, lage.heute)) return accept(fenster);
  if (lage.aktenfuehrung?.behoerde.kennzeichen === lage.behoerde.kennzeichen) {
    return reject(fehler("AZR-5011", { aktenfuehrung: namen.aktenfuehrung }));
  }
  if (fenster === undefined || !isAbgelaufen(fenster, lage.heute)) return reject(nichtAktenfuehrend(lage));
  return reject(fehler("AZR-3009", { ...namen, datum: formatTag(endeTagOf(fenster)), uuid: lage.vorgang }));
}

function ohneUebergang(aktenfuehrung: string): Fehler {
  const schritt =
    "Es ist keine Erklärung nötig: Mit dem Zuständigkeitswechsel endet das Schreibrecht der früheren Behörde ohne Frist.";
  return fehler("AZR-3012", { aktenfuehrung, gegenstand: "den Abschluss eines Übergangsschreibrechts", schritt });
}

/** Undefined: nothing is stored here under this nachrichtenUUID. Else the confirmation, or 2007. */
export function judgeWiederholung(
  datensatz: Datensatz,
  behoerde: Behoerdenkennzeichen,
  { nachrichtenkopf, durchfuehrenderSachbearbeiter, verantwortlicheBehoerde = behoerde }: Uebergangsabschluss,
): Result<BestaetigungMeldung, Fehler> | undefined {
  const { nachrichtenUUID } = nachrichtenkopf;
  const stored = findNachricht(datensatz, behoerde, nachrichtenUUID);
  if (stored === undefined) return undefined;
  const ended = datensatz.fenster.some(
    (fenster) => fenster.erklaertMit === nachrichtenUUID && fenster.behoerde === verantwortlicheBehoerde,
  );
  const isSame = ended && stored.sachbearbeiter === durchfuehrenderSachbearbeiter;
  return isSame ? accept(confirm(datensatz, stored, [])) : reject(andererInhalt());
}
