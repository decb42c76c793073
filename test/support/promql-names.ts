const GROUPING = /\b(by|without|on|ignoring|group_left|group_right)\s*\([^)]*\)/gu;
const OPERATORS = new Set(["and", "or", "unless", "bool", "offset", "inf", "nan"]);

/** Names of the series that an expression of PromQL reads, each once. */
export function metricNamesIn(expression: string): readonly string[] {
  const bare = expression
    .replaceAll(/"[^"]*"/gu, "")
    .replaceAll(/\{[^}]*\}/gu, "")
    .replaceAll(/\[[^\]]*\]/gu, "")
    .replaceAll(GROUPING, "");
  const names = [...bare.matchAll(/[a-z_:][a-z0-9_:]*(?!\s*\(|[a-z0-9_:])/giu)].map(([name]) => name);
  return [...new Set(names.filter((name) => !OPERATORS.has(name.toLowerCase())))];
}
