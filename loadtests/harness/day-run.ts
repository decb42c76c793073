// One run from the stock to the records. Order matters: what costs nothing comes first, what others need is started
// before them, and everything is ended in reverse order, whatever happens.
import { mkdir, mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fetchToken } from "../client/token.ts";
import { parameterEntries, type Parameters } from "../parameters/parameters.ts";
import { writeDocument } from "../records/run-documents.ts";
import type { PrometheusAnswers, RunCheck, RunFolder } from "../records/run-folder.ts";
import { bundleDay } from "../scenarios/bundle.ts";
import { type DayPlan, planDay } from "../schedule/day-plan.ts";
import { mandantOf } from "../schedule/rule-set.ts";
import { addMs, startOfTag } from "../../simulator/kernel/zeit.ts";
import type { ToolFound } from "../toolchain/find-tool.ts";
import type { Tagesfaelle } from "../../proto/generated/messung.ts";
import { type ChildEnd, ChildFailed, Children } from "./children.ts";
import { checkDashboards } from "./dashboard-check.ts";
import type { DayOptions } from "./day-options.ts";
import { startK6 } from "./k6-run.ts";
import { projectFolder } from "./machine.ts";
import type { Progress } from "./progress.ts";
import { askPrometheus, waitForEvaluation } from "./prometheus-answers.ts";
import { type PrometheusServer, startPrometheus } from "./prometheus-server.ts";
import { keepFehlerkatalog, setUhr } from "./register-control.ts";
import { sandboxCredentials, type SimulatorProcess, startSimulator } from "./simulator-process.ts";
import { prepareStock } from "./stock.ts";
import { UsageSampler } from "./usage-sampler.ts";

/** Simulated day: a Monday. */
export const simulatedTag = "2026-11-23";

/** What a run needs beside its options. */
export interface DayRunSettings {
  readonly options: DayOptions;
  readonly parameters: Parameters;
  readonly folder: RunFolder;
  readonly k6: ToolFound;
  /** Undefined: none to be had, or not wanted. */
  readonly prometheus: ToolFound | undefined;
  readonly progress: Progress;
  readonly children: Children;
  /** Aborted by the first Ctrl-C. */
  readonly signal: AbortSignal;
}

/** What the run left beside the files in its folder. */
export interface DayRunOutcome {
  readonly faelle: Tagesfaelle;
  readonly plan: DayPlan;
  readonly usage: UsageSampler;
  readonly k6End: ChildEnd;
  readonly simulatorEnd: ChildEnd;
  readonly interrupted: boolean;
  /** What is missing from the report and why. */
  readonly missing: readonly string[];
  /** Checks that only the running Prometheus could answer. */
  readonly checks: readonly RunCheck[];
}

const stopDeadlineMs = 30_000;
const evaluationDeadlineMs = 15_000;
const tokenSecondsMin = 3600;
const tickMs = 1000;

/** Runs the day. Throws ChildFailed and other typed errors when it cannot be run at all. */
export async function runDay(settings: DayRunSettings): Promise<DayRunOutcome> {
  const work = await mkdtemp(join(tmpdir(), "azr-day-"));
  try {
    for (const part of ["records", "logs"]) await mkdir(join(settings.folder.directory, part), { recursive: true });
    return await runInside(work, settings);
  } finally {
    await settings.children.stopAll(stopDeadlineMs);
    await rm(work, { recursive: true, force: true });
  }
}

async function runInside(work: string, settings: DayRunSettings): Promise<DayRunOutcome> {
  const { options, folder, progress, children, signal } = settings;
  const dataDirectory = join(work, "data");
  const { faelle, plan } = await prepare(dataDirectory, settings);
  const mandant = mandantOf(options.regelwerk);
  const simulator = await startSimulator(
    {
      dataDirectory,
      mandant,
      regelwerk: options.regelwerk.name,
      recordsFile: folder.registerRecords,
      logFile: folder.simulatorLog,
      tokenSeconds: Math.max(tokenSecondsMin, Math.ceil((plan.loadMs / 1000) * 2)),
      signal,
    },
    children,
  );
  progress.step(`register serves at ${simulator.url}`);
  const missing: string[] = [];
  const prometheus = await prometheusFor(work, simulator, settings, missing);
  const token = await fetchToken(simulator.tokenUrl, await sandboxCredentials(dataDirectory, mandant));
  await setUhr(simulator.url, token, addMs(startOfTag(faelle.tag), plan.window.fromSecond * 1000));
  await keepFehlerkatalog(simulator.url, token, folder.fehlerkatalog);
  const script = await bundleDay(work);
  const usage = new UsageSampler();
  const k6 = await startK6({ tool: settings.k6, script, folder, url: simulator.url, token }, children);
  usage.watch("k6", k6.pid);
  usage.watch("register", simulator.child.pid);
  usage.watch("harness", process.pid);
  if (prometheus !== undefined) usage.watch("prometheus", prometheus.child.pid);
  const k6StartedMs = Date.now();
  const k6End = await watchLoad(k6, usage, plan, settings);
  await demandSamples(folder, k6End, signal);
  const checks = await keepPrometheusAnswers(prometheus, k6StartedMs, settings, missing);
  progress.step("ending register and Prometheus");
  const simulatorEnd = await simulator.child.stop("SIGTERM", stopDeadlineMs);
  await prometheus?.child.stop("SIGTERM", stopDeadlineMs);
  return { faelle, plan, usage, k6End, simulatorEnd, interrupted: signal.aborted, missing, checks };
}

/** k6 that ended before it measured anything leaves nothing to report on. Throws ChildFailed. */
async function demandSamples(folder: RunFolder, { code, signal: by }: ChildEnd, signal: AbortSignal): Promise<void> {
  if (signal.aborted || (await stat(folder.k6Samples).catch(() => undefined)) !== undefined) return;
  const log = await readFile(folder.k6Log, "utf8").catch(() => "");
  const last = log.trimEnd().split("\n").at(-1) ?? "";
  throw new ChildFailed(`k6 ended with ${code ?? by} before it sent anything; see ${folder.k6Log}\n${last}`);
}

/** Stock and plan. */
async function prepare(
  dataDirectory: string,
  { options, parameters, folder, progress, children, signal }: DayRunSettings,
): Promise<{ readonly faelle: Tagesfaelle; readonly plan: DayPlan }> {
  const { seed, regelwerk, stockCount, casesCount, compress, window } = options;
  const mandant = mandantOf(options.regelwerk);
  progress.step(`stock of ${stockCount.toLocaleString("en")} Datensätze, seed ${seed}, ${regelwerk.name}`);
  const { faelle, how } = await prepareStock(
    { seed, count: stockCount, casesCount, mandant, regelwerk: regelwerk.name, tag: simulatedTag },
    { dataDirectory, logFile: join(folder.directory, "logs", "seed.log"), signal, onTick: progress.tick },
    children,
  );
  progress.step(how === "COPIED" ? "stock copied from an earlier run with the same code" : "stock seeded");
  const plan = planDay(faelle, { seed, regelwerk, compress, window, parameters });
  await writeDocument(folder.parameters, parameterEntries(parameters));
  await writeDocument(folder.tagesfaelle, faelle);
  await writeDocument(folder.plan, plan);
  return { faelle, plan };
}

async function prometheusFor(
  work: string,
  simulator: SimulatorProcess,
  { prometheus: tool, options, folder, progress, children, signal }: DayRunSettings,
  missing: string[],
): Promise<PrometheusServer | undefined> {
  if (tool === undefined) {
    missing.push(
      options.prometheus
        ? "Prometheus' view of the stages: no Prometheus could be had on this machine"
        : "Prometheus' view of the stages: --no-prometheus",
    );
    return undefined;
  }
  const rulesFile = join(projectFolder, "dashboards", "prometheus", "rules.yml");
  const logFile = join(folder.directory, "logs", "prometheus.log");
  const settings = { tool, folder: join(work, "prometheus"), logFile, registerUrl: simulator.url, rulesFile, signal };
  const server = await startPrometheus(settings, children);
  progress.step(`Prometheus ${tool.version} watches it at ${server.url}`);
  return server;
}

/** Waits for k6, telling how far the day is; passes a Ctrl-C on to it once. */
async function watchLoad(
  k6: { readonly ended: Promise<ChildEnd>; readonly signal: (kind: NodeJS.Signals) => void },
  usage: UsageSampler,
  plan: DayPlan,
  { progress, signal }: DayRunSettings,
): Promise<ChildEnd> {
  const seconds = Math.ceil(plan.loadMs / 1000);
  progress.step(
    `load: ${plan.cases.length} cases and ${plan.interactions.length} interactions of the nation in ${seconds} s ` +
      `(human time ÷ ${plan.compress})`,
  );
  const startedAtMs = performance.now();
  const stop = (): void => k6.signal("SIGINT");
  signal.addEventListener("abort", stop, { once: true });
  if (signal.aborted) stop();
  usage.start();
  const tick = setInterval(() => {
    progress.tick(`load: ${Math.round((performance.now() - startedAtMs) / 1000)} of about ${seconds} s`);
  }, tickMs);
  try {
    return await k6.ended;
  } finally {
    clearInterval(tick);
    signal.removeEventListener("abort", stop);
    await usage.stop();
  }
}

async function keepPrometheusAnswers(
  prometheus: PrometheusServer | undefined,
  loadStartedMs: number,
  { folder, progress, signal }: DayRunSettings,
  missing: string[],
): Promise<readonly RunCheck[]> {
  if (prometheus === undefined) return [];
  if (signal.aborted) {
    missing.push("Prometheus' view of the stages: the run was stopped before its end");
    return [];
  }
  const loadEndedMs = Date.now();
  progress.step("waiting for the last scrape");
  const isEvaluated = await waitForEvaluation(prometheus.url, loadEndedMs, evaluationDeadlineMs);
  if (!isEvaluated) missing.push("Prometheus' last scrape: it did not come in time");
  const answers: PrometheusAnswers = await askPrometheus(prometheus.url, Date.now());
  await writeDocument(folder.prometheus, answers);
  progress.step("running every query of the dashboards");
  return [await checkDashboards(prometheus.url, folder, loadStartedMs, loadEndedMs)];
}
