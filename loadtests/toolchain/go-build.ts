import { join } from "node:path";
import { runProgram } from "./run-program.ts";
import { executableName, placeInCache, withWorkFolder } from "./tool-cache.ts";
import { goVersionMin, type ToolPin } from "./versions.ts";

/** Go is missing, too old, or could not build; the message tells which. */
export class GoBuildFailed extends Error {
  override readonly name = "GoBuildFailed";
}

/** With what and into what to build. */
export interface GoBuildSettings {
  readonly cacheFolder: string;
  /** Path of the Go tool. */
  readonly go: string;
  readonly env: NodeJS.ProcessEnv;
  readonly onProgress: (line: string) => void;
  readonly signal?: AbortSignal | undefined;
}

const buildMsMax = 20 * 60_000;
const versionMsMax = 10_000;
const progressIntervalMs = 10_000;
/** Of the compiler's output; the reason is at its end. */
const reasonLinesMax = 5;

/** Builds the pinned program from its Go module and places it in the cache. Throws GoBuildFailed. */
export async function placeFromGoBuild(pin: ToolPin, settings: GoBuildSettings): Promise<void> {
  await demandGoVersion(settings);
  const label = `${pin.name} ${pin.version}: building with Go`;
  const { expectedSeconds } = pin.goBuild;
  settings.onProgress(`${label}, about ${expectedSeconds} s when its build cache is empty`);
  const startedAtMs = performance.now();
  const progress = setInterval(() => {
    const seconds = Math.round((performance.now() - startedAtMs) / 1000);
    settings.onProgress(`${label}, ${seconds} s of about ${expectedSeconds} s`);
  }, progressIntervalMs);
  try {
    await withWorkFolder(settings.cacheFolder, async (workFolder) => {
      const file = join(workFolder, executableName(pin.name));
      await build(pin, file, settings);
      await placeInCache(file, settings.cacheFolder, pin, pin.name);
    });
  } finally {
    clearInterval(progress);
  }
}

async function demandGoVersion(settings: GoBuildSettings): Promise<void> {
  const wanted = `${goVersionMin.major}.${goVersionMin.minor}`;
  const { output } = await runGo(["version"], versionMsMax, settings);
  const match = /go version go(\d+)\.(\d+)/.exec(output);
  if (match === null) throw new GoBuildFailed(`${settings.go} does not tell its version: ${output.trim()}`);
  const [major, minor] = [Number(match[1]), Number(match[2])];
  const isNewEnough = major > goVersionMin.major || (major === goVersionMin.major && minor >= goVersionMin.minor);
  if (!isNewEnough) throw new GoBuildFailed(`${settings.go} is Go ${major}.${minor}, ${wanted} is needed`);
}

async function build(pin: ToolPin, file: string, settings: GoBuildSettings): Promise<void> {
  const { tags, linkerFlags, package: packageName, moduleFolder } = pin.goBuild;
  const args = ["build", "-trimpath", "-tags", tags.join(","), "-ldflags", linkerFlags, "-o", file, packageName];
  const { exitCode, output } = await runGo(args, buildMsMax, settings, join(import.meta.dirname, moduleFolder));
  if (exitCode === 0) return;
  const reason = output.trim().split("\n").slice(-reasonLinesMax).join("\n");
  throw new GoBuildFailed(`go build ended with ${exitCode ?? "a signal"}: ${reason}`);
}

async function runGo(
  args: readonly string[],
  deadlineMs: number,
  settings: GoBuildSettings,
  folder?: string,
): ReturnType<typeof runProgram> {
  // -mod=readonly: a build may use what go.sum names, never change it. No workspace of the user's may interfere.
  const env = { ...settings.env, CGO_ENABLED: "0", GOFLAGS: "-mod=readonly", GOWORK: "off" };
  try {
    return await runProgram(settings.go, args, { deadlineMs, folder, env, signal: settings.signal });
  } catch (cause) {
    settings.signal?.throwIfAborted();
    throw new GoBuildFailed(`${settings.go} could not be started`, { cause });
  }
}
