// The message that the authority would have had to send for one relative alone: an extension (02) that quotes the block as
// it was shown, under the nachrichtenUUID of the measure (register rules, section 5, point 4).
import type { AngehoerigeAuswahl, Folgemeldung } from "../../../proto/generated/nachrichten.ts";
import type { ReferenzId } from "../../kernel/kennungen.ts";
import { formatZeitpunkt, type Zeitpunkt } from "../../kernel/zeit.ts";
import type { Duldungscode } from "./duldungsart-je-rolle.ts";
import type { Massnahme } from "./massnahme.ts";
import { verlaengerungOf, type Papierdaten } from "./papier.ts";

/** What is taken over for one relative. */
export interface Uebernahme {
  /** The relative's block as it was shown. */
  readonly referenzId: ReferenzId;
  /** Number of the relative's own sticker; undefined: entered on the parent's paper. */
  readonly bescheinigungsNummer: AngehoerigeAuswahl["bescheinigungsNummer"];
  /** Kind of the relative's Duldung after it; undefined for an Aufenthaltsgestattung. */
  readonly duldungsart: Duldungscode | undefined;
}

export function eigeneMeldung(massnahme: Massnahme, uebernahme: Uebernahme, now: Zeitpunkt): Folgemeldung {
  const { behoerde, nachrichtenUUID, sachbearbeiter, verantwortlicheBehoerde } = massnahme;
  return {
    nachrichtenkopf: {
      nachrichtenUUID,
      nachrichtentyp: "090010",
      erstellungszeitpunkt: formatZeitpunkt(now),
      autor: { kennung: `azr:${behoerde}` },
    },
    durchfuehrendeBehoerde: behoerde,
    durchfuehrenderSachbearbeiter: sachbearbeiter,
    ...(verantwortlicheBehoerde === undefined ? {} : { verantwortlicheBehoerde }),
    sachverhalt: verlaengerungOf(fachdatenFor(massnahme.neu, uebernahme), uebernahme.referenzId),
  };
}

// Own sticker, or entered on the parent's carrier form: exactly one of the two.
function fachdatenFor(neu: Papierdaten, { bescheinigungsNummer, duldungsart }: Uebernahme): Papierdaten {
  const { ereignisdatum, befristungsdatum, traegervordruckNummer } = neu;
  const traeger = traegervordruckNummer === undefined ? {} : { traegervordruckNummer };
  const nummer = bescheinigungsNummer === undefined ? traeger : { bescheinigungsNummer };
  const papier = { ereignisdatum, befristungsdatum, ...nummer };
  return duldungsart === undefined ? papier : { duldungArt: { code: duldungsart }, ...papier };
}
