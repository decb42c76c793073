// What a campaign says about itself.
import { SCHRITTE_JE_SZENARIO, type Kampagne } from "./kampagne.ts";
import { describeAbweichung } from "./vergleich.ts";

/** Figures and, group by group, everything that was met. */
export function zusammenfassung({ schritte, szenarien, perHttp, treffer, abweichungen }: Kampagne): string {
  const faults = treffer.counts.reduce((sum, [name, count]) => (name.startsWith("Störung ") ? sum + count : sum), 0);
  const groups = Map.groupBy(treffer.counts, ([name]) => name.split(" ")[0] ?? name);
  return [
    `${schritte} commands in ${szenarien} scenarios, ${perHttp} of them by HTTP, ${faults} faults; ${abweichungen.length} differences`,
    ...[...groups].map(([group, hits]) => {
      const parts = hits.map(([name, count]) => `${name.slice(group.length).trim() || "–"} ${count}`);
      return `${group}: ${parts.join(" · ")}`;
    }),
  ].join("\n");
}

/** Each difference with the one command that plays it again. */
export function abweichungsbericht({ abweichungen }: Kampagne): string {
  return abweichungen
    .map(({ seed, perHttp, abweichung }) => `${replayCommand(seed, perHttp)}\n${describeAbweichung(abweichung)}`)
    .join("\n\n");
}

function replayCommand(seed: number, perHttp: boolean): string {
  return `npm run simulate -- --seed ${seed} --steps ${SCHRITTE_JE_SZENARIO}${perHttp ? " --http" : ""}`;
}
