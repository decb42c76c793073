// Tells the watchman which programs run, so that they do not outlive this process however it ends.
import { spawn } from "node:child_process";
import type { Writable } from "node:stream";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("watchman.ts", import.meta.url));

/** The watchman of one run; started with the first program. */
export class Guard {
  #input: Writable | undefined;

  /** A program has started. */
  started(pid: number): void {
    this.#tell(`+${pid}\n`);
  }

  /** A program has ended; its id may soon belong to another one. */
  ended(pid: number): void {
    this.#tell(`-${pid}\n`);
  }

  #tell(line: string): void {
    this.#input ??= startWatchman();
    this.#input.write(line);
  }
}

/** Neither the watchman nor the pipe to it keeps this process alive; the pipe closes when this process ends. */
function startWatchman(): Writable {
  const stdio: ["pipe", "ignore", "ignore"] = ["pipe", "ignore", "ignore"];
  const child = spawn(process.execPath, [program], { stdio, detached: true, windowsHide: true });
  child.unref();
  // Without a watchman the run goes on: it is needed only when the run itself is killed.
  child.on("error", () => undefined);
  child.stdin.on("error", () => undefined);
  if ("unref" in child.stdin && typeof child.stdin.unref === "function") child.stdin.unref();
  return child.stdin;
}
