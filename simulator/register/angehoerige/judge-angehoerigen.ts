// One relative, judged alone; the first match answers (register rules, section 5, point 3). What is refused is refused as
// a message of its own would be, because such a message is made and judged.
import type { AngehoerigeAuswahl, AngehoerigeErgebnis } from "../../../proto/generated/nachrichten.ts";
import { present } from "../../kernel/assert.ts";
import type { ReferenzId } from "../../kernel/kennungen.ts";
import { findNachricht } from "../datensatz/meldung/bestaetigung.ts";
import type { Datensatz, PendingEvent } from "../datensatz/datensatz.ts";
import { decideFolgemeldung } from "../datensatz/meldung/decide-folgemeldung.ts";
import { due } from "../datensatz/due.ts";
import type { Entscheidung, MeldungKontext } from "../datensatz/meldung/entscheidung.ts";
import { withPending } from "../datensatz/evolve.ts";
import { duldungsartText } from "./duldungsart-je-rolle.ts";
import { eigeneMeldung } from "./eigene-meldung.ts";
import { abgelehnt, bereitsAktuell, bereitsUebernommen, nichtAnwendbar, uebernommen } from "./ergebnis.ts";
import type { Massnahme } from "./massnahme.ts";
import { judgeAnwendbarkeit, type AnwendbareUebernahme } from "./nicht-anwendbar.ts";
import { PAPIERE } from "./papier.ts";

/** What became of a relative, and what is to be stored on the relative's record in the same append. */
export interface AngehoerigenUrteil {
  readonly ergebnis: AngehoerigeErgebnis;
  /** Empty unless the verdict is UEBERNOMMEN and nothing was stored before. */
  readonly events: readonly PendingEvent[];
  /** The relative's record behind these events; undefined when there is none. */
  readonly datensatz: Datensatz | undefined;
}

/**
 * Judges one relative of a measure. `angehoeriger` is the relative's record as it is stored, undefined when there is
 * none; `kontext` names the authority that reported the measure.
 */
export function judgeAngehoerigen(
  massnahme: Massnahme,
  auswahl: AngehoerigeAuswahl,
  angehoeriger: Datensatz | undefined,
  kontext: MeldungKontext,
): AngehoerigenUrteil {
  const { azrNummer } = auswahl;
  const withoutEvents = (ergebnis: AngehoerigeErgebnis): AngehoerigenUrteil => {
    return { ergebnis, events: [], datensatz: angehoeriger };
  };
  const again = angehoeriger === undefined ? undefined : uebernommenEarlier(massnahme, angehoeriger);
  if (again !== undefined) return withoutEvents(bereitsUebernommen(azrNummer, again));
  const anwendbar = judgeAnwendbarkeit(massnahme, auswahl, heute(angehoeriger, kontext));
  if (!anwendbar.ok) return withoutEvents(nichtAnwendbar(azrNummer, anwendbar.rejection));
  if (massnahme.umfang === "ALLE_EINGETRAGENEN" && auswahl.referenzId === undefined) {
    return withoutEvents(nichtAnwendbar(azrNummer, "Als die Maßnahme gemeldet wurde, gab es dafür kein Papier."));
  }
  const datensatz = present(angehoeriger, "the record of a relative whom a measure concerns");
  const meldung = eigeneMeldung(massnahme, anwendbar.value, kontext.now);
  const decided = decideFolgemeldung(datensatz, meldung, kontext);
  if (!decided.ok) return withoutEvents(abgelehnt(azrNummer, decided.rejection.fehler));
  const { befristungsdatum: bis } = anwendbar.value.papier.fachdaten;
  if (bis < massnahme.neu.befristungsdatum) return uebernahmeOf(massnahme, anwendbar.value, decided.value);
  return withoutEvents(bereitsAktuell(azrNummer, PAPIERE[massnahme.papierart].bezeichnung, bis));
}

/** What is stored on the relative's record, and the verdict that says so. */
function uebernahmeOf(
  massnahme: Massnahme,
  { vorhanden, duldungsart }: AnwendbareUebernahme,
  { events, datensatz }: Entscheidung,
): AngehoerigenUrteil {
  const { papierart, neu } = massnahme;
  const referenzId = present(uebernommenEarlier(massnahme, datensatz), "the Referenz-ID of what was taken over");
  const wechselt = "duldungArt" in vorhanden && duldungsart !== undefined && duldungsart !== vorhanden.duldungArt.code;
  const neueArt = wechselt ? duldungsartText(duldungsart) : undefined;
  const { bezeichnung } = PAPIERE[papierart];
  return {
    ergebnis: uebernommen(datensatz.azrNummer, referenzId, bezeichnung, neu.befristungsdatum, neueArt),
    events: events.map((event) => causedBy(massnahme, event)),
    datensatz,
  };
}

/** The record as it stands now, with everything that is due. */
function heute(datensatz: Datensatz | undefined, kontext: MeldungKontext): Datensatz | undefined {
  return datensatz === undefined ? undefined : withPending(datensatz, due(datensatz, kontext.now, kontext));
}

/** Referenz-ID of the block that this measure stored here. */
function uebernommenEarlier(
  { behoerde, nachrichtenUUID, papierart }: Massnahme,
  angehoeriger: Datensatz,
): ReferenzId | undefined {
  const stored = findNachricht(angehoeriger, behoerde, nachrichtenUUID);
  return stored?.bloecke.find(({ sachverhalt }) => sachverhalt === papierart)?.referenzId;
}

/** The message's own events follow from the request; consequences name their cause already. */
function causedBy({ anfrageId, nachrichtenUUID }: Massnahme, pending: PendingEvent): PendingEvent {
  const { umschlag } = pending;
  if (umschlag.nachrichtenUUID !== nachrichtenUUID || umschlag.ursacheId !== undefined) return pending;
  return { ...pending, umschlag: { ...umschlag, ursacheId: anfrageId } };
}
