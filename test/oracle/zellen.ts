// Which cells of the table in section 3 of the register rules a message touches, so that a run can say what it has covered.

import type { Befehl, Block } from "./sprache.ts";
import type { Lage } from "./fakten.ts";
import type { Schreiber } from "./anfuegen.ts";
import { antragsrecht, artDarfSchritt, schrittrecht } from "./bestellrecht.ts";
import { findeBestellung } from "./bestellungen.ts";
import { letzteVerdraengung } from "./fenster.ts";
import { urteileBloecke } from "./meldung.ts";
import type { Orakel } from "./orakel.ts";
import { aktenfuehrend } from "./zustaendigkeit.ts";

/** Rows of the table in section 3, by what dual write answers to them. */
const zeilen = [
  ...["UEBERGANG 01", "UEBERGANG 02", "UEBERGANG 03", "UEBERGANG 04", "UEBERGANG 05", "FORTZUG 01"],
  ...["UEBERGANG ANTRAG", "UEBERGANG ENTSCHEIDUNG_ERTEILT", "UEBERGANG ENTSCHEIDUNG_ABGELEHNT"],
  ...["3010 01", "3010 02", "3010 ANTRAG", "3011 01", "3011 04", "3011 05"],
  ...["3009 01", "3009 02"],
  ...["5001 02", "5004 01", "5007 01", "5007 02", "6004 01"],
  ...["BESTELLUNG BESTELLUNG", "BESTELLUNG AUSHAENDIGUNG", "BESTELLUNG NEUBESTELLUNG", "BESTELLUNG STORNIERUNG"],
];

const mitNachmelden = "mit Nachmelden";
const ohneNachmelden = "ohne Nachmelden";
/** Rule sets that know no orders answer an application otherwise (3012) than those that only know no dual write (3001). */
const ohneBestellverfahren = "ohne Bestellverfahren";

/** Every cell that scenarios must touch: each row under the rule sets with and without dual write. */
export const ZELLEN: readonly string[] = [
  ...[mitNachmelden, ohneNachmelden].flatMap((spalte) => zeilen.map((zeile) => `${spalte} ${zeile}`)),
  ...["UEBERGANG ANTRAG", "3010 ANTRAG"].map((zeile) => `${ohneBestellverfahren} ${zeile}`),
];

const bedenken = ["3009", "3010", "3011", "5001", "5004", "5007", "6004"];

/** The row is what dual write answers; the column is the rule set in force. */
function blockzelle(lage: Lage, schreiber: Schreiber, block: Block): string | null {
  const ziel: Lage = { ...lage, regelwerk: { ...lage.regelwerk, uebergang: true } };
  const befund = urteileBloecke(ziel, schreiber, [block]);
  const grundlage = befund.ok ? befund.grundlagen[0]?.grundlage : undefined;
  if (grundlage === "UEBERGANG" || grundlage === "FORTZUG") {
    return `${grundlage} ${block.aenderungsArt}`;
  }
  const schluessel = befund.ok ? undefined : befund.fehler[0]?.schluessel;
  return schluessel !== undefined && bedenken.includes(schluessel) ? `${schluessel} ${block.aenderungsArt}` : null;
}

function bestellzelle(lage: Lage, befehl: Befehl): string | null {
  const ziel: Lage = { ...lage, regelwerk: { ...lage.regelwerk, uebergang: true, bestellung: true } };
  if (befehl.art === "bestellungAntrag") {
    const recht = antragsrecht(ziel, befehl.behoerde, befehl.titelart, befehl.datum);
    return `${recht.gewaehrt ? recht.grundlage : recht.schluessel} ANTRAG`;
  }
  if (befehl.art !== "bestellungSchritt" || !artDarfSchritt(ziel, befehl.behoerde, befehl.ereignis)) {
    return null;
  }
  const bestellung = findeBestellung(ziel, befehl.bestellung);
  if (bestellung === null) {
    return "ohne Bestellung";
  }
  const recht = schrittrecht(ziel, befehl.behoerde, bestellung, befehl.ereignis, befehl.datum);
  return `${recht.gewaehrt ? recht.grundlage : recht.schluessel} ${befehl.ereignis}`;
}

/** Cells that a message of a former authority touches, asked before the message is given to the oracle. */
export function zellen(orakel: Orakel, befehl: Befehl): readonly string[] {
  if (befehl.art === "uhr" || befehl.art === "wiederholung" || befehl.art === "erstmeldung") {
    return [];
  }
  const lage = orakel.lage(befehl.person);
  const { behoerde } = befehl;
  if (aktenfuehrend(lage) === behoerde || letzteVerdraengung(lage, behoerde) === null) {
    return [];
  }
  const schreiber: Schreiber = { behoerde, durchfuehrend: null, uuid: null, zeit: orakel.jetzt };
  const zeilen =
    befehl.art === "folgemeldung"
      ? befehl.bloecke.map((block) => blockzelle(lage, schreiber, block))
      : [bestellzelle(lage, befehl)];
  return zeilen.filter((zeile) => zeile !== null).map((zeile) => `${spalteOf(lage, befehl)} ${zeile}`);
}

function spalteOf({ regelwerk }: Lage, { art }: Befehl): string {
  if (art !== "folgemeldung" && !regelwerk.bestellung) return ohneBestellverfahren;
  return regelwerk.uebergang ? mitNachmelden : ohneNachmelden;
}
