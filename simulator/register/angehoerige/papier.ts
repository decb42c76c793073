// The papers that are extended for relatives as well: Duldung and Aufenthaltsgestattung (register rules, section 5).
// What the two have in common is named here once; the rest of the folder does not tell them apart.
import type { Aufenthaltsgestattung, Duldung } from "../../../proto/generated/fachdaten.ts";
import type { AngehoerigenuebernahmeRequested } from "../../../proto/generated/ereignisse.ts";
import type { Folgemeldung, Sachverhalt } from "../../../proto/generated/nachrichten.ts";
import type { ReferenzId } from "../../kernel/kennungen.ts";
import { currentBlock, type Block, type Datensatz } from "../datensatz/datensatz.ts";
import { blockNameOf } from "../datensatz/referenz-id.ts";
import type { BlockMeldung } from "../sachverhalte/fachdaten.ts";

export type Papierart = AngehoerigenuebernahmeRequested["sachverhalt"];
export type Papierdaten = Duldung | Aufenthaltsgestattung;

/** What a kind of paper is called and how the number of its sticker looks (DSAuslaender sheets 030 and 047). */
export const PAPIERE: Readonly<Record<Papierart, { readonly bezeichnung: string; readonly nummer: RegExp }>> = {
  duldung: { bezeichnung: "Duldung", nummer: /^(?:T[0-9]{7}|V[0-9]{8})$/u },
  aufenthaltsgestattung: { bezeichnung: "Aufenthaltsgestattung", nummer: /^V[0-9]{7,8}$/u },
};

/** The paper that a Folgemeldung extends, by an update (02) or a new decision (01); undefined: it extends none. */
export function verlaengertesPapier({ sachverhalt }: Folgemeldung): Papierart | undefined {
  if (isVerlaengerung(sachverhalt?.duldung)) return "duldung";
  return isVerlaengerung(sachverhalt?.aufenthaltsgestattung) ? "aufenthaltsgestattung" : undefined;
}

/** The paper of this kind that somebody holds now, if any. */
export function currentPapier(datensatz: Datensatz, papierart: Papierart): Block<Papierdaten> | undefined {
  return currentBlock(papiereIn(datensatz, papierart));
}

/** The paper that a Referenz-ID names, in whatever version, unless it has been withdrawn. */
export function gezeigtesPapier(
  datensatz: Datensatz,
  papierart: Papierart,
  referenzId: ReferenzId,
): Block<Papierdaten> | undefined {
  const name = blockNameOf(referenzId);
  return papiereIn(datensatz, papierart).find((block) => !block.entfallen && blockNameOf(block.referenzId) === name);
}

function papiereIn({ bloecke }: Datensatz, papierart: Papierart): readonly Block<Papierdaten>[] {
  return papierart === "duldung" ? bloecke.duldung : bloecke.aufenthaltsgestattung;
}

/** The part of a message that extends a paper to these Fachdaten. */
export function verlaengerungOf(fachdatenNeu: Papierdaten, referenzId: ReferenzId | undefined): Sachverhalt {
  const change = { aenderungsArt: "02", ...(referenzId === undefined ? {} : { referenzId }) } as const;
  return "duldungArt" in fachdatenNeu
    ? { duldung: { ...change, fachdatenNeu } }
    : { aufenthaltsgestattung: { ...change, fachdatenNeu } };
}

function isVerlaengerung(meldung: BlockMeldung<unknown> | undefined): boolean {
  return meldung?.aenderungsArt === "01" || meldung?.aenderungsArt === "02";
}
