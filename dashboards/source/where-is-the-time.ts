import { METRICS } from "../../simulator/telemetry/catalogue.ts";
import type { Dashboard } from "./model.ts";
import {
  errorRatio,
  operationP95,
  refusalRatio,
  refusalsByKey,
  requestHeatmap,
  requestP95,
  requestRate,
} from "./panels/request-panels.ts";
import { hopP95, hopShare, waterfall } from "./panels/hop-panels.ts";
import { appendQueue, batchMean, commitRate, fsyncDuration } from "./panels/store-panels.ts";
import { costOfLooking, eventLoop, garbageCollection, measurementFaults } from "./panels/process-panels.ts";

/** Which hop of the register takes the time, for which operation, and whether it is the CPU, the writer or the disk. */
export const WHERE_IS_THE_TIME: Dashboard = {
  uid: "azr-where-is-the-time",
  title: "Where is the time",
  question: "Which hop of the register takes the time of a request, and why?",
  tags: ["azr"],
  variables: [
    {
      name: "op",
      title: "Operation",
      description: "Operations to look at; all queries about requests and hops honour it.",
      metric: `${METRICS.requestDuration.name}_count`,
      label: "op",
    },
  ],
  rows: [
    { height: 4, panels: [requestRate, requestP95, errorRatio, refusalRatio, batchMean, measurementFaults] },
    { height: 10, panels: [hopShare, waterfall] },
    { height: 9, panels: [hopP95, requestHeatmap] },
    { height: 8, panels: [operationP95, refusalsByKey] },
    { height: 8, panels: [appendQueue, commitRate, fsyncDuration] },
    { height: 8, panels: [eventLoop, garbageCollection, costOfLooking] },
  ],
};
