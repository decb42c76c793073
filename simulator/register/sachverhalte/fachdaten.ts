// Which Fachdaten each block of a Datensatz holds. The Gesamtauskunft shows every fact under its name, so that the schema
// alone says which facts there are; sachverhalte.ts registers one file for each, and the compiler names what is missing.
import type { MeldestatusReported } from "../../../proto/generated/ereignisse.ts";
import type { Gesamtauskunft } from "../../../proto/generated/nachrichten.ts";
import type { ReferenzId } from "../../kernel/kennungen.ts";
import type { Block } from "../datensatz/datensatz.ts";

/** What a Gesamtauskunft says about the record itself; everything else in it is a fact. */
type Datensatzangaben = "azrNummer" | "revision" | "aktenfuehrendeBehoerde" | "erweiterung";

/** Name of a block on the wire and in the state. */
export type SachverhaltName = Exclude<keyof Gesamtauskunft, Datensatzangaben>;

type AuskunftVon<Name extends SachverhaltName> =
  NonNullable<Gesamtauskunft[Name]> extends readonly (infer Eintrag)[] ? Eintrag : NonNullable<Gesamtauskunft[Name]>;

type FachdatenIn<Auskunft> = Auskunft extends { readonly fachdaten: infer Fachdaten } ? Fachdaten : never;

/** The type of the Fachdaten of each fact. */
export type FachdatenVon = { readonly [Name in SachverhaltName]: FachdatenIn<AuskunftVon<Name>> };

/** All blocks of each fact, in lists that their one owner may still write. */
export type DraftBloecke = { [Name in SachverhaltName]: Block<FachdatenVon[Name]>[] };

/** 01 Zuspeicherung, 02 Aktualisierung, 03 Loeschung, 04 Berichtigung-Aenderung, 05 Berichtigung-Loeschung. */
export type AenderungsArt = MeldestatusReported["aenderungsArt"];

/** The form in which a message reports a block. */
export interface BlockMeldung<Fachdaten> {
  readonly aenderungsArt: AenderungsArt;
  readonly referenzId?: ReferenzId;
  readonly fachdatenNeu?: Fachdaten;
}

/** The form in which an event stores a block. */
export interface Reported<Fachdaten> {
  readonly aenderungsArt: AenderungsArt;
  readonly referenzId: ReferenzId;
  readonly ersetzteReferenzId?: ReferenzId;
  readonly fachdaten?: Fachdaten;
  readonly nachgemeldet?: boolean;
}
