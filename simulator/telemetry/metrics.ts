// The only file that knows the Prometheus client. It builds what the catalogue lists, with every combination of
// bounded labels at zero from the start: a counter that appears with its first event hides that event from `rate`.
import { setImmediate as nextTurn } from "node:timers/promises";
import { Counter, Gauge, Histogram, Registry } from "prom-client";
import { present } from "../kernel/assert.ts";
import {
  CATALOGUE,
  DEFECT_KINDS,
  type DefectKind,
  FEHLERSCHLUESSEL_OTHER,
  type GcKind,
  labelSetsOf,
  METRIC_OPERATIONS,
  type Metric,
  metricOperation,
  METRICS,
  OPERATION_OTHER,
  WORK_KINDS,
  type WorkKind,
} from "./catalogue.ts";
import { DenseHistogram } from "./dense-histogram.ts";
import { HOPS } from "./hops.ts";
import type { MetricOperation } from "./operations.ts";
import { RuntimeProbe } from "./runtime-probe.ts";

/** Labels of `azr_run_info`. */
export interface RunInfo {
  readonly run: string;
  readonly commit: string;
  readonly scenario: string;
  readonly seed: string;
}

export interface MetricsOptions {
  readonly service: string;
  readonly run: RunInfo;
  /** Keys of the Fehlerkatalog; others are counted together. */
  readonly fehlerschluessel: readonly string[];
}

type Labels = Readonly<Record<string, string>>;

/** Places of one operation in the two large histograms: by hop number and by outcome. */
interface OperationPlaces {
  readonly hops: readonly (number | undefined)[];
  readonly outcomes: ReadonlyMap<string, number>;
}

/** The metrics of this process. Closing stops observing the process; what was counted stays readable. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #probe: RuntimeProbe;
  readonly #requestDuration: DenseHistogram;
  readonly #hopExclusive: DenseHistogram;
  readonly #appendBatch: Histogram<string>;
  readonly #fsyncDuration: Histogram<string>;
  readonly #refusals: Counter<string>;
  readonly #fehlerschluessel: ReadonlySet<string>;
  readonly #operations: ReadonlyMap<string, OperationPlaces>;
  readonly #other: OperationPlaces;
  // Work and defects are added up here and reach the client when somebody asks: an addition instead of a look-up.
  readonly #work: Record<WorkKind, number> = {
    fsyncs: 0,
    bytes_written: 0,
    events_read: 0,
    events_appended: 0,
    rows_examined: 0,
    bytes_in: 0,
    bytes_out: 0,
  };
  readonly #defects: Record<DefectKind, number> = { record_lost: 0, label_folded: 0, stamp_backward: 0 };
  readonly #queueLengths: (() => number)[] = [];
  #renderSeconds = 0;

  constructor(options: MetricsOptions) {
    const gcDuration = this.#histogram(METRICS.gcDuration);
    this.#probe = new RuntimeProbe((kind: GcKind, seconds) => gcDuration.observe({ kind }, seconds));
    this.#requestDuration = denseHistogram(METRICS.requestDuration, { service: options.service });
    this.#hopExclusive = denseHistogram(METRICS.hopExclusive);
    this.#appendBatch = this.#histogram(METRICS.appendBatch);
    this.#fsyncDuration = this.#histogram(METRICS.fsyncDuration);
    this.#refusals = this.#counter(METRICS.refusals);
    this.#fehlerschluessel = new Set(options.fehlerschluessel);
    for (const fehlerschluessel of [...this.#fehlerschluessel, FEHLERSCHLUESSEL_OTHER]) {
      this.#refusals.inc({ fehlerschluessel }, 0);
    }
    this.#operations = new Map(METRIC_OPERATIONS.map((each) => [each.op, placesOf(each)]));
    this.#other = present(this.#operations.get(OPERATION_OTHER), OPERATION_OTHER);
    this.#readWhenAsked(options);
  }

  /** Counts a request that is over; `outcome` is one of OUTCOMES. */
  observeRequest(operation: string, outcome: string, durationNs: number): void {
    const place = this.#placesOf(operation).outcomes.get(outcome) ?? this.#fold(this.#other.outcomes.get(outcome));
    if (place !== undefined) this.#requestDuration.observe(place, durationNs / 1e9);
  }

  /** Counts each hop that a request passed; one value per entry of HOPS. */
  observeHops(operation: string, hopNs: readonly number[]): void {
    const { hops } = this.#placesOf(operation);
    for (let index = 0; index < hopNs.length; index += 1) {
      const ns = hopNs[index] ?? 0;
      if (ns === 0) continue;
      const place = hops[index] ?? this.#fold(this.#other.hops[index]);
      if (place !== undefined) this.#hopExclusive.observe(place, ns / 1e9);
    }
  }

  refused(fehlerschluessel: string): void {
    const known = this.#fehlerschluessel.has(fehlerschluessel);
    this.#refusals.inc({ fehlerschluessel: known ? fehlerschluessel : FEHLERSCHLUESSEL_OTHER });
  }

  observeCommit(events: number, fsyncNs: number): void {
    this.#appendBatch.observe(events);
    this.#fsyncDuration.observe(fsyncNs / 1e9);
  }

  work(kind: WorkKind, amount: number): void {
    this.#work[kind] += amount;
  }

  defect(kind: DefectKind, count = 1): void {
    this.#defects[kind] += count;
  }

  defectsCount(kind: DefectKind): number {
    return this.#defects[kind];
  }

  /** Adds a queue to what `azr_append_queue_length` sums. */
  watchAppendQueue(length: () => number): void {
    this.#queueLengths.push(length);
  }

  /**
   * The metrics in Prometheus' text format. One metric per turn of the event loop, so that a scrape delays a request
   * by the largest metric and not by all of them; values of different metrics may therefore be requests apart.
   */
  async text(): Promise<string> {
    const parts: string[] = [];
    for (const { name } of CATALOGUE) {
      const startNs = process.hrtime.bigint();
      parts.push(this.#denseText(name) ?? (await this.#registry.getSingleMetricAsString(name)));
      this.#renderSeconds += Number(process.hrtime.bigint() - startNs) / 1e9;
      await nextTurn();
    }
    return `${parts.map((part) => part.trimEnd()).join("\n")}\n`;
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  close(): void {
    this.#probe.close();
  }

  #denseText(name: string): string | undefined {
    if (name === METRICS.requestDuration.name) return this.#requestDuration.text();
    return name === METRICS.hopExclusive.name ? this.#hopExclusive.text() : undefined;
  }

  #placesOf(operation: string): OperationPlaces {
    return this.#operations.get(metricOperation(operation)) ?? this.#other;
  }

  #fold(place: number | undefined): number | undefined {
    this.defect("label_folded");
    return place;
  }

  #readWhenAsked({ service, run }: MetricsOptions): void {
    const probe = this.#probe;
    this.#gauge(METRICS.eventLoopUtilization, () => probe.utilization(), { service });
    this.#gauge(METRICS.heapUsed, () => probe.heapUsedBytes());
    this.#gauge(METRICS.residentMemory, () => probe.residentBytes());
    this.#gauge(METRICS.processStart, () => probe.startSeconds);
    this.#gauge(METRICS.appendQueue, () => this.#queueLengths.reduce((sum, length) => sum + length(), 0));
    this.#gauge(METRICS.runInfo, () => 1, { ...run });
    this.#counterOf(METRICS.cpu, [[{ service }, () => probe.cpuSeconds()]]);
    this.#counterOf(METRICS.metricsRender, [[{}, () => this.#renderSeconds]]);
    this.#counterOf(
      METRICS.work,
      WORK_KINDS.map((kind) => [{ kind }, () => this.#work[kind]]),
    );
    this.#counterOf(
      METRICS.defects,
      DEFECT_KINDS.map((kind) => [{ kind }, () => this.#defects[kind]]),
    );
  }

  #histogram(metric: Metric): Histogram<string> {
    const histogram = new Histogram({ ...this.#configOf(metric), buckets: [...(metric.buckets ?? [])] });
    if (metric.labels.length > 0) for (const set of labelSetsOf(metric)) histogram.zero({ ...set });
    return histogram;
  }

  #counter(metric: Metric): Counter<string> {
    return new Counter(this.#configOf(metric));
  }

  /** A counter whose totals are kept elsewhere. */
  #counterOf(metric: Metric, totals: readonly (readonly [Labels, () => number])[]): void {
    const last = totals.map(() => 0);
    const counter: Counter<string> = new Counter({
      ...this.#configOf(metric),
      collect: () =>
        totals.forEach(([labels, total], index) => {
          const now = total();
          counter.inc({ ...labels }, Math.max(0, now - (last[index] ?? 0)));
          last[index] = now;
        }),
    });
  }

  #gauge(metric: Metric, read: () => number, labels: Labels = {}): void {
    const gauge: Gauge<string> = new Gauge({
      ...this.#configOf(metric),
      collect: () => gauge.set({ ...labels }, read()),
    });
  }

  #configOf(metric: Metric): { name: string; help: string; labelNames: string[]; registers: Registry[] } {
    return {
      name: metric.name,
      help: metric.help,
      labelNames: metric.labels.map(({ name }) => name),
      registers: [this.#registry],
    };
  }
}

function denseHistogram(metric: Metric, fixed: Labels = {}): DenseHistogram {
  const { name, help, buckets = [] } = metric;
  return new DenseHistogram({
    name,
    help,
    buckets,
    labelSets: labelSetsOf(metric).map((set) => ({ ...fixed, ...set })),
  });
}

function placesOf({ op, hops, outcomes }: MetricOperation): OperationPlaces {
  const placeIn = (metric: Metric, label: string, value: string): number =>
    labelSetsOf(metric).findIndex((set) => set["op"] === op && set[label] === value);
  return {
    hops: HOPS.map((hop) => (hops.includes(hop) ? placeIn(METRICS.hopExclusive, "hop", hop) : undefined)),
    outcomes: new Map(outcomes.map((outcome) => [outcome, placeIn(METRICS.requestDuration, "outcome", outcome)])),
  };
}
