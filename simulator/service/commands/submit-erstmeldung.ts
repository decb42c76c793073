import type { Behoerde, Erstmeldung } from "../../../proto/generated/nachrichten.ts";
import type { AzrNummer } from "../../kernel/kennungen.ts";
import type { Zeitpunkt } from "../../kernel/zeit.ts";
import { personenByNormalForm } from "../../projections/personensuche/query.ts";
import { decideErstmeldung } from "../../register/datensatz/meldung/decide-erstmeldung.ts";
import { judgeErstmeldungsform } from "../../register/datensatz/meldung/meldungsform.ts";
import { judgeWiederholung } from "../../register/datensatz/meldung/wiederholung.ts";
import { normalForm } from "../../register/suche/normal-form.ts";
import type { RecordedEvent } from "../../store/port.ts";
import { AzrNummernExhausted, candidateNummern } from "../azr-nummer-vergabe.ts";
import type { ServiceContext } from "../context.ts";
import { fehlernachrichtOf } from "../fehlernachricht.ts";
import { digestOfErstmeldung } from "../inhalt-digest.ts";
import { datensatzStreamId, loadDatensatz } from "../load-datensatz.ts";
import { personalienReserved, personalienStream } from "../personalien-reservierung.ts";
import { vorgangRefused, vorgangStored, type Nachricht } from "../vorgang.ts";
import { isKept, refuseForm, submitMeldung, type Judgement, type MeldungOutcome } from "./submit-meldung.ts";

/** An Erstmeldung (090009) of an admitted authority. */
export interface SubmitErstmeldung {
  readonly meldung: Erstmeldung;
  /** The durchfuehrende Behoerde, as the Mandant knows it. */
  readonly behoerde: Behoerde;
}

/** Creates a record, reserves its Personalien and keeps the Vorgang in one append. Throws AzrNummernExhausted. */
export async function submitErstmeldung(context: ServiceContext, command: SubmitErstmeldung): Promise<MeldungOutcome> {
  const { meldung } = command;
  const nachricht: Nachricht = {
    behoerde: meldung.durchfuehrendeBehoerde,
    nachrichtenUUID: meldung.nachrichtenkopf.nachrichtenUUID,
    sachbearbeiter: meldung.durchfuehrenderSachbearbeiter,
    inhaltDigest: digestOfErstmeldung(meldung),
  };
  const form = judgeErstmeldungsform(meldung);
  if (form !== undefined) return refuseForm(form, nachricht);
  return submitMeldung(context, nachricht, "vorgang first", (now) => judge(context, command, nachricht, now));
}

async function judge(
  context: ServiceContext,
  { meldung, behoerde }: SubmitErstmeldung,
  nachricht: Nachricht,
  now: Zeitpunkt,
): Promise<Judgement> {
  const { mandant, timer } = context;
  const stream = personalienStream(mandant, meldung.grundpersonalien);
  const reserved = await mandant.store.readStream(stream);
  const earlier = await earlierAnswer(context, reserved, meldung);
  if (earlier !== undefined) return earlier;
  timer.enter("search");
  const gleiche = await gleicheOf(context, meldung, reserved);
  timer.enter("load");
  const azrNummer = await freeNummer(context, nachricht, now);
  timer.enter("decide");
  const { regelwerk, behoerden } = mandant;
  const kontext = { behoerde, now, regelwerk, behoerdeOf: behoerden.find, gleiche };
  const decided = decideErstmeldung(azrNummer, meldung, kontext);
  if (!decided.ok) {
    const { fehler, personalienGleich } = decided.rejection;
    const angaben = { ausloeserUUID: nachricht.nachrichtenUUID, personalienGleich };
    const fehlernachricht = fehlernachrichtOf(fehler, angaben);
    const writes = isKept(fehler) ? [vorgangRefused(nachricht, fehlernachricht, { erstmeldung: meldung }, now)] : [];
    return { kind: "refused", fehlernachricht, writes };
  }
  const { events, bestaetigung, datensatz } = decided.value;
  const expected = reserved.length === 0 ? ("none" as const) : reserved.length - 1;
  const writes = [
    { stream: datensatzStreamId(azrNummer), expected: "none" as const, events },
    { stream, expected, events: [personalienReserved(stream, azrNummer, nachricht, now)] },
    vorgangStored(nachricht, bestaetigung, now),
  ];
  return { kind: "stored", bestaetigung, writes, datensatz };
}

/** The answer to a nachrichtenUUID that was stored and whose Vorgang is over; the reservations lead to its record. */
async function earlierAnswer(
  context: ServiceContext,
  reserved: readonly RecordedEvent[],
  meldung: Erstmeldung,
): Promise<Judgement | undefined> {
  const { durchfuehrendeBehoerde: behoerde, nachrichtenkopf } = meldung;
  const { nachrichtenUUID } = nachrichtenkopf;
  const own = reserved.find(({ umschlag }) => {
    return umschlag.nachrichtenUUID === nachrichtenUUID && umschlag.meldendeBehoerde === behoerde;
  });
  if (own?.event.type !== "azr.ereignisse.v1.PersonalienReserved") return undefined;
  const datensatz = await loadDatensatz(context, own.event.data.azrNummer);
  const earlier = datensatz === undefined ? undefined : judgeWiederholung(datensatz, behoerde, meldung);
  if (earlier === undefined) return undefined;
  if (earlier.ok) return { kind: "repeated", bestaetigung: earlier.value, writes: [] };
  const fehlernachricht = fehlernachrichtOf([earlier.rejection], { ausloeserUUID: nachrichtenUUID });
  return { kind: "refused", fehlernachricht, writes: [] };
}

/**
 * Records that have these Personalien now, ascending. The search may lag behind where read models are asynchronous, so
 * the reservations are asked too; a record that has changed its Personalien since is no equal.
 */
async function gleicheOf(
  context: ServiceContext,
  meldung: Erstmeldung,
  reserved: readonly RecordedEvent[],
): Promise<readonly AzrNummer[]> {
  const wanted = normalForm(meldung.grundpersonalien);
  const found = personenByNormalForm(context.mandant.store.database, wanted);
  context.timer.rowsExamined += found.length;
  const gleiche = new Set(found);
  for (const { event } of reserved) {
    if (event.type !== "azr.ereignisse.v1.PersonalienReserved" || gleiche.has(event.data.azrNummer)) continue;
    const datensatz = await loadDatensatz(context, event.data.azrNummer);
    const personalien = datensatz?.bloecke.grundpersonalien.find((block) => !block.entfallen)?.fachdaten;
    if (personalien !== undefined && normalForm(personalien) === wanted) gleiche.add(event.data.azrNummer);
  }
  return [...gleiche].toSorted();
}

async function freeNummer(context: ServiceContext, nachricht: Nachricht, now: Zeitpunkt): Promise<AzrNummer> {
  for (const azrNummer of candidateNummern(nachricht.behoerde, nachricht.nachrichtenUUID, now)) {
    const stream = datensatzStreamId(azrNummer);
    const events = await context.mandant.store.readStream(stream);
    // A number is never used again, not even after its record was erased.
    if (events.length === 0 && !(await context.mandant.store.isErased(stream))) return azrNummer;
  }
  throw new AzrNummernExhausted("no free AZR number of this month within reach");
}
