/** A value or the reason why there is none; the shape is that of the kernel's Result, which lies above this room. */
export type Outcome<Value, Rejection> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly rejection: Rejection };
