// Which Fachdaten each block of a Datensatz holds. A new fact adds a line to the two lists here and one to
// sachverhalte.ts; the compiler names what is missing.
import type {
  Aufenthaltserlaubnis,
  Duldung,
  Grundpersonalien,
  Meldestatus,
} from "../../../proto/generated/fachdaten.ts";
import type { MeldestatusReported } from "../../../proto/generated/ereignisse.ts";
import type { ReferenzId } from "../../kernel/kennungen.ts";
import type { Block } from "../datensatz/datensatz.ts";

/** Name of a block on the wire and in the state, with the type of its Fachdaten. */
export interface FachdatenVon {
  readonly meldestatus: Meldestatus;
  readonly grundpersonalien: Grundpersonalien;
  readonly duldung: Duldung;
  readonly aufenthaltserlaubnis: Aufenthaltserlaubnis;
}

export type SachverhaltName = keyof FachdatenVon;

/** All blocks of each fact, in lists that their one owner may still write. */
export type DraftBloecke = { [Name in SachverhaltName]: Block<FachdatenVon[Name]>[] };

/** Fresh, empty lists. */
export function leereBloecke(): DraftBloecke {
  return { meldestatus: [], grundpersonalien: [], duldung: [], aufenthaltserlaubnis: [] };
}

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
