// A message under judgement: block after block is judged on the state behind those before it. Refusals are collected; the
// message is stored whole or not at all.
import type { StoredEvent } from "../../../../proto/generated/ereignis-typen.ts";
import type { Umschlag } from "../../../../proto/generated/ereignisse.ts";
import type { Folgemeldung } from "../../../../proto/generated/nachrichten.ts";
import type { Uuid } from "../../../kernel/uuid.ts";
import type { Fehler } from "../../kataloge/fehler.ts";
import type { HinweisWert } from "../../kataloge/hinweise.ts";
import type { Reported, FachdatenVon, SachverhaltName } from "../../sachverhalte/fachdaten.ts";
import { SACHVERHALTE } from "../../sachverhalte/sachverhalte.ts";
import type { Gewaehrt } from "../../schreibrecht/frage.ts";
import { judgeBlock, type Urteil } from "../../schreibrecht/judge-block.ts";
import { lageOf, type Fragesteller, type Lage } from "../../schreibrecht/lage.ts";
import type { Datensatz, PendingEvent } from "../datensatz.ts";
import type { MeldungKontext } from "./entscheidung.ts";
import { datensatzStream, ereignisIdOfNachricht } from "../ereignis-id.ts";
import { withPending } from "../evolve.ts";
import type { GemeldeterBlock } from "./gemeldeter-block.ts";
import { firstReferenzId, isReferenzIdTaken, nextReferenzId } from "../referenz-id.ts";

/** What every message says about itself and its sender. */
export type Meldungskopf = Pick<
  Folgemeldung,
  "nachrichtenkopf" | "durchfuehrenderSachbearbeiter" | "verantwortlicheBehoerde"
>;

/** What has been judged so far; every step gives a new one. */
export interface Verhandlung {
  readonly nachricht: Meldungskopf;
  readonly fragesteller: Fragesteller;
  /** The state behind the events so far. */
  readonly datensatz: Datensatz;
  /** The message's own events and their consequences; what was due is not among them. */
  readonly events: readonly PendingEvent[];
  readonly fehler: readonly Fehler[];
  readonly hinweise: readonly HinweisWert[];
}

/** Begins on a state behind everything that was due. */
export function openVerhandlung(datensatz: Datensatz, nachricht: Meldungskopf, kontext: MeldungKontext): Verhandlung {
  const { nachrichtenkopf, verantwortlicheBehoerde } = nachricht;
  const { behoerde: durchfuehrende, behoerdeOf } = kontext;
  const isOwn = verantwortlicheBehoerde === undefined || verantwortlicheBehoerde === durchfuehrende.kennzeichen;
  const fragesteller: Fragesteller = {
    ...kontext,
    behoerde: isOwn ? durchfuehrende : (behoerdeOf(verantwortlicheBehoerde) ?? durchfuehrende),
    durchfuehrende,
    auftraggeber: isOwn ? undefined : verantwortlicheBehoerde,
    vorgang: nachrichtenkopf.nachrichtenUUID,
  };
  return { nachricht, fragesteller, datensatz, events: [], fehler: [], hinweise: [] };
}

/** The situation at this point. */
export function lageIn(verhandlung: Verhandlung): Lage {
  return lageOf(verhandlung.datensatz, verhandlung.fragesteller);
}

/** Judges one block and, when it may be stored, adds its event. */
export function negotiate<Name extends SachverhaltName>(
  verhandlung: Verhandlung,
  { name, meldung, stelle }: GemeldeterBlock<Name>,
): Verhandlung {
  const { datensatz } = verhandlung;
  const urteil = judgeBlock(SACHVERHALTE[name], meldung, stelle, datensatz.bloecke[name], lageIn(verhandlung));
  if (!urteil.ok) return refuse(verhandlung, urteil.rejection);
  const { recht, hinweise } = urteil.value;
  const id = nextEreignisId(verhandlung);
  const event = SACHVERHALTE[name].eventOf(reportedOf(datensatz, id, meldung.aenderungsArt, urteil.value));
  const next = addEvent(verhandlung, event, { ...grundlageOf(recht), ...meldendeOf(verhandlung) }, id);
  return { ...next, hinweise: [...next.hinweise, ...hinweise] };
}

/** Adds refusals; one that concerns the whole message stands once. */
export function refuse(verhandlung: Verhandlung, fehler: readonly Fehler[]): Verhandlung {
  const fresh = fehler.filter(
    ({ schluessel, pointer }) =>
      !verhandlung.fehler.some((known) => known.schluessel === schluessel && known.pointer === pointer),
  );
  return { ...verhandlung, fehler: [...verhandlung.fehler, ...fresh] };
}

/** Adds an event of the message and folds it. */
export function addEvent(
  verhandlung: Verhandlung,
  event: StoredEvent,
  umschlag: Omit<Umschlag, "nachrichtenUUID" | "zeitpunktMs">,
  id: Uuid = nextEreignisId(verhandlung),
): Verhandlung {
  const { nachrichtenUUID } = verhandlung.nachricht.nachrichtenkopf;
  const pending: PendingEvent = {
    id,
    event,
    umschlag: { ...umschlag, nachrichtenUUID, zeitpunktMs: verhandlung.fragesteller.now },
  };
  const datensatz = withPending(verhandlung.datensatz, [pending]);
  return { ...verhandlung, datensatz, events: [...verhandlung.events, pending] };
}

/** On which ground something is stored, and until when the right lasts. */
export function grundlageOf({ grundlage, bis }: Gewaehrt): Pick<Umschlag, "grundlage" | "rechtBis"> {
  return bis === undefined ? { grundlage } : { grundlage, rechtBis: bis };
}

/** Who wrote the message and on whose behalf, for the envelope of its own events. */
export function meldendeOf({
  nachricht,
  fragesteller,
}: Verhandlung): Pick<Umschlag, "meldendeBehoerde" | "verantwortlicheBehoerde" | "sachbearbeiter"> {
  const { durchfuehrende, auftraggeber } = fragesteller;
  return {
    meldendeBehoerde: durchfuehrende.kennzeichen,
    ...(auftraggeber === undefined ? {} : { verantwortlicheBehoerde: auftraggeber }),
    sachbearbeiter: nachricht.durchfuehrenderSachbearbeiter,
  };
}

/** Id of the event that addEvent would add next. */
export function nextEreignisId({ nachricht, fragesteller, datensatz, events }: Verhandlung): Uuid {
  return ereignisIdOfNachricht({
    behoerde: fragesteller.durchfuehrende.kennzeichen,
    nachrichtenUUID: nachricht.nachrichtenkopf.nachrichtenUUID,
    stream: datensatzStream(datensatz.azrNummer),
    index: events.length,
  });
}

function reportedOf<Name extends SachverhaltName>(
  datensatz: Datensatz,
  ereignisId: Uuid,
  aenderungsArt: Reported<unknown>["aenderungsArt"],
  { block, fachdatenNeu, recht }: Urteil<FachdatenVon[Name]>,
): Reported<FachdatenVon[Name]> {
  const fachdaten = fachdatenNeu === undefined ? {} : { fachdaten: fachdatenNeu };
  if (block !== undefined) {
    const referenzId = nextReferenzId(block.referenzId, ereignisId);
    return { aenderungsArt, referenzId, ersetzteReferenzId: block.referenzId, ...fachdaten };
  }
  const referenzId = firstReferenzId(ereignisId, (name) => isReferenzIdTaken(datensatz, name));
  const nachgemeldet = recht.grundlage === "UEBERGANG" ? { nachgemeldet: true } : {};
  return { aenderungsArt, referenzId, ...fachdaten, ...nachgemeldet };
}
