// The second aggregate: one message of one authority and what became of it (register rules, section 6). Its stream begins
// under "none" and ends after seven virtual days; a later repeat of a stored message is answered from the Datensatz.
import type { StoredEvent } from "../../../proto/generated/ereignis-typen.ts";
import type { Umschlag, VorgangRefused } from "../../../proto/generated/ereignisse.ts";
import type {
  AngehoerigeErgebnis,
  BestaetigungMeldung,
  Fehlernachricht,
} from "../../../proto/generated/nachrichten.ts";
import { assert, present } from "../../kernel/assert.ts";
import type { AzrNummer, Behoerdenkennzeichen } from "../../kernel/kennungen.ts";
import type { Uuid } from "../../kernel/uuid.ts";
import { addMs, formatTag, formatUhrzeit, parseZeitpunktMs, tagOf, type Zeitpunkt } from "../../kernel/zeit.ts";

/** How long the answer to a message is kept, in days of the Mandant's clock. */
export const VORGANG_TAGE = 7;
const DAY_MS = 86_400_000;

/** A message that was answered. */
export type Vorgang = {
  /** Instant at which it was decided. */
  readonly zeitpunkt: Zeitpunkt;
  /** SHA-256 of path and decoded message. */
  readonly inhaltDigest: string;
} & (
  | { readonly zustand: "VERARBEITET"; readonly bestaetigung: BestaetigungMeldung }
  | { readonly zustand: "ABGELEHNT"; readonly fehlernachricht: Fehlernachricht; readonly inhalt: VorgangRefused }
);

/** What to do with a message whose Vorgang was looked up. */
export type VorgangUrteil =
  | "NEU"
  | "ANDERER_INHALT"
  | { readonly bestaetigung: BestaetigungMeldung }
  | { readonly fehlernachricht: Fehlernachricht };

/** The part of a stored event that the fold needs. */
export interface VorgangEvent {
  readonly event: StoredEvent;
  readonly umschlag: Umschlag;
}

/** Key of the stream: one per authority and nachrichtenUUID. */
export function vorgangKey(behoerde: Behoerdenkennzeichen, nachrichtenUUID: Uuid): string {
  return `${behoerde}/${nachrichtenUUID}`;
}

/** What the events of a Vorgang add up to; undefined for an empty stream. */
export function foldVorgang(events: readonly VorgangEvent[]): Vorgang | undefined {
  const [first, ...later] = events;
  if (first === undefined) return undefined;
  const { event } = first;
  const zeitpunkt = present(parseZeitpunktMs(first.umschlag.zeitpunktMs), "instant of an event");
  if (event.type === "azr.ereignisse.v1.VorgangStored") {
    const { inhaltDigest } = event.data;
    const bestaetigung = later.reduce(withJudged, event.data.bestaetigung);
    return { zustand: "VERARBEITET", zeitpunkt, inhaltDigest, bestaetigung };
  }
  assert(event.type === "azr.ereignisse.v1.VorgangRefused", "a Vorgang begins with its outcome");
  const { inhaltDigest, fehlernachricht } = event.data;
  return { zustand: "ABGELEHNT", zeitpunkt, inhaltDigest, fehlernachricht, inhalt: event.data };
}

/** Relatives on whom no verdict has been stored yet, ascending. */
export function ausstehendeIn({ erweiterung }: BestaetigungMeldung): readonly AzrNummer[] {
  const angehoerige = erweiterung?.angehoerige ?? [];
  return angehoerige.filter(({ verdikt }) => verdikt === "AUSSTEHEND").map(({ azrNummer }) => azrNummer);
}

/** Whether the answer still owes verdicts on relatives: such a Vorgang is not over. */
export function isOffen(vorgang: Vorgang): boolean {
  return vorgang.zustand === "VERARBEITET" && ausstehendeIn(vorgang.bestaetigung).length > 0;
}

/** The answer with what became of one relative. */
export function withErgebnis(bestaetigung: BestaetigungMeldung, ergebnis: AngehoerigeErgebnis): BestaetigungMeldung {
  const { erweiterung } = bestaetigung;
  assert(erweiterung !== undefined, "an answer that names relatives has an Erweiterung");
  const angehoerige = erweiterung.angehoerige.map((before) =>
    before.azrNummer === ergebnis.azrNummer ? ergebnis : before,
  );
  return { ...bestaetigung, erweiterung: { ...erweiterung, angehoerige } };
}

function withJudged(bestaetigung: BestaetigungMeldung, { event }: VorgangEvent): BestaetigungMeldung {
  assert(event.type === "azr.ereignisse.v1.AngehoerigeJudged", "behind its outcome a Vorgang tells of relatives");
  return withErgebnis(bestaetigung, event.data.ergebnis);
}

/** The last instant at which the answer is replayed; from the next one on the Vorgang is purged. */
export function vorgangEndsAt(vorgang: Vorgang): Zeitpunkt {
  return addMs(vorgang.zeitpunkt, VORGANG_TAGE * DAY_MS);
}

/** New, the same again (with its answer), or another content under the same nachrichtenUUID (AZR-2007). */
export function judgeVorgang(vorgang: Vorgang | undefined, inhaltDigest: string): VorgangUrteil {
  if (vorgang === undefined) return "NEU";
  if (vorgang.inhaltDigest !== inhaltDigest) return "ANDERER_INHALT";
  if (vorgang.zustand === "VERARBEITET") return { bestaetigung: vorgang.bestaetigung };
  return { fehlernachricht: replay(vorgang.fehlernachricht, vorgang.zeitpunkt) };
}

/** A refusal that is given again says so: the answer would perhaps be another now. */
function replay(fehlernachricht: Fehlernachricht, zeitpunkt: Zeitpunkt): Fehlernachricht {
  const when = `am ${formatTag(tagOf(zeitpunkt))} um ${formatUhrzeit(zeitpunkt)} Uhr`;
  const detail =
    `Diese Meldung wurde ${when} abgelehnt und nicht erneut geprüft. ` +
    "Soll sie heute geprüft werden, senden Sie sie mit einer neuen nachrichtenUUID.";
  return { ...fehlernachricht, detail };
}
