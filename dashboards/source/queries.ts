// Every question that dashboards and rules put to Prometheus, ready to be sent: a metric that was renamed shows as a
// query without samples, long before somebody looks at an empty panel.
import { DASHBOARDS } from "./dashboards.ts";
import type { Dashboard } from "./model.ts";
import { RULE_GROUPS } from "./rules.ts";

/** A query as it can be sent to Prometheus. */
export interface ReadyQuery {
  /** Dashboard and panel, or the rule, that it belongs to. */
  readonly panel: string;
  readonly query: string;
  readonly mode: "range" | "instant";
  readonly mayBeEmpty: boolean;
}

/** What Grafana would put in the place of its macros. */
export interface QueryRange {
  /** Length of the window that is looked at. */
  readonly windowSeconds: number;
  /** Range of a rate: four scrapes at least. */
  readonly rateIntervalSeconds: number;
}

/** The queries of all dashboards and rules for a range, with every variable at "all". */
export function allQueries(range: QueryRange): readonly ReadyQuery[] {
  const panels = DASHBOARDS.flatMap(({ dashboard }) => queriesOf(dashboard, range));
  const rules = RULE_GROUPS.flatMap((group) =>
    group.rules.map(({ record, mayBeEmpty }) => ({
      panel: `rule ${record}`,
      query: record,
      mode: "range" as const,
      mayBeEmpty,
    })),
  );
  return [...panels, ...rules];
}

function queriesOf(dashboard: Dashboard, range: QueryRange): readonly ReadyQuery[] {
  const variables = dashboard.variables.map(({ name, metric }) => ({
    panel: `${dashboard.title} / variable ${name}`,
    query: `count by (${name}) (${metric})`,
    mode: "range" as const,
    mayBeEmpty: false,
  }));
  const panels = dashboard.rows.flatMap((row) => row.panels);
  return [
    ...variables,
    ...panels.flatMap((panel) =>
      panel.queries.map(({ refId, expression, mode }) => ({
        panel: `${dashboard.title} / ${panel.title} ${refId}`,
        query: withoutMacros(expression, dashboard, range),
        mode,
        mayBeEmpty: panel.mayBeEmpty,
      })),
    ),
  ];
}

function withoutMacros(expression: string, dashboard: Dashboard, range: QueryRange): string {
  const values: Readonly<Record<string, string>> = {
    __rate_interval: `${range.rateIntervalSeconds}s`,
    __range: `${range.windowSeconds}s`,
    ...Object.fromEntries(dashboard.variables.map(({ name }) => [name, ".*"])),
  };
  return expression.replaceAll(/\$(\w+)/gu, (macro, name: string) => values[name] ?? macro);
}
