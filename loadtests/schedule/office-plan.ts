// The cases of the office in order of arrival, each with the human time of its steps.
import type { Tagesdatum } from "../../proto/generated/datentypen.ts";
import type { Aushaendigungsfall, Fall, Fallkind, Tagesfaelle } from "../../proto/generated/messung.ts";
import { addMonate, addTage } from "../../simulator/kernel/zeit.ts";
import type { ListName, Parameters } from "../parameters/parameters.ts";
import { poissonArrivalsOfCount } from "./arrivals.ts";
import { compressedMs, type DayWindow } from "./compression.ts";
import { dayProfile, type Profile } from "./day-profile.ts";
import { drawHumanSeconds, klmSeconds } from "./human-time.ts";
import { bescheinigungsNummerOf, kartennummerOf, traegervordruckNummerOf } from "./bescheinigungs-nummer.ts";
import type {
  HumanSeconds,
  PlannedCase,
  PlannedChild,
  PlannedExtension,
  PlannedHandover,
  PortalSeconds,
  PortalStep,
} from "./planned-case.ts";
import { seededGenerator, shuffled, type SeededGenerator } from "./seeded-generator.ts";

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
  const faelleOfDay = [...faelle.extensions, ...faelle.aushaendigungen];
  const count = faelleOfDay.length;
  const arrivals = poissonArrivalsOfCount(officeProfile(parameters, count), count, seededGenerator(seed, "arrivals"));
  const cases = shuffled(seededGenerator(seed, "order of cases"), faelleOfDay);
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

function plannedCase(
  fall: Fall | Aushaendigungsfall,
  arrivalSecondOfDay: number,
  tag: Tagesdatum,
  settings: OfficeSettings,
): PlannedCase {
  return "kinder" in fall
    ? plannedExtension(fall, arrivalSecondOfDay, tag, settings)
    : plannedHandover(fall, arrivalSecondOfDay, settings);
}

function plannedExtension(
  fall: Fall,
  arrivalSecondOfDay: number,
  tag: Tagesdatum,
  { seed, parameters }: OfficeSettings,
): PlannedExtension {
  const { caseId, azrNummer, art, duldungArt } = fall;
  // Who moves between decision and report was decided on yesterday; everybody else is decided on today.
  const ereignisdatum = art === "umzug_vor_meldung" ? addTage(tag, -1) : tag;
  const common = {
    ...{ caseId, art, azrNummer, duldungArt, arrivalSecondOfDay },
    dueMs: 0,
    human: humanSeconds(parameters, seed, caseId, "caseWorkSeconds"),
    ereignisdatum,
    befristungsdatum: addMonate(tag, parameters.number("extensionMonths")),
    bescheinigungsNummer: bescheinigungsNummerOf(seed, caseId),
    ...(art === "familie" ? { traegervordruckNummer: traegervordruckNummerOf(seed, caseId) } : {}),
    kinder: fall.kinder.map((kind, place) => plannedChild(kind, `${caseId} child ${place + 1}`, parameters, seed)),
  };
  const meetsZuzug = art === "umzug_vor_meldung" && fall.zuzugBehoerde !== undefined;
  return meetsZuzug ? { ...common, zuzugBehoerde: fall.zuzugBehoerde } : common;
}

function plannedChild(kind: Fallkind, name: string, parameters: Parameters, seed: number): PlannedChild {
  return { ...kind, human: portalSeconds(drawOf(parameters, seededGenerator(seed, `human ${name}`)), parameters) };
}

function plannedHandover(
  fall: Aushaendigungsfall,
  arrivalSecondOfDay: number,
  { seed, parameters }: OfficeSettings,
): PlannedHandover {
  const { caseId, azrNummer, art, aufenthaltserlaubnisArt, entscheidungsdatum, befristungsdatum } = fall;
  return {
    ...{ caseId, art, azrNummer, aufenthaltserlaubnisArt, arrivalSecondOfDay, befristungsdatum },
    dueMs: 0,
    human: humanSeconds(parameters, seed, caseId, "handoverWorkSeconds"),
    ereignisdatum: entscheidungsdatum,
    kartennummer: kartennummerOf(seed, caseId),
  };
}

function humanSeconds(
  parameters: Parameters,
  seed: number,
  caseId: string,
  work: "caseWorkSeconds" | "handoverWorkSeconds",
): HumanSeconds {
  const draw = drawOf(parameters, seededGenerator(seed, `human ${caseId}`));
  const beratung = draw(parameters.number(work));
  const fachverfahren = draw(parameters.number("fachverfahrenWorkSeconds"));
  return { beratung, fachverfahren, ...portalSeconds(draw, parameters) };
}

function portalSeconds(draw: (meanSeconds: number) => number, parameters: Parameters): PortalSeconds {
  return {
    search: draw(portalStepSeconds(parameters, "search")),
    open: draw(portalStepSeconds(parameters, "open")),
    form: draw(portalStepSeconds(parameters, "form")),
    save: draw(portalStepSeconds(parameters, "save")),
    refresh: draw(portalStepSeconds(parameters, "refresh")),
  };
}

function drawOf(parameters: Parameters, generator: SeededGenerator): (meanSeconds: number) => number {
  const [spread, truncation] = [parameters.number("spreadShare"), parameters.number("truncationFactor")];
  return (meanSeconds) => drawHumanSeconds({ meanSeconds, spread, truncation }, generator);
}
