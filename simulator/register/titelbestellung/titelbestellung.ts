// "Bestellt" as a fact of its own (register rules, section 4; study of the Normenkontrollrat, 6.2): an order for the
// document of a title. It is no title and never satisfies a check that asks for one.
import type { Dokumentbestellung, Titelentscheidung } from "../../../proto/generated/fachdaten.ts";
import type { TitelbestellungAuskunft, Titelbestellungsantrag } from "../../../proto/generated/nachrichten.ts";
import type { Behoerdenkennzeichen, ReferenzId } from "../../kernel/kennungen.ts";
import type { Uuid } from "../../kernel/uuid.ts";
import type { Tagesdatum, Zeitpunkt } from "../../kernel/zeit.ts";

/** The kind of title that is applied for: the name of its fact. */
export type Titelart = Titelbestellungsantrag["titelart"];

/** State of an order. */
export type Zustand = TitelbestellungAuskunft["zustand"];

/** That the aktenfuehrende Behoerde agrees to a decision by the ordering authority (section 3 (3) VwVfG). */
export interface ErteilteZustimmung {
  readonly behoerde: Behoerdenkennzeichen;
  /** Revision of the event. */
  readonly position: number;
}

/** An order as it stands; its first seven characters of the Referenz-ID name it for ever. */
export interface Titelbestellung {
  readonly referenzId: ReferenzId;
  readonly titelart: Titelart;
  readonly zustand: Zustand;
  /** The ordering authority: applied, took over, or ordered a new document after hand-over. */
  readonly bestellendeBehoerde: Behoerdenkennzeichen;
  readonly antragsdatum: Tagesdatum;
  readonly entscheidung: Titelentscheidung | undefined;
  readonly bestellung: Dokumentbestellung | undefined;
  /** Given and not used; holds only while the giver has led ever since. */
  readonly zustimmung: ErteilteZustimmung | undefined;
  /** The title could not be written on hand-over. */
  readonly konflikt: boolean;
  /** First seven characters of the Referenz-ID of its title block. */
  readonly titel: string | undefined;
  /** First seven characters of the order that this one replaces, and of the one that replaced it. */
  readonly vorgaenger: string | undefined;
  readonly nachfolger: string | undefined;
  /** Instant and event of the last change of state; a take-over is none. */
  readonly standSeit: Zeitpunkt;
  readonly standEreignisId: Uuid;
  readonly letzteAenderung: Zeitpunkt;
}

/** A time in which the clocks of orders stand still, because the person is recorded as dead. */
export interface Ruhezeit {
  readonly ab: Zeitpunkt;
  /** Undefined while it lasts. */
  readonly bis: Zeitpunkt | undefined;
}

const OFFEN: readonly Zustand[] = [
  ...(["BEANTRAGT", "ENTSCHIEDEN", "BESTELLT", "IN_DRUCK"] as const),
  ...(["AUSGELIEFERT", "DIREKTVERSAND", "RETOURE"] as const),
];

/** Whether an order still waits for something: neither handed over, delivered, refused, cancelled, replaced nor lapsed. */
export function isOffen({ zustand }: Titelbestellung): boolean {
  return OFFEN.includes(zustand);
}

/** The title that was granted; undefined before a decision and after a refusal. */
export function erteilterTitel({ entscheidung }: Titelbestellung): Titelentscheidung["titel"] {
  return entscheidung?.titel;
}
