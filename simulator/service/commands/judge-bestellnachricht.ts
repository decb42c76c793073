// What both messages about orders share: the record is loaded, the register decides, and outcome and Vorgang are stored in
// one append.
import type { AzrNummer } from "../../kernel/kennungen.ts";
import type { Result } from "../../kernel/result.ts";
import type { Zeitpunkt } from "../../kernel/zeit.ts";
import type { Behoerde } from "../../../proto/generated/nachrichten.ts";
import type { Datensatz } from "../../register/datensatz/datensatz.ts";
import type { Entscheidung, MeldungKontext, Verweigerung } from "../../register/datensatz/meldung/entscheidung.ts";
import type { ServiceContext } from "../context.ts";
import { fehlenderDatensatz } from "../fehlender-datensatz.ts";
import { fehlernachrichtOf, type FehlerListe } from "../fehlernachricht.ts";
import { datensatzStreamId, loadDatensatz } from "../load-datensatz.ts";
import { vorgangRefused, vorgangStored, type Nachricht, type VerweigerterInhalt } from "../vorgang.ts";
import { isKept, type Judgement } from "./submit-meldung.ts";

/** A message about an order on the record of the path. */
export interface Bestellnachricht {
  readonly azrNummer: AzrNummer;
  /** The durchfuehrende Behoerde, as the Mandant knows it. */
  readonly behoerde: Behoerde;
  readonly nachricht: Nachricht;
  /** What a refusal keeps. */
  readonly inhalt: VerweigerterInhalt;
  readonly decide: (datensatz: Datensatz, kontext: MeldungKontext) => Result<Entscheidung, Verweigerung>;
}

/** Judges the message on the record as it is stored at the moment. */
export async function judgeBestellnachricht(
  context: ServiceContext,
  command: Bestellnachricht,
  now: Zeitpunkt,
): Promise<Judgement> {
  const { azrNummer, behoerde, nachricht, decide } = command;
  const { mandant, timer } = context;
  const datensatz = await loadDatensatz(context, azrNummer);
  timer.enter("decide");
  if (datensatz === undefined) return refuse(command, now, [await fehlenderDatensatz(context, azrNummer)]);
  const { regelwerk, behoerden } = mandant;
  const decided = decide(datensatz, { behoerde, now, regelwerk, behoerdeOf: behoerden.find });
  if (!decided.ok) return refuse(command, now, decided.rejection.fehler);
  const { events, bestaetigung, datensatz: behind } = decided.value;
  if (events.length === 0) return { kind: "repeated", bestaetigung, writes: [] };
  const writes = [
    { stream: datensatzStreamId(azrNummer), expected: datensatz.revision, events },
    vorgangStored(nachricht, bestaetigung, now),
  ];
  return { kind: "stored", bestaetigung, writes, datensatz: behind };
}

function refuse({ nachricht, inhalt }: Bestellnachricht, now: Zeitpunkt, refused: FehlerListe): Judgement {
  const fehlernachricht = fehlernachrichtOf(refused, { ausloeserUUID: nachricht.nachrichtenUUID });
  const writes = isKept(refused) ? [vorgangRefused(nachricht, fehlernachricht, inhalt, now)] : [];
  return { kind: "refused", fehlernachricht, writes };
}
