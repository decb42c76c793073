/** A programmer error: no code of ours recovers from it, the process drains and exits 70, or the test fails. */
export class AssertionFailed extends Error {
  override readonly name = "AssertionFailed";
}

/** States what must hold here. Throws AssertionFailed, never a business rejection. */
export function assert(condition: boolean, message: string): asserts condition {
  if (!condition) throw new AssertionFailed(message);
}

/** Returns a value that must be present; throws AssertionFailed otherwise. */
export function present<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new AssertionFailed(`expected ${what} to be present`);
  return value;
}

/** Ends a switch over a closed union; the compiler rejects it when a case is missing. */
export function unreachable(value: never): never {
  throw new AssertionFailed(`unreachable: ${JSON.stringify(value)}`);
}
