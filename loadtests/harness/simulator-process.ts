// The register as a process of its own, on a data directory of its own.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { textAt, listAt } from "../client/answer.ts";
import { type ClientCredentials } from "../client/token.ts";
import { type Child, ChildFailed, type Children } from "./children.ts";
import { projectFolder } from "./machine.ts";
import { waitFor } from "./wait-for.ts";

/** A register that serves requests. */
export interface SimulatorProcess {
  readonly url: string;
  readonly tokenUrl: string;
  readonly child: Child;
}

/** What it needs to serve at all. */
export interface ServeSettings {
  readonly dataDirectory: string;
  readonly logFile: string;
  /** Further options of `serve`. */
  readonly flags: readonly string[];
  readonly signal: AbortSignal;
}

/** What the register of a measured day needs. */
export interface SimulatorSettings {
  readonly dataDirectory: string;
  readonly mandant: string;
  readonly regelwerk: string;
  readonly recordsFile: string;
  readonly logFile: string;
  readonly tokenSeconds: number;
  readonly signal: AbortSignal;
}

const readyDeadlineMs = 60_000;

/** Starts the register of a measured day and waits until it serves. Throws ChildFailed. */
export function startSimulator(settings: SimulatorSettings, children: Children): Promise<SimulatorProcess> {
  const { dataDirectory, logFile, signal, mandant, regelwerk, recordsFile, tokenSeconds } = settings;
  const flags = [
    ...["--mandanten", mandant, "--regelwerke", `${mandant}=${regelwerk}`],
    ...["--records", recordsFile, "--token-seconds", String(tokenSeconds), "--no-bestand"],
  ];
  return startServe({ dataDirectory, logFile, flags, signal }, children);
}

/** Starts a register on a free port of the loopback interface and waits until it serves. Throws ChildFailed. */
export async function startServe(settings: ServeSettings, children: Children): Promise<SimulatorProcess> {
  const readyFile = join(settings.dataDirectory, "ready.json");
  const child = await children.start({
    name: "register",
    file: process.execPath,
    args: [
      join(projectFolder, "simulator", "cli", "serve.ts"),
      ...["--port", "0", "--data", settings.dataDirectory, "--ready-file", readyFile, "--log", "warn"],
      ...settings.flags,
    ],
    logFile: settings.logFile,
  });
  const ready = await waitFor(() => readyState(readyFile, child), {
    deadlineMs: readyDeadlineMs,
    intervalMs: 50,
    signal: settings.signal,
  });
  if (ready === undefined || ready === "ENDED") {
    throw new ChildFailed(`the register did not become ready; see ${settings.logFile}`);
  }
  return { ...ready, child };
}

/** The client of the sandbox that may act for every authority of the Mandant. Throws ChildFailed. */
export async function sandboxCredentials(dataDirectory: string, mandant: string): Promise<ClientCredentials> {
  const file = join(dataDirectory, "zugang.json");
  const content: unknown = JSON.parse(await readFile(file, "utf8"));
  const clientId = `sandbox-${mandant}`;
  const client = listAt(content, "clients").find((entry) => textAt(entry, "clientId") === clientId);
  const clientSecret = textAt(client, "clientSecret");
  if (clientSecret === undefined) throw new ChildFailed(`${file} names no client ${clientId}`);
  return { clientId, clientSecret };
}

async function readyState(
  file: string,
  child: Child,
): Promise<{ readonly url: string; readonly tokenUrl: string } | "ENDED" | undefined> {
  if (child.hasEnded()) return "ENDED";
  const text = await readFile(file, "utf8").catch(() => "");
  // A file that is being written is read again.
  if (!text.trimEnd().endsWith("}")) return undefined;
  const content: unknown = JSON.parse(text);
  const [url, tokenUrl] = [textAt(content, "url"), textAt(content, "tokenUrl")];
  return url === undefined || tokenUrl === undefined ? undefined : { url, tokenUrl };
}
