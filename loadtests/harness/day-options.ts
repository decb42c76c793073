// What `npm run day` may be told.
import { parseArgs } from "node:util";
import { parametersDefault } from "../parameters/parameters.ts";
import { type DayWindow, parseDayWindow } from "../schedule/compression.ts";
import { compressDefault, wholeDay } from "../schedule/day-plan.ts";
import { parseRuleSet, type RuleSet, ruleSetChoices } from "../schedule/rule-set.ts";

/** The options of a run, checked. */
export interface DayOptions {
  readonly seed: number;
  readonly regelwerk: RuleSet;
  readonly compress: number;
  readonly window: DayWindow;
  /** As it was given; undefined = the whole day. */
  readonly slice: string | undefined;
  readonly stockCount: number;
  readonly casesCount: number;
  /** Folder in which the run folder is made. */
  readonly out: string;
  readonly prometheus: boolean;
  readonly quiet: boolean;
}

/** The command line says something that cannot be done. */
export class OptionsInvalid extends Error {
  override readonly name = "OptionsInvalid";
}

const seedMax = 2 ** 31 - 1;
const stockCountMax = 50_000_000;
const casesCountMax = 1000;
const compressMax = 10_000;
const compressOfWholeDay = compressDefault(parametersDefault);
const casesDefault = parametersDefault.number("extensionsPerDay");
const stockDefault = 100_000;

/** Text of --help. */
export const dayUsage = `npm run day -- [options]

Replays the day of an Ausländerbehörde (${casesDefault} extensions of a Duldung) against a register of its own, with the rest of
the nation in the background, and reports where the time went. Leaves a run folder; prints one screen and its path.

  --seed N            seed of population, arrivals and times (default 1)
  --regelwerk NAME    HEUTE (law and practice of today), ZIEL (all reforms) or a list of uebergang, bestellung,
                      angehoerige, such as uebergang,bestellung; default HEUTE
  --compress N        factor by which human time is shortened (default ${compressOfWholeDay}: the day takes ${parametersDefault.number("dayLoadSeconds")} s);
                      system time and the background always run at real speed
  --slice HH:MM-HH:MM only this part of the day, for example --compress 1 --slice 10:00-10:30
  --count N           Datensätze in the register at the start (default ${stockDefault})
  --cases N           extensions of the day; a tenth as many cards are handed over besides (default ${casesDefault})
  --out DIR           where run folders are made (default runs)
  --no-prometheus     do not start Prometheus; the report then lacks its section
  --quiet             no progress lines
  --help              this text

Exit: 0 the run is VALID · 3 INVALID: the machine spoilt it (stolen CPU, busy generator, late schedule, dropped
iterations); run it again · 1 defect: something of the project is wrong · 64 the call was wrong · 78 a tool is missing
and could not be had (nothing was started) · 130 stopped by Ctrl-C (what was measured is kept).
`;

/** Reads the arguments; "HELP" when help was asked for. Throws OptionsInvalid. */
export function parseDayOptions(args: readonly string[]): DayOptions | "HELP" {
  const values = rawValues(args);
  if (values.help === true) return "HELP";
  const window = values.slice === undefined ? wholeDay(parametersDefault) : parseDayWindow(values.slice);
  if (window === undefined) throw new OptionsInvalid(`--slice is "${values.slice}"; it may be such as 10:00-10:30`);
  const regelwerk = parseRuleSet(values.regelwerk ?? "HEUTE");
  if (regelwerk === undefined) {
    throw new OptionsInvalid(`--regelwerk is "${values.regelwerk}"; it may be ${ruleSetChoices}`);
  }
  return {
    seed: whole("seed", values.seed, 1, 0, seedMax),
    regelwerk,
    compress: decimal("compress", values.compress, compressOfWholeDay, 1, compressMax),
    window,
    slice: values.slice,
    stockCount: whole("count", values.count, stockDefault, 1000, stockCountMax),
    casesCount: whole("cases", values.cases, casesDefault, 1, casesCountMax),
    out: values.out ?? "runs",
    prometheus: values["no-prometheus"] !== true,
    quiet: values.quiet === true,
  };
}

function rawValues(args: readonly string[]): ReturnType<typeof parse>["values"] {
  try {
    return parse(args).values;
  } catch (cause) {
    throw new OptionsInvalid(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

function parse(args: readonly string[]) {
  const text = { type: "string" } as const;
  const flag = { type: "boolean" } as const;
  const options = {
    seed: text,
    regelwerk: text,
    compress: text,
    slice: text,
    count: text,
    cases: text,
    out: text,
    "no-prometheus": flag,
    quiet: flag,
    help: { ...flag, short: "h" },
  } as const;
  return parseArgs({ args: [...args], options, allowPositionals: false });
}

function whole(name: string, text: string | undefined, fallback: number, low: number, high: number): number {
  const value = decimal(name, text, fallback, low, high);
  if (Number.isInteger(value)) return value;
  throw new OptionsInvalid(`--${name} is "${text}"; it must be a whole number`);
}

function decimal(name: string, text: string | undefined, fallback: number, low: number, high: number): number {
  const value = text === undefined ? fallback : Number(text);
  if (text !== "" && Number.isFinite(value) && value >= low && value <= high) return value;
  throw new OptionsInvalid(`--${name} is "${text}"; it may be ${low} to ${high}`);
}
