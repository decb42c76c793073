// What the steps of one pass through the portal share: who works, on which record, in which case. The first pass of a case
// is on the person who came; each relative with a message of its own takes another.
import type { AzrNummer } from "../../simulator/kernel/azr-nummer.ts";
import { anfrageRequest } from "../client/anfrage.ts";
import type { Answer } from "../client/answer.ts";
import { gesamtauskunftRequest } from "../client/gesamtauskunft.ts";
import type { Absender, HttpRequest } from "../client/http-request.ts";
import { nachrichtenUuidOf } from "../client/identifiers.ts";
import type { NachrichtIdentity } from "../client/nachrichtenkopf.ts";
import { zustaendigkeitRequest } from "../client/zustaendigkeit.ts";
import type { PortalSeconds, PortalStep } from "../schedule/planned-case.ts";
import { type Journey, type JourneyContext, send, think } from "./journey.ts";
import { judgeRead, type Judgement } from "./judgement.ts";
import { anfrageFault, gesamtauskunftFault } from "./record-checks.ts";

/** Whose record a pass is about. */
export interface Subject {
  readonly caseId: string;
  readonly azrNummer: AzrNummer;
  readonly human: PortalSeconds;
  /** 1 for the person who came, 2 and up for relatives. */
  readonly pass: number;
}

type FaultOf = (json: unknown) => string | undefined;

export class Desk {
  readonly subject: Subject;
  readonly context: JourneyContext;
  readonly absender: Absender;
  readonly #name: string;

  constructor(subject: Subject, clerk: number, context: JourneyContext) {
    const { caseId, pass } = subject;
    this.subject = subject;
    this.context = context;
    this.#name = pass === 1 ? caseId : `${caseId} pass ${pass}`;
    this.absender = {
      behoerde: context.behoerde,
      sachbearbeiter: `Sachbearbeitung ${clerk}`,
      geschaeftszeichen: `DU/${caseId}`,
    };
  }

  identity(message: string): NachrichtIdentity {
    const { seed, now } = this.context;
    return { nachrichtenUUID: nachrichtenUuidOf(seed, `${this.#name} ${message}`), erstelltAm: now() };
  }

  *request(step: PortalStep, request: HttpRequest, judge: (answer: Answer) => Judgement, index = 0): Journey<Answer> {
    const { caseId, pass } = this.subject;
    const interaction = `${this.#name} ${step}`;
    return yield* send({ scenario: "office", step, interaction, index, caseId, pass, request, judge });
  }

  /** Finds the record by its number; false when that failed. */
  *search(): Journey<boolean> {
    const { azrNummer, human } = this.subject;
    yield* think(human.search);
    const request = anfrageRequest({ azrNummer }, this.identity("search"), this.absender);
    const judge = (answer: Answer): Judgement => judgeRead(answer, (json) => anfrageFault(json, azrNummer));
    return judge(yield* this.request("search", request, judge)).fault === undefined;
  }

  /** Reads the record; undefined when that failed or `faultOf` finds something wrong with it. */
  *open(faultOf: FaultOf): Journey<unknown> {
    const { azrNummer, human } = this.subject;
    yield* think(human.open);
    const judge = (answer: Answer): Judgement =>
      judgeRead(answer, (json) => gesamtauskunftFault(json, azrNummer) ?? faultOf(json));
    const answer = yield* this.request("open", gesamtauskunftRequest(azrNummer, this.absender), judge);
    return judge(answer).fault === undefined ? answer.json : undefined;
  }

  /** The form shows what may be written. */
  *form(faultOf: FaultOf): Journey<void> {
    const { azrNummer, human } = this.subject;
    yield* think(human.form);
    yield* this.request("form", zustaendigkeitRequest(azrNummer, this.absender), (answer) =>
      judgeRead(answer, faultOf),
    );
  }

  /** Loads the record until the change is seen; after a refusal once, and the change must not be there. */
  *refresh(saved: Judgement, isSeenIn: (json: unknown) => boolean): Journey<boolean> {
    const { azrNummer, human } = this.subject;
    const isStored = saved.outcome === "stored" || saved.outcome === "hinweis";
    const attemptsMax = isStored ? this.context.refreshAttemptsMax : 1;
    for (let index = 0; index < attemptsMax; index += 1) {
      const isLast = index === attemptsMax - 1;
      yield* think(human.refresh);
      const judge = (given: Answer): Judgement =>
        judgeRead(given, (json) => {
          const fault = gesamtauskunftFault(json, azrNummer);
          if (fault !== undefined || isSeenIn(json) === isStored) return fault;
          return isLast ? `the change is ${isStored ? "not " : ""}seen in the record` : undefined;
        });
      const answer = yield* this.request("refresh", gesamtauskunftRequest(azrNummer, this.absender), judge, index);
      if (isSeenIn(answer.json) === isStored) return true;
    }
    return false;
  }
}
