// What a stored measure still owes to relatives (register rules, section 5, point 6). Whoever comes here, the request
// itself, its repetition or the timer after a crash, does the same: the Vorgang says which relatives are still to be
// judged, and each of them is one append. Its event ids are the same at every attempt, so that a relative is done once or
// not yet.
import type { AngehoerigeAuswahl, BestaetigungMeldung } from "../../../proto/generated/nachrichten.ts";
import { present } from "../../kernel/assert.ts";
import type { AzrNummer, Behoerdenkennzeichen } from "../../kernel/kennungen.ts";
import type { Zeitpunkt } from "../../kernel/zeit.ts";
import type { Mandant } from "../../mandant/mandant.ts";
import { offeneVorgaenge } from "../../projections/vorgaenge/query.ts";
import { judgeAngehoerigen, type AngehoerigenUrteil } from "../../register/angehoerige/judge-angehoerigen.ts";
import { massnahmeIn, type Massnahme } from "../../register/angehoerige/massnahme.ts";
import type { Datensatz } from "../../register/datensatz/datensatz.ts";
import type { MeldungKontext } from "../../register/datensatz/meldung/entscheidung.ts";
import { ausstehendeIn, foldVorgang, withErgebnis } from "../../register/vorgang/vorgang.ts";
import type { StreamId, StreamWrite } from "../../store/port.ts";
import type { ServiceContext } from "../context.ts";
import { datensatzStreamId, loadDatensatz } from "../load-datensatz.ts";
import { angehoerigeJudged } from "../vorgang.ts";

/** Judgements of one relative before the register lets it be for now; each conflict means that somebody was faster. */
const JUDGEMENTS_MAX = 64;

/** A Vorgang of a stored message as far as it has come. */
interface Stand {
  readonly stream: StreamId;
  /** Revision of its stream. */
  readonly revision: number;
  /** The durchfuehrende Behoerde. */
  readonly behoerde: Behoerdenkennzeichen;
  readonly bestaetigung: BestaetigungMeldung;
}

/**
 * Judges the relatives of a stored message that are still to be judged, ascending by AZR number, as long as `goOn` says
 * so. Answers the confirmation as it then stands; undefined when nothing is kept under this Vorgang. Throws StoreBusy,
 * StoreUnavailable and StoreOutcomeUnknown: what was not done is done at the next attempt.
 */
export async function uebernimmFuerAngehoerige(
  context: ServiceContext,
  stream: StreamId,
  goOn: () => boolean,
): Promise<BestaetigungMeldung | undefined> {
  let stand = await readStand(context, stream);
  if (stand === undefined || ausstehendeIn(stand.bestaetigung).length === 0) return stand?.bestaetigung;
  const massnahme = await readMassnahme(context, stand);
  for (const auswahl of massnahme.angehoerige) {
    if (stand === undefined || !isAusstehend(stand, auswahl.azrNummer)) continue;
    if (!goOn()) break;
    stand = await judgeOne(context, massnahme, auswahl, stand);
  }
  return stand?.bestaetigung;
}

/** Finishes what the measures of a register still owe to relatives; the Vorgaenge that began first come first. */
export async function finishOffeneVorgaenge(
  context: ServiceContext,
  vorgaengeMax: number,
  goOn: () => boolean,
): Promise<void> {
  for (const stream of offeneVorgaenge(context.mandant.store.database, vorgaengeMax)) {
    if (goOn()) await uebernimmFuerAngehoerige(context, stream, goOn);
  }
}

/** Judges one relative until the verdict is stored, by this attempt or by another one. */
async function judgeOne(
  context: ServiceContext,
  massnahme: Massnahme,
  auswahl: AngehoerigeAuswahl,
  before: Stand,
): Promise<Stand | undefined> {
  const { mandant, timer } = context;
  let stand = before;
  for (let attempt = 1; attempt <= JUDGEMENTS_MAX; attempt += 1) {
    timer.enter("load");
    const kontext = kontextOf(mandant, massnahme);
    const angehoeriger = await loadDatensatz(context, auswahl.azrNummer);
    timer.enter("decide");
    const urteil = judgeAngehoerigen(massnahme, auswahl, angehoeriger, kontext);
    const writes = [...recordOf(urteil, angehoeriger), judgedOf(stand, massnahme, urteil, kontext.now)];
    const appended = await mandant.store.append(writes, { observer: timer });
    if (appended.outcome === "stored" && !appended.repeated) return advance(context, stand, urteil);
    const current = await readStand(context, stand.stream);
    if (current === undefined || !isAusstehend(current, auswahl.azrNummer)) return current;
    stand = current;
  }
  return stand;
}

/** The Vorgang behind a verdict that this attempt has stored. */
function advance({ mandant, timer }: ServiceContext, stand: Stand, urteil: AngehoerigenUrteil): Stand {
  const { events, datensatz, ergebnis } = urteil;
  timer.eventsAppended += events.length + 1;
  if (events.length > 0 && datensatz !== undefined) mandant.datensatzCache.settle(datensatz);
  return { ...stand, revision: stand.revision + 1, bestaetigung: withErgebnis(stand.bestaetigung, ergebnis) };
}

/** What is stored on the relative's record, if anything. */
function recordOf({ events, ergebnis }: AngehoerigenUrteil, before: Datensatz | undefined): readonly StreamWrite[] {
  if (before === undefined || events.length === 0) return [];
  return [{ stream: datensatzStreamId(ergebnis.azrNummer), expected: before.revision, events }];
}

function judgedOf(stand: Stand, massnahme: Massnahme, { ergebnis }: AngehoerigenUrteil, now: Zeitpunkt): StreamWrite {
  const { stream, revision } = stand;
  return { stream, expected: revision, events: [angehoerigeJudged(massnahme, ergebnis, now)] };
}

function kontextOf({ regelwerk, behoerden, uhr }: Mandant, { behoerde }: Massnahme): MeldungKontext {
  const absender = present(behoerden.find(behoerde), "the authority that reported a measure");
  return { behoerde: absender, now: uhr.now(), regelwerk, behoerdeOf: behoerden.find };
}

function isAusstehend({ bestaetigung }: Stand, azrNummer: AzrNummer): boolean {
  return ausstehendeIn(bestaetigung).includes(azrNummer);
}

async function readStand({ mandant, timer }: ServiceContext, stream: StreamId): Promise<Stand | undefined> {
  timer.enter("load");
  const events = await mandant.store.readStream(stream);
  timer.eventsRead += events.length;
  const vorgang = foldVorgang(events);
  if (vorgang?.zustand !== "VERARBEITET") return undefined;
  const behoerde = present(events[0]?.umschlag.meldendeBehoerde, "the authority of a Vorgang");
  return { stream, revision: events.length - 1, behoerde, bestaetigung: vorgang.bestaetigung };
}

/** The measure, from the record on which it was stored. */
async function readMassnahme(
  { mandant, timer }: ServiceContext,
  { behoerde, bestaetigung }: Stand,
): Promise<Massnahme> {
  const { azrNummer, ausloeserUUID: nachrichtenUUID } = bestaetigung;
  const events = await mandant.store.readStream(datensatzStreamId(azrNummer));
  timer.eventsRead += events.length;
  return present(massnahmeIn(azrNummer, events, { behoerde, nachrichtenUUID }), "the measure of a Vorgang");
}
