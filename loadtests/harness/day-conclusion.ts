// From what a run left to its verdict: records, case log, checks, manifest.
import { writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { judgeChecks } from "../analysis/verdict.ts";
import type { Parameters } from "../parameters/parameters.ts";
import { caseLogOf } from "../records/case-log.ts";
import { dataDictionary } from "../records/data-dictionary.ts";
import { checkEnvironment } from "../records/environment-checks.ts";
import { checkEvidence } from "../records/evidence-checks.ts";
import { type K6Measurements, readK6Samples } from "../records/k6-samples.ts";
import { readRecordFile, writeRecordFile } from "../records/record-file.ts";
import { writeDocument } from "../records/run-documents.ts";
import type { Manifest, RunCheck, RunFolder, RunMachine, RunVersions } from "../records/run-folder.ts";
import type { DayOptions } from "./day-options.ts";
import type { DayRunOutcome } from "./day-run.ts";
import { exitThresholdsCrossed, summaryRequestsCount, suspiciousLines } from "./k6-run.ts";
import { readBootId } from "./proc.ts";
import type { LoadUsage } from "./usage-sampler.ts";

/** What the manifest says that was known before the run. */
export interface RunIdentity {
  readonly options: DayOptions;
  readonly parameters: Parameters;
  readonly startedAtMs: number;
  readonly machine: Omit<RunMachine, "bootIdEnd">;
  readonly versions: RunVersions;
  readonly commit: string;
  readonly commitDirty: boolean;
}

/** Share of the machine that other programs may take before the report points at them. */
const foreignCpuShareMax = 0.25;

/** Writes everything but the report into the run folder and returns the manifest. */
export async function concludeDay(folder: RunFolder, identity: RunIdentity, outcome: DayRunOutcome): Promise<Manifest> {
  const { plan } = outcome;
  const k6 = await readK6Samples(folder.k6Samples);
  const register = await readRecordFile(folder.registerRecords);
  const caseLog = caseLogOf({ compress: plan.compress, cases: plan.cases, records: k6.records, ends: k6.cases });
  const [loadStartedAtMs, loadEndedAtMs] = loadWindow(k6, identity.startedAtMs);
  const usage = outcome.usage.between(loadStartedAtMs, loadEndedAtMs);
  const bootIdEnd = await readBootId();
  const checks: readonly RunCheck[] = [
    ...checkEnvironment({
      usage,
      records: k6.records,
      droppedIterationsCount: k6.droppedIterationsCount,
      stealShareMax: identity.parameters.number("stealShareMax"),
      generatorCpuShareMax: identity.parameters.number("generatorCpuShareMax"),
      scheduleLagMsP99Max: identity.parameters.number("scheduleLagMsP99Max"),
    }),
    ...checkEvidence({
      k6,
      registerRecords: register.records,
      registerRestBytes: register.restBytes,
      caseLog,
      summaryRequestsCount: await summaryRequestsCount(folder),
      bootIds: [identity.machine.bootIdStart, bootIdEnd],
      conservationToleranceMs: identity.parameters.number("conservationToleranceMs"),
      interrupted: outcome.interrupted,
    }),
    ...(await programChecks(folder, outcome)),
    ...outcome.checks,
    foreignCpuCheck(usage, identity.machine.coresCount),
    ...(outcome.interrupted ? [interruptedCheck()] : []),
  ];
  await writeRecordFile(folder.k6Records, k6.records);
  await writeDocument(folder.cases, caseLog);
  await writeFile(folder.dataDictionary, dataDictionary);
  const { foreignCpuSeconds: _, ...runUsage } = usage;
  const manifest: Manifest = {
    ...describeRun(folder, identity, outcome),
    loadStartedAtMs,
    loadEndedAtMs,
    machine: { ...identity.machine, ...(bootIdEnd === undefined ? {} : { bootIdEnd }) },
    usage: runUsage,
    checks,
    verdict: judgeChecks(checks).verdict,
  };
  await writeDocument(folder.manifest, manifest);
  return manifest;
}

function describeRun(
  folder: RunFolder,
  { options, startedAtMs, versions, commit, commitDirty }: RunIdentity,
  { faelle, plan, missing, interrupted }: DayRunOutcome,
): Omit<Manifest, "loadStartedAtMs" | "loadEndedAtMs" | "machine" | "usage" | "checks" | "verdict"> {
  return {
    format: 1,
    run: basename(folder.directory),
    seed: options.seed,
    regelwerk: options.regelwerk.name,
    mandant: faelle.mandant,
    tag: faelle.tag,
    behoerde: faelle.behoerde,
    behoerdeName: faelle.behoerdeName,
    compress: plan.compress,
    ...(options.slice === undefined ? {} : { slice: options.slice }),
    casesCount: plan.cases.length,
    stockCount: options.stockCount,
    nationalPerSecond: plan.nationalPerSecond,
    clerksCount: plan.clerksCount,
    startedAtMs,
    endedAtMs: Date.now(),
    commit,
    commitDirty,
    versions,
    missing,
    interrupted,
  };
}

/** From time zero to the end of the last request. */
function loadWindow({ zeroMs, records }: K6Measurements, fallbackMs: number): readonly [number, number] {
  const startMs = Math.round(zeroMs ?? fallbackMs);
  const endMs = records.reduce((latest, { startMs: at = 0, durationNs }) => Math.max(latest, at + durationNs / 1e6), 0);
  return [startMs, Math.max(startMs, Math.round(endMs))];
}

/** Both programs ended as they should, and k6 ran as it was told. */
async function programChecks(
  folder: RunFolder,
  { k6End, simulatorEnd, interrupted }: DayRunOutcome,
): Promise<readonly RunCheck[]> {
  const suspicious = await suspiciousLines(folder);
  const isK6Ended = k6End.code === 0 || k6End.code === exitThresholdsCrossed || interrupted;
  const k6Text = `k6 ended with ${k6End.code ?? k6End.signal}`;
  const registerText = `the register ended with ${simulatorEnd.code ?? simulatorEnd.signal} when it was asked to`;
  return [
    defect("k6_ended", isK6Ended && suspicious.length === 0, [k6Text, ...suspicious.slice(0, 1)].join("; ")),
    defect("register_ended", simulatorEnd.code === 0, registerText),
  ];
}

function defect(id: string, passed: boolean, text: string): RunCheck {
  return { id, kind: "DEFECT", passed, text };
}

/** Not a reason by itself: it explains a schedule that was not kept. */
function foreignCpuCheck({ foreignCpuSeconds, loadSeconds }: LoadUsage, coresCount: number): RunCheck {
  const note = { id: "foreign_cpu", kind: "NOTE" } as const;
  if (foreignCpuSeconds === undefined || loadSeconds === 0) {
    return { ...note, passed: false, text: "the system does not tell what else ran on the machine" };
  }
  const value = foreignCpuSeconds / loadSeconds / coresCount;
  const text = `other programs used ${(value * 100).toFixed(1)} % of the machine's CPU time during the load`;
  return { ...note, passed: value <= foreignCpuShareMax, text, value, limit: foreignCpuShareMax, unit: "share" };
}

function interruptedCheck(): RunCheck {
  return { id: "interrupted", kind: "ENVIRONMENT", passed: false, text: "the run was stopped before its end" };
}
