// docs/parameters.md, made from the data; a test compares the two.
import { type ParameterEntry, parameterEntries, parametersDefault } from "./parameters.ts";

/** The table of all parameters in Markdown, with a final newline. */
export function parameterTable(): string {
  const entries = parameterEntries(parametersDefault);
  const groups = [...new Set(entries.map((entry) => entry.group))];
  return [
    "# Parameters of the load test",
    "",
    "Made from `loadtests/parameters/` by `node loadtests/parameters/write-table.ts`; do not edit.",
    "",
    "**Parameters assumed, not measured in any authority**, unless the origin says otherwise: `study` (said in the",
    "interviews of the practice study), `law`, `public` (published figures), `assumption` (ours, with a range).",
    "",
    ...groups.flatMap((group) => groupTable(group, entries)),
  ].join("\n");
}

function groupTable(group: string, entries: readonly ParameterEntry[]): readonly string[] {
  return [
    `## ${group}`,
    "",
    "| name | value | range | unit | origin | meaning | source |",
    "| --- | --- | --- | --- | --- | --- | --- |",
    ...entries.filter((entry) => entry.group === group).map(row),
    "",
  ];
}

function row(entry: ParameterEntry): string {
  const value = typeof entry.value === "number" ? String(entry.value) : entry.value.join(", ");
  const [low, high] = entry.range;
  const cells = [entry.name, value, `${low}–${high}`, entry.unit, entry.origin, entry.meaning, entry.source];
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}
