import { access, constants } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { GoBuildFailed, placeFromGoBuild } from "./go-build.ts";
import { placeFromRelease, ReleaseUnavailable } from "./release-archive.ts";
import { runProgram } from "./run-program.ts";
import { cachedToolPath, toolCacheFolder, ToolCacheUnwritable } from "./tool-cache.ts";
import { type ToolAttempt, ToolMissing } from "./tool-missing.ts";
import { k6Pin, prometheusPin, promtoolPin, releaseBaseUrlDefault, type ToolName, type ToolPin } from "./versions.ts";

/** A program that runs here and has the pinned major version (from PATH) or the exact version (otherwise). */
export interface ToolFound {
  readonly name: ToolName;
  readonly path: string;
  readonly version: string;
  readonly how: "PATH" | "CACHE" | "RELEASE" | "GO_BUILD";
}

/** All optional; what is absent comes from the process's own environment. */
export interface FindOptions {
  readonly env?: NodeJS.ProcessEnv | undefined;
  /** Called with one line for whoever waits, before anything that takes more than a moment. */
  readonly onProgress?: ((line: string) => void) | undefined;
  /** Ends downloads and builds; the finder then throws its reason. */
  readonly signal?: AbortSignal | undefined;
}

const versionMsMax = 10_000;

/** Finds or gets k6. Throws ToolMissing. */
export function findK6(options: FindOptions = {}): Promise<ToolFound> {
  return findTool(k6Pin, options);
}

/** Finds or gets the Prometheus server. Throws ToolMissing. */
export function findPrometheus(options: FindOptions = {}): Promise<ToolFound> {
  return findTool(prometheusPin, options);
}

/** Finds or gets promtool. Throws ToolMissing. */
export function findPromtool(options: FindOptions = {}): Promise<ToolFound> {
  return findTool(promtoolPin, options);
}

/** One way of getting the program: the program, or why it is not to be had that way. */
type Source = (pin: ToolPin, search: Search) => Promise<ToolFound | ToolAttempt>;

interface Search {
  readonly env: NodeJS.ProcessEnv;
  readonly cacheFolder: string;
  readonly onProgress: (line: string) => void;
  readonly signal: AbortSignal | undefined;
}

/** What is here already, then what costs a download, then what costs minutes. */
const sources: readonly Source[] = [fromPath, fromCache, fromRelease, fromGoBuild];

async function findTool(pin: ToolPin, options: FindOptions): Promise<ToolFound> {
  const env = options.env ?? process.env;
  const onProgress = options.onProgress ?? (() => undefined);
  const search: Search = { env, cacheFolder: toolCacheFolder(env), onProgress, signal: options.signal };
  const attempts: ToolAttempt[] = [];
  for (const source of sources) {
    search.signal?.throwIfAborted();
    const result = await source(pin, search);
    if ("path" in result) return result;
    attempts.push(result);
  }
  throw new ToolMissing(pin, attempts, search.cacheFolder);
}

async function fromPath(pin: ToolPin, search: Search): Promise<ToolFound | ToolAttempt> {
  const reasons: string[] = [];
  for (const path of await filesInPath(pin.name, search.env)) {
    const version = await versionOf(path, pin);
    if (version === undefined) reasons.push(`${path} does not tell its version`);
    else if (majorOf(version) !== majorOf(pin.version)) reasons.push(`${path} is ${version}`);
    else return { name: pin.name, path, version, how: "PATH" };
  }
  return { place: "PATH", reason: reasons.length > 0 ? reasons.join("; ") : `no ${pin.name}` };
}

async function fromCache(pin: ToolPin, search: Search): Promise<ToolFound | ToolAttempt> {
  const path = cachedToolPath(search.cacheFolder, pin);
  if (!(await isExecutable(path))) return { place: "cache", reason: `no ${path}` };
  const version = await versionOf(path, pin);
  if (version === pin.version) return { name: pin.name, path, version, how: "CACHE" };
  return { place: "cache", reason: `${path} is ${version ?? "broken"}` };
}

async function fromRelease(pin: ToolPin, search: Search): Promise<ToolFound | ToolAttempt> {
  const baseUrl = search.env["AZR_RELEASE_BASE_URL"] ?? releaseBaseUrlDefault;
  try {
    await placeFromRelease(pin, { ...search, baseUrl });
  } catch (error) {
    if (!(error instanceof ReleaseUnavailable || error instanceof ToolCacheUnwritable)) throw error;
    search.onProgress(`${pin.name} ${pin.version}: no release (${error.message})`);
    return { place: "release", reason: error.message };
  }
  const found = await fromCache(pin, search);
  if (!("path" in found)) return { place: "release", reason: `what the archive holds does not run: ${found.reason}` };
  return { ...found, how: "RELEASE" };
}

async function fromGoBuild(pin: ToolPin, search: Search): Promise<ToolFound | ToolAttempt> {
  const [go] = await filesInPath("go", search.env);
  if (go === undefined) return { place: "Go build", reason: "no go in PATH" };
  try {
    await placeFromGoBuild(pin, { ...search, go });
  } catch (error) {
    if (!(error instanceof GoBuildFailed || error instanceof ToolCacheUnwritable)) throw error;
    return { place: "Go build", reason: error.message };
  }
  const found = await fromCache(pin, search);
  if (!("path" in found)) return { place: "Go build", reason: `what was built does not run: ${found.reason}` };
  return { ...found, how: "GO_BUILD" };
}

/** Undefined if the file does not run or prints something else. */
async function versionOf(path: string, pin: ToolPin): Promise<string | undefined> {
  try {
    const { output } = await runProgram(path, pin.versionArguments, { deadlineMs: versionMsMax });
    return pin.versionPattern.exec(output)?.[1];
  } catch {
    return undefined; // e.g. built for another processor
  }
}

function majorOf(version: string): string | undefined {
  return version.split(".")[0];
}

async function filesInPath(name: string, env: NodeJS.ProcessEnv): Promise<readonly string[]> {
  const suffix = process.platform === "win32" ? ".exe" : "";
  const folders = (env["PATH"] ?? env["Path"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const files = [...new Set(folders)].map((folder) => join(folder, name + suffix));
  const isThere = await Promise.all(files.map(isExecutable));
  return files.filter((_, index) => isThere[index] === true);
}

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
