import type { Behoerde, BestaetigungMeldung, Folgemeldung } from "../../../proto/generated/nachrichten.ts";
import type { AzrNummer } from "../../kernel/kennungen.ts";
import type { Zeitpunkt } from "../../kernel/zeit.ts";
import { KEINE_AKTEN } from "../../register/angehoerige/angehoerige-akten.ts";
import { forgetNachricht, isNurPruefen } from "../../register/angehoerige/nur-pruefen.ts";
import type { Datensatz } from "../../register/datensatz/datensatz.ts";
import { decideFolgemeldung } from "../../register/datensatz/meldung/decide-folgemeldung.ts";
import { judgeFolgemeldungsform } from "../../register/datensatz/meldung/meldungsform.ts";
import { judgeWiederholung } from "../../register/datensatz/meldung/wiederholung.ts";
import { fehler, type Fehler } from "../../register/kataloge/fehler.ts";
import { aktenfuehrungSatz, deriveAktenfuehrung } from "../../register/zustaendigkeit/aktenfuehrung.ts";
import { ausstehendeIn } from "../../register/vorgang/vorgang.ts";
import type { ServiceContext } from "../context.ts";
import { fehlenderDatensatz } from "../fehlender-datensatz.ts";
import { fehlernachrichtOf, type FehlerListe } from "../fehlernachricht.ts";
import { digestOfFolgemeldung } from "../inhalt-digest.ts";
import { loadAkten } from "../load-akten.ts";
import { datensatzStreamId, loadDatensatz } from "../load-datensatz.ts";
import { isOperatingError } from "../operating-error.ts";
import { uebernimmFuerAngehoerige } from "../reactions/uebernimm-fuer-angehoerige.ts";
import { vorgangRefused, vorgangStored, vorgangStreamId, type Nachricht } from "../vorgang.ts";
import { pruefeFolgemeldung } from "./pruefe-folgemeldung.ts";
import { isKept, refuseForm, submitMeldung, type Judgement, type MeldungOutcome } from "./submit-meldung.ts";

/** How long an answer waits for verdicts on relatives, in real time; a relative that was begun is finished. */
const ANGEHOERIGE_DEADLINE_MS = 2_000;

/** A Folgemeldung (090010) of an admitted authority on the record of the path. */
export interface SubmitFolgemeldung {
  readonly azrNummer: AzrNummer;
  readonly meldung: Folgemeldung;
  /** The durchfuehrende Behoerde, as the Mandant knows it. */
  readonly behoerde: Behoerde;
  /** Revision that the record must have (If-Match); undefined: any. */
  readonly revision: number | undefined;
}

/** Stores the message whole or not at all, with its Vorgang in the same append. */
export async function submitFolgemeldung(
  context: ServiceContext,
  command: SubmitFolgemeldung,
): Promise<MeldungOutcome> {
  const { azrNummer, meldung } = command;
  const nachricht: Nachricht = {
    behoerde: meldung.durchfuehrendeBehoerde,
    nachrichtenUUID: meldung.nachrichtenkopf.nachrichtenUUID,
    sachbearbeiter: meldung.durchfuehrenderSachbearbeiter,
    inhaltDigest: digestOfFolgemeldung(azrNummer, meldung),
  };
  const form = judgeFolgemeldungsform(meldung);
  if (form !== undefined) return refuseForm(form, nachricht);
  if (isNurPruefen(meldung)) return pruefe(context, command, nachricht);
  const outcome = await submitMeldung(context, nachricht, "record first", (now) => {
    return judge(context, command, nachricht, now);
  });
  return withAngehoerige(context, nachricht, outcome);
}

/** Judges the message and stores nothing. */
async function pruefe(
  context: ServiceContext,
  command: SubmitFolgemeldung,
  nachricht: Nachricht,
): Promise<MeldungOutcome> {
  const { regelwerk, behoerden, uhr } = context.mandant;
  context.timer.enter("load");
  const kontext = { behoerde: command.behoerde, now: uhr.now(), regelwerk, behoerdeOf: behoerden.find };
  const judgement = await judge(context, command, nachricht, kontext.now);
  return pruefeFolgemeldung(context, nachricht, judgement, kontext);
}

/** The measure is stored; what becomes of relatives is told if it is known in time, and never changes the rest. */
async function withAngehoerige(
  context: ServiceContext,
  { behoerde, nachrichtenUUID }: Nachricht,
  outcome: MeldungOutcome,
): Promise<MeldungOutcome> {
  if (outcome.kind !== "stored" || ausstehendeIn(outcome.bestaetigung).length === 0) return outcome;
  const untilMs = performance.now() + ANGEHOERIGE_DEADLINE_MS;
  const stream = vorgangStreamId(behoerde, nachrichtenUUID);
  try {
    const bestaetigung = await uebernimmFuerAngehoerige(context, stream, () => performance.now() < untilMs);
    return bestaetigung === undefined ? outcome : { ...outcome, bestaetigung };
  } catch (error) {
    if (isOperatingError(error)) return outcome;
    throw error;
  }
}

async function judge(
  context: ServiceContext,
  command: SubmitFolgemeldung,
  nachricht: Nachricht,
  now: Zeitpunkt,
): Promise<Judgement> {
  const { azrNummer, meldung, behoerde, revision } = command;
  const { mandant, timer } = context;
  const stored = await loadDatensatz(context, azrNummer);
  const datensatz = stored !== undefined && isNurPruefen(meldung) ? forgetNachricht(stored, nachricht) : stored;
  const akten = datensatz === undefined ? KEINE_AKTEN : await loadAkten(context, datensatz, meldung);
  timer.enter("decide");
  if (datensatz === undefined) return refuse(command, nachricht, now, [await fehlenderDatensatz(context, azrNummer)]);
  if (revision !== undefined && revision !== datensatz.revision) {
    const earlier = judgeWiederholung(datensatz, nachricht.behoerde, meldung);
    if (earlier?.ok === true) return repeated(nachricht, earlier.value, now);
    return refuse(command, nachricht, now, [earlier?.rejection ?? revisionVeraltet(context, datensatz)]);
  }
  const { regelwerk, behoerden } = mandant;
  const kontext = { behoerde, now, regelwerk, behoerdeOf: behoerden.find, akten };
  const decided = decideFolgemeldung(datensatz, meldung, kontext);
  if (!decided.ok) return refuse(command, nachricht, now, decided.rejection.fehler);
  const { events, bestaetigung, datensatz: behind } = decided.value;
  if (events.length === 0) return repeated(nachricht, bestaetigung, now);
  const writes = [
    { stream: datensatzStreamId(azrNummer), expected: datensatz.revision, events },
    vorgangStored(nachricht, bestaetigung, now),
  ];
  return { kind: "stored", bestaetigung, writes, datensatz: behind };
}

/**
 * A message that this record has stored already. Its Vorgang is over, or it is asked before anything is answered; one that
 * named relatives begins anew, because verdicts are kept nowhere else: relatives who have it say so, the others are judged
 * as a refused message would be.
 */
function repeated(nachricht: Nachricht, bestaetigung: BestaetigungMeldung, now: Zeitpunkt): Judgement {
  const isAsked = ausstehendeIn(bestaetigung).length > 0;
  return { kind: "repeated", bestaetigung, writes: isAsked ? [vorgangStored(nachricht, bestaetigung, now)] : [] };
}

function refuse(command: SubmitFolgemeldung, nachricht: Nachricht, now: Zeitpunkt, refused: FehlerListe): Judgement {
  const { azrNummer, meldung } = command;
  const fehlernachricht = fehlernachrichtOf(refused, { ausloeserUUID: nachricht.nachrichtenUUID });
  const inhalt = { azrNummer, folgemeldung: meldung };
  const writes = isKept(refused) ? [vorgangRefused(nachricht, fehlernachricht, inhalt, now)] : [];
  return { kind: "refused", fehlernachricht, writes };
}

function revisionVeraltet({ mandant }: ServiceContext, datensatz: Datensatz): Fehler {
  const aktenfuehrung = aktenfuehrungSatz(deriveAktenfuehrung(datensatz, mandant.behoerden.find));
  const aenderung = `er hat jetzt die Revision ${datensatz.revision}`;
  return fehler("AZR-5001", { gegenstand: "Der Datensatz", aenderung, aktenfuehrung });
}
