// A day that nobody ran: seeded records, case log and manifest of the shapes that a real run leaves, so that analysis
// and report can be tested without a load generator. Durations are invented and claim nothing.
import type { CaseEntry, CaseLog, CaseStep, Manifest } from "../../loadtests/records/run-folder.ts";
import type { RequestRecord } from "../../proto/generated/messung.ts";
import { HOPS } from "../../simulator/telemetry/catalogue.ts";

/** What the synthetic day is made from. */
export interface SyntheticDaySettings {
  readonly seed: number;
  readonly casesCount: number;
  readonly nationalRequestsCount: number;
  readonly compress: number;
  readonly regelwerk: "HEUTE" | "ZIEL";
}

/** The contents of a run folder, before they are files. */
export interface SyntheticDay {
  readonly manifest: Manifest;
  readonly caseLog: CaseLog;
  readonly client: readonly RequestRecord[];
  readonly server: readonly RequestRecord[];
}

export const syntheticDayDefault: SyntheticDaySettings = {
  seed: 42,
  casesCount: 150,
  nationalRequestsCount: 3600,
  compress: 252,
  regelwerk: "HEUTE",
};

const startedAtMs = Date.UTC(2026, 10, 23, 9, 0, 0);
const loadDelayMs = 20_000;
const loadSeconds = 100;
const humanSecondsOfStep = {
  beratung: 90,
  fachverfahren: 45,
  search: 15.2,
  open: 5.4,
  form: 6.1,
  save: 9.8,
  refresh: 3.1,
};
const operationOfStep: Readonly<Record<string, string>> = {
  search: "anfrage_nummer",
  open: "gesamtauskunft",
  form: "zustaendigkeit",
  save: "folgemeldung",
  refresh: "gesamtauskunft",
};
/** Mean milliseconds of each hop for reads and writes. */
const readHopMs = { loop_wait: 0.3, authn: 0.15, decode: 0.1, rights: 0.05, load: 0.6, decide: 0.3, encode: 0.4 };
const writeHopMs = { ...readHopMs, append_wait: 0.5, commit: 2.2, projection: 0.3 };

/** Same settings, same day. */
export function syntheticDay(settings: SyntheticDaySettings = syntheticDayDefault): SyntheticDay {
  const maker = new DayMaker(settings);
  const cases = Array.from({ length: settings.casesCount }, (_, i) => maker.office(i));
  for (let i = 0; i < settings.nationalRequestsCount; i += 1) maker.national(i);
  return {
    manifest: manifestOf(settings),
    caseLog: { format: 1, compress: settings.compress, cases },
    client: maker.client,
    server: maker.server,
  };
}

interface RequestPlan {
  readonly operation: string;
  readonly traceId: string;
  readonly startMs: number;
  readonly newConnection: boolean;
  readonly refusal?: string | undefined;
  readonly office?: { readonly caseId: string; readonly step: string; readonly humanSeconds: number } | undefined;
}

class DayMaker {
  readonly client: RequestRecord[] = [];
  readonly server: RequestRecord[] = [];
  readonly #settings: SyntheticDaySettings;
  readonly #random: () => number;
  #spans = 0;

  constructor(settings: SyntheticDaySettings) {
    this.#settings = settings;
    this.#random = uniform(settings.seed);
  }

  office(index: number): CaseEntry {
    const caseId = `v-${String(index + 1).padStart(3, "0")}`;
    const moved = index % 50 === 7;
    const arrival = (index / this.#settings.casesCount) * loadSeconds * 1000 * 0.9;
    const refusal = moved && this.#settings.regelwerk === "HEUTE" ? "AZR-3001" : undefined;
    const steps = Object.entries(humanSecondsOfStep).map(([step, mean]) =>
      this.#step(step, mean, { caseId, arrival, refusal }),
    );
    const sum = (pick: (step: CaseStep) => number): number => steps.reduce((total, step) => total + pick(step), 0);
    return {
      caseId,
      art: moved ? "umzug_vor_meldung" : index % 10 === 3 ? "familie" : "verlaengerung",
      decidedDay: moved ? "2026-11-22" : "2026-11-23",
      ...(index % 10 === 3 && !moved ? { family: { childrenCount: 2, messagesWithout: 3, messagesWith: 1 } } : {}),
      clerk: (index % 3) + 1,
      arrivalSecondOfDay: 8 * 3600 + index * 160,
      waitingSeconds: 900 * this.#random(),
      humanSeconds: sum((step) => step.humanSeconds),
      systemSeconds: sum((step) => step.systemSeconds),
      outcome: refusal === undefined ? "stored" : "refused_expected",
      ...(refusal === undefined ? {} : { fehlerschluessel: refusal }),
      steps,
    };
  }

  national(index: number): void {
    const write = this.#random() < 0.37;
    this.#request({
      operation: write ? "folgemeldung" : this.#random() < 0.5 ? "gesamtauskunft" : "anfrage_personalien",
      traceId: this.#traceId(1_000_000 + index),
      startMs: (index / this.#settings.nationalRequestsCount) * loadSeconds * 1000,
      newConnection: index < 20,
    });
  }

  #step(step: string, mean: number, of: { caseId: string; arrival: number; refusal: string | undefined }): CaseStep {
    const humanSeconds = mean * this.#spread(0.3);
    const operation = operationOfStep[step];
    if (operation === undefined) return { step, pass: 1, humanSeconds, systemSeconds: 0, requestsCount: 0 };
    const traceId = this.#traceId(this.#spans);
    const [startedMs, refusal] = [of.arrival + this.#spans, step === "save" ? of.refusal : undefined];
    const newConnection = step === "search";
    const office = { caseId: of.caseId, step, humanSeconds };
    const systemSeconds = this.#request({ operation, traceId, startMs: startedMs, newConnection, refusal, office });
    return { step, pass: 1, humanSeconds, systemSeconds, requestsCount: 1, startedMs, traceId };
  }

  /** Adds both records; returns the seconds from the intended start. */
  #request(plan: RequestPlan): number {
    const spanId = (0x1000 + this.#spans).toString(16).padStart(16, "0");
    this.#spans += 1;
    const { operation, traceId, refusal, newConnection } = plan;
    const write = operation === "folgemeldung";
    const hops = this.#hops(write && refusal === undefined ? writeHopMs : readHopMs, operation);
    const serverNs = hops.reduce((sum, hop) => sum + hop.durationNs, 0);
    const clientNs = serverNs + Math.round((0.4 * this.#spread(0.4) + (newConnection ? 0.3 : 0)) * 1e6);
    const lagMs = this.#random() < 0.05 ? 2 : 0;
    const startMs = startedAtMs + loadDelayMs + plan.startMs + lagMs;
    const status = refusal !== undefined ? 403 : write ? 201 : 200;
    const both = {
      traceId,
      spanId,
      operation,
      status,
      ...(refusal === undefined ? {} : { fehlerschluessel: refusal }),
    };
    const outcome = refusal !== undefined ? "refused" : write ? "stored" : "read";
    this.server.push({ process: "register", ...both, outcome, durationNs: serverNs, startMs, hops, eventsRead: 6 });
    this.client.push({
      process: "k6",
      ...both,
      durationNs: clientNs,
      hops: [],
      newConnection,
      scenario: plan.office === undefined ? "national" : "office",
      intendedStartMs: plan.startMs,
      actualStartMs: plan.startMs + lagMs,
      ...(plan.office === undefined ? {} : { ...plan.office, pass: 1 }),
      ...(refusal === undefined ? {} : { expected: true }),
    });
    return clientNs / 1e9 + lagMs / 1000;
  }

  #hops(meanMs: Readonly<Record<string, number>>, operation: string): RequestRecord["hops"] {
    const busy = this.#random() < 0.06 ? 8 : 1;
    const searched = operation.startsWith("anfrage_personalien") ? { ...meanMs, search: 1.1 } : meanMs;
    return HOPS.flatMap((hop) => {
      const ms = Object.hasOwn(searched, hop) ? searched[hop] : undefined;
      if (ms === undefined) return [];
      const factor = hop === "loop_wait" || hop === "commit" ? busy : 1;
      return [{ hop, durationNs: Math.round(ms * factor * this.#spread(0.5) * 1e6) }];
    });
  }

  /** Log-normal around 1. */
  #spread(sigma: number): number {
    const normal = Math.sqrt(-2 * Math.log(1 - this.#random())) * Math.cos(2 * Math.PI * this.#random());
    return Math.exp(sigma * normal - (sigma * sigma) / 2);
  }

  #traceId(index: number): string {
    return (index + 1).toString(16).padStart(32, "0");
  }
}

function manifestOf(settings: SyntheticDaySettings): Manifest {
  return {
    format: 1,
    run: `2026-11-23T09-00-00Z-${settings.regelwerk.toLowerCase()}-${settings.seed}`,
    seed: settings.seed,
    regelwerk: settings.regelwerk,
    mandant: settings.regelwerk.toLowerCase(),
    tag: "2026-11-23",
    behoerde: "120064",
    behoerdeName: "Ausländerbehörde Musterkreis",
    compress: settings.compress,
    casesCount: settings.casesCount,
    stockCount: 100_000,
    nationalPerSecond: 40,
    clerksCount: 3,
    startedAtMs,
    endedAtMs: startedAtMs + 130_000,
    loadStartedAtMs: startedAtMs + loadDelayMs,
    loadEndedAtMs: startedAtMs + loadDelayMs + loadSeconds * 1000,
    commit: "0123456789abcdef0123456789abcdef01234567",
    commitDirty: false,
    versions: { project: "0.1.0", node: "v26.10.0", k6: "v2.2.0", prometheus: "3.14.0" },
    machine: {
      platform: "linux",
      arch: "x64",
      kernel: "6.1.0-28-amd64",
      cpuModel: "Synthetic CPU",
      coresCount: 2,
      memoryBytes: 8 * 2 ** 30,
      bootIdStart: "00000000-0000-4000-8000-000000000000",
      bootIdEnd: "00000000-0000-4000-8000-000000000000",
      clockSource: "kvm-clock",
    },
    usage: {
      loadSeconds,
      stealShare: 0.004,
      cpu: [
        { process: "register", cpuSeconds: 14.2, residentBytesMax: 280 * 2 ** 20 },
        { process: "k6", cpuSeconds: 9.1, residentBytesMax: 190 * 2 ** 20 },
        { process: "prometheus", cpuSeconds: 1.4 },
      ],
    },
    missing: [],
    interrupted: false,
    checks: [
      {
        id: "steal",
        kind: "ENVIRONMENT",
        passed: true,
        text: "0.4 % of CPU time stolen",
        value: 0.004,
        limit: 0.02,
        unit: "share",
      },
      {
        id: "generator_cpu",
        kind: "ENVIRONMENT",
        passed: true,
        text: "k6 used 9 % of a core",
        value: 0.091,
        limit: 0.7,
        unit: "share",
      },
      {
        id: "schedule_lag_p99",
        kind: "ENVIRONMENT",
        passed: true,
        text: "lag p99 2 ms",
        value: 2,
        limit: 25,
        unit: "ms",
      },
      { id: "dropped_iterations", kind: "ENVIRONMENT", passed: true, text: "none dropped", value: 0, limit: 0 },
      { id: "joined", kind: "DEFECT", passed: true, text: "all requests joined", value: 0, limit: 0 },
    ],
    verdict: "VALID",
  };
}

/** Uniform numbers in [0, 1) from a linear congruential generator (Numerical Recipes); good enough to look random. */
function uniform(seed: number): () => number {
  let state = seed >>> 0;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  for (let i = 0; i < 8; i += 1) next();
  return next;
}
