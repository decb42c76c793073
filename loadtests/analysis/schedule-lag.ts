import type { RequestRecord } from "../../proto/generated/messung.ts";
import { interactionStarts } from "../records/interaction-starts.ts";
import type { Estimate } from "./estimate.ts";
import { startLagSeconds } from "./interactions.ts";
import { estimateQuantile, reportQuantiles } from "./quantile.ts";

/** Stands for all scenarios together: the figure that the check of the run looks at. */
export const allScenarios = "all";

/** How late the generator started the interactions of one scenario, in seconds. */
export interface ScheduleLag {
  readonly scenario: string;
  /** Interactions with a planned start. */
  readonly count: number;
  readonly quantiles: readonly { readonly q: number; readonly estimate: Estimate }[];
  readonly maxSeconds: number;
}

/** Lag of all scenarios together, then of each that has planned starts; from the records of the load generator. */
export function scheduleLags(client: readonly RequestRecord[]): readonly ScheduleLag[] {
  const planned = interactionStarts(client).filter(({ intendedStartMs }) => intendedStartMs !== undefined);
  if (planned.length === 0) return [];
  const scenarios = [...new Set(planned.map(scenarioOf))].sort();
  return [
    lagOf(allScenarios, planned),
    ...scenarios.map((scenario) =>
      lagOf(
        scenario,
        planned.filter((start) => scenarioOf(start) === scenario),
      ),
    ),
  ];
}

function lagOf(scenario: string, starts: readonly RequestRecord[]): ScheduleLag {
  const lags = starts.map(startLagSeconds);
  return {
    scenario,
    count: lags.length,
    quantiles: reportQuantiles.map((q) => ({ q, estimate: estimateQuantile(lags, q) })),
    maxSeconds: lags.reduce((max, lag) => Math.max(max, lag), 0),
  };
}

function scenarioOf({ scenario }: RequestRecord): string {
  return scenario ?? "";
}
