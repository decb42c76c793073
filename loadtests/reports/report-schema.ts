// report.json is checked against its schema before it is written: a reader's program may rely on the schema.
import { Ajv2020 } from "ajv/dist/2020.js";
import { assert } from "../../simulator/kernel/assert.ts";
import type { ParameterEntry } from "../parameters/parameters.ts";
import schema from "./report.schema.json" with { type: "json" };
import type { ReportData } from "./report-data.ts";

const ajv = new Ajv2020({ strict: true, allErrors: false, allowUnionTypes: true });
const isReport = ajv.compile<ReportData>(schema);

/** True for the content of parameters.json. */
export const isParameterList = ajv.compile<readonly ParameterEntry[]>({ $ref: `${schema.$id}#/$defs/parameters` });

/** Throws AssertionFailed when the report is not what its schema promises. */
export function assertReport(value: unknown): asserts value is ReportData {
  const ok = isReport(value);
  const [error] = isReport.errors ?? [];
  assert(ok, `report.json breaks its schema at ${error?.instancePath ?? ""}: ${error?.message ?? ""}`);
}
