// Where and from what a run was made.
import { readFile } from "node:fs/promises";
import { arch, cpus, platform, release, totalmem } from "node:os";
import { fileURLToPath } from "node:url";
import type { RunMachine } from "../records/run-folder.ts";
import { runProgram } from "../toolchain/run-program.ts";
import { readBootId, readClockSource } from "./proc.ts";

/** Root folder of the project. */
export const projectFolder = fileURLToPath(new URL("../../", import.meta.url));

const gitDeadlineMs = 10_000;

/** The machine; the boot id is the one at this moment. */
export async function describeMachine(): Promise<Omit<RunMachine, "bootIdEnd">> {
  const [bootId, clockSource] = await Promise.all([readBootId(), readClockSource()]);
  const processors = cpus();
  return {
    platform: platform(),
    arch: arch(),
    kernel: release(),
    cpuModel: processors[0]?.model.trim() ?? "unknown",
    coresCount: processors.length,
    memoryBytes: totalmem(),
    ...(bootId === undefined ? {} : { bootIdStart: bootId }),
    ...(clockSource === undefined ? {} : { clockSource }),
  };
}

/** Commit of the project, and whether files differ from it; `unknown` outside of a repository. */
export async function describeCommit(): Promise<{ readonly commit: string; readonly commitDirty: boolean }> {
  const head = await git(["rev-parse", "HEAD"]);
  if (head === undefined) return { commit: "unknown", commitDirty: false };
  const changes = await git(["status", "--porcelain", "--untracked-files=no"]);
  return { commit: head.trim(), commitDirty: (changes ?? "").trim() !== "" };
}

/** Version in package.json. */
export async function projectVersion(): Promise<string> {
  const content: unknown = JSON.parse(await readFile(`${projectFolder}/package.json`, "utf8"));
  const hasVersion = typeof content === "object" && content !== null && "version" in content;
  return hasVersion ? String(content.version) : "unknown";
}

async function git(args: readonly string[]): Promise<string | undefined> {
  try {
    const { exitCode, output } = await runProgram("git", args, { deadlineMs: gitDeadlineMs, folder: projectFolder });
    return exitCode === 0 ? output : undefined;
  } catch {
    return undefined; // no git on this machine
  }
}
