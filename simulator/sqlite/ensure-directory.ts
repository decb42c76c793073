import { mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseUnusable } from "./database-unusable.ts";

/**
 * Makes a directory and those above it. Throws DatabaseUnusable ("inaccessible"). One level at a time: Node's own
 * recursive mkdir never returns on a file system that refuses a new entry with "no such file" (Linux: below /proc).
 */
export function ensureDirectory(directory: string): void {
  if (isDirectory(directory)) return;
  const parent = dirname(directory);
  if (parent !== directory) ensureDirectory(parent);
  try {
    mkdirSync(directory);
  } catch (cause) {
    if (isDirectory(directory)) return;
    throw new DatabaseUnusable(
      "inaccessible",
      directory,
      `The directory ${directory} cannot be made. Name another one, or make it writable.`,
      { cause },
    );
  }
}

function isDirectory(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
