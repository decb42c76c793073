// Consequence of a present entry: the register's own departure that it would have prevented is withdrawn in the same append
// (register rules, section 1, point 7).
import type { StoredEvent } from "../../../../proto/generated/ereignis-typen.ts";
import type { Meldestatus } from "../../../../proto/generated/fachdaten.ts";
import type { Uuid } from "../../../kernel/uuid.ts";
import { verhinderteFortzuege } from "../../zustaendigkeit/fortzug-von-amts-wegen.ts";
import { isZugang, meldestatusListe } from "../../zustaendigkeit/meldestatus-liste.ts";
import type { Block } from "../datensatz.ts";
import { nextReferenzId } from "../referenz-id.ts";
import { addEvent, nextEreignisId, type Verhandlung } from "./verhandlung.ts";

/** Adds the withdrawals that a reported present entry, new or corrected, makes necessary. */
export function addFortzugsfolgen(verhandlung: Verhandlung): Verhandlung {
  const ursache = verhandlung.events.find(({ event }) => isZugangReported(event));
  if (ursache === undefined) return verhandlung;
  const { datensatz, fragesteller } = verhandlung;
  return verhinderteFortzuege(datensatz, meldestatusListe(datensatz), fragesteller.behoerdeOf).reduce(
    (so, block) => withdraw(so, block, ursache.id),
    verhandlung,
  );
}

function isZugangReported(event: StoredEvent): boolean {
  if (event.type !== "azr.ereignisse.v1.MeldestatusReported") return false;
  const { fachdaten } = event.data;
  return fachdaten !== undefined && isZugang(fachdaten.meldestatusArt.code);
}

function withdraw(verhandlung: Verhandlung, block: Block<Meldestatus>, ursacheId: Uuid): Verhandlung {
  const id = nextEreignisId(verhandlung);
  const referenzId = nextReferenzId(block.referenzId, id);
  const data = { aenderungsArt: "05", referenzId, ersetzteReferenzId: block.referenzId } as const;
  const event = { type: "azr.ereignisse.v1.MeldestatusReported", data } as const;
  return addEvent(verhandlung, event, { grundlage: "GESETZLICH", ursacheId }, id);
}
