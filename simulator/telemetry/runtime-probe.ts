// What the process says about itself, read when somebody asks. The client library's own defaults are left out on
// purpose: its event-loop lag contains the sampling period and is reset by every scrape, so two scrapers spoil each
// other's numbers; its garbage-collection metric looks at the first entry of each report only.
import { constants, performance, type PerformanceEntry, PerformanceObserver } from "node:perf_hooks";
import { getHeapStatistics } from "node:v8";
import type { GcKind } from "./catalogue.ts";

const GC_KIND_OF_NUMBER: ReadonlyMap<unknown, GcKind> = new Map([
  [constants.NODE_PERFORMANCE_GC_MINOR, "minor"],
  [constants.NODE_PERFORMANCE_GC_MAJOR, "major"],
  [constants.NODE_PERFORMANCE_GC_INCREMENTAL, "incremental"],
  [constants.NODE_PERFORMANCE_GC_WEAKCB, "weakcb"],
]);

/** Two scrapes closer together than this see the same share of busy time instead of splitting the interval. */
const UTILIZATION_WINDOW_MS_MIN = 1000;

/** Reads CPU, memory, event loop and garbage collection of this process until it is closed. */
export class RuntimeProbe {
  readonly startSeconds = performance.timeOrigin / 1000;
  readonly #gcObserver: PerformanceObserver;
  #utilizationBase = performance.eventLoopUtilization();
  #utilizationBaseMs = performance.now();
  #utilization = 0;

  constructor(onGc: (kind: GcKind, seconds: number) => void) {
    this.#gcObserver = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const kind = GC_KIND_OF_NUMBER.get(gcKindNumber(entry));
        if (kind !== undefined) onGc(kind, entry.duration / 1000);
      }
    });
    this.#gcObserver.observe({ entryTypes: ["gc"] });
  }

  /** Share of time, 0 to 1, that the event loop was busy since the reading before. */
  utilization(): number {
    const nowMs = performance.now();
    if (nowMs - this.#utilizationBaseMs < UTILIZATION_WINDOW_MS_MIN) return this.#utilization;
    const now = performance.eventLoopUtilization();
    this.#utilization = performance.eventLoopUtilization(now, this.#utilizationBase).utilization;
    this.#utilizationBase = now;
    this.#utilizationBaseMs = nowMs;
    return this.#utilization;
  }

  /** CPU seconds of all threads since the process began. Only the sum of user and system is exact. */
  cpuSeconds(): number {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1e6;
  }

  heapUsedBytes(): number {
    return getHeapStatistics().used_heap_size;
  }

  residentBytes(): number {
    return process.memoryUsage.rss();
  }

  close(): void {
    this.#gcObserver.disconnect();
  }
}

function gcKindNumber(entry: PerformanceEntry): unknown {
  const detail: unknown = "detail" in entry ? entry.detail : undefined;
  return typeof detail === "object" && detail !== null && "kind" in detail ? detail.kind : undefined;
}
