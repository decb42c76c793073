// AZR-2011: an application has no validity and no certificate; a Fiktionsbescheinigung has (section 81 (5) AufenthG).
import type { Aufenthaltsstatus } from "../../../proto/generated/fachdaten.ts";
import { fehler, type Fehler } from "../kataloge/fehler.ts";
import { feldIn, type Stelle } from "../sachverhalte/stelle.ts";

const ANTRAEGE: readonly Aufenthaltsstatus["aufenthaltsstatusArt"]["code"][] = ["17", "18"];

/** One refusal for each part that belongs to a Fiktionsbescheinigung only, or for its missing end. */
export function fiktionWidersprueche(status: Aufenthaltsstatus, stelle: Stelle): readonly Fehler[] {
  const { aufenthaltsstatusArt, befristungsdatum, bescheinigungsNummer, traegervordruckNummer } = status;
  if (!ANTRAEGE.includes(aufenthaltsstatusArt.code)) {
    if (befristungsdatum !== undefined) return [];
    const grund = "eine Fiktionsbescheinigung gilt bis zu einem Tag";
    return [fehler("AZR-2011", { feld: "gültig bis", grund }, ...feldIn(stelle, "befristungsdatum"))];
  }
  const parts: readonly (readonly [feld: string, bezeichnung: string, value: string | undefined])[] = [
    ["befristungsdatum", "gültig bis", befristungsdatum],
    ["bescheinigungsNummer", "Nummer der Bescheinigung", bescheinigungsNummer],
    ["traegervordruckNummer", "Nummer des Trägervordrucks", traegervordruckNummer],
  ];
  const grund = "ein Antrag hat keine Bescheinigung";
  return parts.flatMap(([feld, bezeichnung, value]) =>
    value === undefined ? [] : [fehler("AZR-2011", { feld: bezeichnung, grund }, ...feldIn(stelle, feld))],
  );
}
