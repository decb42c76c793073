// A nachrichtenUUID of an order that this record knows already: the same content is confirmed again, another one is
// AZR-2007 (register rules, section 6). What the events keep is compared; the Referenz-ID that a production message need
// not quote is not among it.
import type { StoredEvent } from "../../../proto/generated/ereignis-typen.ts";
import type {
  BestaetigungMeldung,
  Titelbestellungsantrag,
  Titelbestellungsmeldung,
} from "../../../proto/generated/nachrichten.ts";
import { isEqual } from "../../kernel/equal.ts";
import type { Behoerdenkennzeichen } from "../../kernel/kennungen.ts";
import { accept, reject, type Result } from "../../kernel/result.ts";
import { confirm, findNachricht } from "../datensatz/meldung/bestaetigung.ts";
import type { Datensatz } from "../datensatz/datensatz.ts";
import { blockNameOf } from "../datensatz/referenz-id.ts";
import type { Fehler } from "../kataloge/fehler.ts";
import { andererInhalt } from "../vorgang/anderer-inhalt.ts";

type Bestellnachricht = Titelbestellungsantrag | Titelbestellungsmeldung;

/** Undefined: nothing is stored here under this nachrichtenUUID. Else the confirmation, or 2007. `name`: of the path. */
export function judgeBestellwiederholung(
  datensatz: Datensatz,
  behoerde: Behoerdenkennzeichen,
  meldung: Bestellnachricht,
  name?: string,
): Result<BestaetigungMeldung, Fehler> | undefined {
  const stored = findNachricht(datensatz, behoerde, meldung.nachrichtenkopf.nachrichtenUUID);
  if (stored === undefined) return undefined;
  const { verantwortlicheBehoerde, durchfuehrenderSachbearbeiter } = meldung;
  const auftraggeber = verantwortlicheBehoerde === behoerde ? undefined : verantwortlicheBehoerde;
  const isSame =
    stored.sachbearbeiter === durchfuehrenderSachbearbeiter &&
    stored.verantwortlicheBehoerde === auftraggeber &&
    stored.bestellschritt !== undefined &&
    isEqual(inhaltOfStored(stored.bestellschritt.ereignis), inhaltOfMessage(meldung, name));
  return isSame ? accept(confirm(datensatz, stored, [])) : reject(andererInhalt());
}

function inhaltOfMessage(meldung: Bestellnachricht, name: string | undefined): unknown {
  if ("titelart" in meldung) return { titelart: meldung.titelart, antragsdatum: meldung.antragsdatum };
  const { schritt, referenzId } = meldung;
  const quoted = schritt.produktion === undefined ? referenzId : undefined;
  return { name, referenzId: quoted, ...schritt };
}

function inhaltOfStored({ type, data }: StoredEvent): unknown {
  switch (type) {
    case "azr.ereignisse.v1.TitelbestellungOpened":
      return { titelart: data.titelart, antragsdatum: data.antragsdatum };
    case "azr.ereignisse.v1.TitelbestellungConsented":
      return { name: blockNameOf(data.referenzId), referenzId: data.referenzId, zustimmung: {} };
    case "azr.ereignisse.v1.TitelbestellungProduced":
      return { name: blockNameOf(data.referenzId), produktion: data.meldung };
    case "azr.ereignisse.v1.TitelbestellungDecided":
      return { ...quotedIn(data), entscheidung: data.entscheidung };
    case "azr.ereignisse.v1.TitelbestellungOrdered":
      return { ...quotedIn(data), bestellung: data.bestellung };
    case "azr.ereignisse.v1.TitelbestellungHandedOver":
      return { ...quotedIn(data), aushaendigung: data.aushaendigung };
    case "azr.ereignisse.v1.TitelbestellungCancelled":
      return { ...quotedIn(data), stornierung: data.stornierung };
    case "azr.ereignisse.v1.TitelbestellungReordered":
      return { ...quotedIn(data), neubestellung: data.neubestellung };
    case "azr.ereignisse.v1.TitelbestellungTakenOver":
      return { ...quotedIn(data), uebernahme: {} };
    default:
      return undefined;
  }
}

function quotedIn({ ersetzteReferenzId }: { readonly ersetzteReferenzId: Titelbestellungsmeldung["referenzId"] }): {
  readonly name: string | undefined;
  readonly referenzId: Titelbestellungsmeldung["referenzId"];
} {
  const name = ersetzteReferenzId === undefined ? undefined : blockNameOf(ersetzteReferenzId);
  return { name, referenzId: ersetzteReferenzId };
}
