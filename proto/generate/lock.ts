// proto/fields.lock: every number that was ever on the wire or in a store. Bytes are kept for ever, so a number means
// one thing for ever; protobuf itself does not notice when it is given to something else.
import type { Field, Message, Schema } from "./model.ts";
import { ENVELOPE, eventsOf, fullNameOf, isMandatory, messageOf, reachableFrom } from "./model.ts";

interface LockedField {
  readonly message: string;
  readonly number: number;
  readonly name: string;
  readonly type: string;
  readonly state: LockState;
}
type LockState = "optional" | "mandatory" | "removed";

export interface Lock {
  /** Event type → number. */
  readonly events: ReadonlyMap<string, number>;
  readonly fields: readonly LockedField[];
}

const NOTICE = [
  "# Numbers that bytes on the wire and in stores carry: event types and fields. Written by proto/generate/generate.ts,",
  "# which adds lines and never changes the meaning of one. A line is removed by hand only for what was never stored.",
  "",
];

/** Reads the lock file; an empty text is the empty lock. Malformed lines and numbers given twice are violations. */
export function parseLock(text: string, violations: string[]): Lock {
  const events = new Map<string, number>();
  const fields: LockedField[] = [];
  for (const line of text.split("\n").filter((l) => l !== "" && !l.startsWith("#"))) {
    const [kind = "", first = "", second = "", name = "", type = "", state = ""] = line.split(" ");
    if (kind === "event") {
      if (events.has(second) || [...events.values()].includes(Number(first)))
        violations.push(`fields.lock: twice: ${line}`);
      events.set(second, Number(first));
    } else if (kind === "field" && isState(state)) {
      const number = Number(second);
      if (fields.some((f) => f.message === first && f.number === number))
        violations.push(`fields.lock: twice: ${line}`);
      fields.push({ message: first, number, name, type, state });
    } else {
      violations.push(`fields.lock: not understood: ${line}`);
    }
  }
  return { events, fields };
}

/** The lock as a text, in an order that makes a diff readable. */
export function formatLock(lock: Lock): string {
  const events = [...lock.events].sort((a, b) => a[1] - b[1]).map(([type, number]) => `event ${number} ${type}`);
  const fields = [...lock.fields]
    .sort((a, b) => (a.message === b.message ? a.number - b.number : a.message < b.message ? -1 : 1))
    .map((f) => `field ${f.message} ${f.number} ${f.name} ${f.type} ${f.state}`);
  return [...NOTICE, ...events, "", ...fields, ""].join("\n");
}

/** Judges the schema by the lock and returns the lock with what is new in the schema. */
export function extendLock(lock: Lock, schema: Schema, violations: string[]): Lock {
  const byName = new Map(schema.messages.map((m) => [fullNameOf(m), m]));
  const roots = schema.messages.filter((m) => m.name === ENVELOPE);
  const stored = reachableFrom(schema, [...eventsOf(schema), ...roots]);
  const kept = lock.fields.map((locked) => judgeLocked(locked, byName.get(locked.message), schema, stored, violations));
  return {
    events: extendEvents(lock, schema, violations),
    fields: [...kept, ...newFields(lock, schema, stored, violations)],
  };
}

function extendEvents(lock: Lock, schema: Schema, violations: string[]): ReadonlyMap<string, number> {
  const present = eventsOf(schema).map(fullNameOf);
  for (const type of lock.events.keys()) {
    if (!present.includes(type))
      violations.push(`${type}: a stored event was removed; its bytes could not be read again`);
  }
  const events = new Map(lock.events);
  let highest = Math.max(0, ...events.values());
  for (const type of present) {
    if (events.has(type)) continue;
    highest += 1;
    events.set(type, highest);
  }
  return events;
}

function judgeLocked(
  locked: LockedField,
  message: Message | undefined,
  schema: Schema,
  stored: ReadonlySet<string>,
  violations: string[],
): LockedField {
  const place = `${locked.message}.${locked.name}`;
  if (message === undefined) {
    violations.push(`${place}: the message was removed`);
    return locked;
  }
  const field = message.fields.find((f) => f.number === locked.number);
  if (field === undefined) {
    if (isReserved(message, locked)) return { ...locked, state: "removed" };
    violations.push(
      `${place}: number ${locked.number} was removed without reserved ${locked.number} and "${locked.name}"`,
    );
    return locked;
  }
  if (field.name !== locked.name || typeText(field, schema) !== locked.type || locked.state === "removed") {
    const now = `${field.name} ${typeText(field, schema)}`;
    violations.push(`${place}: number ${locked.number} means ${locked.name} ${locked.type} for ever, not ${now}`);
    return locked;
  }
  if (locked.state === "optional" && isMandatory(field) && stored.has(message.name)) {
    violations.push(`${place}: became mandatory, but stored events without it exist`);
    return locked;
  }
  return { ...locked, state: stateOf(field) };
}

function newFields(
  lock: Lock,
  schema: Schema,
  stored: ReadonlySet<string>,
  violations: string[],
): readonly LockedField[] {
  const known = new Set(lock.fields.map((f) => `${f.message} ${f.number}`));
  const lockedMessages = new Set(lock.fields.map((f) => f.message));
  return schema.messages.flatMap((message) => {
    const fullName = fullNameOf(message);
    const added = message.fields.filter((f) => !known.has(`${fullName} ${f.number}`));
    for (const field of added) {
      if (lockedMessages.has(fullName) && stored.has(message.name) && isMandatory(field)) {
        violations.push(`${fullName}.${field.name}: a new field of a stored event must not be mandatory`);
      }
    }
    return added.map((f) => ({
      message: fullName,
      number: f.number,
      name: f.name,
      type: typeText(f, schema),
      state: stateOf(f),
    }));
  });
}

function isReserved(message: Message, locked: LockedField): boolean {
  const number = message.reservedNumbers.some(([from, to]) => from <= locked.number && locked.number <= to);
  return number && message.reservedNames.includes(locked.name);
}

function typeText(field: Field, schema: Schema): string {
  const inner = schema.messages.find((m) => m.name === messageOf(field));
  const single =
    "scalar" in field.type ? field.type.scalar : inner === undefined ? field.type.message : fullNameOf(inner);
  return field.list ? `list:${single}` : single;
}

function stateOf(field: Field): LockState {
  return isMandatory(field) ? "mandatory" : "optional";
}

function isState(text: string): text is LockState {
  return text === "optional" || text === "mandatory" || text === "removed";
}
