// Every answer is checked. A judgement says what came back and, when it is not what the scenario expects, what is wrong.
import { type Answer, fehlerschluesselOf, listAt } from "../client/answer.ts";

/** What became of a request; the same words as in the register's records. */
export type Outcome = "stored" | "hinweis" | "refused" | "read" | "error";

/** The judgement of one answer. */
export interface Judgement {
  readonly outcome: Outcome;
  readonly fehlerschluessel?: string;
  /** A refusal that the rules demand here. */
  readonly expectedRefusal: boolean;
  /** What is wrong with the answer, without personal data; undefined when it is as expected. */
  readonly fault?: string;
}

/** What a scenario expects of a message: storing, perhaps on a Grundlage, or a refusal with this key and status. */
export type Expected =
  | { readonly kind: "stored"; readonly grundlage?: string }
  | { readonly kind: "refused"; readonly fehlerschluessel: string; readonly status: number };

/** Judges the answer to a read; `faultOf` looks into a body of status 200. */
export function judgeRead(answer: Answer, faultOf: (json: unknown) => string | undefined): Judgement {
  if (answer.status !== 200) return unexpected(answer, "expected 200");
  const fault = faultOf(answer.json);
  return { outcome: "read", expectedRefusal: false, ...(fault === undefined ? {} : { fault }) };
}

/** Judges the answer to a message about one block of the record (`duldung`, `meldestatus`). */
export function judgeMeldung(answer: Answer, block: string, expected: Expected): Judgement {
  if (answer.status === 200) return judgeStored(answer, block, expected);
  if (expected.kind === "stored") return unexpected(answer, "expected to be stored");
  const fehlerschluessel = fehlerschluesselOf(answer);
  if (answer.status !== expected.status || fehlerschluessel !== expected.fehlerschluessel) {
    return unexpected(answer, `expected ${expected.status} ${expected.fehlerschluessel}`);
  }
  return { outcome: "refused", fehlerschluessel, expectedRefusal: true };
}

function judgeStored({ json }: Answer, block: string, expected: Expected): Judgement {
  const outcome = listAt(json, "hinweise").length > 0 ? "hinweis" : "stored";
  const fault = storedFault(json, block, expected);
  return { outcome, expectedRefusal: false, ...(fault === undefined ? {} : { fault }) };
}

function storedFault(json: unknown, block: string, expected: Expected): string | undefined {
  if (expected.kind === "refused") return `stored, expected ${expected.fehlerschluessel}`;
  const confirmation = new Map<string, unknown>(isObject(json) ? Object.entries(json) : []);
  const referenzen = confirmation.get("referenzen");
  if (!isObject(referenzen) || !(block in referenzen)) return `confirmation names no Referenz-ID of ${block}`;
  const grundlagen = listAt(json, "erweiterung", "grundlagen").filter(isObject);
  const found = grundlagen.find((entry) => "block" in entry && entry.block === block);
  const grundlage = found !== undefined && "grundlage" in found ? String(found.grundlage) : undefined;
  if (expected.grundlage === undefined || expected.grundlage === grundlage) return undefined;
  return `stored on ${grundlage ?? "no named Grundlage"}, expected ${expected.grundlage}`;
}

function unexpected(answer: Answer, why: string): Judgement {
  const outcome = answer.status >= 400 && answer.status < 500 ? "refused" : "error";
  const fehlerschluessel = fehlerschluesselOf(answer);
  const fault = `status ${answer.status}${fehlerschluessel === undefined ? "" : ` ${fehlerschluessel}`}, ${why}`;
  return { outcome, expectedRefusal: false, fault, ...(fehlerschluessel === undefined ? {} : { fehlerschluessel }) };
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
