// Invented authorities for examples of the register.
import type { Behoerde } from "../../../proto/generated/nachrichten.ts";
import { present } from "../../../simulator/kernel/assert.ts";
import { parseBehoerdenkennzeichen, type Behoerdenkennzeichen } from "../../../simulator/kernel/kennungen.ts";

export const ABH_A = behoerde("100001", "ABH Altstadt", "AUSLAENDERBEHOERDE");
export const ABH_B = behoerde("100002", "ABH Bergheim", "AUSLAENDERBEHOERDE");
export const ABH_C = behoerde("100003", "ABH Clausthal", "AUSLAENDERBEHOERDE");
export const AUFNAHME = behoerde("200001", "Aufnahmeeinrichtung Nord", "AUFNAHMEEINRICHTUNG");
export const BAMF = behoerde("300001", "BAMF Außenstelle Süd", "BAMF");
export const GRENZPOLIZEI = behoerde("400001", "Bundespolizei West", "GRENZPOLIZEI");
export const GRENZPOLIZEI_OST = behoerde("400002", "Bundespolizei Ost", "GRENZPOLIZEI");
export const MELDEBEHOERDE = behoerde("500001", "Meldebehörde Altstadt", "MELDEBEHOERDE");
export const BUNDESDRUCKEREI = behoerde("600001", "Bundesdruckerei", "BUNDESDRUCKEREI");
export const REGISTERBEHOERDE = behoerde("700001", "Registerbehörde", "REGISTERBEHOERDE");
/** An office that may report on behalf of ABH_A. */
export const ABH_IM_AUFTRAG: Behoerde = {
  ...behoerde("100009", "ABH Auftragshausen", "AUSLAENDERBEHOERDE"),
  auftraege: [ABH_A.kennzeichen],
};

/** Ascending by Kennzeichen. */
export const BEHOERDEN: readonly Behoerde[] = [
  ...[ABH_A, ABH_B, ABH_C, ABH_IM_AUFTRAG, AUFNAHME, BAMF, GRENZPOLIZEI, GRENZPOLIZEI_OST],
  ...[MELDEBEHOERDE, BUNDESDRUCKEREI, REGISTERBEHOERDE],
];

export function behoerdeOf(kennzeichen: Behoerdenkennzeichen): Behoerde | undefined {
  return BEHOERDEN.find((candidate) => candidate.kennzeichen === kennzeichen);
}

function behoerde(kennzeichen: string, name: string, behoerdenart: Behoerde["behoerdenart"]): Behoerde {
  return {
    kennzeichen: present(parseBehoerdenkennzeichen(kennzeichen), "Behoerdenkennzeichen"),
    name,
    behoerdenart,
    telefon: "0800 000000",
    auftraege: [],
  };
}
