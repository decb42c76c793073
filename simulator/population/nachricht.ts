// Messages as a Fachverfahren would send them.
import type {
  Behoerde,
  Bestellschritt,
  Erstmeldung,
  Folgemeldung,
  Titelbestellungsantrag,
  Titelbestellungsmeldung,
} from "../../proto/generated/nachrichten.ts";
import type { Grundpersonalien } from "../../proto/generated/fachdaten.ts";
import type { AzrNummer, ReferenzId } from "../kernel/kennungen.ts";
import { uuidOfBytes, type Uuid } from "../kernel/uuid.ts";
import { formatZeitpunkt, type Tagesdatum, type Zeitpunkt } from "../kernel/zeit.ts";
import { Random } from "./random.ts";
import type { Meldestatuscode } from "./schritte.ts";

const UUID_BYTES = 16;
/** Beyond the purposes of all other streams of a person. */
const PURPOSE_UUID = 1_000;

/** Blocks of a Folgemeldung. */
export type Inhalt = Pick<Folgemeldung, "grundpersonalien" | "anschrift" | "familienbeziehung" | "sachverhalt">;

/** The nachrichtenUUID of message `number` about a person (version 4, RFC 9562); the same for ever. */
export function nachrichtenUuidOf(seed: number, index: number, number: number): Uuid {
  const random = new Random(seed, index, PURPOSE_UUID + number);
  const view = new DataView(new ArrayBuffer(UUID_BYTES));
  for (let at = 0; at < UUID_BYTES; at += 4) view.setUint32(at, random.word());
  view.setUint8(6, (view.getUint8(6) & 0x0f) | 0x40);
  view.setUint8(8, (view.getUint8(8) & 0x3f) | 0x80);
  return uuidOfBytes(new Uint8Array(view.buffer));
}

/** What a message says about its sender. */
export interface Absender {
  readonly behoerde: Behoerde;
  readonly sachbearbeiter: string;
  readonly nachrichtenUUID: Uuid;
  readonly now: Zeitpunkt;
}

/** An Erstmeldung: the person came to this authority. */
export function erstmeldung(
  absender: Absender,
  grundpersonalien: Grundpersonalien,
  ereignisdatum: Tagesdatum,
  nichtIdentischMit: readonly AzrNummer[],
): Erstmeldung {
  return {
    ...rahmenOf(absender, "090009"),
    nichtIdentischMit,
    grundpersonalien,
    sachverhalt: meldestatus("01", ereignisdatum),
  };
}

export function folgemeldung(absender: Absender, inhalt: Inhalt): Folgemeldung {
  return { ...rahmenOf(absender, "090010"), ...inhalt };
}

/** The application for an Aufenthaltserlaubnis, which opens an order. */
export function titelbestellungsantrag(absender: Absender, antragsdatum: Tagesdatum): Titelbestellungsantrag {
  return { ...rahmenOf(absender, "990001"), titelart: "aufenthaltserlaubnis", antragsdatum };
}

/** The next step of an order. */
export function titelbestellungsmeldung(
  absender: Absender,
  inhalt: { readonly schritt: Bestellschritt; readonly referenzId?: ReferenzId },
): Titelbestellungsmeldung {
  return { ...rahmenOf(absender, "990002"), ...inhalt };
}

/** The Sachverhalt of a change of residence. */
export function meldestatus(code: Meldestatuscode, ereignisdatum: Tagesdatum) {
  return {
    meldestatus: { aenderungsArt: "01" as const, fachdatenNeu: { meldestatusArt: { code }, ereignisdatum } },
  };
}

function rahmenOf<Typ extends "090009" | "090010" | "990001" | "990002">(absender: Absender, nachrichtentyp: Typ) {
  const { behoerde, sachbearbeiter, nachrichtenUUID, now } = absender;
  const { kennzeichen, name, behoerdenart } = behoerde;
  const isBund = ["BAMF", "GRENZPOLIZEI", "BUNDESDRUCKEREI"].includes(behoerdenart);
  return {
    nachrichtenkopf: {
      nachrichtenUUID,
      nachrichtentyp,
      erstellungszeitpunkt: formatZeitpunkt(now),
      autor: { verzeichnisdienst: "DVDV" as const, kennung: `${isBund ? "dbs" : "azr"}:${kennzeichen}`, name },
    },
    durchfuehrendeBehoerde: kennzeichen,
    durchfuehrenderSachbearbeiter: sachbearbeiter,
  };
}
