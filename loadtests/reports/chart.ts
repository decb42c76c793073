// Pictures: ECharts draws into a string of SVG, without a browser. What it adds for a page with scripts (hover classes,
// running numbers in ids) is taken out, so that the same figures give the same bytes and nothing reacts to a mouse.
import { BarChart, CustomChart } from "echarts/charts";
import { GridComponent } from "echarts/components";
import { init, use, type EChartsCoreOption } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { drawn, themed } from "./palette.ts";

use([BarChart, CustomChart, GridComponent, SVGRenderer]);

/** Width and height in CSS pixels; text has its size at exactly this width. */
export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

/** Font of all pictures: what the system has. */
export const chartFont = "system-ui, sans-serif";

/** Draws a chart; `title` is what a screen reader says. The result is one `svg` element. */
export function drawChart(option: EChartsCoreOption, size: ChartSize, title: string): string {
  const chart = init(null, null, { renderer: "svg", ssr: true, width: size.width, height: size.height });
  try {
    chart.setOption({ animation: false, textStyle: { fontFamily: chartFont, color: drawn("ink") }, ...option });
    return themed(plain(chart.renderToSVGString(), size, title));
  } finally {
    chart.dispose();
  }
}

function plain(svg: string, { width, height }: ChartSize, title: string): string {
  const head = `<svg role="img" aria-label="${escapeAttribute(title)}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`;
  return svg
    .replace(/^<svg [^>]*>/u, head)
    .replace(/<style[\s\S]*?<\/style>/gu, "")
    .replace(/ (?:class|ecmeta_[a-z_]+|pointer-events)="[^"]*"/gu, "")
    .replace(/\n+/gu, "\n");
}

function escapeAttribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
