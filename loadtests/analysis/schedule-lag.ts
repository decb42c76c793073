import type { Estimate } from "./estimate.ts";
import { startLagSeconds } from "./interactions.ts";
import type { JoinedRequest } from "./joined-requests.ts";
import { estimateQuantile, reportQuantiles } from "./quantile.ts";

/** How late the generator started the requests of one scenario, in seconds. */
export interface ScheduleLag {
  readonly scenario: string;
  readonly count: number;
  readonly quantiles: readonly { readonly q: number; readonly estimate: Estimate }[];
  readonly maxSeconds: number;
}

/** Lag of every scenario that has planned starts. */
export function scheduleLags(requests: readonly JoinedRequest[]): readonly ScheduleLag[] {
  const planned = requests.filter(({ client }) => client.intendedStartMs !== undefined);
  const scenarios = [...new Set(planned.map(({ client }) => client.scenario ?? ""))].sort();
  return scenarios.map((scenario) => {
    const lags = planned.filter(({ client }) => (client.scenario ?? "") === scenario).map(startLagSeconds);
    return {
      scenario,
      count: lags.length,
      quantiles: reportQuantiles.map((q) => ({ q, estimate: estimateQuantile(lags, q) })),
      maxSeconds: lags.reduce((max, lag) => Math.max(max, lag), 0),
    };
  });
}
