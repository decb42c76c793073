import type { Nachrichtenkopf } from "../../proto/generated/nachrichten.ts";
import type { Uuid } from "../../simulator/kernel/uuid.ts";
import { formatZeitpunkt, type Zeitpunkt } from "../../simulator/kernel/zeit.ts";
import type { Absender } from "./http-request.ts";

/** What identifies one message: its UUID, and when it was made by the clock of the simulated day. */
export interface NachrichtIdentity {
  readonly nachrichtenUUID: Uuid;
  readonly erstelltAm: Zeitpunkt;
}

/** The head that every message begins with (XAuslaender 26.11, nachrichtenkopf.g2g). */
export function nachrichtenkopf(
  nachrichtentyp: Nachrichtenkopf["nachrichtentyp"],
  identity: NachrichtIdentity,
  absender: Absender,
): Nachrichtenkopf {
  return {
    nachrichtenUUID: identity.nachrichtenUUID,
    nachrichtentyp,
    erstellungszeitpunkt: formatZeitpunkt(identity.erstelltAm),
    autor: { verzeichnisdienst: "DVDV", kennung: `azr:${absender.behoerde}` },
  };
}
