// Folding events into the state. A list is copied once per call, when the first event changes it; further events are
// applied in place to that copy: cheap for a stream and for one event, and what goes out is never written again.
import type { UebergangsfensterEnded, UebergangsfensterOpened } from "../../../proto/generated/ereignisse.ts";
import { assert, present } from "../../kernel/assert.ts";
import type { AzrNummer } from "../../kernel/kennungen.ts";
import { parseZeitpunktMs, tagOf } from "../../kernel/zeit.ts";
import type { DraftBloecke, FachdatenVon, Reported, SachverhaltName } from "../sachverhalte/fachdaten.ts";
import { SACHVERHALTE, sachverhaltOfEvent } from "../sachverhalte/sachverhalte.ts";
import { evolveBestellungen, isBestellungsereignis } from "../titelbestellung/fold-bestellungen.ts";
import { bestellschrittOf } from "../titelbestellung/gespeicherter-bestellschritt.ts";
import { ruhezeitenAfter } from "../titelbestellung/ruhezeiten.ts";
import type { Ruhezeit, Titelbestellung } from "../titelbestellung/titelbestellung.ts";
import type {
  Block,
  Bloecke,
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
import { addsOnlyNummer } from "./nur-nummer.ts";
import { blockNameOf } from "./referenz-id.ts";

interface Draft {
  readonly azrNummer: AzrNummer;
  revision: number;
  nichtIdentischMit: readonly AzrNummer[];
  bloecke: Bloecke;
  readonly fenster: Uebergangsfenster[];
  bestellungen: readonly Titelbestellung[];
  ruhezeiten: readonly Ruhezeit[];
  readonly nachrichten: GespeicherteNachricht[];
  wiedervorlage: Wiedervorlage | undefined;
}

/** The lists of blocks that were made in this call and may be written in place. */
interface OwnLists {
  bloecke: Partial<DraftBloecke>;
}

/** The state after one more event, whose revision must be the next one. */
export function evolve(datensatz: Datensatz, recorded: DatensatzEvent): Datensatz {
  return evolveAll(datensatz, [recorded]);
}

/** The state after more events, in order. */
export function evolveAll(datensatz: Datensatz, events: readonly DatensatzEvent[]): Datensatz {
  if (events.length === 0) return datensatz;
  const draft = draftOf(datensatz);
  const own: OwnLists = { bloecke: {} };
  for (const recorded of events) apply(draft, own, recorded);
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
  return { ...datensatz, fenster: [...datensatz.fenster], nachrichten: [...datensatz.nachrichten] };
}

function apply(draft: Draft, own: OwnLists, recorded: DatensatzEvent): void {
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
      endFenster(draft, recorded, event.data);
      return noteNachricht(draft, recorded, []);
    case "azr.ereignisse.v1.WiedervorlageChanged":
      draft.wiedervorlage = wiedervorlageOf(recorded, event.data.faelligMs);
      return noteNachricht(draft, recorded, []);
    case "azr.ereignisse.v1.MitteilungRecorded":
    case "azr.ereignisse.v1.AngehoerigenuebernahmeRequested":
      return noteNachricht(draft, recorded, []);
    default: {
      if (isBestellungsereignis(event)) {
        draft.bestellungen = evolveBestellungen(draft.bestellungen, event, recorded);
        return noteNachricht(draft, recorded, []);
      }
      const name = present(sachverhaltOfEvent(event.type), `a fact reported by ${event.type}`);
      const reported = present(SACHVERHALTE[name].reportedIn(event), `the data of ${event.type}`);
      const stored = applyReported(draft, own, name, reported, recorded);
      if (name === "meldestatus") draft.ruhezeiten = ruhezeitenAfter(draft.ruhezeiten, draft.bloecke[name], recorded);
      // What the register adds by itself is a consequence, not content of the message.
      return noteNachricht(draft, recorded, recorded.umschlag.meldendeBehoerde === undefined ? [] : [stored]);
    }
  }
}

function applyReported<Name extends SachverhaltName>(
  draft: Draft,
  own: OwnLists,
  name: Name,
  reported: Reported<FachdatenVon[Name]>,
  recorded: DatensatzEvent,
): GespeicherterBlock {
  const bloecke = ownList(draft, own, name);
  const blockName = blockNameOf(reported.referenzId);
  const index = bloecke.findIndex((candidate) => blockNameOf(candidate.referenzId) === blockName);
  const before = bloecke[index];
  const fachdaten = present(reported.fachdaten ?? before?.fachdaten, "Fachdaten of a block");
  const ereignisdatum = SACHVERHALTE[name].ereignisdatumOf(fachdaten);
  const nurNummer = before !== undefined && addsOnlyNummer(before.fachdaten, fachdaten);
  const version = versionOf(reported, recorded, fachdaten, nurNummer);
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
  const { rechtBis: bis } = recorded.umschlag;
  const { aenderungsArt, referenzId, ersetzteReferenzId } = reported;
  const { grundlage } = version;
  const gemeldet = { sachverhalt: name, aenderungsArt, fachdaten: reported.fachdaten, ersetzteReferenzId };
  return { ...gemeldet, referenzId, grundlage, bis };
}

/** The list of a fact that may be written in place. */
function ownList<Name extends SachverhaltName>(draft: Draft, own: OwnLists, name: Name): Block<FachdatenVon[Name]>[] {
  const known: Block<FachdatenVon[Name]>[] | undefined = own.bloecke[name];
  if (known !== undefined) return known;
  const list: Block<FachdatenVon[Name]>[] = [...draft.bloecke[name]];
  own.bloecke = { ...own.bloecke, [name]: list };
  draft.bloecke = { ...draft.bloecke, [name]: list };
  return list;
}

function versionOf<Fachdaten>(
  reported: Reported<Fachdaten>,
  { id, revision, umschlag }: DatensatzEvent,
  fachdaten: Fachdaten,
  nurNummer: boolean,
): Version<Fachdaten> {
  return {
    fachdaten,
    position: revision,
    ereignisId: id,
    zeitpunkt: present(parseZeitpunktMs(umschlag.zeitpunktMs), "instant of an event"),
    aenderungsArt: reported.aenderungsArt,
    behoerde: umschlag.verantwortlicheBehoerde ?? umschlag.meldendeBehoerde,
    meldendeBehoerde: umschlag.meldendeBehoerde,
    grundlage: present(umschlag.grundlage, "Grundlage of a stored block"),
    nurNummer,
  };
}

function wiedervorlageOf({ id }: DatensatzEvent, faelligMs: number | undefined): Wiedervorlage {
  const at = faelligMs === undefined ? undefined : present(parseZeitpunktMs(faelligMs), "a due instant");
  return { faelligMs: at, ereignisId: id };
}

function openFenster(draft: Draft, { id }: DatensatzEvent, opened: UebergangsfensterOpened): void {
  draft.fenster.push({ ...opened, ereignisId: id, ende: undefined, endeTag: undefined, erklaertMit: undefined });
}

function endFenster(draft: Draft, { umschlag }: DatensatzEvent, ended: UebergangsfensterEnded): void {
  const index = draft.fenster.findIndex(
    ({ behoerde, abRevision }) => behoerde === ended.behoerde && abRevision === ended.abRevision,
  );
  const fenster = present(draft.fenster[index], "the window that ends");
  const endeTag = tagOf(present(parseZeitpunktMs(umschlag.zeitpunktMs), "instant of an event"));
  const erklaertMit = ended.anlass === "ABSCHLUSS" ? umschlag.nachrichtenUUID : undefined;
  draft.fenster[index] = { ...fenster, ende: ended.anlass, endeTag, erklaertMit };
}

/** Keeps what a message stored; consequences follow its own events and belong to it. */
function noteNachricht(draft: Draft, recorded: DatensatzEvent, bloecke: readonly GespeicherterBlock[]): void {
  const { nachrichtenUUID, meldendeBehoerde, verantwortlicheBehoerde, sachbearbeiter } = recorded.umschlag;
  if (nachrichtenUUID === undefined) return;
  const last = draft.nachrichten.at(-1);
  const { revision, event } = recorded;
  const asked = event.type === "azr.ereignisse.v1.AngehoerigenuebernahmeRequested" ? event.data : undefined;
  const schritt = isBestellungsereignis(event) ? bestellschrittOf(event, recorded) : undefined;
  if (
    last?.nachrichtenUUID === nachrichtenUUID &&
    last.meldendeBehoerde === (meldendeBehoerde ?? last.meldendeBehoerde)
  ) {
    const uebernahme = asked ?? last.uebernahme;
    const bestellschritt = last.bestellschritt ?? schritt;
    const all = [...last.bloecke, ...bloecke];
    draft.nachrichten[draft.nachrichten.length - 1] = { ...last, revision, bloecke: all, uebernahme, bestellschritt };
  } else if (meldendeBehoerde !== undefined) {
    const legteAn = event.type === "azr.ereignisse.v1.DatensatzCreated";
    const kopf = { meldendeBehoerde, verantwortlicheBehoerde, nachrichtenUUID, legteAn, sachbearbeiter };
    draft.nachrichten.push({ ...kopf, revision, bloecke, uebernahme: asked, bestellschritt: schritt });
  }
}
