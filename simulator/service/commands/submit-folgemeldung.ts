import type { Behoerde, Folgemeldung } from "../../../proto/generated/nachrichten.ts";
import type { AzrNummer } from "../../kernel/kennungen.ts";
import type { Zeitpunkt } from "../../kernel/zeit.ts";
import type { Datensatz } from "../../register/datensatz/datensatz.ts";
import { decideFolgemeldung } from "../../register/datensatz/decide-folgemeldung.ts";
import { judgeFolgemeldungsform } from "../../register/datensatz/meldungsform.ts";
import { judgeWiederholung } from "../../register/datensatz/wiederholung.ts";
import { fehler, type Fehler } from "../../register/kataloge/fehler.ts";
import { aktenfuehrungSatz, deriveAktenfuehrung } from "../../register/zustaendigkeit/aktenfuehrung.ts";
import type { ServiceContext } from "../context.ts";
import { fehlernachrichtOf, type FehlerListe } from "../fehlernachricht.ts";
import { digestOfFolgemeldung } from "../inhalt-digest.ts";
import { datensatzStreamId, loadDatensatz } from "../load-datensatz.ts";
import { vorgangRefused, vorgangStored, type Nachricht } from "../vorgang.ts";
import { isKept, refuseForm, submitMeldung, type Judgement, type MeldungOutcome } from "./submit-meldung.ts";

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
  return submitMeldung(context, nachricht, "record first", (now) => judge(context, command, nachricht, now));
}

async function judge(
  context: ServiceContext,
  command: SubmitFolgemeldung,
  nachricht: Nachricht,
  now: Zeitpunkt,
): Promise<Judgement> {
  const { azrNummer, meldung, behoerde, revision } = command;
  const { mandant, timer } = context;
  const datensatz = await loadDatensatz(context, azrNummer);
  timer.enter("decide");
  if (datensatz === undefined) return refuse(command, nachricht, now, [unbekannt(azrNummer)]);
  if (revision !== undefined && revision !== datensatz.revision) {
    const earlier = judgeWiederholung(datensatz, nachricht.behoerde, meldung);
    if (earlier?.ok === true) return { kind: "repeated", bestaetigung: earlier.value, writes: [] };
    return refuse(command, nachricht, now, [earlier?.rejection ?? revisionVeraltet(context, datensatz)]);
  }
  const { regelwerk, behoerden } = mandant;
  const decided = decideFolgemeldung(datensatz, meldung, { behoerde, now, regelwerk, behoerdeOf: behoerden.find });
  if (!decided.ok) return refuse(command, nachricht, now, decided.rejection.fehler);
  const { events, bestaetigung, datensatz: behind } = decided.value;
  if (events.length === 0) return { kind: "repeated", bestaetigung, writes: [] };
  const writes = [
    { stream: datensatzStreamId(azrNummer), expected: datensatz.revision, events },
    vorgangStored(nachricht, bestaetigung, now),
  ];
  return { kind: "stored", bestaetigung, writes, datensatz: behind };
}

function refuse(command: SubmitFolgemeldung, nachricht: Nachricht, now: Zeitpunkt, refused: FehlerListe): Judgement {
  const { azrNummer, meldung } = command;
  const fehlernachricht = fehlernachrichtOf(refused, { ausloeserUUID: nachricht.nachrichtenUUID });
  const inhalt = { azrNummer, folgemeldung: meldung };
  const writes = isKept(refused) ? [vorgangRefused(nachricht, fehlernachricht, inhalt, now)] : [];
  return { kind: "refused", fehlernachricht, writes };
}

function unbekannt(nummer: AzrNummer): Fehler {
  return fehler("AZR-4001", { nummer });
}

function revisionVeraltet({ mandant }: ServiceContext, datensatz: Datensatz): Fehler {
  const aktenfuehrung = aktenfuehrungSatz(deriveAktenfuehrung(datensatz, mandant.behoerden.find));
  const aenderung = `er hat jetzt die Revision ${datensatz.revision}`;
  return fehler("AZR-5001", { gegenstand: "Der Datensatz", aenderung, aktenfuehrung });
}
