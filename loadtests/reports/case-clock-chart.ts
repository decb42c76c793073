// The clock of the mean extension: step by step, what a person needs and what the person waits for.
import type { CustomSeriesRenderItemAPI, CustomSeriesRenderItemReturn } from "echarts";
import type { StepClock } from "../analysis/case-clock.ts";
import { drawChart } from "./chart.ts";
import { formatNumber, formatSeconds } from "./german.ts";
import { stepLabel } from "./labels.ts";
import { drawn } from "./palette.ts";

const rowHeight = 34;
const axisHeight = 40;
const labelWidthWide = 168;
const labelWidthNarrow = 96;
/** Room for the figures at the right of the longest bar, in pixels. */
const figureWidth = 150;

/** Draws one bar per step at the given width; axis in seconds. */
export function drawCaseClock(steps: readonly StepClock[], width: number, title: string): string {
  const narrow = width < 500;
  const left = narrow ? labelWidthNarrow : labelWidthWide;
  const longest = Math.max(0.001, ...steps.map((step) => step.humanSeconds + step.systemSeconds));
  const plot = width - left - 8;
  const label = { fontSize: 13, color: drawn("ink"), interval: 0, width: left - 12, overflow: "break" };
  return drawChart(
    {
      grid: { left, right: 8, top: 4, bottom: axisHeight - 4 },
      xAxis: {
        type: "value",
        min: 0,
        max: longest * (plot / Math.max(60, plot - figureWidth)),
        splitNumber: narrow ? 3 : 6,
        name: "Sekunden je Verlängerung",
        nameLocation: "middle",
        nameGap: 24,
        nameTextStyle: { fontSize: 12, color: drawn("faint") },
        axisLabel: {
          fontSize: 12,
          color: drawn("faint"),
          showMaxLabel: false,
          formatter: (v: number) => formatNumber(v),
        },
        splitLine: { lineStyle: { color: drawn("line") } },
      },
      yAxis: {
        type: "category",
        inverse: true,
        data: steps.map(({ step }) => stepLabel(step)),
        axisLine: { lineStyle: { color: drawn("faint") } },
        axisTick: { show: false },
        axisLabel: label,
      },
      series: [
        bar(
          "human",
          steps.map(({ humanSeconds }) => humanSeconds),
        ),
        bar(
          "system",
          steps.map(({ systemSeconds }) => systemSeconds),
        ),
        figures(steps),
      ],
    },
    { width, height: axisHeight + steps.length * rowHeight },
    title,
  );
}

function bar(colour: "human" | "system", data: readonly number[]): object {
  return { type: "bar", stack: "clock", silent: true, barWidth: "56%", itemStyle: { color: drawn(colour) }, data };
}

function figures(steps: readonly StepClock[]): object {
  return {
    type: "custom",
    silent: true,
    z: 10,
    data: steps.map((_, index) => [0, index]),
    renderItem: (
      params: { readonly dataIndex: number },
      api: CustomSeriesRenderItemAPI,
    ): CustomSeriesRenderItemReturn => {
      const step = steps[params.dataIndex];
      if (step === undefined) return { type: "group", children: [] };
      const [x = 0, y = 0] = api.coord([step.humanSeconds + step.systemSeconds, params.dataIndex]);
      const human = { text: formatSeconds(step.humanSeconds), fill: drawn("faint") };
      const system = { text: `+ ${formatSeconds(step.systemSeconds)}`, fill: drawn("system") };
      const at = (offset: number, style: { readonly text: string; readonly fill: string }) => ({
        type: "text" as const,
        x: x + offset,
        y,
        style: { ...style, fontSize: 12, verticalAlign: "middle" as const },
      });
      return { type: "group", children: step.systemSeconds > 0 ? [at(6, human), at(58, system)] : [at(6, human)] };
    },
  };
}
