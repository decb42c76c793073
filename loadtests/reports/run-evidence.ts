// Reads a run folder back into memory. Whatever is missing or foreign is named, with what to do about it.
import { readFile } from "node:fs/promises";
import { Undecodable } from "../../proto/codec/undecodable.ts";
import type { RequestRecord } from "../../proto/generated/messung.ts";
import type { ParameterEntry } from "../parameters/parameters.ts";
import { readCaseLog, readManifest, readPrometheusAnswers, RunFolderUnreadable } from "../records/run-documents.ts";
import { readRecordFile } from "../records/record-file.ts";
import { runFolder } from "../records/run-folder.ts";
import type { RunEvidence } from "./build-report.ts";
import { readFehlerTexte } from "./fehler-texte.ts";
import { isParameterList } from "./report-schema.ts";

/** Reads everything the report is made from. Throws RunFolderUnreadable. */
export async function readRunEvidence(directory: string): Promise<RunEvidence> {
  const folder = runFolder(directory);
  const manifest = await readManifest(directory);
  const [caseLog, parameters, client, server, prometheus, fehlerTexte] = await Promise.all([
    readCaseLog(directory),
    readParameters(folder.parameters),
    readRecords(folder.k6Records),
    readRecords(folder.registerRecords),
    readPrometheusAnswers(directory),
    readFehlerTexte(folder.fehlerkatalog),
  ]);
  return { manifest, caseLog, parameters, client, server, prometheus, fehlerTexte };
}

async function readRecords(file: string): Promise<readonly RequestRecord[]> {
  const { records, restBytes } = await readRecordFile(file).catch((cause: unknown) => {
    const what = cause instanceof Undecodable ? "holds something else than request records" : "cannot be read";
    throw new RunFolderUnreadable(`${file} ${what}; is this the folder of a finished run?`, { cause });
  });
  // A cut tail shows as a request without its partner; a file without any record is not one of ours.
  if (records.length === 0 && restBytes > 0) throw new RunFolderUnreadable(`${file} holds no request record`);
  return records;
}

async function readParameters(file: string): Promise<readonly ParameterEntry[]> {
  const bytes = await readBytes(file);
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString("utf8"));
  } catch (cause) {
    throw new RunFolderUnreadable(`${file} is not JSON`, { cause });
  }
  if (isParameterList(value)) return value;
  throw new RunFolderUnreadable(`${file} is not a list of parameters as this version writes it`);
}

async function readBytes(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (cause) {
    throw new RunFolderUnreadable(`${file} cannot be read; is this the folder of a finished run?`, {
      cause,
    });
  }
}
