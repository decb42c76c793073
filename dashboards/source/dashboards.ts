import type { Dashboard } from "./model.ts";
import { WHERE_IS_THE_TIME } from "./where-is-the-time.ts";

/** Every dashboard with the name of its file. */
export const DASHBOARDS: readonly { readonly file: string; readonly dashboard: Dashboard }[] = [
  { file: "where-is-the-time.json", dashboard: WHERE_IS_THE_TIME },
];
