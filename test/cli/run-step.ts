import { spawn } from "node:child_process";
import { join } from "node:path";
import type { Step } from "./steps.ts";

/** How a step ended, and after how long. `output` is empty when the step wrote to the terminal itself. */
export interface StepEnd {
  readonly step: Step;
  /** Undefined when it was killed or did not start. */
  readonly exitCode: number | undefined;
  readonly seconds: number;
  readonly output: string;
}

/** Where the output goes: to the terminal as it comes, or into the result. */
export type StepOutput = "terminal" | "captured";

const root = join(import.meta.dirname, "../..");
/** A step that hangs must not hang the run. */
const stepMsMax = 20 * 60_000;

const running = new Set<ReturnType<typeof spawn>>();

/** Passes an interrupt on to the steps that run; each ends its own children. The caller exits by their codes. */
export function passInterruptsOn(): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      isInterrupted = true;
      for (const child of running) child.kill(signal);
    });
  }
}

let isInterrupted = false;

/** True once an interrupt came: no further step may start. */
export function wasInterrupted(): boolean {
  return isInterrupted;
}

/** Runs one step with this Node, from the top of the project. */
export async function runStep(step: Step, output: StepOutput): Promise<StepEnd> {
  const startedAtMs = performance.now();
  const child = spawn(process.execPath, [join(root, step.script), ...step.args], {
    cwd: root,
    env: { ...process.env, ...step.env },
    stdio: ["ignore", output === "terminal" ? "inherit" : "pipe", output === "terminal" ? "inherit" : "pipe"],
    timeout: stepMsMax,
    killSignal: "SIGTERM",
  });
  running.add(child);
  let text = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (piece: string) => {
      text += piece;
    });
  }
  const exitCode = await new Promise<number | undefined>((done) => {
    child.on("error", (error) => {
      text += error.message;
      done(undefined);
    });
    child.on("close", (code) => done(code ?? undefined));
  });
  running.delete(child);
  return { step, exitCode, seconds: (performance.now() - startedAtMs) / 1000, output: text };
}
