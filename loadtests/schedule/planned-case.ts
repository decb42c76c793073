// A case of the office as it will be played: everything drawn and decided before the load begins.
import type { AzrNummer, Behoerdenkennzeichen, Tagesdatum } from "../../proto/generated/datentypen.ts";
import type { Aushaendigungsfall, Fall, Fallkind } from "../../proto/generated/messung.ts";

/** Steps of a portal pass in order; each ends with one interaction. */
export const portalSteps = ["search", "open", "form", "save", "refresh"] as const;
export type PortalStep = (typeof portalSteps)[number];

/** Drawn seconds of a person before each request of a portal pass, uncompressed. */
export type PortalSeconds = Readonly<Record<PortalStep, number>>;

/** Drawn seconds of a case: what comes before the portal, and the first pass. */
export interface HumanSeconds extends PortalSeconds {
  readonly beratung: number;
  readonly fachverfahren: number;
}

interface PlannedArrival {
  readonly caseId: string;
  readonly azrNummer: AzrNummer;
  readonly arrivalSecondOfDay: number;
  readonly dueMs: number;
  readonly human: HumanSeconds;
  /** Day of the decision and end of what was decided. */
  readonly ereignisdatum: Tagesdatum;
  readonly befristungsdatum: Tagesdatum;
}

/** A child that is entered on the paper; a message of its own takes a portal pass. */
export interface PlannedChild {
  readonly azrNummer: AzrNummer;
  readonly lage: Fallkind["lage"];
  /** Absent for a child without a paper. */
  readonly duldungArt?: string;
  readonly human: PortalSeconds;
}

/** One extension of a Duldung. */
export interface PlannedExtension extends PlannedArrival {
  readonly art: Fall["art"];
  readonly duldungArt: string;
  /** Authority that reports the Zuzug before the save; only for umzug_vor_meldung. */
  readonly zuzugBehoerde?: Behoerdenkennzeichen;
  /** Number of the sticker, and of the carrier form on which children are entered. */
  readonly bescheinigungsNummer: string;
  readonly traegervordruckNummer?: string;
  readonly kinder: readonly PlannedChild[];
}

/** One card that is handed over. */
export interface PlannedHandover extends PlannedArrival {
  readonly art: Aushaendigungsfall["art"];
  readonly aufenthaltserlaubnisArt: string;
  readonly kartennummer: string;
}

export type PlannedCase = PlannedExtension | PlannedHandover;

/** True for a case that hands a card over. */
export function isHandover(planned: PlannedCase): planned is PlannedHandover {
  return planned.art === "aushaendigung" || planned.art === "aushaendigung_nach_umzug";
}
