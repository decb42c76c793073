import { createHash } from "node:crypto";

/** First 48 bits of the SHA-256 of a Suchschluessel: an integer that SQLite and JavaScript both hold exactly. */
export function hashOf(schluessel: string): number {
  return createHash("sha256").update(schluessel).digest().readUIntBE(0, 6);
}
