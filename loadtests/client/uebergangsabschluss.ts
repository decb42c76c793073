import type { Uebergangsabschluss } from "../../proto/generated/nachrichten.ts";
import type { AzrNummer } from "../../simulator/kernel/azr-nummer.ts";
import { type Absender, bodyHeaders, type HttpRequest } from "./http-request.ts";
import { type NachrichtIdentity, nachrichtenkopf } from "./nachrichtenkopf.ts";

/** POST /v1/datensaetze/{azrNummer}/uebergang/abschluss (990003): a former authority says that nothing is open. */
export function abschlussRequest(azrNummer: AzrNummer, identity: NachrichtIdentity, absender: Absender): HttpRequest {
  const message: Uebergangsabschluss = {
    nachrichtenkopf: nachrichtenkopf("990003", identity, absender),
    durchfuehrendeBehoerde: absender.behoerde,
    durchfuehrenderSachbearbeiter: absender.sachbearbeiter,
  };
  const path = `/v1/datensaetze/${azrNummer}/uebergang/abschluss`;
  return { operation: "abschluss", method: "POST", path, headers: bodyHeaders(), body: JSON.stringify(message) };
}
