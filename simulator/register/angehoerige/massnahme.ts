// A measure that is taken over for relatives, read from the record on which it was stored: whoever goes on after a crash
// knows exactly what the first attempt knew. Links and list are those of the moment of the request (register rules, section
// 5, points 2 and 6).
import type { AngehoerigenuebernahmeRequested } from "../../../proto/generated/ereignisse.ts";
import type { StoredEvent } from "../../../proto/generated/ereignis-typen.ts";
import type { AngehoerigeAuswahl } from "../../../proto/generated/nachrichten.ts";
import { assert, present } from "../../kernel/assert.ts";
import type { AzrNummer, Behoerdenkennzeichen, ReferenzId } from "../../kernel/kennungen.ts";
import type { Uuid } from "../../kernel/uuid.ts";
import type { DatensatzEvent } from "../datensatz/datensatz.ts";
import { initialDatensatz } from "../datensatz/initial-datensatz.ts";
import { evolveAll } from "../datensatz/evolve.ts";
import type { Papierdaten } from "./papier.ts";
import { artVorherIn, type Papierwechsel } from "./papierwechsel.ts";

/** Who sent which message. */
export interface Absender {
  /** The durchfuehrende Behoerde. */
  readonly behoerde: Behoerdenkennzeichen;
  readonly nachrichtenUUID: Uuid;
}

export interface Massnahme extends Absender, Papierwechsel {
  readonly sachbearbeiter: string;
  /** Principal of an Auftragsmeldung. */
  readonly verantwortlicheBehoerde: Behoerdenkennzeichen | undefined;
  /** Id of the event that asked for it. */
  readonly anfrageId: Uuid;
  readonly umfang: AngehoerigenuebernahmeRequested["umfang"];
  /** The relatives, ascending by AZR number. */
  readonly angehoerige: readonly AngehoerigeAuswahl[];
}

/** The measure of a message with its relatives; undefined when the message asked for none on this record. */
export function massnahmeIn(
  azrNummer: AzrNummer,
  events: readonly DatensatzEvent[],
  absender: Absender,
): Massnahme | undefined {
  const own = events.filter((event) => isOf(event, absender));
  const anfrage = own.findLast(({ event }) => event.type === "azr.ereignisse.v1.AngehoerigenuebernahmeRequested");
  if (anfrage?.event.type !== "azr.ereignisse.v1.AngehoerigenuebernahmeRequested") return undefined;
  const { sachverhalt: papierart, umfang, angehoerige } = anfrage.event.data;
  const gemeldet = present(
    own.findLast(({ event }) => papierartOf(event) === papierart),
    "the extension of the paper",
  );
  const { neu, ersetzteReferenzId } = verlaengerungIn(gemeldet.event);
  const before = evolveAll(initialDatensatz(azrNummer), events.slice(0, gemeldet.revision));
  const { behoerde, nachrichtenUUID } = absender;
  return {
    behoerde,
    nachrichtenUUID,
    sachbearbeiter: present(gemeldet.umschlag.sachbearbeiter, "who reported"),
    verantwortlicheBehoerde: gemeldet.umschlag.verantwortlicheBehoerde,
    anfrageId: anfrage.id,
    datensatz: evolveAll(before, events.slice(gemeldet.revision, anfrage.revision + 1)),
    papierart,
    neu,
    artVorher: artVorherIn(before, papierart, ersetzteReferenzId),
    umfang,
    angehoerige,
  };
}

function isOf({ umschlag }: DatensatzEvent, { behoerde, nachrichtenUUID }: Absender): boolean {
  return umschlag.nachrichtenUUID === nachrichtenUUID && umschlag.meldendeBehoerde === behoerde;
}

function papierartOf({ type }: StoredEvent): AngehoerigenuebernahmeRequested["sachverhalt"] | undefined {
  if (type === "azr.ereignisse.v1.DuldungReported") return "duldung";
  return type === "azr.ereignisse.v1.AufenthaltsgestattungReported" ? "aufenthaltsgestattung" : undefined;
}

function verlaengerungIn(event: StoredEvent): {
  readonly neu: Papierdaten;
  readonly ersetzteReferenzId: ReferenzId | undefined;
} {
  const isPapier =
    event.type === "azr.ereignisse.v1.DuldungReported" ||
    event.type === "azr.ereignisse.v1.AufenthaltsgestattungReported";
  assert(isPapier, "the extension of a paper is its report");
  const { fachdaten, ersetzteReferenzId } = event.data;
  return { neu: present(fachdaten, "Fachdaten of an extension"), ersetzteReferenzId };
}
