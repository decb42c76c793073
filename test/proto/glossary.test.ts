import { expect, test } from "vitest";
import descriptor from "../../proto/generated/descriptor.json" with { type: "json" };
import schemas from "../../proto/generated/schemas.json" with { type: "json" };
import { GLOSSAR } from "../../simulator/register/kataloge/glossar.ts";

/** Words of mechanics, not of the register. A German word never belongs here. */
const ENGLISH = new Set(
  `actual appended batch block bytes cancelled case changed code connection consented created decided detail digest din
   duration ended events examined expected extensions handed hop hops human id in instance intended judged lapsed
   length linked list monotonic ms name nation new ns opened operation ordered out outcome over pass person pointer
   process produced queue read record recorded refused registered reordered reported request requested reserved revision
   rows scenario seconds seed set size span start status step stored taken text title trace type uri uuid`.split(
    /\s+/u,
  ),
);

const terms = Object.entries(GLOSSAR).flatMap(([term, [, , ...forms]]) => [term, ...forms].map(wordsOf));
const names = [
  ...Object.keys(schemas.$defs),
  ...Object.values(descriptor.nested).flatMap((message) => Object.keys(message.fields)),
];

test("every name of the schema is made of terms of the glossary and of English words of mechanics", () => {
  expect(names.length).toBeGreaterThan(200);
  const missing = [...new Set(names)].flatMap((name) => {
    const rest = uncovered(wordsOf(name));
    return rest === undefined ? [] : [`${name}: ${rest.join(" ")}`];
  });
  expect(missing, "add the German term to simulator/register/kataloge/glossar.ts").toEqual([]);
});

test("every entry has a meaning and a source", () => {
  for (const [term, [meaning, source]] of Object.entries(GLOSSAR)) {
    expect(meaning.length, term).toBeGreaterThan(3);
    expect(source, term).toMatch(/§|Anlage|XA|XInneres|DSA|^own \(/u);
  }
});

test("no word is both a term and a word of mechanics", () => {
  expect(terms.filter(([word = "", ...others]) => others.length === 0 && ENGLISH.has(word))).toEqual([]);
});

function wordsOf(name: string): readonly string[] {
  return name.split(/(?<=[a-z0-9])(?=[A-Z])/u).map((word) => word.toLowerCase());
}

/** The words from the first one on that no term covers; undefined when all are covered. */
function uncovered(words: readonly string[]): readonly string[] | undefined {
  if (words.length === 0) return undefined;
  const [first = "", ...others] = words;
  const rests = terms
    .filter((term) => term.every((word, i) => words[i] === word))
    .map((term) => words.slice(term.length));
  if (ENGLISH.has(first)) rests.push(others);
  const results = rests.map(uncovered);
  return results.includes(undefined) ? undefined : (results[0] ?? words);
}
