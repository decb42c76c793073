import type { Anfrage, AnfrageAntwort, GrundpersonalienSuche, Treffer } from "../../../proto/generated/nachrichten.ts";
import type { AzrNummer } from "../../kernel/kennungen.ts";
import type { Uuid } from "../../kernel/uuid.ts";
import { findPersonen } from "../../projections/personensuche/query.ts";
import { formulateHinweis, hinweis } from "../../register/kataloge/hinweise.ts";
import type { ServiceContext } from "../context.ts";
import { queryGesamtauskunft } from "./gesamtauskunft.ts";

/** Hits of one answer; that there are further ones is said in a Hinweis. */
export const TREFFER_MAX = 100;

/** Answers an Anfrage (090001): a number leads to the whole record, Personalien to a list of hits. No hit is an answer. */
export async function queryAnfrage(context: ServiceContext, anfrage: Anfrage): Promise<AnfrageAntwort> {
  const { anfragedaten, nachrichtenkopf } = anfrage;
  const { nachrichtenUUID } = nachrichtenkopf;
  if ("azrNummer" in anfragedaten) {
    const gesamtauskunft = await queryGesamtauskunft(context, anfragedaten.azrNummer);
    if (gesamtauskunft === undefined) return keinTreffer(nachrichtenUUID);
    return { ...antwort(nachrichtenUUID), nachrichtentyp: "090004", ergebnis: "GESAMTAUSKUNFT", gesamtauskunft };
  }
  const { treffer, isCut } = await search(context, anfragedaten.grundpersonalien);
  if (treffer.length === 0) return keinTreffer(nachrichtenUUID);
  const hinweise = isCut ? [formulateHinweis(hinweis("H-4011", { max: String(TREFFER_MAX) }))] : [];
  const found = { ...antwort(nachrichtenUUID), trefferliste: treffer, hinweise };
  return { ...found, nachrichtentyp: "090003", ergebnis: "TREFFERLISTE" };
}

interface Suchergebnis {
  readonly treffer: readonly Treffer[];
  /** There are more hits than one answer shows. */
  readonly isCut: boolean;
}

async function search(context: ServiceContext, suche: GrundpersonalienSuche): Promise<Suchergebnis> {
  context.timer.enter("search");
  const { azrNummern, rowsExamined } = findPersonen(context.mandant.store.database, suche, TREFFER_MAX + 1);
  context.timer.rowsExamined += rowsExamined;
  const treffer: Treffer[] = [];
  for (const azrNummer of azrNummern.slice(0, TREFFER_MAX)) treffer.push(...(await trefferOf(context, azrNummer)));
  return { treffer, isCut: azrNummern.length > TREFFER_MAX };
}

/** The index leads to the record; what is shown of it comes from its stream, as it stands now. */
async function trefferOf(context: ServiceContext, azrNummer: AzrNummer): Promise<readonly Treffer[]> {
  const auskunft = await queryGesamtauskunft(context, azrNummer);
  if (auskunft?.grundpersonalien === undefined) return [];
  const aktenfuehrend = auskunft.aktenfuehrendeBehoerde?.behoerde.kennzeichen;
  return [
    {
      azrNummer,
      trefferkategorie: "G",
      grundpersonalien: auskunft.grundpersonalien.fachdaten,
      ...(aktenfuehrend === undefined ? {} : { aktenfuehrendeBehoerde: aktenfuehrend }),
    },
  ];
}

function keinTreffer(ausloeserUUID: Uuid): AnfrageAntwort {
  return { ...antwort(ausloeserUUID), nachrichtentyp: "090002", ergebnis: "KEIN_TREFFER" };
}

function antwort(ausloeserUUID: Uuid): Pick<AnfrageAntwort, "ausloeserUUID" | "trefferliste" | "hinweise"> {
  return { ausloeserUUID, trefferliste: [], hinweise: [] };
}
