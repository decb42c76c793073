import { execFile } from "node:child_process";
import { findPromtool } from "../../loadtests/toolchain/find-tool.ts";
import { ToolMissing } from "../../loadtests/toolchain/tool-missing.ts";

/** How a run of promtool ended: its exit code and everything that it printed. */
export interface PromtoolRun {
  readonly exitCode: number | string | null;
  readonly output: string;
}

/** Runs promtool with `input` on its standard input, in `folder`. */
export type Promtool = (args: readonly string[], options?: PromtoolOptions) => Promise<PromtoolRun>;

interface PromtoolOptions {
  readonly input?: string;
  readonly folder?: string;
}

/** Time that a first build of promtool may take on a slow machine. */
export const promtoolMsMax = 600_000;

/** Finds promtool, or says loudly why checks by it are left out and gives undefined. */
export async function promtoolOrSkip(): Promise<Promtool | undefined> {
  try {
    const { path } = await findPromtool({ onProgress: (line) => process.stderr.write(`${line}\n`) });
    return (args, options) => run(path, args, options);
  } catch (error) {
    if (!(error instanceof ToolMissing)) throw error;
    process.stderr.write(`CHECKS BY PROMTOOL ARE LEFT OUT: ${error.message}\n`);
    return undefined;
  }
}

function run(path: string, args: readonly string[], options: PromtoolOptions = {}): Promise<PromtoolRun> {
  return new Promise((done) => {
    const child = execFile(path, args, { cwd: options.folder, timeout: 60_000 }, (error, stdout, stderr) => {
      done({ exitCode: error === null ? 0 : (error.code ?? null), output: stdout + stderr });
    });
    child.stdin?.on("error", () => undefined).end(options.input ?? "");
  });
}
