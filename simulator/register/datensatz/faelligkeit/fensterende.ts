// A window of dual write ends at the first instant after its last day (register rules, section 3, "Window").
import { addTage, startOfTag, type Zeitpunkt } from "../../../kernel/zeit.ts";
import type { Datensatz, PendingEvent, Uebergangsfenster } from "../datensatz.ts";
import { datensatzStream, ereignisIdOfFaelligkeit } from "../ereignis-id.ts";
import type { Faelligkeit } from "./faelligkeit.ts";

export const fensterende: Faelligkeit = {
  next: ({ fenster }, { regelwerk }) => {
    if (!regelwerk.uebergang) return undefined;
    let next: Zeitpunkt | undefined;
    for (const one of fenster) {
      if (one.ende === undefined && (next === undefined || endsAt(one) < next)) next = endsAt(one);
    }
    return next;
  },
  events: (datensatz, at) =>
    datensatz.fenster
      .filter((one) => one.ende === undefined && endsAt(one) === at)
      .toSorted((left, right) => left.abRevision - right.abRevision)
      .map((one) => endByFrist(datensatz, one, at)),
};

function endsAt({ bis }: Uebergangsfenster): Zeitpunkt {
  return startOfTag(addTage(bis, 1));
}

function endByFrist({ azrNummer }: Datensatz, fenster: Uebergangsfenster, at: Zeitpunkt): PendingEvent {
  const { behoerde, abRevision, ereignisId } = fenster;
  const ort = { stream: datensatzStream(azrNummer), kind: "UebergangsfensterEnded", due: at, ursacheId: ereignisId };
  return {
    id: ereignisIdOfFaelligkeit(ort),
    event: { type: "azr.ereignisse.v1.UebergangsfensterEnded", data: { behoerde, abRevision, anlass: "FRIST" } },
    umschlag: { ursacheId: ereignisId, grundlage: "GESETZLICH", zeitpunktMs: at },
  };
}
