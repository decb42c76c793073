// The declaration of a former authority that nothing is open (990003).
import type { Behoerde, Uebergangsabschluss } from "../../../proto/generated/nachrichten.ts";
import type { Uuid } from "../../../simulator/kernel/uuid.ts";
import { folgemeldung } from "./meldungen.ts";

export function uebergangsabschluss(behoerde: Behoerde, nachrichtenUUID: Uuid): Uebergangsabschluss {
  const { nachrichtenkopf, durchfuehrendeBehoerde, durchfuehrenderSachbearbeiter } = folgemeldung(
    behoerde,
    nachrichtenUUID,
    {},
  );
  return {
    nachrichtenkopf: { ...nachrichtenkopf, nachrichtentyp: "990003" },
    durchfuehrendeBehoerde,
    durchfuehrenderSachbearbeiter,
  };
}
