// Folding events into the state. One copy of the lists per call, then every event is applied in place to that copy:
// cheap for a stream, and what goes out is never written again.
import type { UebergangsfensterEnded, UebergangsfensterOpened } from "../../../proto/generated/ereignisse.ts";
import { assert, present } from "../../kernel/assert.ts";
import type { AzrNummer } from "../../kernel/kennungen.ts";
import { parseZeitpunktMs, tagOf } from "../../kernel/zeit.ts";
import type { DraftBloecke, FachdatenVon, Reported, SachverhaltName } from "../sachverhalte/fachdaten.ts";
import { SACHVERHALTE, SACHVERHALT_NAMEN, leereBloecke, sachverhaltOfEvent } from "../sachverhalte/sachverhalte.ts";
import { isOffen, isVorDemWechsel, newestFenster } from "../zustaendigkeit/uebergangsfenster.ts";
import type {
  Bloecke,
  Block,
  Datensatz,
  DatensatzEvent,
  GespeicherteNachricht,
  GespeicherterBlock,
  PendingEvent,
  Uebergangsfenster,
  Version,
  Wiedervorlage,
} from "./datensatz.ts";
import { initialDatensatz } from "./initial-datensatz.ts";
import { blockNameOf } from "./referenz-id.ts";

interface Draft {
  readonly azrNummer: AzrNummer;
  revision: number;
  nichtIdentischMit: readonly AzrNummer[];
  readonly bloecke: DraftBloecke;
  readonly fenster: Uebergangsfenster[];
  readonly nachrichten: GespeicherteNachricht[];
  wiedervorlage: Wiedervorlage | undefined;
}

/** The state after one more event, whose revision must be the next one. */
export function evolve(datensatz: Datensatz, recorded: DatensatzEvent): Datensatz {
  return evolveAll(datensatz, [recorded]);
}

/** The state after more events, in order. */
export function evolveAll(datensatz: Datensatz, events: readonly DatensatzEvent[]): Datensatz {
  if (events.length === 0) return datensatz;
  const draft = draftOf(datensatz);
  for (const recorded of events) apply(draft, recorded);
  return draft;
}

/** The state with these events behind it, as if stored. */
export function withPending(datensatz: Datensatz, events: readonly PendingEvent[]): Datensatz {
  return evolveAll(
    datensatz,
    events.map((event, index) => ({ ...event, revision: datensatz.revision + 1 + index })),
  );
}

/** The state that the events of a stream add up to; undefined for an empty stream. */
export function foldDatensatz(azrNummer: AzrNummer, events: readonly DatensatzEvent[]): Datensatz | undefined {
  return events.length === 0 ? undefined : evolveAll(initialDatensatz(azrNummer), events);
}

function draftOf(datensatz: Datensatz): Draft {
  const bloecke = leereBloecke();
  for (const name of SACHVERHALT_NAMEN) copyList(bloecke, datensatz.bloecke, name);
  return { ...datensatz, bloecke, fenster: [...datensatz.fenster], nachrichten: [...datensatz.nachrichten] };
}

function copyList<Name extends SachverhaltName>(target: DraftBloecke, source: Bloecke, name: Name): void {
  const list: Block<FachdatenVon[Name]>[] = target[name];
  list.push(...source[name]);
}

function apply(draft: Draft, recorded: DatensatzEvent): void {
  assert(recorded.revision === draft.revision + 1, "events of a Datensatz are folded in order, without a gap");
  draft.revision = recorded.revision;
  const { event } = recorded;
  switch (event.type) {
    case "azr.ereignisse.v1.DatensatzCreated":
      draft.nichtIdentischMit = event.data.nichtIdentischMit;
      return noteNachricht(draft, recorded, []);
    case "azr.ereignisse.v1.UebergangsfensterOpened":
      openFenster(draft, recorded, event.data);
      return noteNachricht(draft, recorded, []);
    case "azr.ereignisse.v1.UebergangsfensterEnded":
      endFenster(draft, event.data);
      return noteNachricht(draft, recorded, []);
    case "azr.ereignisse.v1.WiedervorlageChanged":
      draft.wiedervorlage = wiedervorlageOf(recorded, event.data.faelligMs);
      return noteNachricht(draft, recorded, []);
    case "azr.ereignisse.v1.MitteilungRecorded":
    case "azr.ereignisse.v1.AngehoerigenuebernahmeRequested":
      return noteNachricht(draft, recorded, []);
    default: {
      const name = present(sachverhaltOfEvent(event.type), `a fact reported by ${event.type}`);
      const reported = present(SACHVERHALTE[name].reportedIn(event), `the data of ${event.type}`);
      return noteNachricht(draft, recorded, [applyReported(draft, name, reported, recorded)]);
    }
  }
}

function applyReported<Name extends SachverhaltName>(
  draft: Draft,
  name: Name,
  reported: Reported<FachdatenVon[Name]>,
  recorded: DatensatzEvent,
): GespeicherterBlock {
  const bloecke: Block<FachdatenVon[Name]>[] = draft.bloecke[name];
  const version = versionOf(reported, recorded);
  const blockName = blockNameOf(reported.referenzId);
  const index = bloecke.findIndex((candidate) => blockNameOf(candidate.referenzId) === blockName);
  const before = bloecke[index];
  const fachdaten = present(reported.fachdaten ?? before?.fachdaten, "Fachdaten of a block");
  const ereignisdatum = SACHVERHALTE[name].ereignisdatumOf(fachdaten);
  const block: Block<FachdatenVon[Name]> = {
    referenzId: reported.referenzId,
    fachdaten,
    ereignisdatum,
    nachgemeldet: before?.nachgemeldet ?? reported.nachgemeldet === true,
    entfallen: reported.aenderungsArt === "03" || reported.aenderungsArt === "05",
    versionen: before === undefined ? [version] : [...before.versionen, version],
  };
  if (before === undefined) bloecke.push(block);
  else bloecke[index] = block;
  const bis = lastDayOfRight(draft, version, ereignisdatum);
  const { aenderungsArt, referenzId, ersetzteReferenzId } = reported;
  const { grundlage } = version;
  return { sachverhalt: name, aenderungsArt, fachdaten, ersetzteReferenzId, referenzId, grundlage, bis };
}

function versionOf(reported: Reported<unknown>, { id, revision, umschlag }: DatensatzEvent): Version {
  return {
    position: revision,
    ereignisId: id,
    zeitpunkt: present(parseZeitpunktMs(umschlag.zeitpunktMs), "instant of an event"),
    aenderungsArt: reported.aenderungsArt,
    behoerde: umschlag.verantwortlicheBehoerde ?? umschlag.meldendeBehoerde,
    meldendeBehoerde: umschlag.meldendeBehoerde,
    grundlage: present(umschlag.grundlage, "Grundlage of a stored block"),
  };
}

/** Last day of the window on which a block was stored; none for a right that does not end by itself. */
function lastDayOfRight(draft: Draft, version: Version, ereignisdatum: Block<unknown>["ereignisdatum"]) {
  const { behoerde, grundlage, zeitpunkt } = version;
  if (behoerde === undefined || (grundlage !== "UEBERGANG" && grundlage !== "FORTZUG")) return undefined;
  const fenster = newestFenster(draft, behoerde);
  if (fenster === undefined || !isOffen(fenster, tagOf(zeitpunkt))) return undefined;
  const dated = grundlage === "FORTZUG" || (ereignisdatum !== undefined && isVorDemWechsel(fenster, ereignisdatum));
  return dated ? fenster.bis : undefined;
}

function wiedervorlageOf({ id }: DatensatzEvent, faelligMs: number | undefined): Wiedervorlage {
  const at = faelligMs === undefined ? undefined : present(parseZeitpunktMs(faelligMs), "a due instant");
  return { faelligMs: at, ereignisId: id };
}

function openFenster(draft: Draft, { id }: DatensatzEvent, opened: UebergangsfensterOpened): void {
  draft.fenster.push({ ...opened, ereignisId: id, ende: undefined });
}

function endFenster(draft: Draft, ended: UebergangsfensterEnded): void {
  const index = draft.fenster.findIndex(
    ({ behoerde, abRevision }) => behoerde === ended.behoerde && abRevision === ended.abRevision,
  );
  const fenster = present(draft.fenster[index], "the window that ends");
  draft.fenster[index] = { ...fenster, ende: ended.anlass };
}

/** Keeps what a message stored; consequences follow its own events and belong to it. */
function noteNachricht(draft: Draft, recorded: DatensatzEvent, bloecke: readonly GespeicherterBlock[]): void {
  const { nachrichtenUUID, meldendeBehoerde, sachbearbeiter } = recorded.umschlag;
  if (nachrichtenUUID === undefined) return;
  const last = draft.nachrichten.at(-1);
  const { revision, event } = recorded;
  const asked = event.type === "azr.ereignisse.v1.AngehoerigenuebernahmeRequested" ? event.data : undefined;
  if (
    last?.nachrichtenUUID === nachrichtenUUID &&
    last.meldendeBehoerde === (meldendeBehoerde ?? last.meldendeBehoerde)
  ) {
    const uebernahme = asked ?? last.uebernahme;
    const all = [...last.bloecke, ...bloecke];
    draft.nachrichten[draft.nachrichten.length - 1] = { ...last, revision, bloecke: all, uebernahme };
  } else if (meldendeBehoerde !== undefined) {
    const legteAn = event.type === "azr.ereignisse.v1.DatensatzCreated";
    const nachricht = { meldendeBehoerde, nachrichtenUUID, legteAn, sachbearbeiter, revision, bloecke };
    draft.nachrichten.push({ ...nachricht, uebernahme: asked });
  }
}
