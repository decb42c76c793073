/** Outcome of a decision: a value or a business rejection, never an exception. */
export type Result<Value, Rejection> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly rejection: Rejection };

/** Wraps the value of a decision that was granted. */
export function accept<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

/** Wraps the reason of a decision that was refused. */
export function reject<Rejection>(rejection: Rejection): { readonly ok: false; readonly rejection: Rejection } {
  return { ok: false, rejection };
}
