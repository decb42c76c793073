import { spawn } from "node:child_process";

/** How a program ended. `output` holds both streams, cut to its last part. */
export interface ProgramEnd {
  readonly exitCode: number | null;
  readonly output: string;
}

/** What a program runs with; `deadlineMs` ends it (it then has exit code null). */
export interface ProgramSettings {
  readonly deadlineMs: number;
  readonly folder?: string | undefined;
  readonly env?: NodeJS.ProcessEnv | undefined;
  readonly signal?: AbortSignal | undefined;
}

const outputLengthMax = 16_384;

/** Runs a program without a shell and without input. Throws if it cannot be started or the signal aborts it. */
export async function runProgram(
  file: string,
  args: readonly string[],
  settings: ProgramSettings,
): Promise<ProgramEnd> {
  settings.signal?.throwIfAborted();
  const child = spawn(file, args, {
    cwd: settings.folder,
    env: settings.env,
    stdio: ["ignore", "pipe", "pipe"],
    timeout: settings.deadlineMs,
    killSignal: "SIGKILL",
    windowsHide: true,
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output = (output + text).slice(-outputLengthMax);
    });
  }
  const stop = (): void => void child.kill("SIGTERM");
  settings.signal?.addEventListener("abort", stop, { once: true });
  try {
    const exitCode = await new Promise<number | null>((done, fail) => {
      child.on("error", fail);
      child.on("close", (code) => done(code));
    });
    settings.signal?.throwIfAborted();
    return { exitCode, output };
  } finally {
    settings.signal?.removeEventListener("abort", stop);
  }
}
