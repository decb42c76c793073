import { hash } from "node:crypto";
import { canonicalBytes } from "../../proto/codec/encode.ts";
import type {
  Erstmeldung,
  Folgemeldung,
  Titelbestellungsantrag,
  Titelbestellungsmeldung,
  Uebergangsabschluss,
} from "../../proto/generated/nachrichten.ts";
import type { AzrNummer } from "../kernel/kennungen.ts";

/** A `erstellungszeitpunkt` that every message gets before it is compared: a repeat may carry another. */
const ERSTELLUNGSZEITPUNKT = "1996-01-01T00:00:00Z";

/** SHA-256 in hex of what an Erstmeldung says: equal for JSON and protobuf, whatever its erstellungszeitpunkt. */
export function digestOfErstmeldung(meldung: Erstmeldung): string {
  return digest("/v1/datensaetze", canonicalBytes("Erstmeldung", withoutZeitpunkt(meldung)));
}

/** The same for a Folgemeldung; the record that it addresses is part of what it says. */
export function digestOfFolgemeldung(azrNummer: AzrNummer, meldung: Folgemeldung): string {
  return digest(`/v1/datensaetze/${azrNummer}/meldungen`, canonicalBytes("Folgemeldung", withoutZeitpunkt(meldung)));
}

/** The same for the declaration that nothing is open. */
export function digestOfUebergangsabschluss(azrNummer: AzrNummer, meldung: Uebergangsabschluss): string {
  const bytes = canonicalBytes("Uebergangsabschluss", withoutZeitpunkt(meldung));
  return digest(`/v1/datensaetze/${azrNummer}/uebergang/abschluss`, bytes);
}

/** The same for the application that opens an order. */
export function digestOfTitelbestellungsantrag(azrNummer: AzrNummer, meldung: Titelbestellungsantrag): string {
  const bytes = canonicalBytes("Titelbestellungsantrag", withoutZeitpunkt(meldung));
  return digest(`/v1/datensaetze/${azrNummer}/bestellungen`, bytes);
}

/** The same for a step of an order, which the path names. */
export function digestOfTitelbestellungsmeldung(
  azrNummer: AzrNummer,
  bestellung: string,
  meldung: Titelbestellungsmeldung,
): string {
  const bytes = canonicalBytes("Titelbestellungsmeldung", withoutZeitpunkt(meldung));
  return digest(`/v1/datensaetze/${azrNummer}/bestellungen/${bestellung}/meldungen`, bytes);
}

function withoutZeitpunkt<Meldung extends Pick<Folgemeldung, "nachrichtenkopf">>(meldung: Meldung): Meldung {
  return { ...meldung, nachrichtenkopf: { ...meldung.nachrichtenkopf, erstellungszeitpunkt: ERSTELLUNGSZEITPUNKT } };
}

function digest(path: string, bytes: Uint8Array): string {
  const whole = Buffer.allocUnsafe(path.length + 1 + bytes.length);
  whole.write(`${path}\n`, "latin1");
  whole.set(bytes, path.length + 1);
  return hash("sha256", whole, "hex");
}
