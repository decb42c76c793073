// The one question of the register: may this authority report this change of this fact, and on which Grundlage
// (register rules, section 2).
import type { Tagesdatum } from "../../kernel/zeit.ts";
import type { Block, Grundlage, Uebergangsfenster } from "../datensatz/datensatz.ts";
import type { Behoerdenart } from "../kataloge/behoerden.ts";
import type { AenderungsArt, SachverhaltName } from "../sachverhalte/fachdaten.ts";
import type { Stelle } from "../sachverhalte/stelle.ts";
import type { MeldestatusCode } from "../zustaendigkeit/meldestatus-liste.ts";
import type { Lage } from "./lage.ts";

export interface Schreibrechtsfrage {
  readonly lage: Lage;
  readonly sachverhalt: SachverhaltName;
  readonly bezeichnung: string;
  readonly stelle: Stelle;
  readonly aenderungsArt: AenderungsArt;
  /** Code that the entry would have; undefined for other facts and when an entry is withdrawn. */
  readonly meldestatusCode: MeldestatusCode | undefined;
  /**
   * Day of the decision, for a deletion that of the block; undefined for facts without one, and when the question is
   * meant for any day.
   */
  readonly ereignisdatum: Tagesdatum | undefined;
  /** The block that a change of kind 02 to 05 names; undefined for a new one, and when the question is meant for any. */
  readonly block: Block<unknown> | undefined;
  /** Kinds of authority that may report the fact. */
  readonly meldende: readonly Behoerdenart[];
  /** Kinds of authority that report it in their own right. */
  readonly originaer: readonly Behoerdenart[];
  /** Kinds of change that a window admits for the fact. */
  readonly imFenster: readonly AenderungsArt[];
}

/** A right with its Grundlage. */
export interface Gewaehrt {
  readonly grundlage: Grundlage;
  /** Last day of the right, when it ends by itself. */
  readonly bis: Tagesdatum | undefined;
  /** The window of the asking authority whose beginning (s*) limits what it may touch. */
  readonly fenster: Uebergangsfenster | undefined;
  /** Rests while the person is recorded as dead: rights from windows. */
  readonly ruhtNachTod: boolean;
}

/** A Grundlage: grants, or says nothing. One file each. */
export type GrundlageRegel = (frage: Schreibrechtsfrage) => Gewaehrt | undefined;
