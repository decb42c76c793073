import type { Anfrage, Anfragedaten } from "../../proto/generated/nachrichten.ts";
import { abrufzweck, type Absender, bodyHeaders, type HttpRequest } from "./http-request.ts";
import { type NachrichtIdentity, nachrichtenkopf } from "./nachrichtenkopf.ts";

/** POST /v1/anfragen (090001): a search by AZR number or by exact Grundpersonalien. */
export function anfrageRequest(daten: Anfragedaten, identity: NachrichtIdentity, absender: Absender): HttpRequest {
  const anfrage: Anfrage = {
    nachrichtenkopf: nachrichtenkopf("090001", identity, absender),
    durchfuehrendeBehoerde: absender.behoerde,
    durchfuehrenderSachbearbeiter: absender.sachbearbeiter,
    abrufzweck,
    geschaeftszeichen: absender.geschaeftszeichen,
    anfragedaten: daten,
  };
  return {
    operation: daten.azrNummer === undefined ? "anfrage_personalien" : "anfrage_nummer",
    method: "POST",
    path: "/v1/anfragen",
    headers: bodyHeaders(),
    body: JSON.stringify(anfrage),
  };
}
