// Orders of a title ("bestellt"): the application opens one, steps move it.
import type {
  Bestellschritt,
  Titelbestellungsantrag,
  Titelbestellungsmeldung,
} from "../../proto/generated/nachrichten.ts";
import type { AzrNummer } from "../../simulator/kernel/azr-nummer.ts";
import type { ReferenzId } from "../../simulator/kernel/kennungen.ts";
import { type Absender, bodyHeaders, type HttpRequest } from "./http-request.ts";
import { type NachrichtIdentity, nachrichtenkopf } from "./nachrichtenkopf.ts";

/** What an application for a title says. */
export type Antrag = Pick<Titelbestellungsantrag, "titelart" | "antragsdatum">;

/** A step of an order; production states quote no Referenz-ID. */
export interface BestellschrittAuf {
  /** First seven characters of the order's Referenz-ID. */
  readonly bestellung: string;
  readonly referenzId?: ReferenzId;
  readonly schritt: Bestellschritt;
}

/** POST /v1/datensaetze/{azrNummer}/bestellungen (990001). */
export function bestellantragRequest(
  azrNummer: AzrNummer,
  antrag: Antrag,
  identity: NachrichtIdentity,
  absender: Absender,
): HttpRequest {
  const message: Titelbestellungsantrag = {
    nachrichtenkopf: nachrichtenkopf("990001", identity, absender),
    durchfuehrendeBehoerde: absender.behoerde,
    durchfuehrenderSachbearbeiter: absender.sachbearbeiter,
    ...antrag,
  };
  const path = `/v1/datensaetze/${azrNummer}/bestellungen`;
  return { operation: "bestellung", method: "POST", path, headers: bodyHeaders(), body: JSON.stringify(message) };
}

/** POST /v1/datensaetze/{azrNummer}/bestellungen/{bestellung}/meldungen (990002). */
export function bestellschrittRequest(
  azrNummer: AzrNummer,
  { bestellung, referenzId, schritt }: BestellschrittAuf,
  identity: NachrichtIdentity,
  absender: Absender,
): HttpRequest {
  const message: Titelbestellungsmeldung = {
    nachrichtenkopf: nachrichtenkopf("990002", identity, absender),
    durchfuehrendeBehoerde: absender.behoerde,
    durchfuehrenderSachbearbeiter: absender.sachbearbeiter,
    ...(referenzId === undefined ? {} : { referenzId }),
    schritt,
  };
  const path = `/v1/datensaetze/${azrNummer}/bestellungen/${bestellung}/meldungen`;
  return { operation: "bestellschritt", method: "POST", path, headers: bodyHeaders(), body: JSON.stringify(message) };
}
