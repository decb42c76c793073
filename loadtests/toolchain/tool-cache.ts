import { randomUUID } from "node:crypto";
import { chmod, mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import type { ToolName, ToolPin } from "./versions.ts";

/** Folder for programs of this user: `AZR_TOOL_CACHE`, or `azr-simulator` in the system's usual place for caches. */
export function toolCacheFolder(env: NodeJS.ProcessEnv): string {
  const chosen = env["AZR_TOOL_CACHE"];
  if (chosen !== undefined && chosen !== "") return chosen;
  return join(systemCacheFolder(env), "azr-simulator");
}

function systemCacheFolder(env: NodeJS.ProcessEnv): string {
  const home = env["HOME"] ?? env["USERPROFILE"] ?? homedir();
  if (process.platform === "win32") return env["LOCALAPPDATA"] ?? join(home, "AppData", "Local");
  if (process.platform === "darwin") return join(home, "Library", "Caches");
  return env["XDG_CACHE_HOME"] ?? join(home, ".cache");
}

/** Where the cache keeps a program; nothing need be there. */
export function cachedToolPath(cacheFolder: string, pin: ToolPin): string {
  return join(cacheFolder, pin.release.folder, executableName(pin.name));
}

/** The file name of a program on this system. */
export function executableName(name: ToolName): string {
  return process.platform === "win32" ? `${name}.exe` : name;
}

/** The cache cannot be written; the message names the folder and what the system said. */
export class ToolCacheUnwritable extends Error {
  override readonly name = "ToolCacheUnwritable";
}

const workFolderPrefix = "work-";
/** Older ones were left by a process that was killed. */
const workFolderAgeMsMax = 24 * 60 * 60_000;

/**
 * Runs `work` with a fresh folder inside the cache, so that placing is a rename, and removes it afterwards.
 * Throws ToolCacheUnwritable.
 */
export async function withWorkFolder<T>(cacheFolder: string, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = join(cacheFolder, `${workFolderPrefix}${process.pid}-${randomUUID()}`);
  try {
    await mkdir(folder, { recursive: true });
    await removeOldWorkFolders(cacheFolder);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ToolCacheUnwritable(`the tool cache cannot be written (${reason}); AZR_TOOL_CACHE may name another`, {
      cause,
    });
  }
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function removeOldWorkFolders(cacheFolder: string): Promise<void> {
  for (const name of await readdir(cacheFolder)) {
    if (!name.startsWith(workFolderPrefix)) continue;
    const folder = join(cacheFolder, name);
    const found = await stat(folder).catch(() => undefined); // its owner may just have removed it
    if (found !== undefined && Date.now() - found.mtimeMs > workFolderAgeMsMax)
      await rm(folder, { recursive: true, force: true });
  }
}

/** Moves a finished program to its place: whoever looks sees the whole file or none. */
export async function placeInCache(file: string, cacheFolder: string, pin: ToolPin, name: ToolName): Promise<void> {
  const target = join(cacheFolder, pin.release.folder, executableName(name));
  await chmod(file, 0o755);
  await mkdir(join(cacheFolder, pin.release.folder), { recursive: true });
  await rename(file, target);
}
