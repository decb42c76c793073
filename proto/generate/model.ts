// What the .proto files say, without protobuf's own vocabulary: the input of every emitter.

/** Scalar types that both wire forms carry without loss. No 64-bit numbers, bytes, maps or enums. */
export const SCALARS = ["string", "bool", "uint32", "int32", "double"] as const;
export type Scalar = (typeof SCALARS)[number];

/** The option `(azr.schema.v1.feld)` of one field; proto/azr/schema/v1/optionen.proto explains each member. */
export interface Constraint {
  readonly pflicht?: boolean;
  readonly typ?: string;
  readonly muster?: string;
  readonly format?: string;
  readonly werte: readonly string[];
  readonly codeliste?: string;
  readonly minLaenge?: number;
  readonly maxLaenge?: number;
  readonly minAnzahl?: number;
  readonly maxAnzahl?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly bezeichnung?: string;
  readonly beispiel?: string;
  readonly marke?: string;
}

export type FieldType = { readonly scalar: Scalar } | { readonly message: string };

export interface Field {
  readonly name: string;
  readonly number: number;
  /** Name of the message without package, or a scalar. */
  readonly type: FieldType;
  readonly list: boolean;
  /** True when absent and zero differ on the wire (`optional` or member of a oneof). */
  readonly presence: boolean;
  readonly comment: string;
  readonly constraint: Constraint;
}

export interface Message {
  /** Unique over all packages, so that types, schema definitions and codec share one name. */
  readonly name: string;
  readonly packageName: string;
  readonly file: string;
  readonly comment: string;
  /** First part of `Entitaet.attribut` in error texts; undefined when the message is no entity of its own. */
  readonly entitaet?: string;
  readonly bezeichnung?: string;
  readonly genauEine: boolean;
  readonly fields: readonly Field[];
  readonly reservedNumbers: readonly (readonly [number, number])[];
  readonly reservedNames: readonly string[];
}

/** A named string type: a field of `message Datentypen`. */
export interface Datatype {
  readonly name: string;
  readonly comment: string;
  readonly constraint: Constraint;
}

export interface Schema {
  readonly datatypes: readonly Datatype[];
  /** In the order of package, file and declaration. */
  readonly messages: readonly Message[];
  /** Import paths that each file names. */
  readonly imports: ReadonlyMap<string, readonly string[]>;
}

/** Package of the stored events: each of its messages except the envelope is an event type. */
export const EVENT_PACKAGE = "azr.ereignisse.v1";
export const ENVELOPE = "Umschlag";

/** Full protobuf name. */
export function fullNameOf(message: Message): string {
  return `${message.packageName}.${message.name}`;
}

/** Messages that are event types, in the order of declaration. */
export function eventsOf(schema: Schema): readonly Message[] {
  return schema.messages.filter((m) => m.packageName === EVENT_PACKAGE && m.name !== ENVELOPE);
}

/** Name of the message that a field holds, undefined for scalars. */
export function messageOf(field: Field): string | undefined {
  return "message" in field.type ? field.type.message : undefined;
}

/** The field must be there: stated by `pflicht`, for lists by `minAnzahl`. */
export function isMandatory(field: Field): boolean {
  return field.list ? (field.constraint.minAnzahl ?? 0) > 0 : field.constraint.pflicht === true;
}

/** Names of all messages that the given ones contain, themselves included. */
export function reachableFrom(schema: Schema, roots: readonly Message[]): ReadonlySet<string> {
  const byName = new Map(schema.messages.map((m) => [m.name, m]));
  const reached = new Set<string>();
  const visit = (message: Message): void => {
    if (reached.has(message.name)) return;
    reached.add(message.name);
    for (const field of message.fields) {
      const inner = byName.get(messageOf(field) ?? "");
      if (inner !== undefined) visit(inner);
    }
  };
  roots.forEach(visit);
  return reached;
}
