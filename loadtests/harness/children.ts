// The programs that a run starts. Each has a process group of its own, so that the terminal's Ctrl-C reaches only this
// process, which then ends them in the right order; whatever happens, none outlives the run (guard.ts).
import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { Guard } from "./guard.ts";

/** How a program ended: its exit code, or the signal that ended it. */
export interface ChildEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A program that cannot be started, ended too early or did not end in time; the message says which and what it printed. */
export class ChildFailed extends Error {
  override readonly name = "ChildFailed";
}

/** How a program is started; both its streams go to `logFile`. */
export interface ChildSettings {
  readonly name: string;
  readonly file: string;
  readonly args: readonly string[];
  readonly logFile: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** A running program. */
export interface Child {
  readonly name: string;
  readonly pid: number;
  /** Resolves when it has ended, never rejects. */
  readonly ended: Promise<ChildEnd>;
  readonly hasEnded: () => boolean;
  readonly signal: (signal: NodeJS.Signals) => void;
  /** Sends the signal and waits; kills what has not ended within the deadline. */
  readonly stop: (signal: NodeJS.Signals, deadlineMs: number) => Promise<ChildEnd>;
}

/** Starts programs and ends all that are left. */
export class Children {
  readonly #running: Child[] = [];
  readonly #guard = new Guard();

  /** Starts a program. Throws ChildFailed when it cannot be started. */
  async start(settings: ChildSettings): Promise<Child> {
    const log = openSync(settings.logFile, "a");
    let process_: ChildProcess;
    try {
      process_ = spawn(settings.file, settings.args, {
        env: settings.env ?? process.env,
        stdio: ["ignore", log, log],
        detached: process.platform !== "win32",
        windowsHide: true,
      });
    } finally {
      closeSync(log);
    }
    await new Promise<void>((done, fail) => {
      process_.once("spawn", done);
      process_.once("error", (cause) => fail(new ChildFailed(`${settings.name} cannot be started`, { cause })));
    });
    const child = childOf(settings.name, process_);
    this.#guard.started(child.pid);
    void child.ended.then(() => this.#guard.ended(child.pid));
    this.#running.push(child);
    return child;
  }

  /** Programs that have not ended, last started first. */
  running(): readonly Child[] {
    return this.#running.filter((child) => !child.hasEnded()).toReversed();
  }

  /** Ends what is left, last started first. */
  async stopAll(deadlineMs: number): Promise<void> {
    for (const child of this.running()) await child.stop("SIGTERM", deadlineMs);
  }

  /** Kills what is left at once; for the second Ctrl-C and for crashes. */
  killAll(): void {
    for (const child of this.running()) child.signal("SIGKILL");
  }
}

function childOf(name: string, process_: ChildProcess): Child {
  const pid = process_.pid ?? 0;
  let end: ChildEnd | undefined;
  const ended = new Promise<ChildEnd>((done) => {
    process_.once("exit", (code, signal) => done((end = { code, signal })));
  });
  const signal = (kind: NodeJS.Signals): void => {
    if (end === undefined) process_.kill(kind);
  };
  const stop = async (kind: NodeJS.Signals, deadlineMs: number): Promise<ChildEnd> => {
    signal(kind);
    const timer = setTimeout(() => signal("SIGKILL"), deadlineMs);
    try {
      return await ended;
    } finally {
      clearTimeout(timer);
    }
  };
  return { name, pid, ended, hasEnded: () => end !== undefined, signal, stop };
}
