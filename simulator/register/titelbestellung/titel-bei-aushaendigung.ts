// What becomes of the title when a document is handed over or delivered (register rules, section 4, table "on hand-over"):
// hand-over always closes the order, and nobody's entry is overwritten who wrote it since.
import type { BeschiedenerTitel } from "../../../proto/generated/fachdaten.ts";
import { present } from "../../kernel/assert.ts";
import type { Behoerdenkennzeichen } from "../../kernel/kennungen.ts";
import { lastChange, lastVersion, type Block } from "../datensatz/datensatz.ts";
import type { HinweisWert } from "../kataloge/hinweise.ts";
import type { Pruefling } from "../plausibilitaet/regel.ts";
import type { FachdatenVon } from "../sachverhalte/fachdaten.ts";
import { SACHVERHALTE } from "../sachverhalte/sachverhalte.ts";
import { konfliktBlock, type Verdraengung } from "../schreibrecht/konflikt.ts";
import type { Lage } from "../schreibrecht/lage.ts";
import { verdraengtAt } from "../zustaendigkeit/beginn-der-fuehrung.ts";
import { newestFenster } from "../zustaendigkeit/uebergangsfenster.ts";
import { DOKUMENTNUMMER } from "./dokumentnummer.ts";
import type { Titelart, Titelbestellung } from "./titelbestellung.ts";
import { passenderTitel, verknuepfterTitel } from "./verknuepfung.ts";

/** A document that is with the person now. */
export interface Uebergabe {
  readonly lage: Lage;
  readonly bestellung: Titelbestellung;
  /** Whose title it is: the ordering authority, or the aktenfuehrende Behoerde that hands over a lapsed order. */
  readonly behoerde: Behoerdenkennzeichen;
  readonly nummer: string;
}

/** What is to be stored for the title. */
export type Titelfolge<Name extends Titelart> =
  /** A new block, behind a newer one as history. */
  | { readonly art: "NEU"; readonly fachdaten: FachdatenVon[Name]; readonly hinweise: readonly HinweisWert[] }
  /** Only the number is added to a block that stands; undefined: it is there already. */
  | {
      readonly art: "NUMMER";
      readonly block: Block<FachdatenVon[Name]>;
      readonly fachdaten: FachdatenVon[Name] | undefined;
    }
  | { readonly art: "KONFLIKT" };

const KONFLIKT = { art: "KONFLIKT" } as const;

/** Judges the rows of the table from the top. */
export function titelfolgeOf<Name extends Titelart>(name: Name, uebergabe: Uebergabe): Titelfolge<Name> {
  const { lage, bestellung, behoerde } = uebergabe;
  const linked = verknuepfterTitel(lage.datensatz, name, bestellung);
  const standing = linked === undefined || linked.entfallen ? passenderTitel(lage.datensatz, name, bestellung) : linked;
  if (linked?.entfallen === true && lastVersion(linked).behoerde !== behoerde) return KONFLIKT;
  return standing === undefined ? neuerTitel(name, uebergabe) : nummerIn(name, standing, uebergabe);
}

/** The decided title as Fachdaten of its fact. */
export function beschiedeneFachdaten<Name extends Titelart>(
  name: Name,
  titel: BeschiedenerTitel | undefined,
): FachdatenVon[Name] | undefined {
  const byName: { readonly [Art in Titelart]?: FachdatenVon[Art] } = titel ?? {};
  return byName[name];
}

function nummerIn<Name extends Titelart>(
  name: Name,
  block: Block<FachdatenVon[Name]>,
  { lage, behoerde, nummer }: Uebergabe,
): Titelfolge<Name> {
  const isOwn = lastChange(block).behoerde === behoerde;
  if (!isOwn && !isAktenfuehrend(lage, behoerde)) return KONFLIKT;
  const isThere = DOKUMENTNUMMER[name].of(block.fachdaten) === nummer;
  const fachdaten = isThere ? undefined : DOKUMENTNUMMER[name].with(block.fachdaten, nummer);
  return { art: "NUMMER", block, fachdaten };
}

function neuerTitel<Name extends Titelart>(name: Name, uebergabe: Uebergabe): Titelfolge<Name> {
  const { bestellung, nummer } = uebergabe;
  const decided = present(beschiedeneFachdaten(name, bestellung.entscheidung?.titel), "the title that was granted");
  const fachdaten = DOKUMENTNUMMER[name].with(decided, nummer);
  const pruefling = prueflingOf(name, fachdaten, uebergabe);
  const isTaken = pruefling.bloecke.some(
    (block) => !block.entfallen && block.ereignisdatum === pruefling.ereignisdatum,
  );
  const since = verdraengungOf(uebergabe);
  const isChanged = since !== undefined && konfliktBlock(pruefling, since) !== undefined;
  const isImplausible = SACHVERHALTE[name].plausibilitaet.some((regel) => regel.pruefe(pruefling) !== undefined);
  if (isTaken || isChanged || isImplausible) return KONFLIKT;
  return { art: "NEU", fachdaten, hinweise: SACHVERHALTE[name].hinweiseOn(pruefling) };
}

function prueflingOf<Name extends Titelart>(
  name: Name,
  fachdaten: FachdatenVon[Name],
  { lage }: Uebergabe,
): Pruefling<FachdatenVon[Name]> {
  const { bezeichnung, entitaet, ereignisdatumOf } = SACHVERHALTE[name];
  return {
    ...{ lage, sachverhalt: name, bezeichnung, fachdaten, bloecke: lage.datensatz.bloecke[name] },
    stelle: { entitaet, block: "/schritt", fachdaten: "/schritt" },
    ...{ aenderungsArt: "01", ereignisdatum: ereignisdatumOf(fachdaten), block: undefined },
    recht: { grundlage: "BESTELLUNG", bis: undefined, fenster: undefined, ruhtNachTod: false },
  };
}

/** Since when others may have written without the ordering authority; undefined while it leads, and if it never did. */
function verdraengungOf({ lage, behoerde }: Uebergabe): Verdraengung | undefined {
  if (isAktenfuehrend(lage, behoerde)) return undefined;
  const abRevision =
    newestFenster(lage.datensatz, behoerde)?.abRevision ?? verdraengtAt(lage.datensatz, behoerde, lage.behoerdeOf);
  return abRevision === undefined ? undefined : { behoerde, abRevision };
}

function isAktenfuehrend(lage: Lage, behoerde: Behoerdenkennzeichen): boolean {
  return lage.aktenfuehrung?.behoerde.kennzeichen === behoerde;
}
