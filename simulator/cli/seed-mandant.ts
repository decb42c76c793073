// Makes a Mandant's directory and fills it.
import { existsSync, readdirSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { MANDANT_PROJECTORS, openMandant } from "../mandant/mandant.ts";
import { Bestandsplan } from "../population/bestandsplan.ts";
import { beginnOf, populate, type Fortschritt, type PopulateOptions } from "../population/populate.ts";
import { ensureDirectory } from "../sqlite/ensure-directory.ts";
import { openSqliteStore } from "../store/sqlite/sqlite-store.ts";
import type { SeedOptions } from "./seed-options.ts";

/** The directory of the Mandant cannot be made here; the message says what to do. */
export class DirectoryTaken extends Error {
  override readonly name = "DirectoryTaken";
}

/** What was made. */
export interface Seeded extends Fortschritt {
  readonly directory: string;
  /** Size of the register on disk. */
  readonly bytes: number;
  /** The signal ended it: the directory is of no use. */
  readonly interrupted: boolean;
}

/** Makes directory, register and the day's cases. Throws DirectoryTaken, BestandUnmoeglich and store errors. */
export async function seedMandant(options: SeedOptions, populateOptions: PopulateOptions): Promise<Seeded> {
  const { data, mandant: name, regelwerk } = options;
  const directory = join(data, name);
  assertFree(directory);
  const plan = new Bestandsplan(options);
  ensureDirectory(directory);
  const file = join(directory, "register.sqlite");
  const store = await openSqliteStore({ file, projectors: MANDANT_PROJECTORS });
  try {
    const uhr = { zeitpunkt: beginnOf(plan), laeuft: false };
    const mandant = await openMandant({ name, store, regelwerk, uhr });
    const { result, faelle } = await populate(plan, mandant, populateOptions);
    if (faelle !== undefined) writeWhole(join(directory, "tagesfaelle.json"), `${JSON.stringify(faelle)}\n`);
    await store.close();
    return { ...result, directory, bytes: statSync(file).size, interrupted: faelle === undefined };
  } finally {
    await store.close();
  }
}

function assertFree(directory: string): void {
  if (!existsSync(directory) || readdirSync(directory).length === 0) return;
  throw new DirectoryTaken(
    `${directory} is not empty: it holds a register, or what an interrupted seed left.\n` +
      `Name another --data or --mandant; or end the simulator that serves it, if there is one, and delete it (rm -r ${directory}).`,
  );
}

/** Renamed into place: whoever finds the file finds all of it. */
function writeWhole(file: string, content: string): void {
  writeFileSync(`${file}.tmp`, content);
  renameSync(`${file}.tmp`, file);
}
