// Pieces of PromQL that panels share. Every rate honours the variable `op` and the interval that fits the scrapes.
import type { PanelQuery } from "./model.ts";

/** Sum of the rates of a counter with label `op`, by some labels, for the chosen operations and further matchers. */
export function rate(series: string, by = "", matchers = ""): string {
  const grouping = by === "" ? "" : ` by (${by})`;
  return `sum${grouping} (rate(${series}{op=~"$op"${matchers}}[$__rate_interval]))`;
}

/** Quantile (0 to 1) of a histogram with label `op`, by some labels. */
export function quantile(q: number, histogram: string, by = ""): string {
  return `histogram_quantile(${q}, ${rate(`${histogram}_bucket`, by === "" ? "le" : `${by}, le`)})`;
}

/** A curve over the chosen time. */
export function range(expression: string, legend: string, refId = "A"): PanelQuery {
  return { refId, expression, legend, mode: "range" };
}
