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
  /** The relative's block as it was shown; undefined: none was named. */
  readonly referenzId: ReferenzId | undefined;
  /** Number of the relative's own sticker, if the message names one. */
  readonly bescheinigungsNummer: AngehoerigeAuswahl["bescheinigungsNummer"];
  /** The relative's paper before it. */
  readonly vorhanden: Papierdaten;
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

function fachdatenFor(neu: Papierdaten, uebernahme: Uebernahme): Papierdaten {
  const { ereignisdatum, befristungsdatum } = neu;
  const { duldungsart } = uebernahme;
  const papier = { ereignisdatum, befristungsdatum, ...nummernFor(neu, uebernahme) };
  return duldungsart === undefined ? papier : { duldungArt: { code: duldungsart }, ...papier };
}

// The sticker that the message names, or the relative's own as it stands, with a carrier form of their own; whoever has
// no sticker is entered on the parent's carrier form.
function nummernFor(
  neu: Papierdaten,
  { bescheinigungsNummer: named, vorhanden }: Uebernahme,
): Pick<Papierdaten, "bescheinigungsNummer" | "traegervordruckNummer"> {
  const { bescheinigungsNummer: own, traegervordruckNummer: standing } = vorhanden;
  const bescheinigungsNummer = named ?? own;
  const ofParent = bescheinigungsNummer === undefined ? (neu.traegervordruckNummer ?? standing) : undefined;
  const traegervordruckNummer = own === undefined ? ofParent : standing;
  return {
    ...(bescheinigungsNummer === undefined ? {} : { bescheinigungsNummer }),
    ...(traegervordruckNummer === undefined ? {} : { traegervordruckNummer }),
  };
}
