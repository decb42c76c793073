// The cases of the office in order of arrival, each with the human time of its steps.
import type { AzrNummer, Behoerdenkennzeichen, Tagesdatum } from "../../proto/generated/datentypen.ts";
import type { Fall, Tagesfaelle } from "../../proto/generated/messung.ts";
import { addMonate, addTage } from "../../simulator/kernel/zeit.ts";
import type { ListName, Parameters } from "../parameters/parameters.ts";
import { poissonArrivalsOfCount } from "./arrivals.ts";
import { compressedMs, type DayWindow } from "./compression.ts";
import { dayProfile, type Profile } from "./day-profile.ts";
import { drawHumanSeconds, klmSeconds } from "./human-time.ts";
import { bescheinigungsNummerOf } from "./bescheinigungs-nummer.ts";
import { seededGenerator, shuffled } from "./seeded-generator.ts";

/** Steps of a portal pass in order; each ends with one interaction. */
export const portalSteps = ["search", "open", "form", "save", "refresh"] as const;
export type PortalStep = (typeof portalSteps)[number];

/** Drawn seconds of a person, uncompressed; those of a portal step come before its request. */
export interface HumanSeconds extends Readonly<Record<PortalStep, number>> {
  readonly beratung: number;
  readonly fachverfahren: number;
}

/** One extension of a Duldung as it will be played. */
export interface PlannedCase {
  readonly caseId: string;
  readonly art: Fall["art"];
  readonly azrNummer: AzrNummer;
  readonly duldungArt: string;
  /** Authority that reports the Zuzug before the save; only for umzug_vor_meldung. */
  readonly zuzugBehoerde?: Behoerdenkennzeichen;
  readonly arrivalSecondOfDay: number;
  readonly dueMs: number;
  readonly human: HumanSeconds;
  /** Day of the decision and new end of the Duldung. */
  readonly ereignisdatum: Tagesdatum;
  readonly befristungsdatum: Tagesdatum;
  /** Number of the sticker. */
  readonly bescheinigungsNummer: string;
}

/** What of the plan's settings concerns the office. */
export interface OfficeSettings {
  readonly seed: number;
  readonly compress: number;
  readonly window: DayWindow;
  readonly parameters: Parameters;
}

const klmLists: Readonly<Record<PortalStep, ListName>> = {
  search: "klmSearch",
  open: "klmOpen",
  form: "klmForm",
  save: "klmSave",
  refresh: "klmRefresh",
};

/** All cases that arrive within the window; the whole day is planned first, so that a slice is a part of that day. */
export function planOffice(faelle: Tagesfaelle, settings: OfficeSettings): readonly PlannedCase[] {
  const { seed, compress, window, parameters } = settings;
  const count = faelle.extensions.length;
  const arrivals = poissonArrivalsOfCount(officeProfile(parameters, count), count, seededGenerator(seed, "arrivals"));
  const cases = shuffled(seededGenerator(seed, "order of cases"), faelle.extensions);
  return cases
    .map((fall, index) => plannedCase(fall, arrivals[index] ?? 0, faelle.tag, settings))
    .filter(({ arrivalSecondOfDay: at }) => at >= window.fromSecond && at < window.toSecond)
    .map((planned) => ({
      ...planned,
      dueMs: compressedMs(planned.arrivalSecondOfDay - window.fromSecond, compress),
    }));
}

/** The profile of the office's day for a number of arrivals. */
export function officeProfile(parameters: Parameters, arrivalsCount: number): Profile {
  return dayProfile({
    openHour: parameters.number("openHour"),
    weights: parameters.list("arrivalWeightsPerHour"),
    arrivalsCount,
    stopSecondsBeforeClose: parameters.number("arrivalsStopMinutesBeforeClose") * 60,
  });
}

/** Mean seconds of a portal step at the screen. */
export function portalStepSeconds(parameters: Parameters, step: PortalStep): number {
  const [mental = 0, pointings = 0, homes = 0, codeCharacters = 0, keys = 0] = parameters.list(klmLists[step]);
  return klmSeconds([mental, pointings, homes, codeCharacters, keys], {
    mental: parameters.number("klmMentalSeconds"),
    point: parameters.number("klmPointSeconds"),
    click: parameters.number("klmClickSeconds"),
    home: parameters.number("klmHomeSeconds"),
    codeCharacter: parameters.number("klmCodeCharacterSeconds"),
    key: parameters.number("klmKeySeconds"),
  });
}

function plannedCase(fall: Fall, arrivalSecondOfDay: number, tag: Tagesdatum, settings: OfficeSettings): PlannedCase {
  const { seed, parameters } = settings;
  // Who moves between decision and report was decided on yesterday; everybody else is decided on today.
  const ereignisdatum = fall.art === "umzug_vor_meldung" ? addTage(tag, -1) : tag;
  const common = {
    caseId: fall.caseId,
    art: fall.art,
    azrNummer: fall.azrNummer,
    duldungArt: fall.duldungArt,
    arrivalSecondOfDay,
    dueMs: 0,
    human: humanSeconds(parameters, seed, fall.caseId),
    ereignisdatum,
    befristungsdatum: addMonate(tag, parameters.number("extensionMonths")),
    bescheinigungsNummer: bescheinigungsNummerOf(seed, fall.caseId),
  };
  const meetsZuzug = fall.art === "umzug_vor_meldung" && fall.zuzugBehoerde !== undefined;
  return meetsZuzug ? { ...common, zuzugBehoerde: fall.zuzugBehoerde } : common;
}

function humanSeconds(parameters: Parameters, seed: number, caseId: string): HumanSeconds {
  const generator = seededGenerator(seed, `human ${caseId}`);
  const draw = (meanSeconds: number): number =>
    drawHumanSeconds(
      {
        meanSeconds,
        spread: parameters.number("spreadShare"),
        truncation: parameters.number("truncationFactor"),
      },
      generator,
    );
  return {
    beratung: draw(parameters.number("caseWorkSeconds")),
    fachverfahren: draw(parameters.number("fachverfahrenWorkSeconds")),
    search: draw(portalStepSeconds(parameters, "search")),
    open: draw(portalStepSeconds(parameters, "open")),
    form: draw(portalStepSeconds(parameters, "form")),
    save: draw(portalStepSeconds(parameters, "save")),
    refresh: draw(portalStepSeconds(parameters, "refresh")),
  };
}
