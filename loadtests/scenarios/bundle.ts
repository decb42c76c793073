// k6 resolves no packages and no project: the entry file is bundled into one that imports only k6's own modules.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** Bundles the k6 entry file of the day into `folder` and returns the path of the script. */
export async function bundleDay(folder: string): Promise<string> {
  const script = join(folder, "day.js");
  await build({
    entryPoints: [fileURLToPath(new URL("./day.ts", import.meta.url))],
    outfile: script,
    bundle: true,
    format: "esm",
    platform: "neutral",
    target: "es2023",
    external: ["k6", "k6/*"],
    logLevel: "silent",
    legalComments: "none",
  });
  return script;
}
