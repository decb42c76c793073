import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** A TypeScript program of the tests in a process of its own. */
export interface ChildProgram {
  readonly pid: number;
  /** Next line of its output; rejects when it ends before. */
  nextLine(): Promise<string>;
  /** Ends it without warning, and answers the lines that it had written but nobody had asked for. */
  kill(): Promise<readonly string[]>;
}

export function startProgram(program: URL, parameters: readonly string[]): ChildProgram {
  const child = spawn(process.execPath, [fileURLToPath(program), ...parameters], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ended = once(child, "close");
  return {
    pid: child.pid ?? 0,
    nextLine: async () => {
      const line = await lines.next();
      if (line.done === true) throw new Error(`${program.pathname} ended early`);
      return line.value;
    },
    kill: async () => {
      child.kill("SIGKILL");
      const rest: string[] = [];
      for (let line = await lines.next(); line.done !== true; line = await lines.next()) rest.push(line.value);
      await ended;
      return rest;
    },
  };
}
