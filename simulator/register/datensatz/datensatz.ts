// The state of one Datensatz: what its events say, and nothing that can be derived from it (the aktenfuehrende
// Behoerde is derived, zustaendigkeit/).
import type { StoredEvent } from "../../../proto/generated/ereignis-typen.ts";
import type {
  AngehoerigenuebernahmeRequested,
  UebergangsfensterEnded,
  Umschlag,
} from "../../../proto/generated/ereignisse.ts";
import type { AzrNummer, Behoerdenkennzeichen, ReferenzId } from "../../kernel/kennungen.ts";
import type { Uuid } from "../../kernel/uuid.ts";
import type { Tagesdatum, Zeitpunkt } from "../../kernel/zeit.ts";
import type { AenderungsArt, FachdatenVon, SachverhaltName } from "../sachverhalte/fachdaten.ts";
import type { Ruhezeit, Titelbestellung } from "../titelbestellung/titelbestellung.ts";

/** On which ground a block was stored; every stored block has one. */
export type Grundlage = NonNullable<Umschlag["grundlage"]>;

/** An event that a decision wants stored; the store gives it the next revision. */
export interface PendingEvent {
  readonly id: Uuid;
  readonly event: StoredEvent;
  readonly umschlag: Umschlag;
}

/** A stored event; `revision` is its index in the stream of the Datensatz, from 0. */
export interface DatensatzEvent extends PendingEvent {
  readonly revision: number;
}

/** One storing of a block: who wrote it, when, and on which ground. */
export interface Version<Fachdaten = unknown> {
  /** The Fachdaten as they stood behind it; of a deletion, those before. */
  readonly fachdaten: Fachdaten;
  /** Revision of the event. */
  readonly position: number;
  readonly ereignisId: Uuid;
  readonly zeitpunkt: Zeitpunkt;
  readonly aenderungsArt: AenderungsArt;
  /** The verantwortliche Behoerde; undefined: the register itself. */
  readonly behoerde: Behoerdenkennzeichen | undefined;
  /** The durchfuehrende Behoerde; undefined: the register itself. */
  readonly meldendeBehoerde: Behoerdenkennzeichen | undefined;
  readonly grundlage: Grundlage;
  /** It added a document number beside the content and changed nothing else. */
  readonly nurNummer: boolean;
}

/** A block with its Fachdaten as they stand and all its versions, oldest first. */
export interface Block<Fachdaten> {
  /** As it stands now; its first seven characters name the block for ever. */
  readonly referenzId: ReferenzId;
  readonly fachdaten: Fachdaten;
  /** Undefined for facts without one (Grundpersonalien). */
  readonly ereignisdatum: Tagesdatum | undefined;
  /** Stored on UEBERGANG as a new entry after the change of responsibility. */
  readonly nachgemeldet: boolean;
  /** Deleted or withdrawn (aenderungsArt 03, 05): counts in no judgement of what stands. */
  readonly entfallen: boolean;
  readonly versionen: readonly [Version<Fachdaten>, ...Version<Fachdaten>[]];
}

export type Bloecke = { readonly [Name in SachverhaltName]: readonly Block<FachdatenVon[Name]>[] };

/** The right of a displaced authority to report what it decided before (rule set with dual write only). */
export interface Uebergangsfenster {
  readonly behoerde: Behoerdenkennzeichen;
  /** Revision of the event that displaced the authority. */
  readonly abRevision: number;
  /** Calendar day of the displacing append. */
  readonly abTag: Tagesdatum;
  /** First day of the lead that ended. */
  readonly fuehrteAb: Tagesdatum;
  /** Last day, inclusive. */
  readonly bis: Tagesdatum;
  readonly sachverhalte: readonly string[];
  readonly ereignisId: Uuid;
  /** Why it ended before or at its last day; undefined while no event says so. */
  readonly ende: UebergangsfensterEnded["anlass"] | undefined;
  /** Calendar day of that event. */
  readonly endeTag: Tagesdatum | undefined;
  /** The nachrichtenUUID with which its authority declared that nothing is open. */
  readonly erklaertMit: Uuid | undefined;
}

/** A block that a message stored. */
export interface GespeicherterBlock {
  readonly sachverhalt: SachverhaltName;
  readonly aenderungsArt: AenderungsArt;
  /** As the message gave them: what a repeat must bring again; undefined for a deletion. */
  readonly fachdaten: unknown;
  /** The Referenz-ID that the message quoted; undefined for a new block. */
  readonly ersetzteReferenzId: ReferenzId | undefined;
  readonly referenzId: ReferenzId;
  readonly grundlage: Grundlage;
  /** Last day of the window, for UEBERGANG and FORTZUG of a former authority. */
  readonly bis: Tagesdatum | undefined;
}

/** A step of an order that a message stored. */
export interface GespeicherterBestellschritt {
  /** Its event: what a repeat must bring again. */
  readonly ereignis: StoredEvent;
  /** Referenz-ID of the order afterwards; of the new one, when a document was ordered anew. */
  readonly referenzId: ReferenzId;
  readonly grundlage: Grundlage;
  /** Last day of the window, for UEBERGANG. */
  readonly bis: Tagesdatum | undefined;
}

/** What a message stored here: kept as long as the record lives, so that no nachrichtenUUID is stored twice. */
export interface GespeicherteNachricht {
  readonly meldendeBehoerde: Behoerdenkennzeichen;
  /** The principal, when it was sent on behalf of another authority. */
  readonly verantwortlicheBehoerde: Behoerdenkennzeichen | undefined;
  readonly nachrichtenUUID: Uuid;
  /** True for the Erstmeldung, which made the Datensatz. */
  readonly legteAn: boolean;
  readonly sachbearbeiter: string | undefined;
  /** Revision of the Datensatz after the message. */
  readonly revision: number;
  readonly bloecke: readonly GespeicherterBlock[];
  /** For which relatives the message asked its measure to be taken over. */
  readonly uebernahme: AngehoerigenuebernahmeRequested | undefined;
  /** For a message about an order. */
  readonly bestellschritt: GespeicherterBestellschritt | undefined;
}

/** When the register next has something to do on a record, as the record itself says it. */
export interface Wiedervorlage {
  readonly faelligMs: Zeitpunkt | undefined;
  /** The event that says so. */
  readonly ereignisId: Uuid;
}

/** The record of one person. */
export interface Datensatz {
  readonly azrNummer: AzrNummer;
  /** Revision of the last event; -1 before the first. */
  readonly revision: number;
  readonly nichtIdentischMit: readonly AzrNummer[];
  /** All blocks of each fact in the order of their first storing. */
  readonly bloecke: Bloecke;
  readonly fenster: readonly Uebergangsfenster[];
  /** Orders of titles in the order of their opening, closed ones too (rule set with "bestellt" only). */
  readonly bestellungen: readonly Titelbestellung[];
  /** When their clocks stood still, oldest first. */
  readonly ruhezeiten: readonly Ruhezeit[];
  readonly nachrichten: readonly GespeicherteNachricht[];
  /** Undefined while no event has said anything about it. */
  readonly wiedervorlage: Wiedervorlage | undefined;
}

/** The storing that gave a block its present form. */
export function lastVersion(block: Block<unknown>): Version {
  return block.versionen.at(-1) ?? block.versionen[0];
}

/** The storing that last changed the content of a block; a document number added beside it is no change. */
export function lastChange(block: Block<unknown>): Version {
  return block.versionen.findLast((version) => !version.nurNummer) ?? block.versionen[0];
}

/** The authority that first stored the block; undefined: the register itself. */
export function writerOf(block: Block<unknown>): Behoerdenkennzeichen | undefined {
  return block.versionen[0].behoerde;
}

/** Whether (`ereignisdatum`, position of first storing) puts `left` before `right`; blocks without date: position only. */
export function isBefore(left: Block<unknown>, right: Block<unknown>): boolean {
  const [leftDay, rightDay] = [left.ereignisdatum ?? "", right.ereignisdatum ?? ""];
  if (leftDay !== rightDay) return leftDay < rightDay;
  return left.versionen[0].position < right.versionen[0].position;
}

/** The current block of a fact: the greatest by isBefore that is not entfallen. Not meant for Meldestatus entries. */
export function currentBlock<Fachdaten>(bloecke: readonly Block<Fachdaten>[]): Block<Fachdaten> | undefined {
  let current: Block<Fachdaten> | undefined;
  for (const block of bloecke) {
    if (!block.entfallen && (current === undefined || isBefore(current, block))) current = block;
  }
  return current;
}
