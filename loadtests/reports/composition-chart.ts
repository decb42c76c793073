// Stacked bars: what a usual, a slow and a very slow interaction consists of, with the interval of the whole as whisker.
import type { CustomSeriesRenderItemAPI, CustomSeriesRenderItemReturn } from "echarts";
import type { Composition } from "../analysis/composition.ts";
import type { Estimate } from "../analysis/estimate.ts";
import type { InteractionGroup } from "../analysis/interaction-groups.ts";
import { drawChart } from "./chart.ts";
import { line, text, timeAxis } from "./chart-parts.ts";
import { formatEstimate, formatSeconds } from "./german.ts";
import { quantileName, stepLabel } from "./labels.ts";
import { drawn } from "./palette.ts";
import { STAGE_FAMILIES, type StageFamily } from "./stage-families.ts";

const rowHeight = 23;
const axisHeight = 44;
const labelWidth = 36;
/** Room for the figure at the right of the longest bar, in pixels. */
const figureWidth = 68;
const whiskerHalfHeight = 4;

/** A bar, or the name of an interaction above its bars. */
type Row =
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "bar"; readonly label: string; readonly composition: Composition };

/** Draws the groups one below the other at the given width; time axis in milliseconds. */
export function drawCompositions(groups: readonly InteractionGroup[], width: number, title: string): string {
  const rows = groups.flatMap(rowsOf);
  return drawChart(
    {
      grid: { left: labelWidth, right: 4, top: 4, bottom: axisHeight - 4 },
      xAxis: { ...timeAxis("Millisekunden", width), max: axisMaxOf(rows, width) },
      yAxis: {
        type: "category",
        inverse: true,
        data: rows.map((row) => (row.kind === "bar" ? row.label : "")),
        axisLine: { lineStyle: { color: drawn("faint") } },
        axisTick: { show: false },
        axisLabel: { fontSize: 12, color: drawn("faint"), interval: 0 },
      },
      series: [...STAGE_FAMILIES.map((family) => familySeries(family, rows)), figureSeries(rows)],
    },
    { width, height: axisHeight + rows.length * rowHeight },
    title,
  );
}

/** Milliseconds of a family in a composition. */
export function familyMs(family: StageFamily, composition: Composition): number {
  const parts = composition.parts.filter(({ stage }) => family.stages.includes(stage));
  return parts.reduce((sum, { value }) => sum + value, 0) * 1000;
}

function rowsOf({ step, compositions }: InteractionGroup): readonly Row[] {
  const bars = compositions.map((composition): Row => ({
    kind: "bar",
    label: quantileName(composition.q),
    composition,
  }));
  return [{ kind: "name", name: stepLabel(step) }, ...bars];
}

function axisMaxOf(rows: readonly Row[], width: number): number {
  const longest = Math.max(0.001, ...rows.map((row) => (row.kind === "bar" ? highMs(row.composition.total) : 0)));
  const plot = width - labelWidth - 4;
  return longest * (plot / Math.max(60, plot - figureWidth));
}

function highMs(total: Estimate): number {
  return total.shown ? total.high * 1000 : 0;
}

function familySeries(family: StageFamily, rows: readonly Row[]): object {
  return {
    type: "bar",
    stack: "stages",
    silent: true,
    barWidth: "64%",
    itemStyle: { color: drawn(family.colour) },
    data: rows.map((row) => (row.kind === "bar" ? Math.max(0, familyMs(family, row.composition)) : 0)),
  };
}

function figureSeries(rows: readonly Row[]): object {
  return {
    type: "custom",
    silent: true,
    z: 10,
    data: rows.map((_, index) => [0, index]),
    renderItem: (
      params: { readonly dataIndex: number },
      api: CustomSeriesRenderItemAPI,
    ): CustomSeriesRenderItemReturn => {
      const row = rows[params.dataIndex];
      if (row === undefined) return { type: "group", children: [] };
      if (row.kind === "bar") return figureOf(row.composition.total, params.dataIndex, api);
      const [x = 0, y = 0] = api.coord([0, params.dataIndex]);
      return { type: "group", children: [text(row.name, x + 6, y + 3, { colour: "ink", bold: true })] };
    },
  };
}

function figureOf(total: Estimate, row: number, api: CustomSeriesRenderItemAPI): CustomSeriesRenderItemReturn {
  const [xLow = 0, y = 0] = api.coord([total.shown ? total.low * 1000 : 0, row]);
  const [xHigh = 0] = api.coord([highMs(total), row]);
  if (!total.shown) {
    return { type: "group", children: [text(formatEstimate(total, formatSeconds), xHigh + 6, y, { colour: "faint" })] };
  }
  const cap = (x: number) => line([x, y - whiskerHalfHeight], [x, y + whiskerHalfHeight]);
  const figure = text(formatSeconds(total.value), xHigh + 6, y, { colour: "ink" });
  return { type: "group", children: [line([xLow, y], [xHigh, y]), cap(xLow), cap(xHigh), figure] };
}
