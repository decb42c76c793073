// The element "fuerAngehoerigeUebernehmen" of a Folgemeldung (register rules, section 5, points 2 and 7): its form, and
// AZR-3012 under a rule set that does not know it.
import type {
  AngehoerigeAuswahl,
  Folgemeldung,
  FuerAngehoerigeUebernehmen,
} from "../../../proto/generated/nachrichten.ts";
import { fehler, type Fehler } from "../kataloge/fehler.ts";
import { aktenfuehrungParameter, type Lage } from "../schreibrecht/lage.ts";
import { PAPIERE, verlaengertesPapier, type Papierart } from "./papier.ts";

const POINTER = "/fuerAngehoerigeUebernehmen";
const LISTE = `${POINTER}/angehoerige`;

/** What is wrong with the form of the element; empty when nothing is, or when there is none. */
export function judgeElementform(meldung: Folgemeldung): readonly Fehler[] {
  const { fuerAngehoerigeUebernehmen: element } = meldung;
  if (element === undefined) return [];
  const papierart = verlaengertesPapier(meldung);
  if (papierart === undefined) return [ohneVerlaengerung(element)];
  const { umfang, angehoerige } = element;
  if (umfang === "ALLE_EINGETRAGENEN") return angehoerige.length === 0 ? [] : [listeZuviel(angehoerige)];
  if (angehoerige.length === 0) {
    return [
      fehler(
        "AZR-2002",
        { bezeichnung: "mindestens eine Angehörige oder ein Angehöriger" },
        attribut("angehoerige"),
        LISTE,
      ),
    ];
  }
  return angehoerige.flatMap((auswahl, index) => judgeAuswahl(auswahl, index, angehoerige, papierart));
}

/** AZR-3012 for a message with the element when relatives are no matter of the rule set. */
export function ohneAngehoerige({ fuerAngehoerigeUebernehmen }: Folgemeldung, lage: Lage): Fehler | undefined {
  if (fuerAngehoerigeUebernehmen === undefined || lage.regelwerk.angehoerige) return undefined;
  const { aktenfuehrung } = aktenfuehrungParameter(lage);
  const parameter = {
    aktenfuehrung,
    gegenstand: "die Übernahme einer Maßnahme für Angehörige",
    schritt: "Bitte die Maßnahme ohne die Übernahme melden und für jede angehörige Person eine eigene Meldung senden.",
  };
  return fehler("AZR-3012", parameter, attribut("umfang"), POINTER);
}

function judgeAuswahl(
  { azrNummer, bescheinigungsNummer }: AngehoerigeAuswahl,
  index: number,
  alle: readonly AngehoerigeAuswahl[],
  papierart: Papierart,
): readonly Fehler[] {
  const [feld, pointer] = [(name: string) => [`Angehoerige.${name}`], `${LISTE}/${index}`];
  const found: Fehler[] = [];
  if (alle.findIndex((other) => other.azrNummer === azrNummer) < index) {
    const parameter = { wert: azrNummer, feld: "die Liste der Angehörigen", grund: "jede Person steht darin einmal" };
    found.push(
      fehler(
        "AZR-2004",
        { ...parameter, vorschlag: "den doppelten Eintrag streichen" },
        feld("azrNummer"),
        `${pointer}/azrNummer`,
      ),
    );
  }
  if (bescheinigungsNummer !== undefined && !PAPIERE[papierart].nummer.test(bescheinigungsNummer)) {
    const grund = `das ist keine Nummer einer Bescheinigung über eine ${PAPIERE[papierart].bezeichnung}`;
    const parameter = { feld: "Nummer der Bescheinigung", grund };
    found.push(fehler("AZR-2011", parameter, feld("bescheinigungsNummer"), `${pointer}/bescheinigungsNummer`));
  }
  return found;
}

function ohneVerlaengerung({ umfang }: FuerAngehoerigeUebernehmen): Fehler {
  const parameter = {
    wert: umfang,
    feld: "die Übernahme für Angehörige",
    grund: "die Meldung verlängert keine Duldung und keine Aufenthaltsgestattung",
    vorschlag:
      "die Verlängerung mit „01 (Zuspeicherung)“ oder „02 (Aktualisierung)“ melden oder die Übernahme weglassen",
  };
  return fehler("AZR-2004", parameter, attribut("umfang"), POINTER);
}

function listeZuviel(angehoerige: readonly AngehoerigeAuswahl[]): Fehler {
  const parameter = {
    wert: `${angehoerige.length} Angehörige`,
    feld: "die Liste der Angehörigen",
    grund: "„ALLE_EINGETRAGENEN“ nimmt die Personen, die im Papier eingetragen sind",
    vorschlag: "die Liste weglassen oder „AUSGEWAEHLT“",
  };
  return fehler("AZR-2004", parameter, attribut("angehoerige"), LISTE);
}

function attribut(feld: string): readonly string[] {
  return [`FuerAngehoerigeUebernehmen.${feld}`];
}
