// A request as the load test sends it, whatever program sends it in the end.
import type { Behoerdenkennzeichen } from "../../simulator/kernel/kennungen.ts";

/** Operations that the load test asks of the register; the same words as in the register's own records. */
export type Operation =
  | "anfrage_nummer"
  | "anfrage_personalien"
  | "gesamtauskunft"
  | "zustaendigkeit"
  | "erstmeldung"
  | "folgemeldung"
  | "bestellung"
  | "bestellschritt"
  | "abschluss";

/** One request; `path` begins with a slash, `body` is JSON text. */
export interface HttpRequest {
  readonly operation: Operation;
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Who asks or reports, and why; every read and every message must say so (sections 10, 22 AZRG; 8 AZRG-DV). */
export interface Absender {
  readonly behoerde: Behoerdenkennzeichen;
  readonly sachbearbeiter: string;
  readonly geschaeftszeichen: string;
}

/** Purpose of all reads here: tasks under the law of foreigners (code list azr:abrufzweck). */
export const abrufzweck = "01";

const jsonHeaders = { Accept: "application/json", "AZR-Produkt": "azr-simulator/loadtests/1" } as const;

/** Headers of a read by number: what a body would say stands in headers. */
export function readHeaders(absender: Absender): Readonly<Record<string, string>> {
  return {
    ...jsonHeaders,
    "AZR-Behoerde": absender.behoerde,
    "AZR-Sachbearbeiter": absender.sachbearbeiter,
    "AZR-Abrufzweck": abrufzweck,
    "AZR-Geschaeftszeichen": absender.geschaeftszeichen,
  };
}

/** Headers of a request with a JSON body. */
export function bodyHeaders(): Readonly<Record<string, string>> {
  return { ...jsonHeaders, "Content-Type": "application/json" };
}
