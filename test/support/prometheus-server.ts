import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findPrometheus } from "../../loadtests/toolchain/find-tool.ts";
import { ToolMissing } from "../../loadtests/toolchain/tool-missing.ts";

/** A Prometheus of this test, on a free port of the loopback, with its data in a temporary folder. */
export interface PrometheusServer {
  readonly url: string;
  stop(): Promise<void>;
}

const startMsMax = 30_000;

/** Starts Prometheus on one target every second; says loudly why not, and gives undefined, when there is none. */
export async function startPrometheusOrSkip(
  target: string,
  ruleFiles: readonly string[],
): Promise<PrometheusServer | undefined> {
  try {
    const { path } = await findPrometheus({ onProgress: (line) => process.stderr.write(`${line}\n`) });
    return await start(path, target, ruleFiles);
  } catch (error) {
    if (!(error instanceof ToolMissing)) throw error;
    process.stderr.write(`CHECKS AGAINST PROMETHEUS ARE LEFT OUT: ${error.message}\n`);
    return undefined;
  }
}

async function start(path: string, target: string, ruleFiles: readonly string[]): Promise<PrometheusServer> {
  const folder = mkdtempSync(join(tmpdir(), "azr-prometheus-"));
  const config = {
    global: { scrape_interval: "1s", scrape_timeout: "1s", evaluation_interval: "1s" },
    rule_files: ruleFiles,
    scrape_configs: [{ job_name: "register", static_configs: [{ targets: [target] }] }],
  };
  writeFileSync(join(folder, "prometheus.yml"), JSON.stringify(config));
  const address = `127.0.0.1:${await freePort()}`;
  const child = spawn(path, [
    `--config.file=${join(folder, "prometheus.yml")}`,
    `--storage.tsdb.path=${join(folder, "data")}`,
    `--web.listen-address=${address}`,
  ]);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (output += String(text)));
  const ended = new Promise<void>((done) => child.on("close", () => done()));
  const stop = async (): Promise<void> => {
    child.kill("SIGTERM");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const url = `http://${address}`;
  if (await becomesReady(url, () => child.exitCode === null)) return { url, stop };
  await stop();
  throw new Error(`Prometheus did not become ready:\n${output}`);
}

async function becomesReady(url: string, isAlive: () => boolean): Promise<boolean> {
  const deadline = Date.now() + startMsMax;
  while (isAlive() && Date.now() < deadline) {
    const isReady = await fetch(`${url}/-/ready`).then(
      (response) => response.ok,
      () => false,
    );
    if (isReady) return true;
    await new Promise((done) => setTimeout(done, 50));
  }
  return false;
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.on("error", fail);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        typeof address === "object" && address !== null ? done(address.port) : fail(new Error("no port")),
      );
    });
  });
}
