import { rm, stat } from "node:fs/promises";
import type { RunFolder } from "../records/run-folder.ts";

/** Removes the folder of a run that was stopped before it measured anything: no report can be made from it. */
export async function removeUnmeasured({ directory, k6Samples }: RunFolder): Promise<void> {
  const isMeasured = await stat(k6Samples).then(
    () => true,
    () => false,
  );
  if (!isMeasured) await rm(directory, { recursive: true, force: true });
}
