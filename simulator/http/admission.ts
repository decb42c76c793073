// May this caller send this at all? Judged on the credential, the authority and the purpose; what an authority may write
// on a record is the register's own question.
import type { FastifyRequest } from "fastify";
import type { Behoerde, Erstmeldung, Folgemeldung, Anfrage } from "../../proto/generated/nachrichten.ts";
import { parseBehoerdenkennzeichen, type Behoerdenkennzeichen } from "../kernel/kennungen.ts";
import { accept, reject, type Result } from "../kernel/result.ts";
import { BEHOERDENARTEN } from "../register/kataloge/behoerden.ts";
import { codeEintrag } from "../register/kataloge/codelisten.ts";
import { fehler } from "../register/kataloge/fehler.ts";
import { mayActFor } from "./access/caller.ts";
import { refusal, type Answer } from "./answer.ts";
import { notAdmitted, type Access } from "./authenticate.ts";
import type { Exchange } from "./exchange.ts";
import { headerText } from "./header-text.ts";

const ABRUFZWECK_URN = "urn:de:xauslaender:codelist:azr:abrufzweck";

/** Messages that come in a body. */
type Nachricht = Anfrage | Erstmeldung | Folgemeldung;

/** Admits the authority of a message (1003) and compares Idempotency-Key (2007). */
export function admitNachricht(
  { caller, mandant }: Access,
  request: FastifyRequest,
  exchange: Exchange,
  nachricht: Nachricht,
  nachrichtentyp: Nachricht["nachrichtenkopf"]["nachrichtentyp"],
): Result<Behoerde, Answer> {
  exchange.timer.enter("rights");
  const { nachrichtenkopf, durchfuehrendeBehoerde } = nachricht;
  if (nachrichtenkopf.nachrichtentyp !== nachrichtentyp) {
    const grund = `Nachrichtentyp ${nachrichtenkopf.nachrichtentyp} gehört nicht zu dieser Adresse`;
    return reject(notAdmitted(grund, ["Nachrichtenkopf.nachrichtentyp"], "/nachrichtenkopf/nachrichtentyp"));
  }
  const behoerde = mandant.behoerden.find(durchfuehrendeBehoerde);
  if (behoerde === undefined || !mayActFor(caller, durchfuehrendeBehoerde)) {
    return reject(behoerdeNotAdmitted(durchfuehrendeBehoerde, "/durchfuehrendeBehoerde"));
  }
  if (nachrichtenkopf.autor.kennung.split(":")[1] !== durchfuehrendeBehoerde) {
    const grund = `Autor ${nachrichtenkopf.autor.kennung} ist nicht die durchführende Behörde ${durchfuehrendeBehoerde}`;
    return reject(notAdmitted(grund, ["Nachrichtenkopf.autor.kennung"], "/nachrichtenkopf/autor/kennung"));
  }
  const key = headerText(request.raw.headers, "idempotency-key")?.replaceAll('"', "");
  if (key !== undefined && key.toLowerCase() !== nachrichtenkopf.nachrichtenUUID) {
    const ausloeserUUID = nachrichtenkopf.nachrichtenUUID;
    return reject(refusal([fehler("AZR-2007", {}, ["Nachrichtenkopf.nachrichtenUUID"])], { ausloeserUUID }));
  }
  return accept(behoerde);
}

/** Judges the purpose of a read (3003). */
export function admitZweck(behoerde: Behoerde, zweck: string): Result<Behoerde, Answer> {
  const { abrufzwecke } = BEHOERDENARTEN[behoerde.behoerdenart];
  if (abrufzwecke.includes(zweck)) return accept(behoerde);
  const liste = abrufzwecke.map((code) => zweckText(code)).join(", ");
  return reject(
    refusal([fehler("AZR-3003", { zweck: zweckText(zweck), liste }, ["AZRAnfrage.abrufzweck"], "/abrufzweck")]),
  );
}

/** Admits a read by GET: who asks, for whom and why stands in header lines (1003, 2002, 3002, 3003, 3006). */
export function admitAbruf(access: Access, request: FastifyRequest, exchange: Exchange): Result<Behoerde, Answer> {
  const admitted = admitVorgang(access, request, exchange);
  if (!admitted.ok) return admitted;
  const { headers } = request.raw;
  const zweck = headerText(headers, "azr-abrufzweck");
  if (zweck === undefined || headerText(headers, "azr-geschaeftszeichen") === undefined) {
    const attribut = zweck === undefined ? "AZR-Abrufzweck" : "AZR-Geschaeftszeichen";
    return reject(refusal([fehler("AZR-3002", {}, [attribut])]));
  }
  return admitZweck(admitted.value, zweck);
}

/** Admits a question about an authority's own Vorgang: it reads no record, so that no purpose is needed. */
export function admitVorgang(
  { caller, mandant }: Access,
  request: FastifyRequest,
  exchange: Exchange,
): Result<Behoerde, Answer> {
  exchange.timer.enter("rights");
  const { headers } = request.raw;
  const text = headerText(headers, "azr-behoerde");
  const bezeichnung = "Behördenkennzeichen (Kopfzeile AZR-Behoerde)";
  if (text === undefined) return reject(refusal([fehler("AZR-2002", { bezeichnung }, ["AZR-Behoerde"])]));
  const kennzeichen = parseBehoerdenkennzeichen(text);
  if (kennzeichen === undefined) {
    return reject(
      refusal([fehler("AZR-2011", { feld: bezeichnung, grund: "erwartet werden sechs Ziffern" }, ["AZR-Behoerde"])]),
    );
  }
  const behoerde = mandant.behoerden.find(kennzeichen);
  if (behoerde === undefined || !mayActFor(caller, kennzeichen)) return reject(behoerdeNotAdmitted(kennzeichen, ""));
  if (headerText(headers, "azr-sachbearbeiter") === undefined) {
    return reject(refusal([fehler("AZR-3006", {}, ["AZR-Sachbearbeiter"])]));
  }
  return accept(behoerde);
}

/** Unknown authorities and those of others read the same, so that a credential finds out nothing about them. */
function behoerdeNotAdmitted(kennzeichen: Behoerdenkennzeichen, pointer: string): Answer {
  const grund = `Ihr Zugang darf nicht für die Behörde ${kennzeichen} handeln`;
  return notAdmitted(grund, ["AZRNachricht.durchfuehrendeBehoerde"], pointer);
}

function zweckText(code: string): string {
  const eintrag = codeEintrag(ABRUFZWECK_URN, code);
  return eintrag === undefined ? code : `${code} ${eintrag.bedeutung}`;
}
