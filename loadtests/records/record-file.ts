// Files of length-delimited RequestRecords.
import { createReadStream } from "node:fs";
import { writeFile } from "node:fs/promises";
import { DelimitedReader, encodeDelimited } from "../../proto/codec/delimited.ts";
import type { RequestRecord } from "../../proto/generated/messung.ts";

const messageName = "RequestRecord";

/** What a file of records held. */
export interface RecordFile {
  readonly records: readonly RequestRecord[];
  /** Bytes at the end that are no whole record: the writer was killed. */
  readonly restBytes: number;
}

/** Reads a file of records. Throws the system's error, or Undecodable when it holds something else. */
export async function readRecordFile(file: string): Promise<RecordFile> {
  const reader = new DelimitedReader(messageName);
  const records: RequestRecord[] = [];
  const stream: AsyncIterable<Uint8Array> = createReadStream(file);
  for await (const chunk of stream) records.push(...reader.push(chunk));
  return { records, restBytes: reader.restBytes };
}

/** Writes records in the given order; the same records give the same bytes. */
export async function writeRecordFile(file: string, records: readonly RequestRecord[]): Promise<void> {
  await writeFile(file, Buffer.concat(records.map((record) => encodeDelimited(messageName, record))));
}
