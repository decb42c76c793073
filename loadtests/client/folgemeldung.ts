import type { Duldung, Meldestatus } from "../../proto/generated/fachdaten.ts";
import type { Folgemeldung, Sachverhalt } from "../../proto/generated/nachrichten.ts";
import type { AzrNummer } from "../../simulator/kernel/azr-nummer.ts";
import type { ReferenzId } from "../../simulator/kernel/kennungen.ts";
import { type Absender, bodyHeaders, type HttpRequest } from "./http-request.ts";
import { type NachrichtIdentity, nachrichtenkopf } from "./nachrichtenkopf.ts";

/** What a Folgemeldung reports: person blocks, at most one Sachverhalt, and for whom the measure is taken over. */
export type Meldungsinhalt = Pick<
  Folgemeldung,
  "grundpersonalien" | "anschrift" | "familienbeziehung" | "sachverhalt" | "fuerAngehoerigeUebernehmen"
>;

/** POST /v1/datensaetze/{azrNummer}/meldungen (090010) with one Sachverhalt. */
export function folgemeldungRequest(
  azrNummer: AzrNummer,
  sachverhalt: Sachverhalt,
  identity: NachrichtIdentity,
  absender: Absender,
): HttpRequest {
  return meldungRequest(azrNummer, { sachverhalt }, identity, absender);
}

/** POST /v1/datensaetze/{azrNummer}/meldungen (090010) with any content. */
export function meldungRequest(
  azrNummer: AzrNummer,
  inhalt: Meldungsinhalt,
  identity: NachrichtIdentity,
  absender: Absender,
): HttpRequest {
  const folgemeldung: Folgemeldung = {
    nachrichtenkopf: nachrichtenkopf("090010", identity, absender),
    durchfuehrendeBehoerde: absender.behoerde,
    durchfuehrenderSachbearbeiter: absender.sachbearbeiter,
    ...inhalt,
  };
  return {
    operation: "folgemeldung",
    method: "POST",
    path: `/v1/datensaetze/${azrNummer}/meldungen`,
    headers: bodyHeaders(),
    body: JSON.stringify(folgemeldung),
  };
}

/** The extension of a Duldung: aenderungsArt 02 on the block that the Referenz-ID names. */
export function duldungVerlaengert(referenzId: ReferenzId, fachdatenNeu: Duldung): Sachverhalt {
  return { duldung: { aenderungsArt: "02", referenzId, fachdatenNeu } };
}

/** A change of responsibility: Meldestatus 02, reported by whoever becomes aktenfuehrend. */
export function zuzug(ereignisdatum: Meldestatus["ereignisdatum"]): Sachverhalt {
  const fachdatenNeu: Meldestatus = { meldestatusArt: { code: "02" }, ereignisdatum };
  return { meldestatus: { aenderungsArt: "01", fachdatenNeu } };
}
