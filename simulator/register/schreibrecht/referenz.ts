// Which block a change means, and whether its sender has read it as it stands: AZR-5002, 5003 and 5001 (XAuslaender
// 26.11, referenz.id; the whole id is compared, because its last character changes along with the version).
import { accept, reject, type Result } from "../../kernel/result.ts";
import { formatTag, formatUhrzeit, tagOf } from "../../kernel/zeit.ts";
import { lastVersion, type Block } from "../datensatz/datensatz.ts";
import { blockNameOf } from "../datensatz/referenz-id.ts";
import { fehler, type Fehler } from "../kataloge/fehler.ts";
import type { Stelle } from "../sachverhalte/stelle.ts";
import type { BlockMeldung } from "../sachverhalte/fachdaten.ts";
import { melderText } from "../zustaendigkeit/aktenfuehrung.ts";
import { aenderungsArtText } from "./form.ts";
import { aktenfuehrungParameter, type Lage } from "./lage.ts";

/** The block that a change of kind 02 to 05 names, undefined for a new one (01). */
export function findBlock<Fachdaten>(
  meldung: BlockMeldung<Fachdaten>,
  bloecke: readonly Block<Fachdaten>[],
  sachverhalt: string,
  lage: Lage,
  stelle: Stelle,
): Result<Block<Fachdaten> | undefined, Fehler> {
  const { aenderungsArt, referenzId } = meldung;
  if (aenderungsArt === "01") return accept(undefined);
  const name = referenzId === undefined ? undefined : blockNameOf(referenzId);
  const block = bloecke.find((candidate) => blockNameOf(candidate.referenzId) === name);
  if (block !== undefined) return accept(block);
  const { aktenfuehrung } = aktenfuehrungParameter(lage);
  const [attribut, pointer] = [[`${stelle.entitaet}.referenzId`], `${stelle.block}/referenzId`];
  if (referenzId === undefined) {
    const parameter = { aktenfuehrung, sachverhalt, aenderungsart: aenderungsArtText(aenderungsArt) };
    return reject(fehler("AZR-5002", parameter, attribut, pointer));
  }
  return reject(fehler("AZR-5003", { aktenfuehrung, sachverhalt, referenz: referenzId }, attribut, pointer));
}

/** Refuses a change whose sender has not read the block as it stands. */
export function veraltet<Fachdaten>(
  meldung: BlockMeldung<Fachdaten>,
  block: Block<Fachdaten> | undefined,
  sachverhalt: string,
  lage: Lage,
  stelle: Stelle,
): Fehler | undefined {
  if (block === undefined || (meldung.referenzId === block.referenzId && !block.entfallen)) return undefined;
  const { zeitpunkt, behoerde } = lastVersion(block);
  const instant = `am ${formatTag(tagOf(zeitpunkt))} um ${formatUhrzeit(zeitpunkt)} Uhr`;
  const when = block.entfallen ? `gelöscht ${instant}` : instant;
  const { aktenfuehrung } = aktenfuehrungParameter(lage);
  const parameter = {
    aktenfuehrung,
    gegenstand: sachverhalt,
    aenderung: `${when} durch ${melderText(behoerde, lage.behoerdeOf)}`,
  };
  return fehler("AZR-5001", parameter, [`${stelle.entitaet}.referenzId`], `${stelle.block}/referenzId`);
}
