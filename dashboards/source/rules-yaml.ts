import { stringify } from "yaml";
import type { RuleGroup } from "./rules.ts";

/** The rules as a file for Prometheus. */
export function rulesYaml(groups: readonly RuleGroup[]): string {
  const content = {
    groups: groups.map(({ name, intervalSeconds, rules }) => ({
      name,
      interval: `${intervalSeconds}s`,
      rules: rules.map(({ record, expression }) => ({ record, expr: expression })),
    })),
  };
  return `# Written by dashboards/generate.ts from dashboards/source/rules.ts. Do not edit.\n${stringify(content, { lineWidth: 0 })}`;
}
