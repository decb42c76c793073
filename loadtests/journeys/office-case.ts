import { isHandover, type PlannedCase } from "../schedule/planned-case.ts";
import type { CaseResult } from "./case-result.ts";
import { extension } from "./extension.ts";
import { handover } from "./handover.ts";
import type { Journey, JourneyContext } from "./journey.ts";

/** The journey of a case of the office; `clerk` is the number of whoever serves it, 1 and up. */
export function officeCase(planned: PlannedCase, clerk: number, context: JourneyContext): Journey<CaseResult> {
  return isHandover(planned) ? handover(planned, clerk, context) : extension(planned, clerk, context);
}
