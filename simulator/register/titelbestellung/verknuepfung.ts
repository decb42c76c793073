// An order is linked to its title block from the moment one is stored or found: same kind, same decision date, not
// withdrawn, linked to no other order. Later corrections, changes of writer and take-over do not loosen the link (register
// rules, section 4).
import type { Block, Datensatz } from "../datensatz/datensatz.ts";
import { blockNameOf } from "../datensatz/referenz-id.ts";
import type { FachdatenVon } from "../sachverhalte/fachdaten.ts";
import type { Titelart, Titelbestellung } from "./titelbestellung.ts";

/** The block that an order is linked to, standing or not; undefined while it has no link. */
export function verknuepfterTitel<Name extends Titelart>(
  { bloecke }: Datensatz,
  name: Name,
  { titel }: Titelbestellung,
): Block<FachdatenVon[Name]> | undefined {
  const all: readonly Block<FachdatenVon[Name]>[] = bloecke[name];
  return titel === undefined ? undefined : all.find(({ referenzId }) => blockNameOf(referenzId) === titel);
}

/** The block that belongs to a decided order without link; undefined when there is none. */
export function passenderTitel<Name extends Titelart>(
  datensatz: Datensatz,
  name: Name,
  bestellung: Titelbestellung,
): Block<FachdatenVon[Name]> | undefined {
  const { entscheidung } = bestellung;
  if (entscheidung?.titel === undefined) return undefined;
  const all: readonly Block<FachdatenVon[Name]>[] = datensatz.bloecke[name];
  return all.find(
    (block) =>
      !block.entfallen &&
      block.ereignisdatum === entscheidung.entscheidungsdatum &&
      !isVerknuepftMitAnderer(datensatz, block, bestellung),
  );
}

// The link of an order that was replaced is its successor's.
function isVerknuepftMitAnderer(
  { bestellungen }: Datensatz,
  { referenzId }: Block<unknown>,
  bestellung: Titelbestellung,
): boolean {
  return bestellungen.some(
    (other) =>
      other.referenzId !== bestellung.referenzId &&
      other.zustand !== "NEU_BESTELLT" &&
      other.titel === blockNameOf(referenzId),
  );
}
