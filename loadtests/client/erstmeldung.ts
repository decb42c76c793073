import type { Grundpersonalien, Meldestatus } from "../../proto/generated/fachdaten.ts";
import type { Erstmeldung } from "../../proto/generated/nachrichten.ts";
import { type Absender, bodyHeaders, type HttpRequest } from "./http-request.ts";
import { type NachrichtIdentity, nachrichtenkopf } from "./nachrichtenkopf.ts";

/** POST /v1/datensaetze (090009): a new record with Grundpersonalien and its first Meldestatus. */
export function erstmeldungRequest(
  grundpersonalien: Grundpersonalien,
  meldestatus: Meldestatus,
  identity: NachrichtIdentity,
  absender: Absender,
): HttpRequest {
  const erstmeldung: Erstmeldung = {
    nachrichtenkopf: nachrichtenkopf("090009", identity, absender),
    durchfuehrendeBehoerde: absender.behoerde,
    durchfuehrenderSachbearbeiter: absender.sachbearbeiter,
    nichtIdentischMit: [],
    grundpersonalien,
    sachverhalt: { meldestatus: { aenderungsArt: "01", fachdatenNeu: meldestatus } },
  };
  return {
    operation: "erstmeldung",
    method: "POST",
    path: "/v1/datensaetze",
    headers: bodyHeaders(),
    body: JSON.stringify(erstmeldung),
  };
}
