// A title of the kind and decision date of an open order is reported through the order only: the ordering authority gets
// AZR-5004, anybody else AZR-5010 (register rules, section 4, below the table of hand-over).
import { formatTag } from "../../kernel/zeit.ts";
import { fehler } from "../kataloge/fehler.ts";
import { aktenfuehrungParameter } from "../schreibrecht/lage.ts";
import { bestellungText, zustandText } from "../titelbestellung/bestelltexte.ts";
import { isOffen, type Titelbestellung } from "../titelbestellung/titelbestellung.ts";
import { melderText } from "../zustaendigkeit/aktenfuehrung.ts";
import type { Pruefling, Regel } from "./regel.ts";

/** For the ordering authority. */
export const titelDerEigenenBestellung: Regel<unknown> = {
  schluessel: "AZR-5004",
  pruefe: (pruefling) => {
    const bestellung = offeneBestellung(pruefling);
    if (bestellung === undefined || !isEigene(pruefling, bestellung)) return undefined;
    const { lage, stelle } = pruefling;
    const parameter = {
      ...aktenfuehrungParameter(lage),
      sachverhalt: bestellungText(bestellung.titelart),
      datum: formatTag(bestellung.antragsdatum),
      melder: melderText(bestellung.bestellendeBehoerde, lage.behoerdeOf),
      schritt: "den Titel über die Bestellung melden: Die Aushändigung trägt ihn ein",
    };
    return fehler("AZR-5004", parameter, [`${stelle.entitaet}.ereignisdatum`], stelle.block);
  },
};

/** For everybody else. */
export const titelEinerFremdenBestellung: Regel<unknown> = {
  schluessel: "AZR-5010",
  pruefe: (pruefling) => {
    const bestellung = offeneBestellung(pruefling);
    if (bestellung === undefined || isEigene(pruefling, bestellung)) return undefined;
    const { lage, stelle } = pruefling;
    const parameter = {
      aktenfuehrung: aktenfuehrungParameter(lage).aktenfuehrung,
      bestellung: bestellungText(bestellung.titelart),
      behoerde: melderText(bestellung.bestellendeBehoerde, lage.behoerdeOf),
      zustand: zustandText(bestellung),
    };
    return fehler("AZR-5010", parameter, [`${stelle.entitaet}.ereignisdatum`], stelle.block);
  },
};

function offeneBestellung(pruefling: Pruefling<unknown>): Titelbestellung | undefined {
  const { aenderungsArt, ereignisdatum, sachverhalt, lage } = pruefling;
  if (aenderungsArt !== "01") return undefined;
  return lage.datensatz.bestellungen.find(
    (one) =>
      isOffen(one) &&
      one.titelart === sachverhalt &&
      one.entscheidung?.titel !== undefined &&
      one.entscheidung.entscheidungsdatum === ereignisdatum,
  );
}

function isEigene({ lage }: Pruefling<unknown>, { bestellendeBehoerde }: Titelbestellung): boolean {
  return bestellendeBehoerde === lage.behoerde.kennzeichen;
}
