// What a person at a terminal is told when a verb cannot begin: one line with the next step where the cause is known,
// the whole stack where it is not.
import { DatabaseUnusable } from "../sqlite/database-unusable.ts";

/** Undefined: an error that nobody expected. */
export function explainStartError(error: unknown): string | undefined {
  if (error instanceof DatabaseUnusable) return error.message;
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (!(error instanceof Error)) return undefined;
  if (code === "EADDRINUSE")
    return `${error.message}. Another program has this port: end it, or choose another --port.`;
  if (code === "EACCES" || code === "EADDRNOTAVAIL") return `${error.message}. Choose another --host or --port.`;
  return undefined;
}
