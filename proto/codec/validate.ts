// One validator for both wire forms: a decoded protobuf message has exactly the JSON shape.
import { Ajv2020 } from "ajv/dist/2020.js";
import type { ValidateFunction } from "ajv/dist/2020.js";
import schemas from "../generated/schemas.json" with { type: "json" };
import type { NachrichtName, NachrichtTypen } from "../generated/nachricht-typen.ts";
import { trust } from "./message-types.ts";
import { FORMATS } from "./formats.ts";
import { formfehlerOf } from "./formfehler.ts";
import type { Formfehler } from "./formfehler.ts";
import type { Outcome } from "./outcome.ts";

const ajv = new Ajv2020({
  strict: true,
  allErrors: true,
  coerceTypes: false,
  removeAdditional: false,
  useDefaults: true,
  messages: false,
  formats: FORMATS,
  keywords: ["x-entitaet", "x-codeliste"],
});
ajv.addSchema(schemas);

const compiled = new Map<NachrichtName, ValidateFunction>();

/**
 * Judges a value that was parsed from JSON or decoded from protobuf. Missing lists are put in as empty ones, in place;
 * otherwise the value stays as it is and is returned.
 */
export function validate<Name extends NachrichtName>(
  name: Name,
  value: unknown,
): Outcome<NachrichtTypen[Name], readonly Formfehler[]> {
  const check = validatorOf(name);
  if (check(value) !== true) return { ok: false, rejection: formfehlerOf(name, value, check.errors ?? []) };
  trust(name, value);
  return { ok: true, value };
}

/** Compiles the validators of some messages ahead of the first request. */
export function prepareValidators(names: readonly NachrichtName[]): void {
  for (const name of names) validatorOf(name);
}

function validatorOf(name: NachrichtName): ValidateFunction {
  const known = compiled.get(name);
  if (known !== undefined) return known;
  const check = ajv.getSchema(`schemas.json#/$defs/${name}`);
  if (check === undefined) throw new Error(`no schema ${name}`);
  compiled.set(name, check);
  return check;
}
