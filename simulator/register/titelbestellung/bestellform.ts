// Form of a step beyond the schema (keys 2002 and 2004): it answers before record and right are looked at.
import type { BeschiedenerTitel, Titelentscheidung } from "../../../proto/generated/fachdaten.ts";
import type { Bestellschritt, Titelbestellungsmeldung } from "../../../proto/generated/nachrichten.ts";
import type { Formfehlerliste } from "../datensatz/meldung/meldungsform.ts";
import { fehler, type Fehler } from "../kataloge/fehler.ts";
import { SACHVERHALTE } from "../sachverhalte/sachverhalte.ts";
import { feldIn, type Stelle } from "../sachverhalte/stelle.ts";
import { judgeForm } from "../schreibrecht/form.ts";
import { beschiedeneFachdaten } from "./titel-bei-aushaendigung.ts";
import { DOKUMENTNUMMER } from "./dokumentnummer.ts";
import type { Titelart } from "./titelbestellung.ts";

const ENTSCHEIDUNG: Stelle = {
  entitaet: "Titelentscheidung",
  block: "/schritt/entscheidung",
  fachdaten: "/schritt/entscheidung",
};
const PRODUKTION: Stelle = {
  entitaet: "Produktionsmeldung",
  block: "/schritt/produktion",
  fachdaten: "/schritt/produktion",
};

/** What is wrong with the form of a step; undefined when nothing is. */
export function judgeBestellform({ schritt }: Titelbestellungsmeldung): Formfehlerliste | undefined {
  const [first, ...others] = formfehlerIn(schritt);
  return first === undefined ? undefined : [first, ...others];
}

/** The kind of a title that was granted. */
export function artOf(titel: BeschiedenerTitel): Titelart {
  return titel.aufenthaltserlaubnis === undefined ? "niederlassungserlaubnis" : "aufenthaltserlaubnis";
}

/** Where a decision carries the title. */
export function stelleOfTitel(titelart: Titelart): Stelle {
  const pointer = `${ENTSCHEIDUNG.block}/titel/${titelart}`;
  return { entitaet: SACHVERHALTE[titelart].entitaet, block: pointer, fachdaten: pointer };
}

function formfehlerIn({ entscheidung, produktion }: Bestellschritt): readonly Fehler[] {
  if (entscheidung !== undefined) return judgeEntscheidung(entscheidung);
  if (produktion?.produktionsstand !== "ZUGESTELLT" || produktion.nummerDesAufenthaltstitels !== undefined) return [];
  const bezeichnung = "Nummer des Aufenthaltstitels (bei der Zustellung)";
  return [fehler("AZR-2002", { bezeichnung }, ...feldIn(PRODUKTION, "nummerDesAufenthaltstitels"))];
}

function judgeEntscheidung({ ergebnis, titel, entscheidungsdatum }: Titelentscheidung): readonly Fehler[] {
  if (ergebnis === "ABGELEHNT") return titel === undefined ? [] : [titelOnAblehnung()];
  if (titel === undefined) {
    return [fehler("AZR-2002", { bezeichnung: "der erteilte Titel" }, ...feldIn(ENTSCHEIDUNG, "titel"))];
  }
  const titelart = artOf(titel);
  return [...judgeTitel(titelart, titel), ...judgeTag(titelart, titel, entscheidungsdatum)];
}

function judgeTitel<Name extends Titelart>(name: Name, titel: BeschiedenerTitel): readonly Fehler[] {
  const fachdatenNeu = beschiedeneFachdaten(name, titel);
  if (fachdatenNeu === undefined) return [];
  const stelle = stelleOfTitel(name);
  const nummer = DOKUMENTNUMMER[name].of(fachdatenNeu);
  return [
    ...judgeForm(SACHVERHALTE[name], { aenderungsArt: "01", fachdatenNeu }, stelle),
    ...(nummer === undefined ? [] : [nummerVorAushaendigung(nummer, stelle)]),
  ];
}

function judgeTag(
  titelart: Titelart,
  titel: BeschiedenerTitel,
  entscheidungsdatum: Titelentscheidung["entscheidungsdatum"],
): readonly Fehler[] {
  const ereignisdatum = (titel.aufenthaltserlaubnis ?? titel.niederlassungserlaubnis).ereignisdatum;
  if (ereignisdatum === entscheidungsdatum) return [];
  const parameter = {
    wert: ereignisdatum,
    feld: "das Ereignisdatum des erteilten Titels",
    grund: "der Titel ist an dem Tag erteilt, an dem entschieden wurde",
    vorschlag: `das Datum der Entscheidung (${entscheidungsdatum})`,
  };
  return [fehler("AZR-2004", parameter, ...feldIn(stelleOfTitel(titelart), "ereignisdatum"))];
}

function titelOnAblehnung(): Fehler {
  const parameter = {
    wert: "ein erteilter Titel",
    feld: "eine Ablehnung",
    grund: "eine Ablehnung erteilt keinen Titel",
    vorschlag: "den Titel weglassen oder das Ergebnis „ERTEILT“",
  };
  return fehler("AZR-2004", parameter, ...feldIn(ENTSCHEIDUNG, "titel"));
}

function nummerVorAushaendigung(nummer: string, stelle: Stelle): Fehler {
  const parameter = {
    wert: nummer,
    feld: "die Nummer des Aufenthaltstitels",
    grund: "bei der Entscheidung gibt es noch kein Dokument",
    vorschlag: "die Nummer weglassen und bei der Aushändigung melden",
  };
  return fehler("AZR-2004", parameter, ...feldIn(stelle, "nummerDesAufenthaltstitels"));
}
