// Consent to a decision by the ordering authority (section 3 (3) VwVfG): it holds until it is used, until a take-over, or
// until the giver no longer leads (register rules, section 4). The first two end it in the fold, the third is derived.
import type { Behoerdenkennzeichen } from "../../kernel/kennungen.ts";
import type { Datensatz } from "../datensatz/datensatz.ts";
import { deriveAktenfuehrung, type BehoerdeOf } from "../zustaendigkeit/aktenfuehrung.ts";
import { beginnDerFuehrung } from "../zustaendigkeit/beginn-der-fuehrung.ts";
import type { Titelbestellung } from "./titelbestellung.ts";

/** Who agrees now; undefined when nobody does. Leading again later does not revive it. */
export function geltendeZustimmung(
  { zustimmung }: Titelbestellung,
  datensatz: Datensatz,
  behoerdeOf: BehoerdeOf,
): Behoerdenkennzeichen | undefined {
  if (zustimmung === undefined) return undefined;
  const leader = deriveAktenfuehrung(datensatz, behoerdeOf)?.behoerde.kennzeichen;
  const begin = beginnDerFuehrung(datensatz, behoerdeOf);
  const holds = leader === zustimmung.behoerde && begin !== undefined && begin <= zustimmung.position;
  return holds ? zustimmung.behoerde : undefined;
}
