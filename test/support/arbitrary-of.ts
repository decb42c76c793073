// Random valid messages, derived from the schema itself: what it permits is what tests must survive.
import fc from "fast-check";
import { trust } from "../../proto/codec/message-types.ts";
import schemas from "../../proto/generated/schemas.json" with { type: "json" };
import type { NachrichtName, NachrichtTypen } from "../../proto/generated/nachricht-typen.ts";

interface Rules {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minProperties?: number;
  readonly items?: Rules;
  readonly properties?: Readonly<Record<string, Rules>>;
  readonly required?: readonly string[];
}

const definitions: ReadonlyMap<string, Rules> = new Map(Object.entries(schemas.$defs));

/** Longest random list and text, kept small so that many messages fit into a run. */
const LIST_LENGTH_MAX = 3;
const TEXT_LENGTH_MAX = 12;

/** Characters of many scripts; each text takes those that its pattern permits. */
const CHARACTERS = [..."aZ09 -.,'äßŁşÖéœ’ʼ̌", "ﬀ", "م", "李", "Ж", "🙂", "_", '"', "\\", "\u00a0", "\u2028"];

/** Random valid messages of a type. */
export function arbitraryOf<Name extends NachrichtName>(name: Name): fc.Arbitrary<NachrichtTypen[Name]> {
  return typedArbitrary(name, false);
}

/** Random valid messages in which every member is there, at every depth, and no list is empty. */
export function completeArbitraryOf<Name extends NachrichtName>(name: Name): fc.Arbitrary<NachrichtTypen[Name]> {
  return typedArbitrary(name, true);
}

function typedArbitrary<Name extends NachrichtName>(name: Name, complete: boolean): fc.Arbitrary<NachrichtTypen[Name]> {
  return arbitraryFor({ $ref: `#/$defs/${name}` }, complete).map((value) => {
    trust(name, value);
    return value;
  });
}

function arbitraryFor(rules: Rules, complete: boolean): fc.Arbitrary<unknown> {
  if (rules.$ref !== undefined) {
    const { $ref, ...own } = rules;
    const target = definitions.get($ref.replace("#/$defs/", ""));
    if (target === undefined) throw new Error(`no definition ${$ref}`);
    return arbitraryFor({ ...target, ...own }, complete);
  }
  switch (rules.type) {
    case "object":
      return objectArbitrary(rules, complete);
    case "array":
      return listArbitrary(rules, complete);
    case "string":
      return textArbitrary(rules);
    case "boolean":
      return fc.boolean();
    case "integer":
      return fc.integer({ min: rules.minimum ?? 0, max: rules.maximum ?? 0 });
    case "number":
      return doubleArbitrary(rules);
    default:
      throw new Error(`no arbitrary for ${JSON.stringify(rules)}`);
  }
}

function objectArbitrary(rules: Rules, complete: boolean): fc.Arbitrary<unknown> {
  const members = Object.entries(rules.properties ?? {}).map(
    ([name, rule]) => [name, arbitraryFor(rule, complete)] as const,
  );
  if (rules.minProperties === 1)
    return fc.oneof(...members.map(([name, value]) => fc.record({ [name]: value }, { noNullPrototype: true })));
  const lists = Object.entries(rules.properties ?? {}).flatMap(([name, rule]) => (rule.type === "array" ? [name] : []));
  return fc.record(Object.fromEntries(members), {
    requiredKeys: complete ? members.map(([name]) => name) : [...(rules.required ?? []), ...lists],
    noNullPrototype: true,
  });
}

function listArbitrary(rules: Rules, complete: boolean): fc.Arbitrary<unknown> {
  const minLength = Math.max(rules.minItems ?? 0, complete ? 1 : 0);
  const maxLength = Math.max(minLength, Math.min(rules.maxItems ?? LIST_LENGTH_MAX, LIST_LENGTH_MAX));
  return fc.array(arbitraryFor(rules.items ?? {}, complete), { minLength, maxLength });
}

/** JSON has no negative zero, so neither have the messages. */
function doubleArbitrary(rules: Rules): fc.Arbitrary<unknown> {
  const bounds = {
    ...(rules.minimum === undefined ? {} : { min: rules.minimum }),
    ...(rules.maximum === undefined ? {} : { max: rules.maximum }),
  };
  return fc.double({ noNaN: true, noDefaultInfinity: true, ...bounds }).map((value) => (value === 0 ? 0 : value));
}

function textArbitrary(rules: Rules): fc.Arbitrary<string> {
  if (rules.enum !== undefined) return fc.constantFrom(...rules.enum);
  if (rules.format === "date")
    return fc.date({ ...YEARS, noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10));
  if (rules.format === "date-time") {
    return fc
      .tuple(fc.date({ ...YEARS, noInvalidDate: true }), fc.constantFrom("Z", "+01:00", "+02:00", "-11:30"))
      .map(([date, zone]) => date.toISOString().replace("Z", zone));
  }
  const pattern = new RegExp(rules.pattern ?? "", "u");
  const longest = rules.maxLength ?? Number.POSITIVE_INFINITY;
  const texts = rules.pattern?.includes("\\p") === true ? mixedText(pattern, longest) : fc.stringMatching(pattern);
  return texts.filter((text) => pattern.test(text) && [...text].length <= longest);
}

const YEARS = { min: new Date("1900-01-01T00:00:00Z"), max: new Date("2199-12-31T00:00:00Z") } as const;

/** fast-check cannot invert property escapes: take permitted characters, some behind the slash of a pointer. */
function mixedText(pattern: RegExp, longest: number): fc.Arbitrary<string> {
  const units = CHARACTERS.filter((c) => pattern.test(c) || pattern.test(`/${c}`));
  const plain = fc.string({
    unit: fc.constantFrom(...units),
    minLength: 1,
    maxLength: Math.min(TEXT_LENGTH_MAX, longest - 1),
  });
  return pattern.test("/a") && !pattern.test("a") ? plain.map((text) => `/${text}`) : plain;
}
