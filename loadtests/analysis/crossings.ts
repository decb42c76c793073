// Seconds per case = seconds per crossing x crossings per case. The multiplier says what a slower road would cost.
import type { Estimate } from "./estimate.ts";
import type { Interaction } from "./interactions.ts";
import { estimateMean } from "./mean.ts";

/** How often one case goes from the caller to the register and back. */
export interface Crossings {
  readonly casesCount: number;
  readonly requestsPerCase: Estimate;
  readonly interactionsPerCase: Estimate;
  /** New TCP connections per case; each is one more round trip before the first byte. */
  readonly newConnectionsPerCase: number;
  /** Requests and new connections together: what a longer road is multiplied with. */
  readonly roundTripsPerCase: number;
  readonly steps: readonly { readonly step: string; readonly requestsPerCase: number }[];
}

/** Counts over the interactions that belong to a case. */
export function crossingsOf(interactions: readonly Interaction[], seed: number): Crossings {
  const cases = new Map<string, Interaction[]>();
  for (const interaction of interactions) {
    if (interaction.caseId === undefined) continue;
    const known = cases.get(interaction.caseId);
    if (known === undefined) cases.set(interaction.caseId, [interaction]);
    else known.push(interaction);
  }
  const members = [...cases.values()];
  const own = members.flat();
  const perCase = (count: number): number => (members.length === 0 ? 0 : count / members.length);
  const steps = [...new Set(own.map(({ step }) => step))].map((step) => ({
    step,
    requestsPerCase: perCase(requestsIn(own.filter((interaction) => interaction.step === step))),
  }));
  const newConnections = perCase(own.reduce((sum, { newConnectionsCount }) => sum + newConnectionsCount, 0));
  return {
    casesCount: members.length,
    requestsPerCase: estimateMean(members.map(requestsIn), seed),
    interactionsPerCase: estimateMean(
      members.map(({ length }) => length),
      seed,
    ),
    newConnectionsPerCase: newConnections,
    roundTripsPerCase: perCase(requestsIn(own)) + newConnections,
    steps,
  };
}

function requestsIn(interactions: readonly Interaction[]): number {
  return interactions.reduce((sum, { requestsCount }) => sum + requestsCount, 0);
}
