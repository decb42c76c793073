// Messages for examples of the facts that have a writer in their own right, and of changes of every kind.
import type { Duldung } from "../../../proto/generated/fachdaten.ts";
import type {
  AnschriftMeldung,
  AsylstatusMeldung,
  IntegrationskursMeldung,
} from "../../../proto/generated/nachrichten.ts";
import { present } from "../../../simulator/kernel/assert.ts";
import type { ReferenzId } from "../../../simulator/kernel/kennungen.ts";
import type { MeldestatusCode } from "../../../simulator/register/zustaendigkeit/meldestatus-liste.ts";
import { duldung, tag, type Bloecke } from "./meldungen.ts";

/** A change that gives new Fachdaten. */
type MitFachdaten = "02" | "04";
/** A change that takes a block away. */
type OhneFachdaten = "03" | "05";

/** A new Asylstatus (01), or with a Referenz-ID its change (02). */
export function asylstatus(ereignisdatum: string, referenzId?: ReferenzId): Bloecke {
  const fachdatenNeu = { asylstatusArt: { code: "02" }, ereignisdatum: tag(ereignisdatum) } as const;
  const meldung: AsylstatusMeldung = neuOderGeaendert(fachdatenNeu, referenzId);
  return { sachverhalt: { asylstatus: meldung } };
}

/** An Asylstatus is deleted (03) or withdrawn (05). */
export function asylstatusGeloescht(aenderungsArt: OhneFachdaten, referenzId: ReferenzId): Bloecke {
  return { sachverhalt: { asylstatus: { aenderungsArt, referenzId } } };
}

/** A new Integrationskurs (01), or with a Referenz-ID its change (02). */
export function integrationskurs(ereignisdatum: string, referenzId?: ReferenzId): Bloecke {
  const fachdatenNeu = { integrationskursArt: { code: "01" }, ereignisdatum: tag(ereignisdatum) } as const;
  const meldung: IntegrationskursMeldung = neuOderGeaendert(fachdatenNeu, referenzId);
  return { sachverhalt: { integrationskurs: meldung } };
}

/** A new Anschrift (01), or with a Referenz-ID its change (02). */
export function anschrift(ereignisdatum: string, referenzId?: ReferenzId, strasse = "Musterweg"): Bloecke {
  const fachdatenNeu = { strasse, postleitzahl: "12345", ort: "Musterort", ereignisdatum: tag(ereignisdatum) };
  const meldung: AnschriftMeldung = neuOderGeaendert(fachdatenNeu, referenzId);
  return { anschrift: meldung };
}

/** A Meldestatus entry is corrected (04). */
export function meldestatusBerichtigt(referenzId: ReferenzId, code: MeldestatusCode, ereignisdatum: string): Bloecke {
  const fachdatenNeu = { meldestatusArt: { code }, ereignisdatum: tag(ereignisdatum) };
  return { sachverhalt: { meldestatus: { aenderungsArt: "04", referenzId, fachdatenNeu } } };
}

/** A Meldestatus entry is withdrawn (05). */
export function meldestatusZurueckgenommen(referenzId: ReferenzId): Bloecke {
  return { sachverhalt: { meldestatus: { aenderungsArt: "05", referenzId } } };
}

/** A Duldung is updated (02) or corrected (04). */
export function duldungGeaendert(
  aenderungsArt: MitFachdaten,
  referenzId: ReferenzId,
  ereignisdatum: string,
  bis = "2027-12-31",
): Bloecke {
  const fachdatenNeu = duldungFachdaten(ereignisdatum, bis);
  return { sachverhalt: { duldung: { aenderungsArt, referenzId, fachdatenNeu } } };
}

/** A Duldung is deleted (03) or withdrawn (05). */
export function duldungGeloescht(aenderungsArt: OhneFachdaten, referenzId: ReferenzId): Bloecke {
  return { sachverhalt: { duldung: { aenderungsArt, referenzId } } };
}

/** The Fachdaten of a Duldung. */
export function duldungFachdaten(ereignisdatum: string, bis = "2027-12-31"): Duldung {
  return present(duldung(ereignisdatum, { bis }).sachverhalt?.duldung?.fachdatenNeu, "Fachdaten of a Duldung");
}

function neuOderGeaendert<Fachdaten>(fachdatenNeu: Fachdaten, referenzId: ReferenzId | undefined) {
  return referenzId === undefined
    ? { aenderungsArt: "01" as const, fachdatenNeu }
    : { aenderungsArt: "02" as const, referenzId, fachdatenNeu };
}
