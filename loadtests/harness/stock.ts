// The register's stock at the start of a day: seeded once for each seed, size and version of the code, then copied, so
// that a run never begins on what an earlier one left.
import { createHash } from "node:crypto";
import { constants } from "node:fs";
import { cp, mkdir, readdir, readFile, rename, rm, stat, utimes } from "node:fs/promises";
import { join } from "node:path";
import type { Tagesfaelle } from "../../proto/generated/messung.ts";
import { validate } from "../../proto/codec/validate.ts";
import { toolCacheFolder } from "../toolchain/tool-cache.ts";
import { ChildFailed, type Children } from "./children.ts";
import { projectFolder } from "./machine.ts";

/** Which stock. */
export interface StockSettings {
  readonly seed: number;
  readonly count: number;
  readonly casesCount: number;
  readonly mandant: string;
  readonly regelwerk: string;
  readonly tag: string;
}

/** Where a run wants its stock, and how it may be made. */
export interface StockTarget {
  readonly dataDirectory: string;
  readonly logFile: string;
  readonly signal: AbortSignal;
  /** Told how far the seeding is. */
  readonly onTick: (text: string) => void;
}

/** What came of it. */
export interface Stock {
  readonly faelle: Tagesfaelle;
  readonly how: "SEEDED" | "COPIED";
}

/** Stocks kept in the cache; each has about the size of its register. */
const stocksKeptMax = 5;
const tickMs = 1000;
const codeFolders = ["simulator", "proto"] as const;

/** Puts the stock into the data directory: from the cache, or seeded now. Throws ChildFailed. */
export async function prepareStock(settings: StockSettings, target: StockTarget, children: Children): Promise<Stock> {
  const cacheFolder = join(toolCacheFolder(process.env), "stock");
  const entry = join(cacheFolder, await stockKey(settings));
  const isCached = (await stat(entry).catch(() => undefined)) !== undefined;
  if (isCached) {
    await copyFolder(entry, target.dataDirectory);
    const now = new Date();
    await utimes(entry, now, now);
  } else {
    await seed(settings, target, children);
    await keep(target.dataDirectory, entry, cacheFolder);
  }
  return { faelle: await readTagesfaelle(target.dataDirectory, settings.mandant), how: isCached ? "COPIED" : "SEEDED" };
}

/** Reads and checks the day's cases that the seed left. Throws ChildFailed. */
export async function readTagesfaelle(dataDirectory: string, mandant: string): Promise<Tagesfaelle> {
  const file = join(dataDirectory, mandant, "tagesfaelle.json");
  const content: unknown = JSON.parse(await readFile(file, "utf8"));
  const result = validate("Tagesfaelle", content);
  if (result.ok) return result.value;
  throw new ChildFailed(`${file} is not what it should be: ${JSON.stringify(result.rejection[0])}`);
}

async function seed(settings: StockSettings, target: StockTarget, children: Children): Promise<void> {
  const child = await children.start({
    name: "seed",
    file: process.execPath,
    args: [
      join(projectFolder, "simulator", "cli", "seed.ts"),
      ...["--data", target.dataDirectory, "--count", String(settings.count), "--seed", String(settings.seed)],
      ...["--mandant", settings.mandant, "--regelwerk", settings.regelwerk, "--tag", settings.tag],
      ...["--cases", String(settings.casesCount)],
    ],
    logFile: target.logFile,
  });
  const stop = (): void => child.signal("SIGTERM");
  target.signal.addEventListener("abort", stop, { once: true });
  const tick = setInterval(() => void tellLastLine(target), tickMs);
  const { code, signal } = await child.ended;
  clearInterval(tick);
  target.signal.removeEventListener("abort", stop);
  target.signal.throwIfAborted();
  if (code === 0) return;
  const reason = (await readFile(target.logFile, "utf8")).split("\n").findLast((line) => line.startsWith("seed: "));
  throw new ChildFailed(`seeding ended with ${code ?? signal}: ${reason ?? "it said nothing"}; see ${target.logFile}`);
}

async function tellLastLine({ logFile, onTick }: StockTarget): Promise<void> {
  const last = (await readFile(logFile, "utf8")).split(/[\r\n]/u).findLast((line) => line.trim() !== "");
  if (last !== undefined) onTick(last);
}

/** Copied beside and renamed into place, so that an entry of the cache is whole or absent. */
async function keep(dataDirectory: string, entry: string, cacheFolder: string): Promise<void> {
  const fresh = `${entry}.${process.pid}`;
  try {
    await mkdir(cacheFolder, { recursive: true });
    await copyFolder(dataDirectory, fresh);
    await rename(fresh, entry);
  } catch {
    await rm(fresh, { recursive: true, force: true }); // a cache that cannot be written, or somebody was faster
  }
  await prune(cacheFolder);
}

async function prune(cacheFolder: string): Promise<void> {
  const names = await readdir(cacheFolder).catch(() => []);
  const aged = await Promise.all(
    names.map(async (name) => ({ name, usedMs: (await stat(join(cacheFolder, name))).mtimeMs })),
  );
  const old = aged.toSorted((a, b) => b.usedMs - a.usedMs).slice(stocksKeptMax);
  await Promise.all(old.map(({ name }) => rm(join(cacheFolder, name), { recursive: true, force: true })));
}

function copyFolder(from: string, to: string): Promise<void> {
  return cp(from, to, { recursive: true, mode: constants.COPYFILE_FICLONE });
}

/** Name of a cache entry: the settings, and a digest of the code that makes a stock. */
export async function stockKey(settings: StockSettings): Promise<string> {
  const { seed: seedNumber, count, casesCount, mandant, regelwerk, tag } = settings;
  const digest = createHash("sha256").update(process.version);
  for (const folder of codeFolders) {
    const files = await readdir(join(projectFolder, folder), { recursive: true });
    for (const file of files.filter((name) => /\.(ts|json|proto|lock)$/u.test(name)).sort()) {
      digest.update(file).update(await readFile(join(projectFolder, folder, file)));
    }
  }
  const code = digest.digest("hex").slice(0, 16);
  return [mandant, regelwerk, tag, seedNumber, count, casesCount, code].join("-");
}
