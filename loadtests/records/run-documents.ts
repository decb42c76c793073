// Reading and writing the JSON documents of a run folder. What is read was written by an earlier run, perhaps of an
// older version: it is checked against a schema before anybody believes it.
import { readFile, writeFile } from "node:fs/promises";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { type CaseLog, type Manifest, type PrometheusAnswers, runFolder } from "./run-folder.ts";
import { caseLogSchema, manifestSchema, prometheusAnswersSchema } from "./run-schemas.ts";

/** A document of a run folder is missing or not what this version expects; the message names file and place. */
export class RunFolderUnreadable extends Error {
  override readonly name = "RunFolderUnreadable";
}

const ajv = new Ajv2020({ allErrors: false, strict: true });
const isManifest = ajv.compile<Manifest>(manifestSchema);
const isCaseLog = ajv.compile<CaseLog>(caseLogSchema);
const isPrometheusAnswers = ajv.compile<PrometheusAnswers>(prometheusAnswersSchema);

/** Reads `manifest.json` of a run folder. Throws RunFolderUnreadable. */
export function readManifest(directory: string): Promise<Manifest> {
  return readDocument(runFolder(directory).manifest, isManifest);
}

/** Reads `cases.json` of a run folder. Throws RunFolderUnreadable. */
export function readCaseLog(directory: string): Promise<CaseLog> {
  return readDocument(runFolder(directory).cases, isCaseLog);
}

/** Reads `prometheus.json`; undefined when the run had no Prometheus. Throws RunFolderUnreadable. */
export async function readPrometheusAnswers(directory: string): Promise<PrometheusAnswers | undefined> {
  const file = runFolder(directory).prometheus;
  const text = await readFile(file, "utf8").catch(() => undefined);
  return text === undefined ? undefined : parseDocument(file, text, isPrometheusAnswers);
}

/** Writes a document as indented JSON with a final newline; the same value gives the same bytes. */
export async function writeDocument(file: string, value: unknown): Promise<void> {
  await writeFile(file, `${JSON.stringify(value, undefined, 2)}\n`);
}

async function readDocument<T>(file: string, isDocument: ValidateFunction<T>): Promise<T> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (cause) {
    throw new RunFolderUnreadable(`${file} cannot be read; is this the folder of a finished run?`, { cause });
  }
  return parseDocument(file, text, isDocument);
}

function parseDocument<T>(file: string, text: string, isDocument: ValidateFunction<T>): T {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new RunFolderUnreadable(`${file} is not JSON`, { cause });
  }
  if (isDocument(value)) return value;
  const [error] = isDocument.errors ?? [];
  throw new RunFolderUnreadable(
    `${file} is not what this version writes: ${error?.instancePath ?? ""} ${error?.message ?? ""} ` +
      `${JSON.stringify(error?.params ?? {})}`,
  );
}
