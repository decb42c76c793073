// Consequences of a change of responsibility under dual write: a window for whoever was displaced, the end of the window
// of whoever leads again (register rules, section 3, "Window"). Judged by the fold before the message against the fold
// after it, so that chains A-B-C give two windows and A-B-A ends the first and opens one for B, whether the change came by
// a new entry, a withdrawal, a correction, or by the Asylstatus.
import type { StoredEvent, StoredEventType } from "../../../../proto/generated/ereignis-typen.ts";
import type { Behoerdenkennzeichen } from "../../../kernel/kennungen.ts";
import { addTage, tagOf } from "../../../kernel/zeit.ts";
import { BEHOERDENARTEN, type Behoerdenart } from "../../kataloge/behoerden.ts";
import { SACHVERHALTE, SACHVERHALT_NAMEN } from "../../sachverhalte/sachverhalte.ts";
import { lageOf } from "../../schreibrecht/lage.ts";
import { firstTagOfLead, type BehoerdeOf } from "../../zustaendigkeit/aktenfuehrung.ts";
import { beginnDerFuehrung } from "../../zustaendigkeit/beginn-der-fuehrung.ts";
import { writerOf, type Block, type Datensatz, type PendingEvent } from "../datensatz.ts";
import { blockNameOf } from "../referenz-id.ts";
import { addEvent, lageIn, type Verhandlung } from "./verhandlung.ts";

/** Events that can change who leads. */
const URSACHEN: readonly StoredEventType[] = [
  "azr.ereignisse.v1.MeldestatusReported",
  "azr.ereignisse.v1.AsylstatusReported",
];

/** Adds the consequences of everything that the message changed since `before`. */
export function addFensterfolgen(verhandlung: Verhandlung, before: Datensatz): Verhandlung {
  const ursache = verhandlung.events.find(({ event }) => URSACHEN.includes(event.type));
  if (ursache === undefined || !verhandlung.fragesteller.regelwerk.uebergang) return verhandlung;
  const folgen = [...endedBy(verhandlung), ...openedBy(verhandlung, before, ursache)];
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

function openedBy(verhandlung: Verhandlung, before: Datensatz, ursache: PendingEvent): readonly StoredEvent[] {
  const { fragesteller } = verhandlung;
  const { aktenfuehrung: displaced, verlauf } = lageOf(before, fragesteller);
  const leader = lageIn(verhandlung).aktenfuehrung;
  const fuehrteAb = firstTagOfLead(verlauf);
  if (displaced === undefined || fuehrteAb === undefined) return [];
  const { kennzeichen, behoerdenart } = displaced.behoerde;
  if (kennzeichen === leader?.behoerde.kennzeichen || !BEHOERDENARTEN[behoerdenart].hatUebergang) return [];
  if (nimmtNurSichZurueck(before, kennzeichen, ursache, fragesteller.behoerdeOf)) return [];
  const abRevision = before.revision + 1 + verhandlung.events.indexOf(ursache);
  const abTag = tagOf(fragesteller.now);
  const bis = addTage(abTag, fragesteller.regelwerk.uebergangTage);
  const sachverhalte = sachverhalteIn(behoerdenart);
  const data = { behoerde: kennzeichen, abRevision, abTag, fuehrteAb, bis, sachverhalte };
  return [{ type: "azr.ereignisse.v1.UebergangsfensterOpened", data }];
}

// An entry by mistake: its withdrawal or correction displaces an authority that wrote no other block while it led, nor
// touched an order, and that therefore has nothing to report late.
function nimmtNurSichZurueck(
  before: Datensatz,
  displaced: Behoerdenkennzeichen,
  { event }: PendingEvent,
  behoerdeOf: BehoerdeOf,
): boolean {
  const changed = changedBlock(before, event);
  if (changed === undefined || writerOf(changed) !== displaced) return false;
  const begin = beginnDerFuehrung(before, behoerdeOf) ?? 0;
  const wroteOther = allBlocks(before).some(
    (block) =>
      block !== changed &&
      block.versionen.some(({ position, behoerde }) => position >= begin && behoerde === displaced),
  );
  const tookStep = before.nachrichten.some(
    ({ bestellschritt, revision, verantwortlicheBehoerde, meldendeBehoerde }) =>
      bestellschritt !== undefined && revision >= begin && (verantwortlicheBehoerde ?? meldendeBehoerde) === displaced,
  );
  return !wroteOther && !tookStep;
}

/** The entry that a withdrawal or correction changes; undefined for a new one. */
function changedBlock({ bloecke }: Datensatz, event: StoredEvent): Block<unknown> | undefined {
  switch (event.type) {
    case "azr.ereignisse.v1.MeldestatusReported":
      return findByName(bloecke.meldestatus, blockNameOf(event.data.referenzId));
    case "azr.ereignisse.v1.AsylstatusReported":
      return findByName(bloecke.asylstatus, blockNameOf(event.data.referenzId));
    default:
      return undefined;
  }
}

function findByName(bloecke: readonly Block<unknown>[], name: string): Block<unknown> | undefined {
  return bloecke.find((block) => blockNameOf(block.referenzId) === name);
}

function allBlocks({ bloecke }: Datensatz): readonly Block<unknown>[] {
  return SACHVERHALT_NAMEN.flatMap((name): readonly Block<unknown>[] => bloecke[name]);
}

/** The facts of a window: those that it admits at all and that the kind of authority may report. */
function sachverhalteIn(behoerdenart: Behoerdenart): readonly string[] {
  return SACHVERHALT_NAMEN.filter((name) => {
    const { imFenster, meldende } = SACHVERHALTE[name];
    return imFenster.length > 0 && meldende(undefined).includes(behoerdenart);
  });
}
