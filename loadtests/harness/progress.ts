// What a person sees while a run goes on: a line for each step, with seconds since the start; on a terminal the last
// line counts up while a step takes long.

/** Tells whoever waits. */
export interface Progress {
  /** A step begins; the line stays. */
  readonly step: (text: string) => void;
  /** A remark that must not be overlooked. */
  readonly warn: (text: string) => void;
  /** How far the current step is; shown on a terminal only, or seldom. */
  readonly tick: (text: string) => void;
}

/** Where the lines go, and how. */
export interface ProgressSettings {
  readonly stream: NodeJS.WriteStream;
  readonly quiet: boolean;
  /** Distance of ticks where lines cannot be overwritten. */
  readonly plainTickMs?: number;
}

/** Lines on a stream; `quiet` leaves only warnings. */
export function createProgress({ stream, quiet, plainTickMs = 15_000 }: ProgressSettings): Progress {
  const startedAtMs = performance.now();
  const isTerminal = stream.isTTY && process.env["CI"] === undefined;
  let lastTickMs = startedAtMs;
  let isTickShown = false;
  const line = (text: string): void => {
    const seconds = ((performance.now() - startedAtMs) / 1000).toFixed(0).padStart(4);
    stream.write(`${isTickShown ? "\r\u001b[2K" : ""}${seconds} s  ${text}\n`);
    isTickShown = false;
    lastTickMs = performance.now();
  };
  return {
    step: (text) => {
      if (!quiet) line(text);
    },
    warn: (text) => line(`! ${text}`),
    tick: (text) => {
      if (quiet) return;
      if (isTerminal) {
        stream.write(`\r\u001b[2K        ${text}`);
        isTickShown = true;
      } else if (performance.now() - lastTickMs > plainTickMs) {
        line(text);
      }
    },
  };
}
