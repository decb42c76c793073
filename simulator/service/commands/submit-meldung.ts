// What every reporting message goes through: was it answered before? judge it, append outcome and consequences at once,
// and judge anew when somebody else was faster.
import type { BestaetigungMeldung, Fehlernachricht } from "../../../proto/generated/nachrichten.ts";
import type { Zeitpunkt } from "../../kernel/zeit.ts";
import type { Datensatz } from "../../register/datensatz/datensatz.ts";
import type { Fehler } from "../../register/kataloge/fehler.ts";
import type { Formfehlerliste } from "../../register/datensatz/meldung/meldungsform.ts";
import { foldVorgang, judgeVorgang } from "../../register/vorgang/vorgang.ts";
import {
  StoreBusy,
  StoreOutcomeUnknown,
  StoreUnavailable,
  type AppendResult,
  type StreamId,
  type StreamWrite,
} from "../../store/port.ts";
import type { ServiceContext } from "../context.ts";
import { fehlernachrichtOf } from "../fehlernachricht.ts";
import { readVorgang, vorgangStreamId, type Nachricht } from "../vorgang.ts";

/** How a reporting message ended. `replayed`: it was answered before, and this is that answer. */
export type MeldungOutcome =
  | { readonly kind: "stored"; readonly bestaetigung: BestaetigungMeldung; readonly replayed: boolean }
  | { readonly kind: "refused"; readonly fehlernachricht: Fehlernachricht; readonly replayed: boolean }
  /** The nachrichtenUUID belongs to another content (2007); nothing was stored now. */
  | { readonly kind: "contentDiffers" }
  /** Nothing was stored; the same message may be sent again (1005). */
  | { readonly kind: "busy" }
  /** Stored or not: the Vorgang will tell (1007). */
  | { readonly kind: "unknown" };

/** One judgement of the message on what is stored at the moment. */
export type Judgement =
  | {
      readonly kind: "stored";
      readonly bestaetigung: BestaetigungMeldung;
      readonly writes: readonly StreamWrite[];
      /** The record behind these writes. */
      readonly datensatz: Datensatz;
    }
  /** `writes` is empty for a refusal that is not kept (1xxx, 2xxx). */
  | { readonly kind: "refused"; readonly fehlernachricht: Fehlernachricht; readonly writes: readonly StreamWrite[] }
  /** Stored earlier under a Vorgang that is over: the answer is rebuilt. `writes`: its Vorgang begins anew, if at all. */
  | {
      readonly kind: "repeated";
      readonly bestaetigung: BestaetigungMeldung;
      readonly writes: readonly StreamWrite[];
    };

/** Judgements of one message before it is given up as busy; each conflict means that somebody else was stored. */
export const JUDGEMENTS_MAX = 64;

/**
 * `vorgang first`: the Vorgang is read before the message is judged. `record first`: the message is judged as if it were
 * new, and the Vorgang is read only when that cannot be acknowledged; what is kept is appended under "none", so that a
 * message that was answered before is a conflict. Both give the same answers; the second is cheaper for new messages
 * whose judgement has no cost or effect of its own.
 */
export type Reihenfolge = "vorgang first" | "record first";

/** Judges and appends; again on a conflict, as often as JUDGEMENTS_MAX allows. An earlier answer always comes first. */
export async function submitMeldung(
  context: ServiceContext,
  nachricht: Nachricht,
  reihenfolge: Reihenfolge,
  judge: (now: Zeitpunkt) => Promise<Judgement>,
): Promise<MeldungOutcome> {
  const { mandant, timer } = context;
  for (let attempt = 1; attempt <= JUDGEMENTS_MAX; attempt += 1) {
    timer.enter("load");
    const now = mandant.uhr.now();
    const isLookedUp = attempt > 1 || reihenfolge === "vorgang first";
    const answered = isLookedUp ? await answerFromVorgang(context, nachricht, now) : undefined;
    if (answered !== undefined) return answered;
    const judgement = await judge(now);
    const outcome = await storeJudgement(context, judgement);
    if (outcome === "conflict") continue;
    if (outcome === "repeated" || (!isLookedUp && mayBeRepeat(judgement, outcome))) {
      const earlier = await answerFromVorgang(context, nachricht, now);
      if (earlier !== undefined) return earlier;
      if (outcome === "repeated") continue;
    }
    if (outcome.kind === "unknown") mandant.offeneVorgaenge.add(streamOf(nachricht));
    return outcome;
  }
  return { kind: "busy" };
}

/**
 * False for what this call has appended: nothing can have been answered before. Nor is the Vorgang asked when the outcome
 * of the append is unknown: what stands there may be the very answer that nobody knows yet, and the caller is told to ask.
 */
function mayBeRepeat(judgement: Judgement, outcome: MeldungOutcome): boolean {
  return outcome.kind === "busy" || (outcome.kind !== "unknown" && judgement.writes.length === 0);
}

/**
 * Appends what a judgement wants kept. `conflict`: somebody else was faster, or the message was answered before;
 * `repeated`: these very events stood there already: what was answered then counts, and only the Vorgang knows it.
 */
async function storeJudgement(
  context: ServiceContext,
  judgement: Judgement,
): Promise<MeldungOutcome | "conflict" | "repeated"> {
  if (judgement.writes.length === 0) return outcomeOf(judgement);
  const appended = await append(context, judgement.writes);
  if (appended === "unknown" || appended === "busy") return { kind: appended };
  if (appended.outcome === "conflict") return "conflict";
  if (appended.repeated) return "repeated";
  context.timer.eventsAppended = judgement.writes.reduce((sum, { events }) => sum + events.length, 0);
  if (judgement.kind === "stored") context.mandant.datensatzCache.settle(judgement.datensatz);
  return outcomeOf(judgement);
}

/** True when the Vorgang keeps a refusal: what the schema or the transport refuses (1xxx, 2xxx) leaves no trace. */
export function isKept(fehler: readonly [Fehler, ...Fehler[]]): boolean {
  return fehler.every(({ schluessel }) => /^AZR-[3-7]/u.test(schluessel));
}

/** The outcome of a message whose form is wrong: nothing is read, nothing is kept. */
export function refuseForm(form: Formfehlerliste, { nachrichtenUUID }: Nachricht): MeldungOutcome {
  const fehlernachricht = fehlernachrichtOf(form, { ausloeserUUID: nachrichtenUUID });
  return { kind: "refused", fehlernachricht, replayed: false };
}

async function answerFromVorgang(
  context: ServiceContext,
  nachricht: Nachricht,
  now: Zeitpunkt,
): Promise<MeldungOutcome | undefined> {
  const events = await readVorgang(context, streamOf(nachricht), now);
  const verdict = judgeVorgang(foldVorgang(events), nachricht.inhaltDigest);
  if (verdict === "NEU") return undefined;
  if (verdict === "ANDERER_INHALT") return { kind: "contentDiffers" };
  if ("bestaetigung" in verdict) return { kind: "stored", bestaetigung: verdict.bestaetigung, replayed: true };
  return { kind: "refused", fehlernachricht: verdict.fehlernachricht, replayed: true };
}

async function append(
  { mandant, timer }: ServiceContext,
  writes: readonly StreamWrite[],
): Promise<AppendResult | "busy" | "unknown"> {
  try {
    return await mandant.store.append(writes, { observer: timer });
  } catch (error) {
    if (error instanceof StoreBusy || error instanceof StoreUnavailable) return "busy";
    if (error instanceof StoreOutcomeUnknown) return "unknown";
    throw error;
  }
}

function outcomeOf(judgement: Judgement): MeldungOutcome {
  if (judgement.kind === "refused") {
    return { kind: "refused", fehlernachricht: judgement.fehlernachricht, replayed: false };
  }
  return { kind: "stored", bestaetigung: judgement.bestaetigung, replayed: judgement.kind === "repeated" };
}

function streamOf({ behoerde, nachrichtenUUID }: Nachricht): StreamId {
  return vorgangStreamId(behoerde, nachrichtenUUID);
}
