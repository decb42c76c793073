import type { Mandant } from "../mandant/mandant.ts";
import type { StageTimer } from "../telemetry/stage-timer.ts";

/** What a use case works with: the caller's register, and the timer of the request that asked for it. */
export interface ServiceContext {
  readonly mandant: Mandant;
  readonly timer: StageTimer;
}
