// Consequences of a change of responsibility under dual write: a window for whoever was displaced, the end of the window
// of whoever leads again (register rules, section 3, "Window"). Judged by the fold before the message against the fold
// after it, so that chains A-B-C give two windows and A-B-A ends the first and opens one for B.
import type { StoredEvent } from "../../../proto/generated/ereignis-typen.ts";
import { addTage, tagOf } from "../../kernel/zeit.ts";
import { BEHOERDENARTEN, type Behoerdenart } from "../kataloge/behoerden.ts";
import { SACHVERHALTE, SACHVERHALT_NAMEN } from "../sachverhalte/sachverhalte.ts";
import { lageOf } from "../schreibrecht/lage.ts";
import { firstTagOfLead } from "../zustaendigkeit/aktenfuehrung.ts";
import type { Datensatz, PendingEvent } from "./datensatz.ts";
import { addEvent, lageIn, type Verhandlung } from "./verhandlung.ts";

/** Adds the consequences of everything that the message changed since `before`. */
export function addFensterfolgen(verhandlung: Verhandlung, before: Datensatz): Verhandlung {
  const ursache = verhandlung.events.find(({ event }) => event.type === "azr.ereignisse.v1.MeldestatusReported");
  if (ursache === undefined || !verhandlung.fragesteller.regelwerk.uebergang) return verhandlung;
  const ursacheRevision = before.revision + 1 + verhandlung.events.indexOf(ursache);
  const folgen = [...endedBy(verhandlung), ...openedBy(verhandlung, before, ursacheRevision)];
  return folgen.reduce((so, folge) => addFolge(so, folge, ursache), verhandlung);
}

function addFolge(verhandlung: Verhandlung, folge: StoredEvent, ursache: PendingEvent): Verhandlung {
  return addEvent(verhandlung, folge, { grundlage: "GESETZLICH", ursacheId: ursache.id });
}

function endedBy(verhandlung: Verhandlung): readonly StoredEvent[] {
  const leader = lageIn(verhandlung).aktenfuehrung?.behoerde.kennzeichen;
  return verhandlung.datensatz.fenster
    .filter(({ behoerde, ende }) => behoerde === leader && ende === undefined)
    .map(({ behoerde, abRevision }) => ({
      type: "azr.ereignisse.v1.UebergangsfensterEnded",
      data: { behoerde, abRevision, anlass: "WIEDER_AKTENFUEHREND" },
    }));
}

function openedBy(verhandlung: Verhandlung, before: Datensatz, abRevision: number): readonly StoredEvent[] {
  const { fragesteller } = verhandlung;
  const { aktenfuehrung: displaced, verlauf } = lageOf(before, fragesteller);
  const leader = lageIn(verhandlung).aktenfuehrung;
  const fuehrteAb = firstTagOfLead(verlauf);
  if (displaced === undefined || fuehrteAb === undefined) return [];
  const { kennzeichen, behoerdenart } = displaced.behoerde;
  if (kennzeichen === leader?.behoerde.kennzeichen || !BEHOERDENARTEN[behoerdenart].hatUebergang) return [];
  const abTag = tagOf(fragesteller.now);
  const bis = addTage(abTag, fragesteller.regelwerk.uebergangTage);
  const sachverhalte = sachverhalteIn(behoerdenart);
  const data = { behoerde: kennzeichen, abRevision, abTag, fuehrteAb, bis, sachverhalte };
  return [{ type: "azr.ereignisse.v1.UebergangsfensterOpened", data }];
}

/** The facts of a window: those that it admits at all and that the kind of authority may report. */
function sachverhalteIn(behoerdenart: Behoerdenart): readonly string[] {
  return SACHVERHALT_NAMEN.filter((name) => {
    const { imFenster, meldende } = SACHVERHALTE[name];
    return imFenster.length > 0 && meldende(undefined).includes(behoerdenart);
  });
}
