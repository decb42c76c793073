import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { basename, join } from "node:path";
import { runProgram } from "./run-program.ts";
import { executableName, placeInCache, withWorkFolder } from "./tool-cache.ts";
import type { ToolPin } from "./versions.ts";

/** The release could not be had or is not what its checksum list says; the message tells which. */
export class ReleaseUnavailable extends Error {
  override readonly name = "ReleaseUnavailable";
}

/** Where and how long to try. */
export interface ReleaseSettings {
  readonly cacheFolder: string;
  readonly baseUrl: string;
  readonly onProgress: (line: string) => void;
  readonly signal?: AbortSignal | undefined;
}

/** Until the headers are there, redirects included: a machine without internet must fall through in seconds. */
const connectMsMax = 5_000;
/** Without a single byte. */
const stallMsMax = 30_000;
const archiveBytesMax = 512 * 1024 * 1024;
const checksumListBytesMax = 1024 * 1024;
const extractMsMax = 120_000;
const progressIntervalMs = 5_000;

/**
 * Downloads the release's archive, compares it with the release's checksum list and places its programs in the cache.
 * Throws ReleaseUnavailable; nothing is placed then.
 */
export async function placeFromRelease(pin: ToolPin, settings: ReleaseSettings): Promise<void> {
  const platform = `${process.platform}-${process.arch}`;
  const archive = pin.release.archives[platform];
  if (archive === undefined) throw new ReleaseUnavailable(`there is no archive for ${platform}`);
  const folderUrl = `${settings.baseUrl.replace(/\/+$/, "")}/${pin.release.path}`;
  await withWorkFolder(settings.cacheFolder, async (workFolder) => {
    const expectedSum = await readExpectedSum(`${folderUrl}/${pin.release.checksumList}`, archive, settings);
    const file = join(workFolder, archive);
    const sum = await download(`${folderUrl}/${archive}`, file, settings);
    if (sum !== expectedSum) {
      throw new ReleaseUnavailable(`${folderUrl}/${archive} has SHA-256 ${sum}, its checksum list says ${expectedSum}`);
    }
    await extract(file, workFolder, settings);
    for (const name of pin.release.binaries) {
      const folder = basename(archive).replace(/\.(tar\.gz|zip)$/, "");
      await place(join(workFolder, folder, executableName(name)), () =>
        placeInCache(join(workFolder, folder, executableName(name)), settings.cacheFolder, pin, name),
      );
    }
  });
}

async function place(file: string, move: () => Promise<void>): Promise<void> {
  try {
    await move();
  } catch (cause) {
    throw new ReleaseUnavailable(`${basename(file)} of the archive could not be placed: ${reasonOf(cause)}`, { cause });
  }
}

async function readExpectedSum(url: string, archive: string, settings: ReleaseSettings): Promise<string> {
  const chunks: Uint8Array[] = [];
  await receive(url, checksumListBytesMax, settings, (chunk) => void chunks.push(chunk));
  const lines = Buffer.concat(chunks).toString("utf8").split("\n");
  for (const line of lines) {
    const match = /^([0-9a-f]{64}) [ *](.+)$/.exec(line.trim());
    if (match?.[2] === archive && match[1] !== undefined) return match[1];
  }
  throw new ReleaseUnavailable(`${url} names no ${archive}`);
}

/** Writes the answer to a file and returns its SHA-256 as hexadecimal digits. */
async function download(url: string, file: string, settings: ReleaseSettings): Promise<string> {
  const hash = createHash("sha256");
  const out = await open(file, "wx");
  const startedAtMs = performance.now();
  let bytes = 0;
  let toldAtMs = startedAtMs;
  settings.onProgress(`downloading ${url}`);
  try {
    await receive(url, archiveBytesMax, settings, async (chunk) => {
      hash.update(chunk);
      bytes += chunk.byteLength;
      if (performance.now() - toldAtMs > progressIntervalMs) {
        toldAtMs = performance.now();
        settings.onProgress(`downloading ${basename(file)}: ${Math.round(bytes / 1e6)} MB`);
      }
      await out.writeFile(chunk);
    });
  } finally {
    await out.close();
  }
  return hash.digest("hex");
}

/** Reads the body of a GET in bounded size; refuses anything but 200 and a connection that stands still. */
async function receive(
  url: string,
  bytesMax: number,
  settings: ReleaseSettings,
  onChunk: (chunk: Uint8Array) => void | Promise<void>,
): Promise<void> {
  const stall = new AbortController();
  const signal = settings.signal === undefined ? stall.signal : AbortSignal.any([stall.signal, settings.signal]);
  let timer = setTimeout(() => stall.abort(new Error(`no answer within ${connectMsMax} ms`)), connectMsMax);
  try {
    const response = await fetch(url, { signal });
    if (response.status !== 200 || response.body === null) throw new Error(`HTTP status ${response.status}`);
    let bytes = 0;
    for await (const chunk of response.body) {
      clearTimeout(timer);
      timer = setTimeout(() => stall.abort(new Error(`nothing came for ${stallMsMax} ms`)), stallMsMax);
      bytes += chunk.byteLength;
      if (bytes > bytesMax) throw new Error(`longer than ${bytesMax} bytes`);
      await onChunk(chunk);
    }
  } catch (cause) {
    settings.signal?.throwIfAborted();
    throw new ReleaseUnavailable(`${url}: ${reasonOf(cause)}`, { cause });
  } finally {
    clearTimeout(timer);
  }
}

/** The system's tar reads both forms: GNU tar and bsdtar .tar.gz, bsdtar (macOS, Windows) also .zip. */
async function extract(file: string, folder: string, settings: ReleaseSettings): Promise<void> {
  let end;
  try {
    end = await runProgram("tar", ["-xf", basename(file)], {
      folder,
      deadlineMs: extractMsMax,
      signal: settings.signal,
    });
  } catch (cause) {
    settings.signal?.throwIfAborted();
    throw new ReleaseUnavailable(`tar could not be started: ${reasonOf(cause)}`, { cause });
  }
  if (end.exitCode !== 0) throw new ReleaseUnavailable(`tar could not unpack ${basename(file)}: ${end.output.trim()}`);
}

/** fetch says only "fetch failed" and puts the reason into its cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message} (${error.cause.message})` : error.message;
}
