// A measure asks to be taken over for relatives: the list and the Referenz-IDs are fixed in an event behind the measure,
// in the same append (register rules, section 5, point 2). What becomes of the relatives never changes the measure.
import type {
  Folgemeldung,
  AngehoerigeAuswahl,
  FuerAngehoerigeUebernehmen,
} from "../../../proto/generated/nachrichten.ts";
import type { Datensatz } from "../datensatz/datensatz.ts";
import { addEvent, meldendeOf, refuse, type Verhandlung } from "../datensatz/meldung/verhandlung.ts";
import { fehler } from "../kataloge/fehler.ts";
import { SACHVERHALTE } from "../sachverhalte/sachverhalte.ts";
import type { AngehoerigeAkten } from "./angehoerige-akten.ts";
import { eingetrageneIn } from "./beziehungen.ts";
import { ascending } from "./asks-the-same.ts";
import { currentPapier, verlaengertesPapier, type Papierart } from "./papier.ts";

/** Relatives of one measure; the schema bounds a list, this a family that is entered. */
export const ANGEHOERIGE_MAX = 50;

/** Adds the request behind the blocks that may be stored; a message without the element stays as it is. */
export function addAnfrage(verhandlung: Verhandlung, meldung: Folgemeldung, akten: AngehoerigeAkten): Verhandlung {
  const { fuerAngehoerigeUebernehmen: element } = meldung;
  const papierart = verlaengertesPapier(meldung);
  if (element === undefined || papierart === undefined || verhandlung.fehler.length > 0) return verhandlung;
  const angehoerige = listeOf(element, papierart, verhandlung.datensatz, akten);
  if (angehoerige.length > ANGEHOERIGE_MAX) {
    const attribut = ["FuerAngehoerigeUebernehmen.umfang"];
    const parameter = { max: `${ANGEHOERIGE_MAX} Angehörige` };
    return refuse(verhandlung, [fehler("AZR-2009", parameter, attribut, "/fuerAngehoerigeUebernehmen/umfang")]);
  }
  const { eventType } = SACHVERHALTE[papierart];
  const massnahme = verhandlung.events.find(({ event }) => event.type === eventType);
  const grundlage = massnahme?.umschlag.grundlage;
  return addEvent(
    verhandlung,
    {
      type: "azr.ereignisse.v1.AngehoerigenuebernahmeRequested",
      data: { umfang: element.umfang, sachverhalt: papierart, angehoerige },
    },
    {
      ...meldendeOf(verhandlung),
      ...(grundlage === undefined ? {} : { grundlage }),
      ...(massnahme === undefined ? {} : { ursacheId: massnahme.id }),
    },
  );
}

function listeOf(
  { umfang, angehoerige }: FuerAngehoerigeUebernehmen,
  papierart: Papierart,
  datensatz: Datensatz,
  akten: AngehoerigeAkten,
): readonly AngehoerigeAuswahl[] {
  if (umfang === "AUSGEWAEHLT") return ascending(angehoerige);
  return eingetrageneIn(datensatz).map((azrNummer): AngehoerigeAuswahl => {
    const akte = akten.get(azrNummer);
    const papier = akte === undefined ? undefined : currentPapier(akte, papierart);
    return papier === undefined ? { azrNummer } : { azrNummer, referenzId: papier.referenzId };
  });
}
