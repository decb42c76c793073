// npm run seed: a register with a synthetic population, and the cases of its day.
import { EXIT_FAILED, EXIT_OK, EXIT_USAGE } from "../main.ts";
import { BestandUnmoeglich } from "../population/bestandsplan.ts";
import { DatabaseUnusable } from "../sqlite/database-unusable.ts";
import { DirectoryTaken, seedMandant, type Seeded } from "./seed-mandant.ts";
import { parseSeedOptions, SeedOptionsInvalid, seedUsage, type SeedOptions } from "./seed-options.ts";
import { SeedProgress } from "./seed-progress.ts";

/** Ended by Ctrl-C or SIGTERM, as a shell counts it. */
const EXIT_INTERRUPTED = 130;
const MIB = 1024 * 1024;
/** These say themselves what is to be done; everything else comes with its stack. */
const EXPLAINED = [BestandUnmoeglich, DatabaseUnusable, DirectoryTaken];

async function main(args: readonly string[]): Promise<number> {
  const options = parseSeedOptions(args);
  if (options === "HELP") {
    process.stdout.write(seedUsage);
    return EXIT_OK;
  }
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());
  const startMs = performance.now();
  const progress = new SeedProgress(process.stderr, options.count);
  const seeded = await seedMandant(options, {
    onProgress: (fortschritt) => progress.show(fortschritt),
    signal: stop.signal,
  });
  progress.end();
  if (seeded.interrupted) {
    process.stderr.write(`seed: stopped; ${seeded.directory} is of no use.\n${nextStep(seeded)}`);
    return EXIT_INTERRUPTED;
  }
  process.stdout.write(summary(options, seeded, (performance.now() - startMs) / 1000));
  return EXIT_OK;
}

function nextStep({ directory }: Seeded): string {
  return `Delete it (rm -r ${directory}) and run the same command again.\n`;
}

function summary(options: SeedOptions, { directory, persons, events, bytes }: Seeded, seconds: number): string {
  const peakMib = process.resourceUsage().maxRSS / 1024;
  return [
    `${directory}: ${persons} persons under ${options.regelwerkText}, clock at 07:55 of ${options.tag}`,
    `  ${seconds.toFixed(1)} s, ${Math.round(persons / seconds)} persons/s`,
    `  ${events} events, ${(events / persons).toFixed(2)} per person`,
    `  ${(bytes / MIB).toFixed(1)} MiB on disk, ${Math.round(bytes / events)} bytes per event`,
    `  ${Math.round(peakMib)} MiB peak memory`,
    `  ${options.casesCount} cases of the day in ${directory}/tagesfaelle.json`,
    "",
  ].join("\n");
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    if (error instanceof SeedOptionsInvalid) {
      process.stderr.write(`seed: ${error.message}\n--help lists the options.\n`);
      process.exit(EXIT_USAGE);
    }
    const isExplained = error instanceof Error && EXPLAINED.some((type) => error instanceof type);
    const text = error instanceof Error && !isExplained ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`seed: ${isExplained && error instanceof Error ? error.message : text}\n`);
    process.exit(EXIT_FAILED);
  },
);
