// May this caller send this at all? Judged on the credential, the authority and the purpose; what an authority may write
// on a record is the register's own question.
import type { FastifyRequest } from "fastify";
import type {
  Anfrage,
  Behoerde,
  Erstmeldung,
  Folgemeldung,
  Titelbestellungsantrag,
  Titelbestellungsmeldung,
  Uebergangsabschluss,
} from "../../proto/generated/nachrichten.ts";
import type { Behoerdenkennzeichen } from "../kernel/kennungen.ts";
import { accept, reject, type Result } from "../kernel/result.ts";
import { BEHOERDENARTEN } from "../register/kataloge/behoerden.ts";
import { codeEintrag } from "../register/kataloge/codelisten.ts";
import { fehler, korrigiertDurch } from "../register/kataloge/fehler.ts";
import { andererInhalt } from "../register/vorgang/anderer-inhalt.ts";
import { mayActFor } from "./access/caller.ts";
import { refusal, type Answer } from "./answer.ts";
import { notAdmitted, type Access } from "./authenticate.ts";
import type { Exchange } from "./exchange.ts";
import { headerText } from "./header-text.ts";
import { readAbruf, readAbsender } from "./kopfzeilen.ts";

const ABRUFZWECK_URN = "urn:de:xauslaender:codelist:azr:abrufzweck";

/** Messages that come in a body. */
type Nachricht =
  Anfrage | Erstmeldung | Folgemeldung | Titelbestellungsantrag | Titelbestellungsmeldung | Uebergangsabschluss;

/** Admits the authority of a message (1003) and compares Idempotency-Key (2007). */
export function admitNachricht(
  access: Access,
  request: FastifyRequest,
  exchange: Exchange,
  nachricht: Nachricht,
  nachrichtentyp: Nachricht["nachrichtenkopf"]["nachrichtentyp"],
): Result<Behoerde, Answer> {
  exchange.timer.enter("rights");
  const { nachrichtenkopf, durchfuehrendeBehoerde } = nachricht;
  if (nachrichtenkopf.nachrichtentyp !== nachrichtentyp) {
    return reject(
      misaddressed(
        `der Nachrichtentyp ${nachrichtenkopf.nachrichtentyp} gehört nicht zu dieser Adresse`,
        "nachrichtentyp",
      ),
    );
  }
  const behoerde = behoerdeOf(access, durchfuehrendeBehoerde, "/durchfuehrendeBehoerde");
  if (!behoerde.ok) return behoerde;
  const { kennung } = nachrichtenkopf.autor;
  if (kennung.split(":")[1] !== durchfuehrendeBehoerde) {
    const grund = `der Autor ${kennung} ist nicht die durchführende Behörde ${durchfuehrendeBehoerde}`;
    return reject(misaddressed(grund, "autor/kennung"));
  }
  const key = headerText(request.raw.headers, "idempotency-key")?.replaceAll('"', "");
  if (key !== undefined && key.toLowerCase() !== nachrichtenkopf.nachrichtenUUID) {
    const ausloeserUUID = nachrichtenkopf.nachrichtenUUID;
    return reject(refusal([andererInhalt()], { ausloeserUUID }));
  }
  return behoerde;
}

/** Judges the purpose of a read (3003). */
export function admitZweck(behoerde: Behoerde, zweck: string): Result<Behoerde, Answer> {
  const { abrufzwecke, bezeichnung } = BEHOERDENARTEN[behoerde.behoerdenart];
  if (abrufzwecke.includes(zweck)) return accept(behoerde);
  const keiner = `keiner, denn für „${bezeichnung}“ ist kein Abruf vorgesehen`;
  const liste = abrufzwecke.map((code) => zweckText(code)).join(", ") || keiner;
  return reject(
    refusal([fehler("AZR-3003", { zweck: zweckText(zweck), liste }, ["AZRAnfrage.abrufzweck"], "/abrufzweck")]),
  );
}

/** Admits a read by GET: who asks, for whom and why stands in header lines (1003, 2002, 2011, 3002, 3003, 3006). */
export function admitAbruf(access: Access, request: FastifyRequest, exchange: Exchange): Result<Behoerde, Answer> {
  exchange.timer.enter("rights");
  const abruf = readAbruf(request.raw.headers);
  if (!abruf.ok) return reject(refusal(abruf.rejection));
  const behoerde = behoerdeOf(access, abruf.value.kennzeichen, "");
  return behoerde.ok ? admitZweck(behoerde.value, abruf.value.zweck) : behoerde;
}

/** Admits a question about an authority's own Vorgang: it reads no record, so that no purpose is needed. */
export function admitVorgang(access: Access, request: FastifyRequest, exchange: Exchange): Result<Behoerde, Answer> {
  exchange.timer.enter("rights");
  const absender = readAbsender(request.raw.headers);
  if (!absender.ok) return reject(refusal(absender.rejection));
  return behoerdeOf(access, absender.value.kennzeichen, "");
}

/** The authority for which somebody wants to act, if the credential covers it (1003). */
function behoerdeOf(
  { caller, mandant }: Access,
  kennzeichen: Behoerdenkennzeichen,
  pointer: string,
): Result<Behoerde, Answer> {
  const behoerde = mandant.behoerden.find(kennzeichen);
  if (behoerde !== undefined && mayActFor(caller, kennzeichen)) return accept(behoerde);
  const attribut = ["AZRNachricht.durchfuehrendeBehoerde"];
  if (caller.behoerden === "*") {
    // Whoever may act for all authorities is not told that it may not act for this one: there is none.
    const grund = `die Behörde ${kennzeichen} ist diesem Register nicht bekannt`;
    return reject(refusal([korrigiertDurch("REGISTERBEHOERDE", fehler("AZR-1003", { grund }, attribut, pointer))]));
  }
  // Unknown authorities and those of others read the same, so that a credential finds out nothing about them.
  const grund = `Ihr Zugang darf nicht für die Behörde ${kennzeichen} handeln`;
  return reject(notAdmitted(grund, attribut, pointer));
}

/** 1003: the Fachverfahren has put something into the header of the message that does not fit. */
function misaddressed(grund: string, member: "nachrichtentyp" | "autor/kennung"): Answer {
  const attribut = [`Nachrichtenkopf.${member.replace("/", ".")}`];
  const found = fehler("AZR-1003", { grund }, attribut, `/nachrichtenkopf/${member}`);
  return refusal([korrigiertDurch("HERSTELLER", found)]);
}

function zweckText(code: string): string {
  const eintrag = codeEintrag(ABRUFZWECK_URN, code);
  return eintrag === undefined ? code : `${code} ${eintrag.bedeutung}`;
}
