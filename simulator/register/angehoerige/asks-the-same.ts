// The list of relatives as an event keeps it, and whether a message that comes again brings the same one
// (register rules, sections 5 and 6).
import type { AngehoerigenuebernahmeRequested } from "../../../proto/generated/ereignisse.ts";
import type { AngehoerigeAuswahl, FuerAngehoerigeUebernehmen } from "../../../proto/generated/nachrichten.ts";
import { isEqual } from "../../kernel/equal.ts";

/** Relatives in the order in which they are judged: by AZR number (register rules, section 5, point 2). */
export function ascending(angehoerige: readonly AngehoerigeAuswahl[]): readonly AngehoerigeAuswahl[] {
  return angehoerige.toSorted((left, right) => (left.azrNummer < right.azrNummer ? -1 : 1));
}

/** Whether a message that comes again asks for the relatives that were asked for when it was stored. */
export function asksTheSame(
  stored: AngehoerigenuebernahmeRequested | undefined,
  element: FuerAngehoerigeUebernehmen | undefined,
): boolean {
  if (stored === undefined || element === undefined) return stored === undefined && element === undefined;
  if (stored.umfang !== element.umfang) return false;
  return stored.umfang === "ALLE_EINGETRAGENEN" || isEqual(stored.angehoerige, ascending(element.angehoerige));
}
