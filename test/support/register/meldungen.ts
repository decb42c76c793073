// Messages for examples: what a clerk would send, with the parts that do not matter filled in.
import type { Grundpersonalien } from "../../../proto/generated/fachdaten.ts";
import type {
  AufenthaltserlaubnisMeldung,
  Behoerde,
  DuldungMeldung,
  Erstmeldung,
  Folgemeldung,
  GrundpersonalienMeldung,
  MeldestatusMeldung,
  Nachrichtenkopf,
} from "../../../proto/generated/nachrichten.ts";
import { present } from "../../../simulator/kernel/assert.ts";
import { syntheticAzrNummer } from "../../../simulator/kernel/azr-nummer.ts";
import type { ReferenzId } from "../../../simulator/kernel/kennungen.ts";
import { parseUuid, uuidV5, type Uuid } from "../../../simulator/kernel/uuid.ts";
import { addMs, parseTagesdatum, startOfTag, type Tagesdatum, type Zeitpunkt } from "../../../simulator/kernel/zeit.ts";
import type { MeldestatusCode } from "../../../simulator/register/zustaendigkeit/meldestatus-liste.ts";

const NAMESPACE = present(parseUuid("7d4a3c52-7a55-4f0e-9d8e-0c2a8f1b6e11"), "namespace");
const NOON_MS = 12 * 3_600_000;

export const AZR_NUMMER = syntheticAzrNummer(2019, 4, 12345);

export const PERSONALIEN: Grundpersonalien = {
  familienname: { name: "Musterfrau" },
  vornamen: { name: "Mina" },
  geburtsdatum: { jahr: 1990, monat: 5, tag: 17 },
  geburtsort: "Musterort",
  geschlecht: "w",
  staatsangehoerigkeiten: ["475"],
};

export function tag(text: string): Tagesdatum {
  return present(parseTagesdatum(text), `day ${text}`);
}

/** Noon of a day, when nothing else matters. */
export function mittag(text: string): Zeitpunkt {
  return addMs(startOfTag(tag(text)), NOON_MS);
}

/** A nachrichtenUUID by name. */
export function uuid(name: string): Uuid {
  return uuidV5(NAMESPACE, name);
}

/** The blocks of a Folgemeldung. */
export type Bloecke = Pick<Folgemeldung, "grundpersonalien" | "anschrift" | "familienbeziehung" | "sachverhalt">;

export function meldestatus(code: MeldestatusCode, ereignisdatum: string): Bloecke {
  return { sachverhalt: { meldestatus: meldestatusMeldung(code, ereignisdatum) } };
}

export function meldestatusMeldung(code: MeldestatusCode, ereignisdatum: string): MeldestatusMeldung {
  return { aenderungsArt: "01", fachdatenNeu: { meldestatusArt: { code }, ereignisdatum: tag(ereignisdatum) } };
}

interface DuldungAngaben {
  readonly code?: NonNullable<DuldungMeldung["fachdatenNeu"]>["duldungArt"]["code"];
  readonly bis?: string;
  readonly nummer?: string | null;
}

/** A new Duldung (01), or with a Referenz-ID its extension (02). */
export function duldung(ereignisdatum: string, angaben: DuldungAngaben = {}, referenzId?: ReferenzId): Bloecke {
  const { code = "01", bis = "2027-12-31", nummer = "T1234567" } = angaben;
  const fachdatenNeu = {
    duldungArt: { code },
    ereignisdatum: tag(ereignisdatum),
    befristungsdatum: tag(bis),
    ...(nummer === null ? {} : { bescheinigungsNummer: nummer }),
  };
  return { sachverhalt: { duldung: change(fachdatenNeu, referenzId) } };
}

interface TitelAngaben {
  readonly code?: NonNullable<AufenthaltserlaubnisMeldung["fachdatenNeu"]>["aufenthaltserlaubnisArt"]["code"];
  readonly bis?: string;
}

/** A new Aufenthaltserlaubnis (01), or with a Referenz-ID its change (02). */
export function titel(ereignisdatum: string, angaben: TitelAngaben = {}, referenzId?: ReferenzId): Bloecke {
  const { code = "03", bis = "2027-12-31" } = angaben;
  const fachdatenNeu = {
    aufenthaltserlaubnisArt: { code },
    ereignisdatum: tag(ereignisdatum),
    befristungsdatum: tag(bis),
  };
  return { sachverhalt: { aufenthaltserlaubnis: change(fachdatenNeu, referenzId) } };
}

/** New Grundpersonalien (01), or with a Referenz-ID their change (02). */
export function personalien(fachdatenNeu: Grundpersonalien, referenzId?: ReferenzId): Bloecke {
  return { grundpersonalien: change(fachdatenNeu, referenzId) };
}

export function folgemeldung(behoerde: Behoerde, nachrichtenUUID: Uuid, bloecke: Bloecke): Folgemeldung {
  return {
    nachrichtenkopf: kopf("090010", behoerde, nachrichtenUUID),
    durchfuehrendeBehoerde: behoerde.kennzeichen,
    durchfuehrenderSachbearbeiter: "M. Beispiel",
    ...bloecke,
  };
}

export function erstmeldung(behoerde: Behoerde, nachrichtenUUID: Uuid, meldung: MeldestatusMeldung): Erstmeldung {
  return {
    nachrichtenkopf: kopf("090009", behoerde, nachrichtenUUID),
    durchfuehrendeBehoerde: behoerde.kennzeichen,
    durchfuehrenderSachbearbeiter: "M. Beispiel",
    nichtIdentischMit: [],
    grundpersonalien: PERSONALIEN,
    sachverhalt: { meldestatus: meldung },
  };
}

/** The head of a message. */
export function kopf(
  nachrichtentyp: Nachrichtenkopf["nachrichtentyp"],
  behoerde: Behoerde,
  nachrichtenUUID: Uuid,
): Nachrichtenkopf {
  return {
    nachrichtenUUID,
    nachrichtentyp,
    erstellungszeitpunkt: "2026-11-23T10:15:30.123+01:00",
    autor: { kennung: `azr:${behoerde.kennzeichen}` },
  };
}

/** A new block (01), or with a Referenz-ID its change (02). */
export function change<Fachdaten>(
  fachdatenNeu: Fachdaten,
  referenzId: ReferenzId | undefined,
): GrundpersonalienAenderung<Fachdaten> {
  return referenzId === undefined
    ? { aenderungsArt: "01", fachdatenNeu }
    : { aenderungsArt: "02", referenzId, fachdatenNeu };
}

type GrundpersonalienAenderung<Fachdaten> = Pick<GrundpersonalienMeldung, "aenderungsArt" | "referenzId"> & {
  readonly fachdatenNeu: Fachdaten;
};
