import type { Behoerdenverzeichnis } from "../../../proto/generated/nachrichten.ts";
import type { Mandant } from "../../mandant/mandant.ts";

/** The authorities that a register knows, ascending by Kennzeichen. */
export function listBehoerden({ behoerden }: Mandant): Behoerdenverzeichnis {
  return { behoerden: behoerden.all() };
}
