// A journey is what a person or a program does with the register, step by step: it thinks, sends, looks at the answer
// and goes on. It is written as a generator, so that k6 (which waits without promises), a test and an open-loop driver
// in Node can all play the same one.
import { present } from "../../simulator/kernel/assert.ts";
import type { Behoerdenkennzeichen } from "../../simulator/kernel/kennungen.ts";
import type { Tagesdatum, Zeitpunkt } from "../../simulator/kernel/zeit.ts";
import type { Answer } from "../client/answer.ts";
import type { HttpRequest } from "../client/http-request.ts";
import type { RuleSet } from "../schedule/rule-set.ts";
import type { Judgement } from "./judgement.ts";

/** Human time that passes before the next act, seconds, uncompressed. */
export interface Think {
  readonly kind: "think";
  readonly seconds: number;
}

/** A request, and how its answer is judged. */
export interface Send {
  readonly kind: "send";
  readonly scenario: "office" | "national";
  readonly step: string;
  /** Name of the interaction, unique within the run: one trace. */
  readonly interaction: string;
  /** Number of the request within its interaction, 0 and up: one span each. */
  readonly index: number;
  readonly caseId?: string;
  /** Pass through the portal within its case, 1 and up; 1 when absent. */
  readonly pass?: number;
  /** Sent by somebody else in the middle of a case: the clerk does not wait for it. */
  readonly aside?: boolean;
  readonly request: HttpRequest;
  readonly judge: (answer: Answer) => Judgement;
}

/** What a journey asks its driver to do. */
export type Act = Think | Send;

/** A journey in progress; the driver gives back the answer of a Send and undefined after a Think. */
export type Journey<Result> = Generator<Act, Result, Answer | undefined>;

/** What every journey of a run knows. */
export interface JourneyContext {
  readonly seed: number;
  readonly regelwerk: RuleSet;
  readonly tag: Tagesdatum;
  /** The office whose day is played. */
  readonly behoerde: Behoerdenkennzeichen;
  readonly refreshAttemptsMax: number;
  /** The clock of the simulated day. */
  readonly now: () => Zeitpunkt;
}

/** Thinks for some human seconds. */
export function* think(seconds: number): Journey<void> {
  yield { kind: "think", seconds };
}

/** Sends and returns the answer. */
export function* send(act: Omit<Send, "kind">): Journey<Answer> {
  return present(yield { kind: "send", ...act }, "an answer to every request");
}
