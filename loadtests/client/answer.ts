// Reading an answer of the register with care: a load test that believes every 200 measures nothing.

/** What came back; `json` is undefined when the body was none. */
export interface Answer {
  /** 0 when there was no answer at all. */
  readonly status: number;
  readonly json: unknown;
}

/** A member of an object or an entry of a list; undefined when there is none. */
export function member(value: unknown, ...path: readonly (string | number)[]): unknown {
  let current: unknown = value;
  for (const key of path) {
    if (typeof current !== "object" || current === null || !Object.hasOwn(current, key)) return undefined;
    current = Reflect.get(current, key);
  }
  return current;
}

/** The text at a place of a JSON value; undefined when there is none. */
export function textAt(value: unknown, ...path: readonly (string | number)[]): string | undefined {
  const found = member(value, ...path);
  return typeof found === "string" ? found : undefined;
}

/** The list at a place of a JSON value; empty when there is none. */
export function listAt(value: unknown, ...path: readonly (string | number)[]): readonly unknown[] {
  const found = member(value, ...path);
  return Array.isArray(found) ? found : [];
}

/** First fehlerschluessel of a problem document. */
export function fehlerschluesselOf(answer: Answer): string | undefined {
  return textAt(answer.json, "fehlerfaelle", 0, "fehlerschluessel");
}
