import type { AzrNummer } from "../../simulator/kernel/azr-nummer.ts";
import { type Absender, type HttpRequest, readHeaders } from "./http-request.ts";

/** GET /v1/datensaetze/{azrNummer}/zustaendigkeit: who leads the file, and what the caller may write. */
export function zustaendigkeitRequest(azrNummer: AzrNummer, absender: Absender): HttpRequest {
  return {
    operation: "zustaendigkeit",
    method: "GET",
    path: `/v1/datensaetze/${azrNummer}/zustaendigkeit`,
    headers: readHeaders(absender),
  };
}
