// The register reports "Fortzug nach unbekannt" (05) on the day on which six months without Zuzug are over (section 3 (3)
// AZRG-DV; register rules, section 1, point 7).
import { present } from "../../../kernel/assert.ts";
import { startOfTag, type Tagesdatum, type Zeitpunkt } from "../../../kernel/zeit.ts";
import { fortzugstag } from "../../zustaendigkeit/fortzug-von-amts-wegen.ts";
import type { Datensatz, PendingEvent, Version } from "../datensatz.ts";
import { datensatzStream, ereignisIdOfFaelligkeit } from "../ereignis-id.ts";
import { firstReferenzId, isReferenzIdTaken } from "../referenz-id.ts";
import type { Faelligkeit } from "./faelligkeit.ts";

export const fortzugVonAmtsWegen: Faelligkeit = {
  next: (datensatz, { behoerdeOf }) => {
    const day = fortzugstag(datensatz, behoerdeOf);
    if (day === undefined) return undefined;
    // A withdrawal can make it due on a day that has passed: it is stored then and there, dated on the old day.
    const [due, changed] = [startOfTag(day), lastChange(datensatz).zeitpunkt];
    return due > changed ? due : changed;
  },
  events: (datensatz, at, { behoerdeOf }) => {
    const day = present(fortzugstag(datensatz, behoerdeOf), "the day of a departure that is due");
    return [fortzug(datensatz, at, day)];
  },
};

function fortzug(datensatz: Datensatz, at: Zeitpunkt, ereignisdatum: Tagesdatum): PendingEvent {
  const { ereignisId: ursacheId } = lastChange(datensatz);
  const stream = datensatzStream(datensatz.azrNummer);
  const id = ereignisIdOfFaelligkeit({ stream, kind: "MeldestatusReported", due: at, ursacheId });
  const referenzId = firstReferenzId(id, (name) => isReferenzIdTaken(datensatz, name));
  const fachdaten = { meldestatusArt: { code: "05" }, ereignisdatum } as const;
  return {
    id,
    event: { type: "azr.ereignisse.v1.MeldestatusReported", data: { aenderungsArt: "01", referenzId, fachdaten } },
    umschlag: { ursacheId, grundlage: "GESETZLICH", zeitpunktMs: at },
  };
}

/** The last storing that can have made it due: of a Meldestatus or an Asylstatus. */
function lastChange({ bloecke }: Datensatz): Version {
  let last: Version | undefined;
  for (const { versionen } of [...bloecke.meldestatus, ...bloecke.asylstatus]) {
    const version = versionen.at(-1);
    if (version !== undefined && (last === undefined || version.position > last.position)) last = version;
  }
  return present(last, "a Meldestatus");
}
