// Parts that the pictures share: an axis of time, words and lines of our own.
import { formatNumber } from "./german.ts";
import { type ColourName, drawn } from "./palette.ts";

const fontSize = 12;
/** Below this width an axis has room for few numbers only. */
const narrowWidth = 500;

/** A value axis from zero whose numbers are read as `name`. */
export function timeAxis(name: string, width: number): object {
  return {
    type: "value",
    min: 0,
    splitNumber: width < narrowWidth ? 3 : 6,
    name,
    nameLocation: "middle",
    nameGap: 24,
    nameTextStyle: { fontSize, color: drawn("faint") },
    axisLabel: {
      fontSize,
      color: drawn("faint"),
      showMaxLabel: false,
      formatter: (value: number) => formatNumber(value),
    },
    splitLine: { lineStyle: { color: drawn("line") }, showMaxLine: false },
  };
}

/** Words at a place, vertically centred. */
export function text(
  words: string,
  x: number,
  y: number,
  { colour, bold = false }: { readonly colour: ColourName; readonly bold?: boolean },
) {
  const weight = bold ? { fontWeight: 600 as const } : {};
  return {
    type: "text" as const,
    x,
    y,
    style: {
      text: words,
      fill: drawn(colour),
      fontSize: bold ? fontSize + 1 : fontSize,
      verticalAlign: "middle" as const,
      ...weight,
    },
  };
}

/** A thin line between two places. */
export function line([x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number]) {
  return {
    type: "line" as const,
    shape: { x1, y1, x2, y2 },
    style: { fill: "none", stroke: drawn("ink"), lineWidth: 1.2 },
  };
}
