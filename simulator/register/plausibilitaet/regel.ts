// Shape of a rule of plausibility (section 8 (2) AZRG: the register checks before it stores). One rule per file.
import type { Tagesdatum } from "../../kernel/zeit.ts";
import type { Block } from "../datensatz/datensatz.ts";
import type { Fehler, Fehlerschluessel } from "../kataloge/fehler.ts";
import type { AenderungsArt, SachverhaltName } from "../sachverhalte/fachdaten.ts";
import type { Stelle } from "../sachverhalte/stelle.ts";
import type { Gewaehrt } from "../schreibrecht/frage.ts";
import type { Lage } from "../schreibrecht/lage.ts";

/** A block that somebody has a right to report, before it is stored. */
export interface Pruefling<Fachdaten> {
  /** The situation before the block. */
  readonly lage: Lage;
  readonly sachverhalt: SachverhaltName;
  readonly bezeichnung: string;
  readonly stelle: Stelle;
  readonly aenderungsArt: AenderungsArt;
  readonly ereignisdatum: Tagesdatum | undefined;
  readonly fachdaten: Fachdaten;
  /** The block that the Referenz-ID names; undefined for a new one. */
  readonly block: Block<Fachdaten> | undefined;
  /** All blocks of the fact. */
  readonly bloecke: readonly Block<Fachdaten>[];
  readonly recht: Gewaehrt;
}

/** A rule: objects with a refusal of its key, or says nothing. */
export interface Regel<Fachdaten> {
  readonly schluessel: Fehlerschluessel;
  readonly pruefe: (pruefling: Pruefling<Fachdaten>) => Fehler | undefined;
}

/** The blocks that would stand beside the reported one: not entfallen, and not the one that it replaces. */
export function othersOf<Fachdaten>(pruefling: Pruefling<Fachdaten>): readonly Block<Fachdaten>[] {
  return pruefling.bloecke.filter((block) => !block.entfallen && block !== pruefling.block);
}
