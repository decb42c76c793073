// Request records as a file of length-delimited messages. Records are the truth of a run, so none may be dropped
// silently: what cannot be written is counted and reported at once. Writing is buffered; a killed process loses at most
// the last flush interval, and a message cut off in the middle is removed when the file is opened again.
import { closeSync, fstatSync, ftruncateSync, openSync, readSync, write } from "node:fs";
import { promisify } from "node:util";
import { assert } from "../kernel/assert.ts";

const writeBytes = promisify(write);

/** Bytes that are collected before they are handed to the system. */
const CHUNK_BYTES = 64 * 1024;
/** Bytes that may wait for a slow disk; beyond it records are lost, because the register's memory must stay bounded. */
const PENDING_BYTES_MAX = 16 * 1024 * 1024;
/** How long a record may stay in memory when few follow. */
const FLUSH_DELAY_MS_MAX = 200;

assert(PENDING_BYTES_MAX >= 16 * CHUNK_BYTES, "the disk may fall behind by several chunks before records are lost");

/** What became of the records of a file. */
export interface RecordCounts {
  readonly writtenCount: number;
  readonly lostCount: number;
}

export interface RecordWriterOptions {
  readonly file: string;
  /** Told at once, with how many records are gone and why. */
  readonly onLost: (count: number, reason: string) => void;
  readonly pendingBytesMax?: number;
}

interface Chunk {
  readonly bytes: Buffer;
  used: number;
  recordsCount: number;
}

/** Appends records to one file. Throws the system's error when the file cannot be opened. */
export class RecordWriter {
  readonly #fd: number;
  readonly #onLost: (count: number, reason: string) => void;
  readonly #pendingBytesMax: number;
  readonly #full: Chunk[] = [];
  #filling: Chunk = chunkOf(CHUNK_BYTES);
  #pendingBytes = 0;
  #draining: Promise<void> | undefined;
  #flushTimer: NodeJS.Timeout | undefined;
  #closed = false;
  #writtenCount = 0;
  #lostCount = 0;

  constructor(options: RecordWriterOptions) {
    this.#onLost = options.onLost;
    this.#pendingBytesMax = options.pendingBytesMax ?? PENDING_BYTES_MAX;
    this.#fd = openSync(options.file, "a+");
    removeTornTail(this.#fd);
  }

  /** Takes one record with its length in front; it is in the file after the next flush. */
  write(delimited: Uint8Array): void {
    if (this.#closed) return this.#lose(1, "the record file is closed");
    if (this.#pendingBytes + delimited.length > this.#pendingBytesMax) {
      return this.#lose(1, `the disk is behind by ${this.#pendingBytes} bytes`);
    }
    if (this.#filling.used + delimited.length > this.#filling.bytes.length) this.#queueFilling(delimited.length);
    this.#filling.bytes.set(delimited, this.#filling.used);
    this.#filling.used += delimited.length;
    this.#filling.recordsCount += 1;
    this.#pendingBytes += delimited.length;
    this.#flushTimer ??= setTimeout(() => this.#onFlushTimer(), FLUSH_DELAY_MS_MAX).unref();
  }

  /** Hands everything taken so far to the system; resolves when it is done or lost. */
  async flush(): Promise<void> {
    this.#queueFilling(0);
    await this.#draining;
  }

  /** Flushes and closes the file; a second call changes nothing. */
  async close(): Promise<RecordCounts> {
    if (!this.#closed) {
      this.#closed = true;
      clearTimeout(this.#flushTimer);
      await this.flush();
      closeSync(this.#fd);
    }
    return { writtenCount: this.#writtenCount, lostCount: this.#lostCount };
  }

  #onFlushTimer(): void {
    this.#flushTimer = undefined;
    this.#queueFilling(0);
  }

  #queueFilling(nextBytes: number): void {
    if (this.#filling.used > 0) {
      this.#full.push(this.#filling);
      this.#filling = chunkOf(Math.max(CHUNK_BYTES, nextBytes));
    } else if (nextBytes > this.#filling.bytes.length) {
      this.#filling = chunkOf(nextBytes);
    }
    if (this.#full.length > 0) this.#draining ??= this.#drain();
  }

  async #drain(): Promise<void> {
    for (let chunk = this.#full.shift(); chunk !== undefined; chunk = this.#full.shift()) {
      try {
        await writeWhole(this.#fd, chunk);
        this.#writtenCount += chunk.recordsCount;
      } catch (error) {
        this.#lose(chunk.recordsCount, error instanceof Error ? error.message : String(error));
      }
      this.#pendingBytes -= chunk.used;
    }
    this.#draining = undefined;
  }

  #lose(count: number, reason: string): void {
    this.#lostCount += count;
    this.#onLost(count, reason);
  }
}

function chunkOf(bytes: number): Chunk {
  return { bytes: Buffer.allocUnsafe(bytes), used: 0, recordsCount: 0 };
}

async function writeWhole(fd: number, chunk: Chunk): Promise<void> {
  for (let done = 0; done < chunk.used;) {
    const { bytesWritten } = await writeBytes(fd, chunk.bytes, done, chunk.used - done);
    done += bytesWritten;
  }
}

/** Cuts off what a killed process left behind its last whole record, so that the next record can be read. */
function removeTornTail(fd: number): void {
  const { size, isFile } = statOf(fd);
  if (!isFile || size === 0) return;
  const wholeBytes = wholeBytesOf(fd, size);
  if (wholeBytes < size) ftruncateSync(fd, wholeBytes);
}

function statOf(fd: number): { readonly size: number; readonly isFile: boolean } {
  const stat = fstatSync(fd);
  return { size: stat.size, isFile: stat.isFile() };
}

/** Where the last whole record ends: records are stepped over by their length, a varint of at most five bytes. */
function wholeBytesOf(fd: number, size: number): number {
  const prefix = Buffer.alloc(5);
  let end = 0;
  while (end < size) {
    const read = readSync(fd, prefix, 0, prefix.length, end);
    const length = readVarint(prefix.subarray(0, read));
    if (length === undefined) return end;
    const next = end + length.bytes + length.value;
    if (next > size) return end;
    end = next;
  }
  return end;
}

function readVarint(bytes: Uint8Array): { readonly value: number; readonly bytes: number } | undefined {
  let value = 0;
  for (const [index, byte] of bytes.entries()) {
    value += (byte & 0x7f) * 2 ** (7 * index);
    if (byte < 0x80) return { value, bytes: index + 1 };
  }
  return undefined;
}
