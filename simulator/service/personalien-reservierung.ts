// Of two concurrent Erstmeldungen with equal Personalien one must fail. Both append to the same stream, whose key is a
// digest of the Personalien, with the revision that they have seen.
import { createHmac } from "node:crypto";
import type { Grundpersonalien } from "../../proto/generated/fachdaten.ts";
import type { AzrNummer, Behoerdenkennzeichen } from "../kernel/kennungen.ts";
import type { Uuid } from "../kernel/uuid.ts";
import type { Mandant } from "../mandant/mandant.ts";
import { ereignisIdOfNachricht } from "../register/datensatz/ereignis-id.ts";
import type { PendingEvent } from "../register/datensatz/datensatz.ts";
import { normalForm } from "../register/suche/normal-form.ts";
import type { StreamId } from "../store/port.ts";

/**
 * The stream of equal Personalien. The digest is keyed with the name under which the Mandant was created, so that equal
 * persons of two registers have nothing in common on disk.
 */
export function personalienStream(mandant: Pick<Mandant, "ursprung">, personalien: Grundpersonalien): StreamId {
  const key = createHmac("sha256", `azr-personalien/${mandant.ursprung}`).update(normalForm(personalien)).digest("hex");
  return { category: "personalien", key };
}

/** Who reports, with which message. */
export interface Reservierer {
  readonly behoerde: Behoerdenkennzeichen;
  readonly nachrichtenUUID: Uuid;
}

/** The event by which an Erstmeldung takes these Personalien for a record. */
export function personalienReserved(
  stream: StreamId,
  azrNummer: AzrNummer,
  { behoerde, nachrichtenUUID }: Reservierer,
  zeitpunktMs: number,
): PendingEvent {
  return {
    id: ereignisIdOfNachricht({ behoerde, nachrichtenUUID, stream: `${stream.category}/${stream.key}`, index: 0 }),
    event: { type: "azr.ereignisse.v1.PersonalienReserved", data: { azrNummer } },
    umschlag: { nachrichtenUUID, meldendeBehoerde: behoerde, zeitpunktMs },
  };
}
