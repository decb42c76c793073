// A run is a folder: everything that was planned, sent, answered and measured, from which the report is written again
// byte for byte. This file names its files and the shapes of the two that both the run and the report know.
import { join } from "node:path";

/** Paths of every file of a run folder; a file that a run could not make is absent. */
export interface RunFolder {
  readonly directory: string;
  /** `Manifest`: what was run, where, with what, and the run's own judgement of its validity. */
  readonly manifest: string;
  /** The parameters as they stood (JSON, see loadtests/parameters). */
  readonly parameters: string;
  /** The cases that the seed made (azr.messung.v1.Tagesfaelle as JSON). */
  readonly tagesfaelle: string;
  /** The schedule that k6 replayed (JSON, see loadtests/schedule/day-plan.ts). */
  readonly plan: string;
  /** Length-delimited RequestRecord, written by the register. */
  readonly registerRecords: string;
  /** k6's own output, one JSON sample a line, gzip. */
  readonly k6Samples: string;
  /** Length-delimited RequestRecord, made from k6's output. */
  readonly k6Records: string;
  /** `CaseLog`: human and system seconds of each step of each case. */
  readonly cases: string;
  /** `PrometheusAnswers`; absent when the run had no Prometheus. */
  readonly prometheus: string;
  /** The register's answer to GET /v1/fehlerkatalog: the German texts of the refusals. Absent: the report shows keys only. */
  readonly fehlerkatalog: string;
  /** k6's end-of-test summary. */
  readonly k6Summary: string;
  /** What k6 and the simulator printed. */
  readonly k6Log: string;
  readonly simulatorLog: string;
  readonly report: string;
  readonly reportHtml: string;
  readonly dataDictionary: string;
}

/** The files of the run folder at `directory`; touches nothing. */
export function runFolder(directory: string): RunFolder {
  const file = (...parts: readonly string[]): string => join(directory, ...parts);
  return {
    directory,
    manifest: file("manifest.json"),
    parameters: file("parameters.json"),
    tagesfaelle: file("tagesfaelle.json"),
    plan: file("plan.json"),
    registerRecords: file("records", "register.pb"),
    k6Samples: file("records", "k6.ndjson.gz"),
    k6Records: file("records", "k6.pb"),
    cases: file("cases.json"),
    prometheus: file("prometheus.json"),
    fehlerkatalog: file("fehlerkatalog.json"),
    k6Summary: file("k6-summary.json"),
    k6Log: file("logs", "k6.log"),
    simulatorLog: file("logs", "simulator.log"),
    report: file("report.json"),
    reportHtml: file("report.html"),
    dataDictionary: file("data-dictionary.md"),
  };
}

/** VALID: claims may be made. INVALID: the environment spoilt the run. DEFECT: something of ours is wrong. */
export type Verdict = "VALID" | "INVALID" | "DEFECT";

/** What a check that fails means for the run. NOTE never changes the verdict. */
export type CheckKind = "ENVIRONMENT" | "DEFECT" | "NOTE";

/** One condition of a valid run: what was found, what was allowed. */
export interface RunCheck {
  /** Stable name, for example `steal`, `generator_cpu`, `schedule_lag_p99`, `dropped_iterations`, `joined`. */
  readonly id: string;
  readonly kind: CheckKind;
  readonly passed: boolean;
  /** One English sentence with the figures. */
  readonly text: string;
  /** Found value and its limit where both are numbers, in `unit`. Absent where it could not be measured. */
  readonly value?: number;
  readonly limit?: number;
  readonly unit?: string;
}

/** What was run. All instants with `Ms` are wall clock since 1970 unless the name says otherwise. */
export interface Manifest {
  readonly format: 1;
  /** Name of the folder. */
  readonly run: string;
  readonly seed: number;
  /** HEUTE or ZIEL. */
  readonly regelwerk: string;
  readonly mandant: string;
  /** Simulated day and office. */
  readonly tag: string;
  readonly behoerde: string;
  readonly behoerdeName: string;
  /** Human time was divided by this; system time and the background never are. */
  readonly compress: number;
  /** Part of the day that was played, `HH:MM-HH:MM`; the whole day otherwise. */
  readonly slice?: string;
  readonly casesCount: number;
  /** Datensaetze in the register at the start. */
  readonly stockCount: number;
  /** Requests per second of the background as planned. */
  readonly nationalPerSecond: number;
  readonly clerksCount: number;
  readonly startedAtMs: number;
  readonly endedAtMs: number;
  /** Begin of the load (k6's time zero) and its end. */
  readonly loadStartedAtMs: number;
  readonly loadEndedAtMs: number;
  readonly commit: string;
  /** True when files differed from the commit. */
  readonly commitDirty: boolean;
  readonly versions: RunVersions;
  readonly machine: RunMachine;
  readonly usage: RunUsage;
  /** What is missing from the report and why, one sentence each. */
  readonly missing: readonly string[];
  /** True when the run was stopped before its end. */
  readonly interrupted: boolean;
  readonly checks: readonly RunCheck[];
  readonly verdict: Verdict;
}

/** Programs of the run; `prometheus` is absent when there was none. */
export interface RunVersions {
  readonly project: string;
  readonly node: string;
  readonly k6: string;
  readonly prometheus?: string;
}

/** Where it ran. Fields that the system does not tell are absent. */
export interface RunMachine {
  readonly platform: string;
  readonly arch: string;
  readonly kernel: string;
  readonly cpuModel: string;
  readonly coresCount: number;
  readonly memoryBytes: number;
  /** Same on both ends of the run, otherwise monotonic stamps are not comparable. */
  readonly bootIdStart?: string;
  readonly bootIdEnd?: string;
  readonly clockSource?: string;
}

/** CPU during the load: seconds of each process; shares of one core. */
export interface RunUsage {
  readonly loadSeconds: number;
  /** Stolen by the hypervisor, share of all CPU time; absent where the system does not tell. */
  readonly stealShare?: number;
  readonly cpu: readonly ProcessUsage[];
}

/** CPU of one process (`k6`, `register`, `prometheus`, `harness`) during the load. */
export interface ProcessUsage {
  readonly process: string;
  readonly cpuSeconds: number;
  readonly residentBytesMax?: number;
}

/** How a case ended. `refused_expected`: refused as the rule set demands. */
export type CaseOutcome = "stored" | "refused_expected" | "unexpected" | "unfinished";

/** One step of a case: what the clerk needed (drawn, uncompressed) and what the clerk waited for (measured). */
export interface CaseStep {
  /** beratung, fachverfahren (human only), search, open, form, save, refresh. */
  readonly step: string;
  /** 1 for the first pass, one more for each restart. */
  readonly pass: number;
  readonly humanSeconds: number;
  /** Delay of the first request against its intended start, and the durations of all requests of the step. */
  readonly systemSeconds: number;
  readonly requestsCount: number;
  /** Milliseconds since k6's time zero; absent for steps without request. */
  readonly startedMs?: number;
  readonly traceId?: string;
}

/** Children who are entered on the paper, and how many messages the case takes without and with the family measure. */
export interface CaseFamily {
  readonly childrenCount: number;
  readonly messagesWithout: number;
  readonly messagesWith: number;
}

/** One case of the office. */
export interface CaseEntry {
  readonly caseId: string;
  /** Kind of the case, as azr.messung.v1 names it. */
  readonly art: string;
  /** Day of the decision that is reported. */
  readonly decidedDay: string;
  /** Only of kind familie. */
  readonly family?: CaseFamily;
  /** Clerk who served it, 1 and up; absent when nobody did. */
  readonly clerk?: number;
  /** Arrival in seconds since midnight of the simulated day. */
  readonly arrivalSecondOfDay: number;
  /** In the waiting room, in seconds of the simulated day (real seconds times the factor of compression). */
  readonly waitingSeconds: number;
  readonly humanSeconds: number;
  readonly systemSeconds: number;
  readonly outcome: CaseOutcome;
  /** Refusal of the save, when there was one. */
  readonly fehlerschluessel?: string;
  readonly steps: readonly CaseStep[];
}

/** The case log. */
export interface CaseLog {
  readonly format: 1;
  readonly compress: number;
  readonly cases: readonly CaseEntry[];
}

/** One query to Prometheus at the end of the load and what it answered, as the HTTP API gives it. */
export interface PrometheusAnswer {
  /** Name of the recording rule or a short name of our own. */
  readonly name: string;
  readonly expression: string;
  /** Evaluation time in seconds since 1970. */
  readonly atSeconds: number;
  readonly samples: readonly PrometheusSample[];
  /** Why there is no answer. */
  readonly error?: string;
}

/** One series and its value. */
export interface PrometheusSample {
  readonly labels: Readonly<Record<string, string>>;
  /** NaN and infinities as Prometheus writes them. */
  readonly value: string;
}

/** All answers; the window is the one that the expressions cover. */
export interface PrometheusAnswers {
  readonly format: 1;
  readonly windowSeconds: number;
  readonly answers: readonly PrometheusAnswer[];
}
