import type { AzrNummer } from "../../simulator/kernel/azr-nummer.ts";
import { type Absender, type HttpRequest, readHeaders } from "./http-request.ts";

/** GET /v1/datensaetze/{azrNummer} (090004): the whole record with all Referenz-IDs. */
export function gesamtauskunftRequest(azrNummer: AzrNummer, absender: Absender): HttpRequest {
  return {
    operation: "gesamtauskunft",
    method: "GET",
    path: `/v1/datensaetze/${azrNummer}`,
    headers: readHeaders(absender),
  };
}
