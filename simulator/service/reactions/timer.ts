// The timer. It ends nothing by itself: it finishes what stored measures still owe to relatives, whether the clock runs or
// not; where it runs, it sends the empty command for records in which something is due, and removes Vorgaenge that are
// over. A late timer changes no decision.
import type { Mandant } from "../../mandant/mandant.ts";
import type { Mandanten } from "../../mandant/mandanten.ts";
import { faelligUntil } from "../../projections/faelligkeiten/query.ts";
import { IdleStageTimer } from "../../telemetry/stage-timer.ts";
import { advanceDatensatz } from "../commands/advance-datensatz.ts";
import { purgeVorgaenge } from "../commands/purge-vorgaenge.ts";
import { finishOffeneVorgaenge } from "./uebernimm-fuer-angehoerige.ts";

/** Pause between two turns, in real time. */
const PAUSE_MS = 1_000;
/** Records and Vorgaenge of one register in one turn; the rest waits for the next. */
const DATENSAETZE_PER_TURN_MAX = 128;
const VORGAENGE_PER_TURN_MAX = 256;
const OFFENE_PER_TURN_MAX = 32;

/** Lets time pass in the registers of a process whose clock runs, and finishes what a crash has left behind. */
export class Timer {
  readonly #mandanten: Mandanten;
  readonly #onError: (error: unknown) => void;
  #timeout: NodeJS.Timeout | undefined;
  #turn: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(mandanten: Mandanten, onError: (error: unknown) => void) {
    this.#mandanten = mandanten;
    this.#onError = onError;
  }

  start(): void {
    if (this.#stopped) return;
    this.#timeout = setTimeout(() => {
      this.#turn = this.turn().finally(() => this.start());
    }, PAUSE_MS).unref();
  }

  /** One turn over all registers. An error of one is reported and tried again in the next turn. */
  async turn(): Promise<void> {
    for (const mandant of this.#mandanten.all()) {
      if (this.#stopped) return;
      try {
        const context = { mandant, timer: new IdleStageTimer() };
        await finishOffeneVorgaenge(context, OFFENE_PER_TURN_MAX, () => !this.#stopped);
        if (!mandant.uhr.runs) continue;
        await advance(mandant);
        await purgeVorgaenge(mandant, VORGAENGE_PER_TURN_MAX);
      } catch (error) {
        this.#onError(error);
      }
    }
  }

  /** Resolves when no turn runs any more; none begins afterwards. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timeout);
    await this.#turn;
  }
}

async function advance(mandant: Mandant): Promise<void> {
  const context = { mandant, timer: new IdleStageTimer() };
  const found = faelligUntil(mandant.store.database, mandant.uhr.now(), DATENSAETZE_PER_TURN_MAX);
  for (const { azrNummer } of found) await advanceDatensatz(context, azrNummer);
}
