// Entity tags of catalogues (RFC 9110, sections 8.8.3 and 13.1.2). Weak: JSON and protobuf of one content share the tag.
import { createHash } from "node:crypto";
import type { FastifyRequest } from "fastify";
import { messageAnswer, type Answer } from "./answer.ts";
import { headerText } from "./header-text.ts";
import type { NachrichtName, NachrichtTypen } from "../../proto/generated/nachricht-typen.ts";

/** Characters of a digest that go into a tag; collisions within one catalogue are out of question. */
const DIGEST_CHARACTERS = 22;

/** The tag of a content. */
export function etagOf(value: unknown): string {
  const digest = createHash("sha256").update(JSON.stringify(value)).digest("base64url");
  return `W/"${digest.slice(0, DIGEST_CHARACTERS)}"`;
}

/** A message with its tag, or 304 without body when If-None-Match names that tag. */
export function taggedAnswer<Name extends NachrichtName>(
  request: FastifyRequest,
  name: Name,
  value: NachrichtTypen[Name],
  etag: string,
): Answer {
  const angaben = { outcome: "read", headers: { etag } } as const;
  if (!isKnown(headerText(request.raw.headers, "if-none-match"), etag)) return messageAnswer(name, value, angaben);
  return { ...angaben, status: 304, encode: ({ accepted }) => ({ payload: "", contentType: accepted.mediaType }) };
}

/** Weak comparison: what stands between the quotes decides. */
function isKnown(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  if (header.trim() === "*") return true;
  const opaque = etag.replace(/^W\//u, "");
  return header.split(",").some((candidate) => candidate.trim().replace(/^W\//u, "") === opaque);
}
