// What somebody may do with orders today, for "what may I write on this record?": a row for the application of each kind of
// title (aenderungsArt 01), and one for the next steps of the open order of that kind (02).
import { reject, type Result } from "../../kernel/result.ts";
import { fehler, type Fehler } from "../kataloge/fehler.ts";
import type { AenderungsArt } from "../sachverhalte/fachdaten.ts";
import { judgeBestellrecht, schrittfrage, type Bestellfrage } from "../schreibrecht/bestellung.ts";
import type { Gewaehrt } from "../schreibrecht/frage.ts";
import { judgeMeldeberechtigung } from "../schreibrecht/judge-schreibrecht.ts";
import { aktenfuehrungParameter, type Lage } from "../schreibrecht/lage.ts";
import { rechtRuht } from "../plausibilitaet/recht-ruht-nach-tod.ts";
import type { Bestellereignis, Schrittangaben } from "./bestellereignis.ts";
import { bestellungText } from "./bestelltexte.ts";
import { antragsfrage, judgeAntrag } from "./decide-titelbestellungsantrag.ts";
import { fremdeBestellung } from "./judge-bestellschritt.ts";
import { isOffen, type Titelart, type Titelbestellung } from "./titelbestellung.ts";

export interface Bestellrechtszeile {
  readonly name: string;
  readonly aenderungsArt: AenderungsArt;
  readonly recht: Result<Gewaehrt, Fehler>;
}

const ZEILEN: readonly { readonly titelart: Titelart; readonly name: string }[] = [
  { titelart: "aufenthaltserlaubnis", name: "titelbestellungAufenthaltserlaubnis" },
  { titelart: "niederlassungserlaubnis", name: "titelbestellungNiederlassungserlaubnis" },
];

/** The rows; none where the rule set knows no orders. */
export function bestellrechte(lage: Lage): readonly Bestellrechtszeile[] {
  if (!lage.regelwerk.bestellung) return [];
  return ZEILEN.flatMap(({ titelart, name }) => [
    {
      ...{ name, aenderungsArt: "01" as const },
      recht: judgeAntrag(antragsfrage(lage, { titelart, antragsdatum: undefined }), titelart),
    },
    { name, aenderungsArt: "02" as const, recht: judgeNaechstenSchritt(lage, titelart) },
  ]);
}

/** The right to the step that comes next; 5003 while no order of this kind is open. */
function judgeNaechstenSchritt(lage: Lage, titelart: Titelart): Result<Gewaehrt, Fehler> {
  const offen = lage.datensatz.bestellungen.find((one) => isOffen(one) && one.titelart === titelart);
  if (offen === undefined) {
    const parameter = { ...aktenfuehrungParameter(lage), sachverhalt: `einer offenen ${bestellungText(titelart)}` };
    return reject(fehler("AZR-5003", { ...parameter, referenz: "–" }, ["Titelbestellungsmeldung.referenzId"]));
  }
  const frage: Bestellfrage = { lage, bestellung: offen, schritt: naechsterSchritt(offen) };
  const titel = schrittfrage(lage, titelart, frage.schritt);
  const unberechtigt = judgeMeldeberechtigung(titel);
  if (unberechtigt !== undefined) return reject(unberechtigt);
  const recht = judgeBestellrecht(frage);
  if (!recht.ok) return recht;
  const objection = rechtRuht(recht.value, titel) ?? fremdeBestellung(frage);
  return objection === undefined ? recht : reject(objection);
}

function naechsterSchritt({ zustand }: Titelbestellung): Schrittangaben {
  switch (zustand) {
    case "BEANTRAGT":
      return schrittOf("ERTEILT", "Entscheidung");
    case "ENTSCHIEDEN":
      return schrittOf("BESTELLUNG", "Bestellung");
    default:
      return schrittOf("AUSHAENDIGUNG", "Aushändigung");
  }
}

function schrittOf(ereignis: Bestellereignis, name: string): Schrittangaben {
  const stelle = { pointer: "/schritt", entitaet: "Titelbestellungsmeldung", datum: undefined };
  return { ereignis, name, bezeichnung: `die ${name}`, ...stelle };
}
