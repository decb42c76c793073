// A day's load for a k6 that runs elsewhere, such as in a container of its own: what k6 cannot do itself is done here.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { addMs, startOfTag } from "../../simulator/kernel/zeit.ts";
import { fetchToken, TokenRefused } from "../client/token.ts";
import { ChildFailed } from "../harness/children.ts";
import { RegisterRefused, setUhr } from "../harness/register-control.ts";
import { sandboxCredentials } from "../harness/simulator-process.ts";
import { readTagesfaelle } from "../harness/stock.ts";
import { parametersDefault } from "../parameters/parameters.ts";
import { bundleDay } from "../scenarios/bundle.ts";
import { compressDefault, planDay, wholeDay } from "../schedule/day-plan.ts";
import { mandantOf, parseRuleSet, type RuleSet, ruleSetChoices } from "../schedule/rule-set.ts";

const usage = `node loadtests/cli/load.ts --data DIR --url URL --out DIR [--regelwerk NAME] [--seed N]

Prepares an office's day for a k6 that runs elsewhere. Draws the plan from the day's cases that seeding left in the
register's data directory, sets the register's virtual clock to the begin of the day, and writes to --out:

  plan.json   the schedule (AZR_PLAN)      day.js   the script for k6 run      token   access token (AZR_TOKEN)

  --data DIR         data directory of the register, already seeded
  --url URL          where the register serves
  --out DIR          where to write
  --regelwerk NAME   HEUTE, ZIEL or a list of reforms; also names the Mandant (default HEUTE)
  --seed N           seed of the plan (default 1)
  --help             this text

Exit: 0 all is written, 1 the register or its data did not give what is needed, 64 the call was wrong.
`;
/** sysexits.h: EX_USAGE. */
const exitUsage = 64;

interface LoadOptions {
  readonly data: string;
  readonly url: string;
  readonly out: string;
  readonly regelwerk: RuleSet;
  readonly seed: number;
}

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  if (args.includes("--help") || args.includes("-h")) return say(usage, 0);
  const options = readOptions(args);
  if (typeof options === "string") return complain(`${options}\n\n${usage}`, exitUsage);
  try {
    return say(`${await prepare(options)}\n`, 0);
  } catch (error) {
    const isExpected =
      error instanceof ChildFailed || error instanceof TokenRefused || error instanceof RegisterRefused;
    return complain(`load: ${isExpected ? error.message : describe(error)}\n`, 1);
  }
}

async function prepare({ data, url, out, regelwerk, seed }: LoadOptions): Promise<string> {
  const parameters = parametersDefault;
  const mandant = mandantOf(regelwerk);
  const faelle = await readTagesfaelle(data, mandant);
  const compress = compressDefault(parameters);
  const plan = planDay(faelle, { seed, regelwerk, compress, window: wholeDay(parameters), parameters });
  const token = await fetchToken(`${url}/oauth2/token`, await sandboxCredentials(data, mandant));
  await setUhr(url, token, addMs(startOfTag(faelle.tag), plan.window.fromSecond * 1000));
  await mkdir(out, { recursive: true });
  await writeFile(join(out, "plan.json"), JSON.stringify(plan));
  await writeFile(join(out, "token"), token);
  const script = await bundleDay(out);
  const { cases, interactions, loadMs } = plan;
  return (
    `${cases.length} cases and ${interactions.length} interactions of the nation in ${Math.ceil(loadMs / 1000)} s ` +
    `(human time ÷ ${compress}): ${script}`
  );
}

/** The options, or what is wrong with them. */
function readOptions(args: readonly string[]): LoadOptions | string {
  const text = { type: "string" } as const;
  let values;
  try {
    const options = { data: text, url: text, out: text, regelwerk: text, seed: text };
    ({ values } = parseArgs({ args: [...args], options }));
  } catch (error) {
    return describe(error);
  }
  const { data, url, out, regelwerk: rules = "HEUTE", seed = "1" } = values;
  if (data === undefined || url === undefined || out === undefined) return "--data, --url and --out are needed";
  if (!URL.canParse(url)) return `--url is "${url}"; it may be such as http://127.0.0.1:8080`;
  const regelwerk = parseRuleSet(rules);
  if (regelwerk === undefined) return `--regelwerk is "${rules}"; it may be ${ruleSetChoices}`;
  if (!/^[0-9]{1,9}$/.test(seed)) return `--seed is "${seed}"; it may be 0 to 999999999`;
  return { data, url: url.replace(/\/+$/, ""), out, regelwerk, seed: Number(seed) };
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function say(text: string, exitCode: number): number {
  process.stdout.write(text);
  return exitCode;
}

function complain(text: string, exitCode: number): number {
  process.stderr.write(text);
  return exitCode;
}
