// The clock of the mean extension: step by step, what a person needs and what the person waits for.
import type { CustomSeriesRenderItemAPI, CustomSeriesRenderItemReturn } from "echarts";
import type { StepClock } from "../analysis/case-clock.ts";
import { drawChart } from "./chart.ts";
import { text, timeAxis } from "./chart-parts.ts";
import { formatSeconds } from "./german.ts";
import { stepLabel } from "./labels.ts";
import { drawn } from "./palette.ts";

const rowHeight = 42;
const axisHeight = 44;
const barHeight = 14;
/** The words stand above their bar, so that narrow screens have the whole width for it. */
const wordsAbove = 15;
const wordWidth = 6.6;

/** Draws one bar per step at the given width; axis in seconds. */
export function drawCaseClock(steps: readonly StepClock[], width: number, title: string): string {
  return drawChart(
    {
      grid: { left: 2, right: 8, top: 8, bottom: axisHeight - 4 },
      xAxis: timeAxis("Sekunden je Fall", width),
      yAxis: { type: "category", inverse: true, data: steps.map(({ step }) => step), show: false },
      series: [
        bar(
          "human",
          steps.map(({ humanSeconds }) => humanSeconds),
        ),
        bar(
          "system",
          steps.map(({ systemSeconds }) => systemSeconds),
        ),
        words(steps),
      ],
    },
    { width, height: axisHeight + steps.length * rowHeight },
    title,
  );
}

function bar(colour: "human" | "system", data: readonly number[]): object {
  return { type: "bar", stack: "clock", silent: true, barWidth: barHeight, itemStyle: { color: drawn(colour) }, data };
}

function words(steps: readonly StepClock[]): object {
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
      const [x = 0, middle = 0] = api.coord([0, params.dataIndex]);
      const y = middle - wordsAbove;
      const human = `${stepLabel(step.step)}: ${formatSeconds(step.humanSeconds)}`;
      const system = step.systemSeconds > 0 ? `+ ${formatSeconds(step.systemSeconds)} Warten` : "";
      return {
        type: "group",
        children: [
          text(human, x + 2, y, { colour: "ink" }),
          text(system, x + 12 + human.length * wordWidth, y, { colour: "system" }),
        ],
      };
    },
  };
}
