// The Vorgang of a message: its own stream per authority and nachrichtenUUID. Idempotency, the question what became of a
// message, and unknown outcomes read only this.
import type {
  AngehoerigeErgebnis,
  BestaetigungMeldung,
  Erstmeldung,
  Fehlernachricht,
  Folgemeldung,
  Titelbestellungsantrag,
  Titelbestellungsmeldung,
  Uebergangsabschluss,
} from "../../proto/generated/nachrichten.ts";
import type { StoredEvent } from "../../proto/generated/ereignis-typen.ts";
import type { AzrNummer, Behoerdenkennzeichen } from "../kernel/kennungen.ts";
import type { Uuid } from "../kernel/uuid.ts";
import { addMs, type Zeitpunkt } from "../kernel/zeit.ts";
import type { Massnahme } from "../register/angehoerige/massnahme.ts";
import { ereignisIdOfNachricht } from "../register/datensatz/ereignis-id.ts";
import { foldVorgang, isOffen, VORGANG_TAGE, vorgangKey } from "../register/vorgang/vorgang.ts";
import type { NewEvent, RecordedEvent, StreamId, StreamWrite } from "../store/port.ts";
import type { ServiceContext } from "./context.ts";

const DAY_MS = 86_400_000;

/** What is the same for everything that one message writes. */
export interface Nachricht {
  /** The durchfuehrende Behoerde. */
  readonly behoerde: Behoerdenkennzeichen;
  readonly nachrichtenUUID: Uuid;
  readonly sachbearbeiter: string;
  readonly inhaltDigest: string;
}

/** The content that a refusal keeps, so that the authority in charge can be told what was meant. */
export type VerweigerterInhalt =
  | { readonly erstmeldung: Erstmeldung }
  | { readonly azrNummer: AzrNummer; readonly folgemeldung: Folgemeldung }
  | { readonly azrNummer: AzrNummer; readonly uebergangsabschluss: Uebergangsabschluss }
  | { readonly azrNummer: AzrNummer; readonly titelbestellungsantrag: Titelbestellungsantrag }
  | {
      readonly azrNummer: AzrNummer;
      readonly bestellung: string;
      readonly titelbestellungsmeldung: Titelbestellungsmeldung;
    };

/** Stream of the Vorgang of a message. */
export function vorgangStreamId(behoerde: Behoerdenkennzeichen, nachrichtenUUID: Uuid): StreamId {
  return { category: "vorgang", key: vorgangKey(behoerde, nachrichtenUUID) };
}

/** Instant before which Vorgaenge are over: seven virtual days ago. */
export function vorgangHorizont(now: Zeitpunkt): Zeitpunkt {
  return addMs(now, -VORGANG_TAGE * DAY_MS);
}

/**
 * Events of a Vorgang that is not over. One that is over is purged here if nobody has done it yet: a late timer must not
 * extend its life. One that still owes verdicts to relatives goes on until they are known.
 */
export async function readVorgang(
  { mandant, timer }: ServiceContext,
  stream: StreamId,
  now: Zeitpunkt,
): Promise<readonly RecordedEvent[]> {
  const events = await mandant.store.readStream(stream);
  timer.eventsRead += events.length;
  const vorgang = foldVorgang(events);
  if (vorgang === undefined || vorgang.zeitpunkt >= vorgangHorizont(now) || isOffen(vorgang)) return events;
  await mandant.store.purgeStream(stream);
  return [];
}

/** The write that keeps an acknowledged message; goes into the same append as the Datensatz. */
export function vorgangStored(nachricht: Nachricht, bestaetigung: BestaetigungMeldung, now: Zeitpunkt): StreamWrite {
  const { inhaltDigest } = nachricht;
  const event: StoredEvent = { type: "azr.ereignisse.v1.VorgangStored", data: { inhaltDigest, bestaetigung } };
  return vorgangWrite(nachricht, "gespeichert", event, now);
}

/** What became of one relative of a measure; goes into the same append as the relative's record, if that changes. */
export function angehoerigeJudged(massnahme: Massnahme, ergebnis: AngehoerigeErgebnis, now: Zeitpunkt): NewEvent {
  const { behoerde, nachrichtenUUID, sachbearbeiter, anfrageId } = massnahme;
  const stream = `vorgang/${ergebnis.verdikt}/${ergebnis.azrNummer}`;
  const id = ereignisIdOfNachricht({ behoerde, nachrichtenUUID, stream, index: 0 });
  const event: StoredEvent = { type: "azr.ereignisse.v1.AngehoerigeJudged", data: { ergebnis } };
  const meldende = { meldendeBehoerde: behoerde, sachbearbeiter };
  return { id, event, umschlag: { nachrichtenUUID, ...meldende, ursacheId: anfrageId, zeitpunktMs: now } };
}

/** The write that keeps a refused message, alone. */
export function vorgangRefused(
  nachricht: Nachricht,
  fehlernachricht: Fehlernachricht,
  inhalt: VerweigerterInhalt,
  now: Zeitpunkt,
): StreamWrite {
  const { inhaltDigest } = nachricht;
  const data = { inhaltDigest, fehlernachricht, ...inhalt };
  return vorgangWrite(nachricht, "abgelehnt", { type: "azr.ereignisse.v1.VorgangRefused", data }, now);
}

/**
 * The outcome is part of the id: a store takes equal ids at equal places for the same append, and a refusal must never
 * pass for the storing of the same message.
 */
function vorgangWrite(nachricht: Nachricht, outcome: string, event: StoredEvent, now: Zeitpunkt): StreamWrite {
  const { behoerde, nachrichtenUUID, sachbearbeiter } = nachricht;
  const stream = vorgangStreamId(behoerde, nachrichtenUUID);
  const id = ereignisIdOfNachricht({ behoerde, nachrichtenUUID, stream: `${stream.category}/${outcome}`, index: 0 });
  const umschlag = { nachrichtenUUID, meldendeBehoerde: behoerde, sachbearbeiter, zeitpunktMs: now };
  return { stream, expected: "none", events: [{ id, event, umschlag }] };
}
