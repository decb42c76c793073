// Result codes of SQLite (https://www.sqlite.org/rescode.html), of those that are told apart.
export const SQLITE_BUSY = 5;
export const SQLITE_CORRUPT = 11;
export const SQLITE_FULL = 13;
export const SQLITE_NOTADB = 26;

/** The primary result code of an error thrown by node:sqlite; undefined for any other error. */
export function resultCodeOf(error: unknown): number | undefined {
  if (!(error instanceof Error) || !("errcode" in error) || typeof error.errcode !== "number") return undefined;
  // The low byte is the primary code, the rest says which variant.
  return error.errcode & 0xff;
}
