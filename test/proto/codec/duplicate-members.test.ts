import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { duplicateMemberIn } from "../../../proto/codec/duplicate-members.ts";

describe("a member that stands twice", () => {
  test.each([
    ['{"a":1,"a":2}', "/a"],
    ['{"a":[{"b":1},{"c":{"d" : 1,"x\\"":3,"d":2}}]}', "/a/1/c/d"],
    ['{"a\\u0062":1,"ab":2}', "/ab"],
    ['{"a/b":{"~":1,"~":1}}', "/a~1b/~0"],
    ['[[],{"":1 ,\n\t"" :2}]', "/1/"],
    ['{"x":{"a":1},"y":{"a":1},"x":0}', "/x"],
  ])("is found in %s", (text, pointer) => {
    expect(duplicateMemberIn(text, JSON.parse(text))).toBe(pointer);
  });

  test.each([
    '{"a":"\\":","b":{"a":1}}',
    '{"a":"\\\\","b":1}',
    '"a:"',
    "[]",
    '{"a":["a","a"],"b":"a"}',
    '{"":{"":{}}}',
  ])("is not found in %s", (text) => {
    expect(duplicateMemberIn(text, JSON.parse(text))).toBeUndefined();
  });

  test("is found wherever it is put, and nowhere else", () => {
    fc.assert(
      fc.property(fc.json(), fc.string(), (json, name) => {
        const value: unknown = JSON.parse(json);
        for (const space of [undefined, 2]) {
          const text = JSON.stringify(value, undefined, space);
          expect(duplicateMemberIn(text, value)).toBeUndefined();
          const twice = `{${JSON.stringify(name)}: ${text} , ${JSON.stringify(name)}:${text}}`;
          expect(duplicateMemberIn(twice, JSON.parse(twice))).toMatch(/^\//u);
        }
      }),
    );
  });
});
