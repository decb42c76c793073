import { assert } from "../../kernel/assert.ts";

/** Names between braces in a text, as a union: "{a} und {b}" → "a" | "b". */
export type PlatzhalterOf<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PlatzhalterOf<Rest>
  : never;

const PLATZHALTER = /\{([a-z]+)\}/gu;

/** Fills "{name}" from the parameters; a missing one is a programmer error. */
export function fillIn(text: string, parameter: Readonly<Record<string, string>>): string {
  return text.replace(PLATZHALTER, (_, name: string) => {
    const value = parameter[name];
    assert(value !== undefined, `text needs a parameter "${name}": ${text}`);
    return value;
  });
}
