import type { Folgemeldung } from "../../proto/generated/nachrichten.ts";
import { parseJson } from "../../proto/codec/parse-json.ts";
import { validate } from "../../proto/codec/validate.ts";

/** A Folgemeldung that extends a Duldung, as JSON text. */
export const FOLGEMELDUNG_JSON = JSON.stringify({
  nachrichtenkopf: {
    nachrichtenUUID: "6f0d6a1e-6d0b-4c53-9d1c-6a5b8a1c2f10",
    nachrichtentyp: "090010",
    erstellungszeitpunkt: "2026-11-23T10:15:30.123+01:00",
    autor: { verzeichnisdienst: "DVDV", kennung: "azr:123456", name: "ABH Musterstadt" },
  },
  durchfuehrendeBehoerde: "123456",
  durchfuehrenderSachbearbeiter: "M. Beispiel",
  sachverhalt: {
    duldung: {
      aenderungsArt: "02",
      referenzId: "Rx7C56w06",
      fachdatenNeu: {
        duldungArt: { code: "01", listURI: "urn:de:xauslaender:codelist:azr:duldungart" },
        ereignisdatum: "2026-11-23",
        befristungsdatum: "2027-02-22",
        bescheinigungsNummer: "T1234567",
      },
    },
  },
});

/** The same, typed. */
export function sampleFolgemeldung(): Folgemeldung {
  const parsed = parseJson("Folgemeldung", FOLGEMELDUNG_JSON);
  const judged = parsed.ok ? validate("Folgemeldung", parsed.value) : parsed;
  if (!judged.ok) throw new Error(JSON.stringify(judged.rejection));
  return judged.value;
}
