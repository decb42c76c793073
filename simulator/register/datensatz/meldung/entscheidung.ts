// What decisions on a Datensatz take and give.
import type { Behoerde, BestaetigungMeldung } from "../../../../proto/generated/nachrichten.ts";
import type { AzrNummer } from "../../../kernel/kennungen.ts";
import type { Zeitpunkt } from "../../../kernel/zeit.ts";
import type { AngehoerigeAkten } from "../../angehoerige/angehoerige-akten.ts";
import type { Fehler } from "../../kataloge/fehler.ts";
import type { Regelwerk } from "../../regelwerk/regelwerk.ts";
import type { BehoerdeOf } from "../../zustaendigkeit/aktenfuehrung.ts";
import type { Datensatz, PendingEvent } from "../datensatz.ts";

/** What is the same for every judgement in a register. */
export interface Registerkontext {
  readonly regelwerk: Regelwerk;
  readonly behoerdeOf: BehoerdeOf;
}

/** What a decision needs to know beside Datensatz and message. */
export interface MeldungKontext extends Registerkontext {
  /** The durchfuehrende Behoerde, established from the credential. */
  readonly behoerde: Behoerde;
  readonly now: Zeitpunkt;
  /** Records of relatives that the handler has fetched for this message; absent: it needs none. */
  readonly akten?: AngehoerigeAkten;
}

/** The message is stored whole. */
export interface Entscheidung {
  /** What was due first, then the message's own events, consequences last; empty when it was stored before. */
  readonly events: readonly PendingEvent[];
  /** The state behind these events. */
  readonly datensatz: Datensatz;
  readonly bestaetigung: BestaetigungMeldung;
}

/** Nothing of the message is stored. */
export interface Verweigerung {
  /** One or more for each block that is refused, in the order of judgement. */
  readonly fehler: readonly [Fehler, ...Fehler[]];
  /** Records with equal Personalien (AZR-4003 only). */
  readonly personalienGleich: readonly AzrNummer[];
  /** What was due and may be stored all the same. */
  readonly due: readonly PendingEvent[];
}
