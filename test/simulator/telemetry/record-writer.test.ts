import { appendFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { RecordWriter } from "../../../simulator/telemetry/record-writer.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "azr-records-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A record of `size` equal bytes with its length in front. */
function record(byte: number, size = 100): Uint8Array {
  const prefix =
    size < 0x80
      ? [size]
      : [(size & 0x7f) | 0x80, ...(size < 0x4000 ? [size >> 7] : [((size >> 7) & 0x7f) | 0x80, size >> 14])];
  return Uint8Array.from([...prefix, ...Array.from({ length: size }, () => byte)]);
}

function open(options: { file?: string; pendingBytesMax?: number } = {}): {
  readonly writer: RecordWriter;
  readonly file: string;
  readonly losses: string[];
} {
  const losses: string[] = [];
  const file = options.file ?? join(folder, "register.pb");
  const limit = options.pendingBytesMax === undefined ? {} : { pendingBytesMax: options.pendingBytesMax };
  const writer = new RecordWriter({ file, onLost: (count, reason) => losses.push(`${count}: ${reason}`), ...limit });
  return { writer, file, losses };
}

describe("RecordWriter", () => {
  it("writes every record in order, over many chunks", async () => {
    const { writer, file, losses } = open();
    const records = Array.from({ length: 5_000 }, (_, index) => record(index % 256, 50 + (index % 300)));
    for (const each of records) writer.write(each);
    expect(await writer.close()).toEqual({ writtenCount: 5_000, lostCount: 0 });
    expect(readFileSync(file).equals(Buffer.concat(records))).toBe(true);
    expect(losses).toEqual([]);
  });

  it("takes a record that is larger than a chunk", async () => {
    const { writer, file } = open();
    const records = [record(1), record(2, 150_000), record(3)];
    for (const each of records) writer.write(each);
    await writer.close();
    expect(readFileSync(file).equals(Buffer.concat(records))).toBe(true);
  });

  it("writes what it has soon, without being closed", async () => {
    const { writer, file } = open();
    writer.write(record(1));
    await expect.poll(() => readFileSync(file).length, { timeout: 5_000 }).toBe(101);
    await writer.close();
  });

  it("writes on demand while more records arrive", async () => {
    const { writer, file } = open();
    writer.write(record(1));
    const flushed = writer.flush();
    writer.write(record(2));
    await flushed;
    expect(readFileSync(file).length).toBeGreaterThanOrEqual(101);
    expect(await writer.close()).toEqual({ writtenCount: 2, lostCount: 0 });
    expect(readFileSync(file).length).toBe(202);
  });

  it("tells at once when memory for waiting records is used up, and counts each that is lost", async () => {
    const { writer, losses } = open({ pendingBytesMax: 250 });
    for (let i = 0; i < 4; i += 1) writer.write(record(i));
    expect(losses).toEqual(["1: the disk is behind by 202 bytes", "1: the disk is behind by 202 bytes"]);
    expect(await writer.close()).toEqual({ writtenCount: 2, lostCount: 2 });
  });

  it.skipIf(process.platform !== "linux")("counts what a full disk refuses", async () => {
    const { writer, losses } = open({ file: "/dev/full" });
    writer.write(record(1));
    writer.write(record(2));
    expect(await writer.close()).toEqual({ writtenCount: 0, lostCount: 2 });
    expect(losses.join()).toContain("ENOSPC");
  });

  it("counts a record that comes after the end", async () => {
    const { writer, losses } = open();
    await writer.close();
    writer.write(record(1));
    expect(losses).toEqual(["1: the record file is closed"]);
    expect(await writer.close()).toEqual({ writtenCount: 0, lostCount: 1 });
  });

  it("goes on behind the records of an earlier process", async () => {
    const first = open();
    first.writer.write(record(1, 300));
    await first.writer.close();
    const second = open({ file: first.file });
    second.writer.write(record(2));
    await second.writer.close();
    expect(readFileSync(first.file).equals(Buffer.concat([record(1, 300), record(2)]))).toBe(true);
  });

  it.each([1, 2, 50, 301])("removes %i bytes that a killed process left of a record", async (bytes) => {
    const { writer, file } = open();
    writer.write(record(1, 300));
    writer.write(record(2));
    await writer.close();
    appendFileSync(file, record(3, 300).subarray(0, bytes));
    const again = open({ file });
    again.writer.write(record(4));
    await again.writer.close();
    expect(readFileSync(file).equals(Buffer.concat([record(1, 300), record(2), record(4)]))).toBe(true);
  });

  it("fails at once when the file cannot be opened", () => {
    expect(() => open({ file: join(folder, "absent", "register.pb") })).toThrow("ENOENT");
  });
});
