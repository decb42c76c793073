// What a dashboard says, without the words of any tool. The Grafana JSON is made from it, and so can other pictures be.

/** One expression of a panel; macros and variables of Grafana stand in it as they are. */
export interface PanelQuery {
  /** One capital letter, unique in the panel. */
  readonly refId: string;
  readonly expression: string;
  /** Name of each series, with labels in double braces. */
  readonly legend: string;
  /** range: a curve over the chosen time; instant: one value for all of it. */
  readonly mode: "range" | "instant";
}

/** From this value on the colour changes. */
export interface Threshold {
  readonly from: number;
  readonly colour: "green" | "yellow" | "orange" | "red";
}

/**
 * stat: one number; lines: curves; stack: areas that add up; waterfall: one bar per operation made of its hops;
 * heatmap: buckets of a histogram over time.
 */
export type PanelKind = "stat" | "lines" | "stack" | "waterfall" | "heatmap";

/** Unit as Grafana names it. */
export type PanelUnit = "s" | "reqps" | "percentunit" | "events" | "appends" | "count";

export interface Panel {
  /** Stays when panels move, so that links to it stay too. */
  readonly id: number;
  readonly title: string;
  /** What it means, then what to do about it. */
  readonly description: string;
  readonly kind: PanelKind;
  readonly queries: readonly PanelQuery[];
  readonly unit: PanelUnit;
  readonly min: number;
  readonly max?: number;
  readonly decimals?: number;
  readonly thresholds?: readonly Threshold[];
  /** True if a good run may leave it empty. */
  readonly mayBeEmpty: boolean;
}

/** Panels side by side, equally wide; height in grid units. */
export interface PanelRow {
  readonly height: number;
  readonly panels: readonly Panel[];
}

/** A variable that the reader sets and every query honours. */
export interface LabelVariable {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** Metric and label whose values are offered; all of them together are the start. */
  readonly metric: string;
  readonly label: string;
}

export interface Dashboard {
  readonly uid: string;
  readonly title: string;
  /** The one question that it answers. */
  readonly question: string;
  readonly tags: readonly string[];
  readonly variables: readonly LabelVariable[];
  readonly rows: readonly PanelRow[];
}

/** Columns of the grid. */
export const GRID_COLUMNS = 24;

/** A panel with its place on the grid. */
export interface PlacedPanel {
  readonly panel: Panel;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** Puts the rows of a dashboard below each other. */
export function placePanels(dashboard: Dashboard): readonly PlacedPanel[] {
  let y = 0;
  return dashboard.rows.flatMap(({ height, panels }) => {
    const w = Math.floor(GRID_COLUMNS / panels.length);
    const placed = panels.map((panel, index) => ({ panel, x: index * w, y, w, h: height }));
    y += height;
    return placed;
  });
}
