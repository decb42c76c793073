// What `npm run seed` may be told.
import { parseArgs } from "node:util";
import { parseTagesdatum, type Tagesdatum } from "../kernel/zeit.ts";
import { SEED_MAX, type Bestandseinstellungen } from "../population/bestandsplan.ts";
import { parseRegelwerk } from "../register/regelwerk/regelwerk.ts";

/** The options of a seeding, checked. */
export interface SeedOptions extends Bestandseinstellungen {
  readonly data: string;
  readonly mandant: string;
  /** As it was given. */
  readonly regelwerkText: string;
}

/** The command line says something that cannot be done. */
export class SeedOptionsInvalid extends Error {
  override readonly name = "SeedOptionsInvalid";
}

const COUNT_MAX = 50_000_000;
const CASES_MAX = 1000;
const MANDANT_PATTERN = /^[a-z][a-z0-9-]{0,62}$/u;
/** AZR numbers name a year by two digits, and a stock begins years before its day. */
const TAG_MIN = "2013-01-01";
const TAG_MAX = "2095-12-31";

/** Text of --help. */
export const seedUsage = `npm run seed -- [options]

Makes a register with a synthetic population, and the cases of its day. Every person is invented; every entry went
through the register's own rules. The same options give the same bytes of events.

  --data DIR          folder of the registers (default data)
  --mandant NAME      the register to make, DIR/NAME; it must not exist (default heute)
  --regelwerk NAME    HEUTE, ZIEL or a list of uebergang, bestellung, angehoerige, such as uebergang,bestellung
                      (default HEUTE)
  --count N           Datensätze (default 100000, at most ${COUNT_MAX})
  --seed N            seed of everything (default 1, 0 to ${SEED_MAX})
  --tag JJJJ-MM-TT    the simulated day; the clock stands at 07:55 of it (default 2026-11-23)
  --cases N           extensions of the office's day, in DIR/NAME/tagesfaelle.json (default 150, 1 to ${CASES_MAX})
  --help              this text

Exit: 0 done · 1 not done, the message says what to do next · 64 the call was wrong · 130 stopped by Ctrl-C.
`;

/** Reads the arguments; "HELP" when help was asked for. Throws SeedOptionsInvalid. */
export function parseSeedOptions(args: readonly string[]): SeedOptions | "HELP" {
  const values = rawValues(args);
  if (values.help === true) return "HELP";
  const regelwerkText = values.regelwerk ?? "HEUTE";
  const regelwerk = parseRegelwerk(regelwerkText);
  if (!regelwerk.ok) throw new SeedOptionsInvalid(`--regelwerk: ${regelwerk.rejection}`);
  const mandant = values.mandant ?? "heute";
  if (!MANDANT_PATTERN.test(mandant)) {
    throw new SeedOptionsInvalid(`--mandant is "${mandant}"; it may be small letters, digits and hyphens`);
  }
  return {
    data: values.data ?? "data",
    mandant,
    regelwerkText,
    regelwerk: regelwerk.value,
    count: whole("count", values.count ?? "100000", 1, COUNT_MAX),
    seed: whole("seed", values.seed ?? "1", 0, SEED_MAX),
    casesCount: whole("cases", values.cases ?? "150", 1, CASES_MAX),
    tag: tagesdatum(values.tag ?? "2026-11-23"),
  };
}

function rawValues(args: readonly string[]): ReturnType<typeof parse>["values"] {
  try {
    return parse(args).values;
  } catch (cause) {
    throw new SeedOptionsInvalid(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

function parse(args: readonly string[]) {
  const text = { type: "string" } as const;
  const options = {
    data: text,
    mandant: text,
    regelwerk: text,
    count: text,
    seed: text,
    tag: text,
    cases: text,
    help: { type: "boolean", short: "h" },
  } as const;
  return parseArgs({ args: [...args], options, allowPositionals: false });
}

function whole(name: string, text: string, low: number, high: number): number {
  const value = /^[0-9]{1,12}$/u.test(text) ? Number(text) : Number.NaN;
  if (value >= low && value <= high) return value;
  throw new SeedOptionsInvalid(`--${name} is "${text}"; it may be a whole number from ${low} to ${high}`);
}

function tagesdatum(text: string): Tagesdatum {
  const tag = parseTagesdatum(text);
  if (tag !== undefined && tag >= TAG_MIN && tag <= TAG_MAX) return tag;
  throw new SeedOptionsInvalid(`--tag is "${text}"; it may be a day from ${TAG_MIN} to ${TAG_MAX}`);
}
