// The only file that knows the Grafana Foundation SDK. It makes Classic JSON, which Grafana 10 to 13 import and
// provision unchanged; the model on this side stays as it is when another schema is wanted.
import * as barchart from "@grafana/grafana-foundation-sdk/barchart";
import type { Builder } from "@grafana/grafana-foundation-sdk/cog";
import * as common from "@grafana/grafana-foundation-sdk/common";
import * as dashboard from "@grafana/grafana-foundation-sdk/dashboard";
import * as heatmap from "@grafana/grafana-foundation-sdk/heatmap";
import * as prometheus from "@grafana/grafana-foundation-sdk/prometheus";
import * as stat from "@grafana/grafana-foundation-sdk/stat";
import * as timeseries from "@grafana/grafana-foundation-sdk/timeseries";
import { HOPS } from "../../simulator/telemetry/catalogue.ts";
import { type Dashboard, type Panel, type PanelQuery, type PlacedPanel, placePanels } from "./model.ts";

const DATASOURCE_VARIABLE = "datasource";
const datasource: common.DataSourceRef = { type: "prometheus", uid: `\${${DATASOURCE_VARIABLE}}` };
/** Scrape interval of a run; panels ask for no finer steps. */
const STEP_MIN = "5s";

/** One colour per hop, the same in every panel. */
const HOP_COLOURS = [
  "#F2495C",
  "#8AB8FF",
  "#5794F2",
  "#CA95E5",
  "#73BF69",
  "#FADE2A",
  "#FF9830",
  "#C4162A",
  "#37872D",
  "#A352CC",
  "#8F8F8F",
];

/** The file that Grafana reads. */
export function grafanaJson(source: Dashboard): string {
  const builder = new dashboard.DashboardBuilder(source.title)
    .uid(source.uid)
    .description(source.question)
    .tags([...source.tags])
    .readonly()
    .tooltip(dashboard.DashboardCursorSync.Crosshair)
    .time({ from: "now-15m", to: "now" })
    .refresh(STEP_MIN)
    .timezone("browser")
    .withVariable(datasourceVariable());
  for (const variable of source.variables) builder.withVariable(labelVariable(variable));
  for (const placed of placePanels(source)) builder.withPanel(panelBuilder(placed));
  return `${JSON.stringify(builder.build(), null, 2)}\n`;
}

function datasourceVariable(): Builder<dashboard.VariableModel> {
  return new dashboard.DatasourceVariableBuilder(DATASOURCE_VARIABLE).label("Prometheus").type("prometheus");
}

function labelVariable(variable: Dashboard["variables"][number]): Builder<dashboard.VariableModel> {
  return new dashboard.QueryVariableBuilder(variable.name)
    .label(variable.title)
    .description(variable.description)
    .datasource(datasource)
    .query(`label_values(${variable.metric}, ${variable.label})`)
    .refresh(dashboard.VariableRefresh.OnTimeRangeChanged)
    .sort(dashboard.VariableSort.AlphabeticalAsc)
    .multi(true)
    .includeAll(true)
    .allValue(".*")
    .current({ selected: true, text: "All", value: "$__all" });
}

/** What the builders of all kinds of panel have in common. */
interface AnyPanelBuilder extends Builder<dashboard.Panel> {
  id(id: number): this;
  title(title: string): this;
  description(description: string): this;
  datasource(datasource: common.DataSourceRef): this;
  gridPos(gridPos: dashboard.GridPos): this;
  interval(interval: string): this;
  unit(unit: string): this;
  min(min: number): this;
  max(max: number): this;
  decimals(decimals: number): this;
  thresholds(thresholds: Builder<dashboard.ThresholdsConfig>): this;
  withTarget(target: Builder<prometheus.Dataquery>): this;
}

function panelBuilder({ panel, x, y, w, h }: PlacedPanel): Builder<dashboard.Panel> {
  const builder = builderOfKind(panel)
    .id(panel.id)
    .title(panel.title)
    .description(panel.description)
    .datasource(datasource)
    .gridPos({ x, y, w, h })
    .interval(STEP_MIN)
    .unit(grafanaUnit(panel))
    .min(panel.min)
    .thresholds(thresholds(panel));
  if (panel.max !== undefined) builder.max(panel.max);
  if (panel.decimals !== undefined) builder.decimals(panel.decimals);
  for (const query of panel.queries) builder.withTarget(target(query, panel));
  return builder;
}

function builderOfKind(panel: Panel): AnyPanelBuilder {
  switch (panel.kind) {
    case "stat":
      return new stat.PanelBuilder()
        .reduceOptions(new common.ReduceDataOptionsBuilder().calcs(["lastNotNull"]))
        .graphMode(common.BigValueGraphMode.Area)
        .colorMode(panel.thresholds === undefined ? common.BigValueColorMode.None : common.BigValueColorMode.Value);
    case "lines":
      return linesBuilder(panel);
    case "stack":
      return withHopColours(
        new timeseries.PanelBuilder()
          .stacking(new common.StackingConfigBuilder().mode(common.StackingMode.Normal))
          .fillOpacity(70)
          .lineWidth(0)
          .legend(tableLegend())
          .tooltip(multiTooltip()),
      );
    case "waterfall":
      return withHopColours(waterfallBuilder());
    case "heatmap":
      return new heatmap.PanelBuilder()
        .calculate(false)
        .color(
          new heatmap.HeatmapColorOptionsBuilder()
            .mode(heatmap.HeatmapColorMode.Scheme)
            .scheme("Oranges")
            .scale(heatmap.HeatmapColorScale.Exponential)
            .exponent(0.5)
            .steps(64),
        )
        .yAxis(new heatmap.YAxisConfigBuilder().unit("s"))
        .filterValues(new heatmap.FilterValueRangeBuilder().le(1e-9));
  }
}

function linesBuilder(panel: Panel): AnyPanelBuilder {
  const builder = new timeseries.PanelBuilder()
    .lineWidth(1)
    .fillOpacity(0)
    .legend(tableLegend())
    .tooltip(multiTooltip());
  if (panel.thresholds !== undefined) {
    builder.thresholdsStyle(
      new common.GraphThresholdsStyleConfigBuilder().mode(common.GraphThresholdsStyleMode.Dashed),
    );
  }
  return panel.queries.some(({ legend }) => legend === "{{hop}}") ? withHopColours(builder) : builder;
}

/** A table of operations by hops, drawn as one bar per operation; Grafana names the first column after both. */
function waterfallBuilder(): barchart.PanelBuilder {
  return new barchart.PanelBuilder()
    .orientation(common.VizOrientation.Horizontal)
    .stacking(common.StackingMode.Normal)
    .xField("op\\hop")
    .showValue(common.VisibilityMode.Never)
    .fillOpacity(80)
    .lineWidth(0)
    .legend(tableLegend())
    .tooltip(multiTooltip())
    .withTransformation({
      id: "groupingToMatrix",
      options: { columnField: "hop", rowField: "op", valueField: "Value", emptyValue: "zero" },
    });
}

/** Fixed colours by name of the series. */
function withHopColours<
  Builder extends { overrideByName(name: string, properties: dashboard.DynamicConfigValue[]): Builder },
>(builder: Builder): Builder {
  HOPS.forEach((hop, index) =>
    builder.overrideByName(hop, [{ id: "color", value: { mode: "fixed", fixedColor: HOP_COLOURS[index] } }]),
  );
  return builder;
}

function tableLegend(): common.VizLegendOptionsBuilder {
  return new common.VizLegendOptionsBuilder()
    .displayMode(common.LegendDisplayMode.List)
    .placement(common.LegendPlacement.Bottom)
    .showLegend(true);
}

function multiTooltip(): common.VizTooltipOptionsBuilder {
  return new common.VizTooltipOptionsBuilder().mode(common.TooltipDisplayMode.Multi).sort(common.SortOrder.Descending);
}

function thresholds(panel: Panel): dashboard.ThresholdsConfigBuilder {
  const steps = (panel.thresholds ?? [{ from: 0, colour: "green" }]).map(({ from, colour }, index) => ({
    value: index === 0 ? null : from,
    color: colour,
  }));
  return new dashboard.ThresholdsConfigBuilder().mode(dashboard.ThresholdsMode.Absolute).steps(steps);
}

/** Grafana knows no unit for what we count; `short` shortens large numbers. */
function grafanaUnit({ unit }: Panel): string {
  return unit === "events" || unit === "appends" || unit === "count" ? "short" : unit;
}

function target(query: PanelQuery, panel: Panel): prometheus.DataqueryBuilder {
  const builder = new prometheus.DataqueryBuilder()
    .refId(query.refId)
    .datasource(datasource)
    .expr(query.expression)
    .legendFormat(query.legend)
    .editorMode(prometheus.QueryEditorMode.Code)
    .format(formatOf(panel));
  return query.mode === "instant" ? builder.instant() : builder.range();
}

function formatOf({ kind }: Panel): prometheus.PromQueryFormat {
  if (kind === "heatmap") return prometheus.PromQueryFormat.Heatmap;
  return kind === "waterfall" ? prometheus.PromQueryFormat.Table : prometheus.PromQueryFormat.TimeSeries;
}
