// Stacked bars: what a usual, a slow and a very slow interaction consists of, with the interval of the whole as whisker.
import type { CustomSeriesRenderItemAPI, CustomSeriesRenderItemReturn } from "echarts";
import type { Composition } from "../analysis/composition.ts";
import type { Estimate } from "../analysis/estimate.ts";
import type { InteractionGroup } from "../analysis/interaction-groups.ts";
import { drawChart } from "./chart.ts";
import { formatNumber, formatEstimate, formatSeconds } from "./german.ts";
import { quantileName, stepLabel } from "./labels.ts";
import { drawn } from "./palette.ts";
import { STAGE_FAMILIES, type StageFamily } from "./stage-families.ts";

const rowHeight = 24;
const groupGap = 12;
const axisHeight = 40;
const labelWidth = 104;
/** Room for the figure at the right of the longest bar, in pixels. */
const figureWidth = 66;
const whiskerHalfHeight = 4;

interface Row {
  /** Undefined for the empty row between two interactions. */
  readonly composition: Composition | undefined;
  readonly label: string;
}

/** Draws the groups one below the other at the given width; time axis in milliseconds. */
export function drawCompositions(groups: readonly InteractionGroup[], width: number, title: string): string {
  const rows = groups.flatMap(rowsOf);
  const height = axisHeight + rows.length * rowHeight - groups.length * (rowHeight - groupGap);
  const axisMax = axisMaxOf(rows, width);
  const axis = { fontSize: 12, color: drawn("faint"), formatter: (value: number) => formatNumber(value) };
  return drawChart(
    {
      grid: { left: labelWidth, right: 8, top: 4, bottom: axisHeight - 4 },
      xAxis: {
        type: "value",
        min: 0,
        max: axisMax,
        splitNumber: width < 500 ? 3 : 6,
        name: "Millisekunden",
        nameLocation: "middle",
        nameGap: 24,
        nameTextStyle: { fontSize: 12, color: drawn("faint") },
        axisLabel: { ...axis, showMaxLabel: false },
        splitLine: { lineStyle: { color: drawn("line") } },
      },
      yAxis: {
        type: "category",
        inverse: true,
        data: rows.map(({ label }) => label),
        axisLine: { lineStyle: { color: drawn("faint") } },
        axisTick: { show: false },
        axisLabel: { fontSize: 12, color: drawn("ink"), interval: 0 },
      },
      series: [...STAGE_FAMILIES.map((family) => familySeries(family, rows)), figureSeries(rows)],
    },
    { width, height },
    title,
  );
}

/** Milliseconds of a family in a composition. */
export function familyMs(family: StageFamily, composition: Composition): number {
  const parts = composition.parts.filter(({ stage }) => family.stages.includes(stage));
  return parts.reduce((sum, { value }) => sum + value, 0) * 1000;
}

function rowsOf(group: InteractionGroup, index: number): readonly Row[] {
  const own = group.compositions.map((composition) => ({
    composition,
    label: `${stepLabel(group.step)} ${quantileName(composition.q)}`,
  }));
  return index === 0 ? own : [{ composition: undefined, label: "" }, ...own];
}

function axisMaxOf(rows: readonly Row[], width: number): number {
  const longest = Math.max(0.001, ...rows.map(({ composition }) => highMs(composition?.total)));
  const plot = width - labelWidth - 8;
  return longest * (plot / Math.max(60, plot - figureWidth));
}

function highMs(total: Estimate | undefined): number {
  return total?.shown === true ? total.high * 1000 : 0;
}

function familySeries(family: StageFamily, rows: readonly Row[]): object {
  return {
    type: "bar",
    stack: "stages",
    silent: true,
    barWidth: "64%",
    itemStyle: { color: drawn(family.colour) },
    data: rows.map(({ composition }) => (composition === undefined ? 0 : Math.max(0, familyMs(family, composition)))),
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
      const total = rows[params.dataIndex]?.composition?.total;
      return total === undefined ? { type: "group", children: [] } : figureOf(total, params.dataIndex, api);
    },
  };
}

function figureOf(total: Estimate, row: number, api: CustomSeriesRenderItemAPI): CustomSeriesRenderItemReturn {
  const [xLow = 0, y = 0] = api.coord([total.shown ? total.low * 1000 : 0, row]);
  const [xHigh = 0] = api.coord([highMs(total), row]);
  const text = total.shown ? formatSeconds(total.value) : formatEstimate(total, formatSeconds);
  const fill = drawn(total.shown ? "ink" : "faint");
  const figure = {
    type: "text" as const,
    x: xHigh + 6,
    y,
    style: { text, fill, fontSize: 12, verticalAlign: "middle" as const },
  };
  if (!total.shown) return { type: "group", children: [figure] };
  const line = (x1: number, y1: number, x2: number, y2: number) => ({
    type: "line" as const,
    shape: { x1, y1, x2, y2 },
    style: { stroke: drawn("ink"), lineWidth: 1.2 },
  });
  const cap = (x: number) => line(x, y - whiskerHalfHeight, x, y + whiskerHalfHeight);
  return { type: "group", children: [line(xLow, y, xHigh, y), cap(xLow), cap(xHigh), figure] };
}
