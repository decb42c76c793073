// Normal form of Personalien: two spellings that a clerk would call the same text become the same string. Exact search
// (section 10 (2) AZRG: with all Grundpersonalien that are available) and the reservation of an Erstmeldung compare it.
// Unicode composition (NFC), case without regard to a locale, and runs of spaces are levelled; nothing else is: letters
// with and without marks stay different names.
import type { AllgemeinerName, Grundpersonalien, Teildatum } from "../../../proto/generated/fachdaten.ts";
import type { GrundpersonalienSuche } from "../../../proto/generated/nachrichten.ts";

/** Parts of a normal form are kept apart by a character that no name may contain. */
const SEPARATOR = "\u001f";

/** What identifies a person by name: Grundpersonalien, or a search by them. */
export type SuchPersonalien = Pick<Grundpersonalien, "familienname" | "vornamen" | "geburtsdatum"> &
  Partial<Pick<GrundpersonalienSuche, "geschlecht" | "staatsangehoerigkeiten">>;

/**
 * Normal form of name, birth date, Geschlecht and Staatsangehörigkeiten. Equal for two Grundpersonalien exactly when
 * they are "gleich": the order of the Staatsangehörigkeiten, Geburtsname, Geburtsort and Doktorgrad do not count.
 */
export function normalForm(personalien: SuchPersonalien): string {
  const staaten = normalStaatsangehoerigkeiten(personalien.staatsangehoerigkeiten ?? []);
  return [suchschluessel(personalien), personalien.geschlecht ?? "", staaten].join(SEPARATOR);
}

/** The parts of a normal form that a search may or may not name, apart from the Suchschluessel. */
export function splitNormalForm(form: string): {
  readonly schluessel: string;
  readonly geschlecht: string;
  readonly staatsangehoerigkeiten: string;
} {
  const parts = form.split(SEPARATOR);
  const [geschlecht = "", staatsangehoerigkeiten = ""] = parts.slice(-2);
  return { schluessel: parts.slice(0, -2).join(SEPARATOR), geschlecht, staatsangehoerigkeiten };
}

/** Normal form of name and birth date alone: what every search by Personalien has to name. */
export function suchschluessel(personalien: SuchPersonalien): string {
  const { familienname, vornamen, geburtsdatum } = personalien;
  return [normalName(familienname), normalName(vornamen), normalDatum(geburtsdatum)].join(SEPARATOR);
}

/** Staatsangehörigkeiten without order and repetition. */
export function normalStaatsangehoerigkeiten(staatsangehoerigkeiten: readonly string[]): string {
  return [...new Set(staatsangehoerigkeiten)].toSorted().join(",");
}

function normalName(name: AllgemeinerName): string {
  // A person without a name must not be found under an empty one, nor the other way round.
  if (name.name === undefined || name.nichtVorhanden === true) return "0";
  // Lower case may take letters apart again (İ), so that composition comes last as well.
  const folded = name.name.normalize("NFC").toLowerCase().normalize("NFC");
  return `1${folded.trim().replaceAll(/\s+/gu, " ")}`;
}

function normalDatum({ jahr, monat, tag, unbekannt }: Teildatum): string {
  if (unbekannt === true) return "unbekannt";
  return [jahr, monat, tag].map((part) => part ?? "").join("-");
}
