// Text on a terminal: wrapped lines, and two columns where there is room for them.
import { wrapped } from "../reports/wrapped-lines.ts";

/** From this width on two columns stand side by side. */
export const columnsForTwo = 110;
const gap = " │ ";

/** A line with what its continuation is indented by. */
export interface Line {
  /** Stands before the text; the wrapped rest is indented as far. */
  readonly prefix: string;
  readonly text: string;
}

/** Wraps lines to a width. */
export function flow(lines: readonly Line[], columns: number): readonly string[] {
  return lines.flatMap(({ prefix, text }) => wrapped(prefix, text, columns)).map((line) => line.trimEnd());
}

/** Two texts beside each other under their heads, or one under the other where the terminal is narrow. */
export function sideBySide(
  left: { readonly head: string; readonly lines: readonly Line[] },
  right: { readonly head: string; readonly lines: readonly Line[] },
  columns: number,
  indent: string,
): readonly string[] {
  if (columns < columnsForTwo) {
    return [left, right].flatMap(({ head, lines }) => [
      `${indent}${head}`,
      ...flow(lines, columns - indent.length - 2).map((line) => `${indent}  ${line}`),
    ]);
  }
  const width = Math.floor((columns - indent.length - gap.length) / 2);
  const [leftLines, rightLines] = [left, right].map(({ head, lines }) => [head, ...flow(lines, width)]);
  const height = Math.max(leftLines?.length ?? 0, rightLines?.length ?? 0);
  return Array.from({ length: height }, (_, row) =>
    `${indent}${(leftLines?.[row] ?? "").padEnd(width)}${gap}${rightLines?.[row] ?? ""}`.trimEnd(),
  );
}
