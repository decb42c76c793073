// One line of k6's JSON output (https://grafana.com/docs/k6/latest/results-output/real-time/json/).

/** One sample: tags make series in k6, metadata do not. */
export interface K6Sample {
  readonly metric: string;
  readonly value: number;
  /** Wall clock; for http_req_* the end of the request. */
  readonly timeMs: number;
  readonly tags: Readonly<Record<string, string>>;
  readonly metadata: Readonly<Record<string, string>>;
}

/** Reads a line of type Point; undefined when it is none. */
export function parseK6Sample(line: string): K6Sample | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (!isObject(parsed) || !("metric" in parsed) || !("data" in parsed)) return undefined;
  const { metric, data } = parsed;
  if (typeof metric !== "string" || !isObject(data) || !("value" in data) || !("time" in data)) return undefined;
  if (typeof data.value !== "number" || typeof data.time !== "string") return undefined;
  const timeMs = millisecondsOf(data.time);
  if (timeMs === undefined) return undefined;
  const tags = textsOf("tags" in data ? data.tags : undefined);
  const metadata = textsOf("metadata" in data ? data.metadata : undefined);
  return { metric, value: data.value, timeMs, tags, metadata };
}

/** RFC 3339 with up to nanoseconds; Date keeps milliseconds only, so the fraction is read apart. */
function millisecondsOf(time: string): number | undefined {
  const [, whole = "", fraction = "0", zone = ""] = /^(.{19})(?:\.(\d{1,9}))?(.*)$/u.exec(time) ?? [];
  const seconds = Date.parse(whole + zone);
  return Number.isNaN(seconds) ? undefined : seconds + Number(`0.${fraction}`) * 1000;
}

function textsOf(value: unknown): Readonly<Record<string, string>> {
  const texts: Record<string, string> = {};
  if (!isObject(value)) return texts;
  for (const [name, text] of Object.entries(value)) if (typeof text === "string") texts[name] = text;
  return texts;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
