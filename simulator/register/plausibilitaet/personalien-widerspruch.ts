// AZR-2011: Personalien that contradict themselves say nothing that could be stored, whoever sends them and whatever is
// stored already. A part that says nothing at all is AZR-6010.
import type { AllgemeinerName, Grundpersonalien, Teildatum } from "../../../proto/generated/fachdaten.ts";
import { parseTagesdatum } from "../../kernel/zeit.ts";
import { fehler, type Fehler } from "../kataloge/fehler.ts";
import { feldIn, type Stelle } from "../sachverhalte/stelle.ts";

/** One refusal for each part that contradicts itself, in the order of the schema. */
export function judgeWidersprueche(personalien: Grundpersonalien, stelle: Stelle): readonly Fehler[] {
  const { familienname, vornamen, geburtsname, geburtsdatum, staatsangehoerigkeiten } = personalien;
  const judged: readonly (readonly [feld: string, bezeichnung: string, grund: string | undefined])[] = [
    ["familienname", "Familienname", nameWiderspruch(familienname)],
    ["vornamen", "Vornamen", nameWiderspruch(vornamen)],
    ["geburtsname", "Geburtsname", geburtsname === undefined ? undefined : nameWiderspruch(geburtsname)],
    ["geburtsdatum", "Geburtsdatum", datumWiderspruch(geburtsdatum)],
    ["staatsangehoerigkeiten", "Staatsangehörigkeit", doppelte(staatsangehoerigkeiten)],
  ];
  return judged.flatMap(([feld, bezeichnung, grund]) =>
    grund === undefined ? [] : [fehler("AZR-2011", { feld: bezeichnung, grund }, ...feldIn(stelle, feld))],
  );
}

function nameWiderspruch({ name, nichtVorhanden }: AllgemeinerName): string | undefined {
  return name !== undefined && nichtVorhanden === true
    ? "ein Name und „nicht vorhanden“ schließen sich aus"
    : undefined;
}

function datumWiderspruch({ jahr, monat, tag, unbekannt }: Teildatum): string | undefined {
  const isPartly = jahr !== undefined || monat !== undefined || tag !== undefined;
  if (unbekannt === true && isPartly) return "„unbekannt“ und eine Angabe zum Datum schließen sich aus";
  if (tag !== undefined && monat === undefined) return "zum Tag fehlt der Monat";
  if (monat !== undefined && jahr === undefined) return "zum Monat fehlt das Jahr";
  if (jahr === undefined || monat === undefined || tag === undefined) return undefined;
  const [month, day] = [monat, tag].map((value) => String(value).padStart(2, "0"));
  return parseTagesdatum(`${jahr}-${month}-${day}`) === undefined ? "den Tag gibt es nicht" : undefined;
}

function doppelte(staatsangehoerigkeiten: readonly string[]): string | undefined {
  return new Set(staatsangehoerigkeiten).size < staatsangehoerigkeiten.length
    ? "eine Staatsangehörigkeit steht zweimal da"
    : undefined;
}
