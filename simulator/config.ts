// Configuration: one schema, read once, frozen, shown at start. Every option is a flag and an environment variable;
// the flag wins. `OPTIONS` is also what the README's table is made from.
import { parseArgs } from "node:util";
import { LOG_LEVELS, type LogLevel } from "./http/log-level.ts";
import { accept, reject, type Result } from "./kernel/result.ts";
import { parseZeitpunkt, type Zeitpunkt } from "./kernel/zeit.ts";
import { parseRegelwerk, type Regelwerk } from "./register/regelwerk/regelwerk.ts";
import { UHR_MAX } from "./service/commands/set-uhr.ts";

/** One option of the process, as the table of options and `--help` show it. */
export interface Option<Value> {
  readonly flag: string;
  readonly env: string;
  /** Unit of the value, or the kind of text that it is. */
  readonly unit: string;
  /** Text that stands for the option when neither flag nor variable is given. */
  readonly default: string;
  readonly limits: string;
  readonly meaning: string;
  /** The value of a text, or what the text should have been. */
  readonly parse: (text: string) => Result<Value, string>;
}

/** One isolated register to serve, and the rule set that it gets if it is created now. */
export interface MandantConfig {
  readonly name: string;
  readonly regelwerk: Regelwerk;
}

/** What the process was told, checked and frozen. */
export interface SimulatorConfig {
  readonly host: string;
  readonly port: number;
  readonly dataDirectory: string;
  readonly mandanten: readonly MandantConfig[];
  readonly uhr: Zeitpunkt;
  readonly uhrLaeuft: boolean;
  readonly sandbox: boolean;
  readonly bestand: boolean;
  readonly recordsFile: string | undefined;
  readonly telemetry: boolean;
  readonly serverTiming: boolean;
  readonly tokenSeconds: number;
  readonly logLevel: LogLevel;
  readonly readyFile: string | undefined;
}

/** The command line or the environment says something that no option allows; one line per fault. */
export class ConfigInvalid extends Error {
  override readonly name = "ConfigInvalid";
}

const SWITCH = "on or off";
const MANDANT_PATTERN = /^[a-z][a-z0-9-]{0,62}$/u;
const MANDANTEN_MAX = 16;
const PORT_MAX = 65_535;
const TOKEN_SECONDS_MIN = 60;
const TOKEN_SECONDS_MAX = 86_400;

/** Every option by the name that code uses. */
export const OPTIONS = {
  host: text("host", "address", "127.0.0.1", "an address of this machine", "address to listen on"),
  port: integer("port", "TCP port", 8080, 0, PORT_MAX, "port to listen on; 0 takes a free one"),
  data: text(
    "data",
    "directory",
    "data",
    "a directory that may be written",
    "where the registers and zugang.json live",
  ),
  mandanten: {
    ...named("mandanten", "names", "heute,ziel", `1 to ${MANDANTEN_MAX} names, small letters, digits, hyphens`),
    meaning: "registers to serve, separated by commas; the credential chooses one",
    parse: parseMandanten,
  },
  regelwerke: {
    ...named(
      "regelwerke",
      "name=rule set",
      "heute=HEUTE,ziel=ZIEL",
      "HEUTE, ZIEL or a list of reforms such as wahl=uebergang,bestellung; the next name= ends the list",
    ),
    meaning: "rule set of each register; counts only when the register is created",
    parse: parseRegelwerke,
  },
  uhr: {
    ...named("uhr", "instant (RFC 3339)", "2026-11-23T08:00:00.000+01:00", "1996 to 2199"),
    meaning: "virtual clock of a register when it is created",
    parse: parseUhr,
  },
  uhrLaeuft: flag("uhr-laeuft", "on", "virtual clock of a register that is created runs on with real time"),
  sandbox: flag("sandbox", "on", "clock and other controls under /_test/v1"),
  bestand: flag("bestand", "on", "give a register without authorities a few of them and two persons"),
  records: text("records", "file", "", "empty = none", "write one record per request to this file"),
  telemetry: flag("telemetry", "on", "measure requests; off shows what measuring costs"),
  serverTiming: flag("server-timing", "on", "show the caller where the time went (Server-Timing)"),
  tokenSeconds: integer("token-seconds", "s", 3600, TOKEN_SECONDS_MIN, TOKEN_SECONDS_MAX, "life of an access token"),
  log: {
    ...named("log", "level", "info", LOG_LEVELS.join(", ")),
    meaning: "least level of the JSON lines on standard error",
    parse: (value: string) =>
      parsed(
        LOG_LEVELS.find((level) => level === value),
        LOG_LEVELS.join(", "),
      ),
  },
  readyFile: text(
    "ready-file",
    "file",
    "",
    "empty = none",
    "JSON { url, tokenUrl, pid } written when requests are served",
  ),
} as const;

/** Reads flags and environment. Throws ConfigInvalid with one line per fault. */
export function readConfig(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): SimulatorConfig {
  const flags = parseFlags(args);
  const faults: string[] = [];
  const take = <Value>(option: Option<Value>): Value => {
    const given = flags.get(option.flag) ?? environment[option.env];
    const result = option.parse(given ?? option.default);
    if (result.ok) return result.value;
    faults.push(`--${option.flag} (${option.env}): "${given ?? ""}" is not ${result.rejection}`);
    return fallback(option);
  };
  const config: SimulatorConfig = Object.freeze({
    host: take(OPTIONS.host),
    port: take(OPTIONS.port),
    dataDirectory: take(OPTIONS.data),
    mandanten: joinMandanten(take(OPTIONS.mandanten), take(OPTIONS.regelwerke), faults),
    uhr: take(OPTIONS.uhr),
    uhrLaeuft: take(OPTIONS.uhrLaeuft),
    sandbox: take(OPTIONS.sandbox),
    bestand: take(OPTIONS.bestand),
    recordsFile: noneIfEmpty(take(OPTIONS.records)),
    telemetry: take(OPTIONS.telemetry),
    serverTiming: take(OPTIONS.serverTiming),
    tokenSeconds: take(OPTIONS.tokenSeconds),
    logLevel: take(OPTIONS.log),
    readyFile: noneIfEmpty(take(OPTIONS.readyFile)),
  });
  if (faults.length > 0) throw new ConfigInvalid(faults.join("\n"));
  return config;
}

/** The options as lines for `--help`. */
export function describeOptions(): string {
  const lines = Object.values(OPTIONS).map((option) => {
    const head = `  --${option.flag} (${option.unit})`.padEnd(34);
    return `${head} ${option.meaning}\n${" ".repeat(35)}${option.env}, default "${option.default}", ${option.limits}`;
  });
  return `${lines.join("\n")}\n\nSwitches take on or off; --sandbox alone means on, --no-sandbox off.\n`;
}

function parseFlags(args: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const isSwitch = (name: string): boolean => switches().has(name);
  const given = args.flatMap((arg) => {
    const negated = /^--no-([a-z-]+)$/u.exec(arg)?.[1];
    if (negated !== undefined && isSwitch(negated)) return [`--${negated}=off`];
    const plain = /^--([a-z-]+)$/u.exec(arg)?.[1];
    return plain !== undefined && isSwitch(plain) ? [`--${plain}=on`] : [arg];
  });
  const options = Object.fromEntries(Object.values(OPTIONS).map(({ flag }) => [flag, { type: "string" as const }]));
  try {
    const { values } = parseArgs({ args: given, options, strict: true, allowPositionals: false });
    for (const [name, value] of Object.entries(values)) if (typeof value === "string") found.set(name, value);
  } catch (error) {
    throw new ConfigInvalid(error instanceof Error ? error.message : String(error), { cause: error });
  }
  return found;
}

function switches(): ReadonlySet<string> {
  return new Set(
    Object.values(OPTIONS)
      .filter(({ unit }) => unit === SWITCH)
      .map(({ flag }) => flag),
  );
}

function named(flag: string, unit: string, preset: string, limits: string): Omit<Option<never>, "meaning" | "parse"> {
  return { flag, env: `AZR_${flag.replaceAll("-", "_").toUpperCase()}`, unit, default: preset, limits };
}

function text(flag: string, unit: string, preset: string, limits: string, meaning: string): Option<string> {
  return { ...named(flag, unit, preset, limits), meaning, parse: accept };
}

function flag(name: string, preset: "on" | "off", meaning: string): Option<boolean> {
  const parse = (value: string): Result<boolean, string> =>
    parsed(value === "on" ? true : value === "off" ? false : undefined, SWITCH);
  return { ...named(name, SWITCH, preset, SWITCH), meaning, parse };
}

function integer(
  flag: string,
  unit: string,
  preset: number,
  min: number,
  max: number,
  meaning: string,
): Option<number> {
  const parse = (value: string): Result<number, string> => {
    const number = /^[0-9]{1,9}$/u.test(value) ? Number(value) : Number.NaN;
    return parsed(number >= min && number <= max ? number : undefined, `a whole number from ${min} to ${max}`);
  };
  return { ...named(flag, unit, String(preset), `${min} to ${max}`), meaning, parse };
}

function parsed<Value>(value: Value | undefined, wanted: string): Result<Value, string> {
  return value === undefined ? reject(wanted) : accept(value);
}

function parseUhr(value: string): Result<Zeitpunkt, string> {
  const zeitpunkt = parseZeitpunkt(value);
  const isInRange = zeitpunkt !== undefined && zeitpunkt < UHR_MAX;
  return parsed(isInRange ? zeitpunkt : undefined, "an instant with zone, such as 2026-11-23T08:00:00+01:00");
}

function parseMandanten(value: string): Result<readonly string[], string> {
  const names = value.split(",").map((name) => name.trim());
  const ok = names.length <= MANDANTEN_MAX && names.every((name) => MANDANT_PATTERN.test(name));
  return ok && new Set(names).size === names.length ? accept(names) : reject("a list of different names");
}

/** A part with "=" begins the next register; parts without one go on with the reforms of the register before. */
function parseRegelwerke(value: string): Result<ReadonlyMap<string, Regelwerk>, string> {
  const texts = new Map<string, string>();
  let current: string | undefined;
  for (const part of value.split(",").filter((entry) => entry !== "")) {
    const [head = "", first] = part.split("=").map((word) => word.trim());
    if (first !== undefined) texts.set((current = head), first);
    else if (current === undefined) return reject(`name=rule set (${part})`);
    else texts.set(current, `${texts.get(current) ?? ""},${head}`);
  }
  const regelwerke = new Map<string, Regelwerk>();
  for (const [name, reforms] of texts) {
    const regelwerk = parseRegelwerk(reforms);
    if (!regelwerk.ok) return reject(`name=rule set (${regelwerk.rejection})`);
    regelwerke.set(name, regelwerk.value);
  }
  return accept(regelwerke);
}

function joinMandanten(
  names: readonly string[],
  regelwerke: ReadonlyMap<string, Regelwerk>,
  faults: string[],
): readonly MandantConfig[] {
  return names.flatMap((name) => {
    const regelwerk = regelwerke.get(name);
    if (regelwerk !== undefined) return [{ name, regelwerk }];
    faults.push(`--${OPTIONS.regelwerke.flag}: register "${name}" has no rule set; add ${name}=HEUTE or ${name}=ZIEL`);
    return [];
  });
}

function fallback<Value>(option: Option<Value>): Value {
  const preset = option.parse(option.default);
  if (!preset.ok) throw new ConfigInvalid(`--${option.flag}: its own default is not ${preset.rejection}`);
  return preset.value;
}

function noneIfEmpty(value: string): string | undefined {
  return value === "" ? undefined : value;
}
