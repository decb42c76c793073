// Register rules, section 4, second table: what hand-over or delivery does to the title.

import type { Fachdaten, Grundlage, Tag } from "./sprache.ts";
import type { Lage, Verlauf } from "./fakten.ts";
import { aktueller, findeBlock, letzteAenderung } from "./fakten.ts";
import type { Zeile } from "./anfuegen.ts";
import type { Bestellung } from "./bestellungen.ts";
import { bestellungen, passenderTitel } from "./bestellungen.ts";
import { doppelter, plausibilitaet, platzVergeben } from "./pruefung.ts";
import { aktenfuehrend } from "./zustaendigkeit.ts";
import { letzteVerdraengung } from "./fenster.ts";

export type Uebergabe = {
  readonly sender: string;
  readonly durchfuehrend: string | null;
  /** Serial number of the card. */
  readonly nummer: string | null;
  /** Label of a title block that is stored anew. */
  readonly label: string;
  readonly grundlage: Grundlage;
};

export type Titelfolge = {
  readonly zeilen: readonly Zeile[];
  readonly titel: string | null;
  readonly konflikt: boolean;
  readonly historie: boolean;
};

const nichtGeschrieben: Titelfolge = { zeilen: [], titel: null, konflikt: true, historie: false };

function mitNummer(fachdaten: Fachdaten, nummer: string | null): Fachdaten {
  return nummer === null ? fachdaten : { ...fachdaten, nummer };
}

function titelInhalt(bestellung: Bestellung, nummer: string | null): Fachdaten {
  const { entscheidung } = bestellung;
  return mitNummer(
    {
      ereignisdatum: entscheidung?.datum ?? "",
      ...(entscheidung?.code === null || entscheidung === null ? {} : { code: entscheidung.code }),
      ...(entscheidung?.befristung === null || entscheidung === null ? {} : { befristung: entscheidung.befristung }),
    },
    nummer,
  );
}

/** The place taken as in the 01 row of section 3, or excluded by plausibility. */
function ausgeschlossen(lage: Lage, bestellung: Bestellung, bestellende: string, fachdaten: Fachdaten): boolean {
  const tag: Tag = fachdaten.ereignisdatum ?? "";
  const v = aktenfuehrend(lage) === bestellende ? null : letzteVerdraengung(lage, bestellende);
  const vergeben = v !== null && platzVergeben(lage, bestellung.titelart, tag, bestellende, v.position);
  return (
    vergeben ||
    doppelter(lage, bestellung.titelart, fachdaten) !== null ||
    plausibilitaet(lage, bestellung.titelart, fachdaten, null).length > 0
  );
}

function neuGespeichert(lage: Lage, bestellung: Bestellung, bestellende: string, uebergabe: Uebergabe): Titelfolge {
  const fachdaten = titelInhalt(bestellung, uebergabe.nummer);
  if (ausgeschlossen(lage, bestellung, bestellende, fachdaten)) {
    return nichtGeschrieben;
  }
  const jetzt = aktueller(lage, bestellung.titelart)?.fachdaten.ereignisdatum ?? "";
  const zeile: Zeile = {
    inhalt: {
      art: "block",
      sachverhalt: bestellung.titelart,
      aenderungsArt: "01",
      label: uebergabe.label,
      fachdaten,
      nachgemeldet: uebergabe.grundlage === "UEBERGANG",
    },
    grundlage: uebergabe.grundlage,
    behoerde: bestellende,
    durchfuehrend: uebergabe.durchfuehrend,
  };
  const historie = (fachdaten.ereignisdatum ?? "") < jetzt;
  return { zeilen: [zeile], titel: uebergabe.label, konflikt: false, historie };
}

function nummerDazu(block: Verlauf, bestellende: string, uebergabe: Uebergabe): Titelfolge {
  const zeile: Zeile = {
    inhalt: {
      art: "block",
      sachverhalt: block.sachverhalt,
      aenderungsArt: "02",
      label: block.label,
      fachdaten: mitNummer(block.fachdaten, uebergabe.nummer),
      nachgemeldet: false,
    },
    grundlage: uebergabe.grundlage,
    behoerde: bestellende,
    durchfuehrend: uebergabe.durchfuehrend,
  };
  // A number that is there already is not added again.
  const istDa = block.fachdaten.nummer === uebergabe.nummer;
  return { zeilen: istDa ? [] : [zeile], titel: block.label, konflikt: false, historie: false };
}

/** What is written on hand-over; `bestellende` is the ordering authority at that moment. */
export function titelfolge(lage: Lage, bestellung: Bestellung, bestellende: string, uebergabe: Uebergabe): Titelfolge {
  const gefunden = passenderTitel(lage, bestellungen(lage), bestellung);
  const block = bestellung.titel === null ? gefunden : findeBlock(lage, bestellung.titelart, bestellung.titel);
  if (block === null) {
    return neuGespeichert(lage, bestellung, bestellende, uebergabe);
  }
  if (!block.steht) {
    return block.letzter.behoerde === bestellende
      ? neuGespeichert(lage, bestellung, bestellende, uebergabe)
      : nichtGeschrieben;
  }
  const fuehrt = aktenfuehrend(lage);
  const darf = letzteAenderung(block).behoerde === bestellende || fuehrt === bestellende || fuehrt === uebergabe.sender;
  return darf ? nummerDazu(block, bestellende, uebergabe) : nichtGeschrieben;
}
