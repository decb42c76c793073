import type { Anfrage, AnfrageAntwort, GrundpersonalienSuche, Treffer } from "../../../proto/generated/nachrichten.ts";
import type { AzrNummer } from "../../kernel/kennungen.ts";
import type { Uuid } from "../../kernel/uuid.ts";
import { findPersonen } from "../../projections/personensuche/query.ts";
import type { ServiceContext } from "../context.ts";
import { queryGesamtauskunft } from "./gesamtauskunft.ts";

/** Hits of one answer; further ones are not shown. */
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
  const trefferliste = await search(context, anfragedaten.grundpersonalien);
  if (trefferliste.length === 0) return keinTreffer(nachrichtenUUID);
  return { ...antwort(nachrichtenUUID), nachrichtentyp: "090003", ergebnis: "TREFFERLISTE", trefferliste };
}

async function search(context: ServiceContext, suche: GrundpersonalienSuche): Promise<readonly Treffer[]> {
  context.timer.enter("search");
  const { azrNummern, rowsExamined } = findPersonen(context.mandant.store.database, suche, TREFFER_MAX);
  context.timer.rowsExamined += rowsExamined;
  const treffer: Treffer[] = [];
  for (const azrNummer of azrNummern) treffer.push(...(await trefferOf(context, azrNummer)));
  return treffer;
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
