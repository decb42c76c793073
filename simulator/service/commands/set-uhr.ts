// Setting the virtual clock walks through everything that becomes due on the way, in order, so that no later decision
// depends on how far the clock jumped; what stored measures owe to relatives is done before. It answers when all of it is
// stored.
import { assert, present } from "../../kernel/assert.ts";
import { accept, reject, type Result } from "../../kernel/result.ts";
import { parseZeitpunkt, type Zeitpunkt } from "../../kernel/zeit.ts";
import { faelligUntil } from "../../projections/faelligkeiten/query.ts";
import type { ServiceContext } from "../context.ts";
import { finishOffeneVorgaenge } from "../reactions/uebernimm-fuer-angehoerige.ts";
import { advanceDatensatz } from "./advance-datensatz.ts";
import { purgeVorgaenge } from "./purge-vorgaenge.ts";

/** The latest instant that a clock can be set to; a running clock must never leave the range of instants. */
export const UHR_MAX: Zeitpunkt = present(parseZeitpunkt("2200-01-01T00:00:00Z"), "an instant");

/** Records that are advanced at once: they share commits. */
const ADVANCED_AT_ONCE_MAX = 64;

/** Where the clock stands and whether it runs. */
export interface UhrStand {
  readonly zeitpunkt: Zeitpunkt;
  readonly laeuft: boolean;
}

/** Sets the clock, or says at which instant it stands already, when the wanted one lies before, or beyond UHR_MAX. */
export function setUhr(context: ServiceContext, wanted: UhrStand): Promise<Result<UhrStand, UhrStand>> {
  const { mandant } = context;
  return mandant.takeUhr(async () => {
    const { uhr } = mandant;
    const laeuft = uhr.runs;
    const before = { zeitpunkt: uhr.stop(), laeuft };
    if (wanted.zeitpunkt < before.zeitpunkt || wanted.zeitpunkt > UHR_MAX) {
      uhr.set(before.zeitpunkt, laeuft);
      return reject(before);
    }
    try {
      await finishOffeneVorgaenge(context, Number.MAX_SAFE_INTEGER, () => true);
      await walkTo(context, wanted.zeitpunkt);
      await mandant.storeUhr(wanted.zeitpunkt, wanted.laeuft);
    } catch (error) {
      uhr.set(uhr.now(), before.laeuft);
      throw error;
    }
    await purgeVorgaenge(mandant, Number.POSITIVE_INFINITY);
    return accept({ zeitpunkt: uhr.now(), laeuft: uhr.runs });
  });
}

async function walkTo(context: ServiceContext, target: Zeitpunkt): Promise<void> {
  const { store, uhr } = context.mandant;
  for (;;) {
    const [first, ...others] = faelligUntil(store.database, target, ADVANCED_AT_ONCE_MAX);
    if (first === undefined) return;
    const { zeitpunkt } = first;
    // What was due before the clock's present instant waited for a timer; the clock does not go back for it.
    if (zeitpunkt > uhr.now()) uhr.set(zeitpunkt, false);
    const now = [first, ...others.filter((other) => other.zeitpunkt === zeitpunkt)];
    const stored = await Promise.all(now.map(({ azrNummer }) => advanceDatensatz(context, azrNummer)));
    const left = faelligUntil(store.database, zeitpunkt, 1)[0];
    const progressed = stored.some((count) => count > 0) || left?.azrNummer !== first.azrNummer;
    assert(progressed, `what is due at ${zeitpunkt} is stored when the clock passes it`);
  }
}
