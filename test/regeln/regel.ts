// One rule of the register, with the files that hold it and the tests that show it.

/** A test: its file, and the beginning of a title in it. */
export interface Beleg {
  readonly file: string;
  readonly title: string;
}

export interface Regel {
  /** Section and point of the rules' text. */
  readonly stelle: string;
  readonly regel: string;
  /** Where it is decided, below simulator/. */
  readonly files: readonly string[];
  readonly tests: readonly Beleg[];
}

/** Folder of the register's tests. */
export const R = "test/simulator/register";

/** A rule; each test is its file without ".test.ts" and a title in it. */
export function regel(
  stelle: string,
  text: string,
  files: readonly string[],
  ...tests: readonly (readonly [string, string])[]
): Regel {
  return { stelle, regel: text, files, tests: tests.map(([file, title]) => ({ file: `${file}.test.ts`, title })) };
}
