// The real Prometheus beside the load: it scrapes the register every five seconds and evaluates the recording rules.
import { access, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { ToolFound } from "../toolchain/find-tool.ts";
import { type Child, ChildFailed, type Children } from "./children.ts";
import { freeLoopbackPort } from "./free-port.ts";
import { waitFor } from "./wait-for.ts";

/** A running Prometheus. */
export interface PrometheusServer {
  readonly url: string;
  readonly child: Child;
}

/** What it needs. */
export interface PrometheusSettings {
  readonly tool: ToolFound;
  /** Folder for its configuration and data; nothing of it is kept. */
  readonly folder: string;
  readonly logFile: string;
  /** What it scrapes. */
  readonly registerUrl: string;
  /** Recording rules. */
  readonly rulesFile: string;
  readonly signal: AbortSignal;
}

/** Distance of scrapes and of evaluations. */
export const scrapeIntervalSeconds = 5;
const readyDeadlineMs = 30_000;

/** Starts Prometheus and waits until it answers. Throws ChildFailed. */
export async function startPrometheus(settings: PrometheusSettings, children: Children): Promise<PrometheusServer> {
  await mkdir(settings.folder, { recursive: true });
  const configFile = join(settings.folder, "prometheus.yml");
  await access(settings.rulesFile);
  await writeFile(configFile, prometheusConfig(settings.registerUrl, settings.rulesFile));
  const url = `http://127.0.0.1:${await freeLoopbackPort()}`;
  const child = await children.start({
    name: "prometheus",
    file: settings.tool.path,
    args: [
      `--config.file=${configFile}`,
      `--storage.tsdb.path=${join(settings.folder, "data")}`,
      `--web.listen-address=${new URL(url).host}`,
      "--log.level=warn",
    ],
    logFile: settings.logFile,
  });
  const ready = await waitFor(() => isReady(url, child), {
    deadlineMs: readyDeadlineMs,
    intervalMs: 100,
    signal: settings.signal,
  });
  if (ready !== true) throw new ChildFailed(`Prometheus did not become ready; see ${settings.logFile}`);
  return { url, child };
}

/** Configuration as JSON, which is YAML as well. */
export function prometheusConfig(registerUrl: string, rulesFile: string): string {
  const config = {
    global: {
      scrape_interval: `${scrapeIntervalSeconds}s`,
      scrape_timeout: `${scrapeIntervalSeconds}s`,
      evaluation_interval: `${scrapeIntervalSeconds}s`,
    },
    rule_files: [rulesFile],
    scrape_configs: [{ job_name: "register", static_configs: [{ targets: [new URL(registerUrl).host] }] }],
  };
  return `${JSON.stringify(config, undefined, 2)}\n`;
}

async function isReady(url: string, child: Child): Promise<boolean | undefined> {
  if (child.hasEnded()) return false;
  const response = await fetch(`${url}/-/ready`).catch(() => undefined);
  await response?.body?.cancel();
  return response?.ok === true ? true : undefined;
}
