// Messages as a Fachverfahren would send them.
import type { Behoerde, Erstmeldung, Folgemeldung } from "../../proto/generated/nachrichten.ts";
import type { Grundpersonalien } from "../../proto/generated/fachdaten.ts";
import { present } from "../kernel/assert.ts";
import type { AzrNummer } from "../kernel/kennungen.ts";
import { parseUuid, uuidV5, type Uuid } from "../kernel/uuid.ts";
import { formatZeitpunkt, type Tagesdatum, type Zeitpunkt } from "../kernel/zeit.ts";
import type { Meldestatuscode } from "./schritte.ts";

const NAMESPACE = present(parseUuid("5b2f6a34-8d3e-4a53-9f0b-6d1c3a0e7b18"), "namespace of the population");

/** Blocks of a Folgemeldung. */
export type Inhalt = Pick<Folgemeldung, "grundpersonalien" | "sachverhalt">;

/** The nachrichtenUUID of message `number` about a person; the same for ever. */
export function nachrichtenUuidOf(seed: number, index: number, number: number): Uuid {
  return uuidV5(NAMESPACE, `population/${seed}/${index}/${number}`);
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

/** The Sachverhalt of a change of residence. */
export function meldestatus(code: Meldestatuscode, ereignisdatum: Tagesdatum) {
  return {
    meldestatus: { aenderungsArt: "01" as const, fachdatenNeu: { meldestatusArt: { code }, ereignisdatum } },
  };
}

function rahmenOf<Typ extends "090009" | "090010">(absender: Absender, nachrichtentyp: Typ) {
  const { behoerde, sachbearbeiter, nachrichtenUUID, now } = absender;
  const { kennzeichen, name, behoerdenart } = behoerde;
  const isBund = behoerdenart === "BAMF" || behoerdenart === "GRENZPOLIZEI";
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
