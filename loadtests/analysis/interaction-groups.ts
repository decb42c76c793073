import { composeQuantile, type Composition } from "./composition.ts";
import type { Estimate } from "./estimate.ts";
import { STAGES, type Interaction } from "./interactions.ts";
import { estimateMean } from "./mean.ts";
import { reportQuantiles } from "./quantile.ts";

/** All interactions of one kind and what their p50, p95 and p99 consist of; seconds. */
export interface InteractionGroup {
  readonly scenario: string;
  readonly step: string;
  readonly count: number;
  readonly mean: Estimate;
  readonly compositions: readonly Composition[];
}

/** One group per scenario and step, in the order in which they first occur. */
export function groupInteractions(interactions: readonly Interaction[], seed: number): readonly InteractionGroup[] {
  const groups = new Map<string, Interaction[]>();
  for (const interaction of interactions) {
    const key = `${interaction.scenario}/${interaction.step}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [interaction]);
    else known.push(interaction);
  }
  return [...groups.values()].map((members) => groupOf(members, seed));
}

function groupOf(members: readonly Interaction[], seed: number): InteractionGroup {
  return {
    scenario: members[0]?.scenario ?? "",
    step: members[0]?.step ?? "",
    count: members.length,
    mean: estimateMean(
      members.map(({ total }) => total),
      seed,
    ),
    compositions: reportQuantiles.map((q) => composeQuantile(members, q, STAGES, seed)),
  };
}
