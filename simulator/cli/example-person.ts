// A person on whom a newcomer can try something: of the sandbox stock, or of the cases that a seed left.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { validate } from "../../proto/codec/validate.ts";
import type { AzrNummer } from "../kernel/kennungen.ts";
import type { Mandant } from "../mandant/mandant.ts";
import { findSandboxPerson } from "../service/sandbox-bestand.ts";

/** AZR number of somebody with a Duldung that can be extended; undefined when this register has nobody whom we know. */
export function findExamplePerson(dataDirectory: string, mandant: Mandant): AzrNummer | undefined {
  return findSandboxPerson(mandant) ?? findSeededPerson(join(dataDirectory, mandant.name, "tagesfaelle.json"));
}

/** Somebody of the background, so that no case of the office's day is used up. */
function findSeededPerson(file: string): AzrNummer | undefined {
  if (!existsSync(file)) return undefined;
  const content: unknown = JSON.parse(readFileSync(file, "utf8"));
  const faelle = validate("Tagesfaelle", content);
  if (!faelle.ok) return undefined;
  return faelle.value.nation.find(({ duldungReferenzId }) => duldungReferenzId !== undefined)?.azrNummer;
}
