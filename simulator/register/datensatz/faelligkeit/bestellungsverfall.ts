// An order lapses after a time without a change of state, 180 days unless the rule set says otherwise (register rules,
// section 4, row "open"). While the person is recorded as dead its clock stands still. One that was only applied for lapses
// only while nobody may decide it or take it over, counted from the day on which the last such right ended.
import { addTage, startOfTag, tagOf, type Tagesdatum, type Zeitpunkt } from "../../../kernel/zeit.ts";
import type { Behoerdenkennzeichen } from "../../../kernel/kennungen.ts";
import { letzterRechtstag } from "../../titelbestellung/antragsrechte.ts";
import { ruhetageSince, uhrenRuhen } from "../../titelbestellung/ruhezeiten.ts";
import { isOffen, type Titelbestellung } from "../../titelbestellung/titelbestellung.ts";
import { deriveAktenfuehrung } from "../../zustaendigkeit/aktenfuehrung.ts";
import type { Datensatz, PendingEvent } from "../datensatz.ts";
import type { Registerkontext } from "../meldung/entscheidung.ts";
import { datensatzStream, ereignisIdOfFaelligkeit } from "../ereignis-id.ts";
import { blockNameOf, nextReferenzId } from "../referenz-id.ts";
import type { Faelligkeit } from "./faelligkeit.ts";

export const bestellungsverfall: Faelligkeit = {
  next: (datensatz, kontext) => {
    if (datensatz.bestellungen.length === 0 || uhrenRuhen(datensatz.ruhezeiten)) return undefined;
    let next: Zeitpunkt | undefined;
    for (const bestellung of datensatz.bestellungen) {
      const at = lapsesAt(datensatz, bestellung, kontext);
      if (at !== undefined && (next === undefined || at < next)) next = at;
    }
    return next;
  },
  events: (datensatz, at, kontext) =>
    datensatz.bestellungen
      .filter((bestellung) => lapsesAt(datensatz, bestellung, kontext) === at)
      .flatMap((bestellung) => lapse(datensatz, bestellung, at, kontext)),
};

function lapsesAt(datensatz: Datensatz, bestellung: Titelbestellung, kontext: Registerkontext): Zeitpunkt | undefined {
  if (!isOffen(bestellung)) return undefined;
  const since = unbewegtSeit(datensatz, bestellung, kontext);
  if (since === undefined) return undefined;
  const days = kontext.regelwerk.verfallTage + ruhetageSince(datensatz.ruhezeiten, since);
  return startOfTag(addTage(since, days + 1));
}

/** The day from which the days count; undefined while somebody may still decide an application or take it over. */
function unbewegtSeit(
  datensatz: Datensatz,
  bestellung: Titelbestellung,
  kontext: Registerkontext,
): Tagesdatum | undefined {
  const stand = tagOf(bestellung.standSeit);
  if (bestellung.zustand !== "BEANTRAGT") return stand;
  const ended = letzterRechtstag(datensatz, bestellung, kontext);
  if (ended === undefined) return undefined;
  return ended > stand ? ended : stand;
}

function lapse(
  datensatz: Datensatz,
  { referenzId, standEreignisId: ursacheId, bestellendeBehoerde }: Titelbestellung,
  at: Zeitpunkt,
  { behoerdeOf }: Registerkontext,
): readonly PendingEvent[] {
  const ort = { stream: datensatzStream(datensatz.azrNummer), due: at, ursacheId };
  const id = ereignisIdOfFaelligkeit({ ...ort, kind: "TitelbestellungLapsed" });
  const lapsed: PendingEvent = {
    id,
    event: {
      type: "azr.ereignisse.v1.TitelbestellungLapsed",
      data: { referenzId: nextReferenzId(referenzId, id) },
    },
    umschlag: { ursacheId, grundlage: "GESETZLICH", zeitpunktMs: at },
  };
  const leader = deriveAktenfuehrung(datensatz, behoerdeOf)?.behoerde.kennzeichen;
  const told = new Set([bestellendeBehoerde, ...(leader === undefined ? [] : [leader])]);
  const bestellung = blockNameOf(referenzId);
  return [lapsed, ...[...told].map((empfaenger) => mitteilung(empfaenger, bestellung, { ...ort, ursacheId: id }))];
}

function mitteilung(
  empfaenger: Behoerdenkennzeichen,
  bestellung: string,
  ort: Omit<Parameters<typeof ereignisIdOfFaelligkeit>[0], "kind">,
): PendingEvent {
  return {
    id: ereignisIdOfFaelligkeit({ ...ort, kind: `MitteilungRecorded/${empfaenger}` }),
    event: {
      type: "azr.ereignisse.v1.MitteilungRecorded",
      data: { empfaenger, anlass: "BESTELLUNG_VERFALLEN", bestellung },
    },
    umschlag: { ursacheId: ort.ursacheId, grundlage: "GESETZLICH", zeitpunktMs: ort.due },
  };
}
