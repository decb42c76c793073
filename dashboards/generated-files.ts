import { join } from "node:path";
import { DASHBOARDS } from "./source/dashboards.ts";
import { grafanaJson } from "./source/grafana-json.ts";
import { metricsDocument } from "./source/metrics-document.ts";
import { RULE_GROUPS } from "./source/rules.ts";
import { rulesYaml } from "./source/rules-yaml.ts";

/** A file as it has to be. */
export interface GeneratedFile {
  readonly file: string;
  readonly text: string;
}

/** Everything that is made from the sources of dashboards; the same sources give the same bytes. */
export function generatedFiles(root: string): readonly GeneratedFile[] {
  return [
    ...DASHBOARDS.map(({ file, dashboard }) => ({
      file: join(root, "dashboards/grafana", file),
      text: grafanaJson(dashboard),
    })),
    { file: join(root, "dashboards/prometheus/rules.yml"), text: rulesYaml(RULE_GROUPS) },
    { file: join(root, "docs/metrics.md"), text: metricsDocument() },
  ];
}
