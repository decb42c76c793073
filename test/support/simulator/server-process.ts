// The real server as a process of its own, on a temporary folder and a free port.
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const SERVE = fileURLToPath(new URL("../../../simulator/cli/serve.ts", import.meta.url));
const READY_MS_MAX = 30_000;
const POLL_MS = 20;

export interface ServerProcess {
  readonly url: string;
  readonly pid: number;
  /** Its standard output, once that matches; fails after a while. */
  output(pattern: RegExp): Promise<string>;
  readonly log: () => string;
  /** Sends a signal and answers the exit code, or the signal that ended it. */
  end(signal: NodeJS.Signals): Promise<number | NodeJS.Signals | null>;
}

/** Starts the server on a folder and waits until it serves; fails with its log when it does not. */
export async function startServer(folder: string, args: readonly string[] = []): Promise<ServerProcess> {
  const readyFile = join(folder, `ready-${process.hrtime.bigint()}.json`);
  const options = ["--port", "0", "--data", join(folder, "data"), "--ready-file", readyFile, ...args];
  const child = spawn(process.execPath, [SERVE, ...options], { stdio: ["ignore", "pipe", "pipe"] });
  const printed = collect(child, "stdout");
  const log = collect(child, "stderr");
  const ended = once(child, "close");
  const deadline = performance.now() + READY_MS_MAX;
  while (!existsSync(readyFile)) {
    if (child.exitCode !== null || performance.now() > deadline) {
      child.kill("SIGKILL");
      throw new Error(`the server did not become ready:\n${log()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  const url = /"url":"([^"]+)"/u.exec(readFileSync(readyFile, "utf8"))?.[1] ?? "";
  const end = async (signal: NodeJS.Signals): Promise<number | NodeJS.Signals | null> => {
    child.kill(signal);
    await ended;
    return child.exitCode ?? child.signalCode;
  };
  const output = async (pattern: RegExp): Promise<string> => {
    while (!pattern.test(printed())) {
      if (performance.now() > deadline) throw new Error(`${pattern.source} was not printed:\n${printed()}`);
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
    return printed();
  };
  return { url, pid: child.pid ?? 0, output, log, end };
}

/** True when somebody listens there. */
export async function isPortOpen(url: string): Promise<boolean> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  const opened = await new Promise<boolean>((resolve) => {
    socket.once("connect", () => resolve(true));
    socket.once("error", () => resolve(false));
  });
  socket.destroy();
  return opened;
}

/** Secret of a client in the folder's zugang.json. */
export function secretOf(folder: string, clientId: string): string {
  const text = readFileSync(join(folder, "data", "zugang.json"), "utf8");
  const secret = new RegExp(`"clientId": "${clientId}"[^}]*"clientSecret": "([^"]+)"`, "u").exec(text)?.[1];
  if (secret === undefined) throw new Error(`no client ${clientId}`);
  return secret;
}

/** A token for a client, over the real endpoint. */
export async function fetchToken(url: string, clientId: string, secret: string): Promise<string> {
  const body = new URLSearchParams({ grant_type: "client_credentials", client_id: clientId, client_secret: secret });
  const answer = await fetch(`${url}/oauth2/token`, { method: "POST", body });
  return /"access_token":"([^"]+)"/u.exec(await answer.text())?.[1] ?? "";
}

function collect(child: ChildProcess, stream: "stdout" | "stderr"): () => string {
  let text = "";
  child[stream]?.on("data", (chunk: Buffer) => (text += chunk.toString("utf8")));
  return () => text;
}
