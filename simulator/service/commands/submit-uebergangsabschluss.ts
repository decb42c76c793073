import type { Behoerde, Uebergangsabschluss } from "../../../proto/generated/nachrichten.ts";
import type { AzrNummer } from "../../kernel/kennungen.ts";
import type { Zeitpunkt } from "../../kernel/zeit.ts";
import { decideUebergangsabschluss } from "../../register/datensatz/meldung/decide-uebergangsabschluss.ts";
import type { ServiceContext } from "../context.ts";
import { fehlenderDatensatz } from "../fehlender-datensatz.ts";
import { fehlernachrichtOf, type FehlerListe } from "../fehlernachricht.ts";
import { digestOfUebergangsabschluss } from "../inhalt-digest.ts";
import { datensatzStreamId, loadDatensatz } from "../load-datensatz.ts";
import { vorgangRefused, vorgangStored, type Nachricht } from "../vorgang.ts";
import { isKept, submitMeldung, type Judgement, type MeldungOutcome } from "./submit-meldung.ts";

/** A declaration (990003) of an admitted authority that nothing is open on the record of the path. */
export interface SubmitUebergangsabschluss {
  readonly azrNummer: AzrNummer;
  readonly meldung: Uebergangsabschluss;
  /** The durchfuehrende Behoerde, as the Mandant knows it. */
  readonly behoerde: Behoerde;
}

/** Ends the window of the authority, with the Vorgang in the same append. */
export async function submitUebergangsabschluss(
  context: ServiceContext,
  command: SubmitUebergangsabschluss,
): Promise<MeldungOutcome> {
  const { azrNummer, meldung } = command;
  const nachricht: Nachricht = {
    behoerde: meldung.durchfuehrendeBehoerde,
    nachrichtenUUID: meldung.nachrichtenkopf.nachrichtenUUID,
    sachbearbeiter: meldung.durchfuehrenderSachbearbeiter,
    inhaltDigest: digestOfUebergangsabschluss(azrNummer, meldung),
  };
  return submitMeldung(context, nachricht, "record first", (now) => judge(context, command, nachricht, now));
}

async function judge(
  context: ServiceContext,
  command: SubmitUebergangsabschluss,
  nachricht: Nachricht,
  now: Zeitpunkt,
): Promise<Judgement> {
  const { azrNummer, meldung, behoerde } = command;
  const { mandant, timer } = context;
  const datensatz = await loadDatensatz(context, azrNummer);
  timer.enter("decide");
  if (datensatz === undefined) {
    return refuse(command, nachricht, now, [await fehlenderDatensatz(context, azrNummer)]);
  }
  const { regelwerk, behoerden } = mandant;
  const kontext = { behoerde, now, regelwerk, behoerdeOf: behoerden.find };
  const decided = decideUebergangsabschluss(datensatz, meldung, kontext);
  if (!decided.ok) return refuse(command, nachricht, now, decided.rejection.fehler);
  const { events, bestaetigung, datensatz: behind } = decided.value;
  if (events.length === 0) return { kind: "repeated", bestaetigung, writes: [] };
  const writes = [
    { stream: datensatzStreamId(azrNummer), expected: datensatz.revision, events },
    vorgangStored(nachricht, bestaetigung, now),
  ];
  return { kind: "stored", bestaetigung, writes, datensatz: behind };
}

function refuse(
  { azrNummer, meldung }: SubmitUebergangsabschluss,
  nachricht: Nachricht,
  now: Zeitpunkt,
  refused: FehlerListe,
): Judgement {
  const fehlernachricht = fehlernachrichtOf(refused, { ausloeserUUID: nachricht.nachrichtenUUID });
  const inhalt = { azrNummer, uebergangsabschluss: meldung };
  const writes = isKept(refused) ? [vorgangRefused(nachricht, fehlernachricht, inhalt, now)] : [];
  return { kind: "refused", fehlernachricht, writes };
}
