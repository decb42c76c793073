// One extension of a Duldung in the office, as the study tells it: talk, Fachverfahren, then the pass through the
// portal: search by number, open, form, save, and load again to see whether the report has arrived.
import { anfrageRequest } from "../client/anfrage.ts";
import type { Answer } from "../client/answer.ts";
import { duldungVerlaengert, folgemeldungRequest, zuzug } from "../client/folgemeldung.ts";
import { gesamtauskunftRequest } from "../client/gesamtauskunft.ts";
import type { Absender, HttpRequest } from "../client/http-request.ts";
import { nachrichtenUuidOf } from "../client/identifiers.ts";
import type { NachrichtIdentity } from "../client/nachrichtenkopf.ts";
import { zustaendigkeitRequest } from "../client/zustaendigkeit.ts";
import { parseReferenzId } from "../../simulator/kernel/kennungen.ts";
import type { CaseOutcome } from "../records/run-folder.ts";
import type { PlannedCase, PortalStep } from "../schedule/office-plan.ts";
import { duldungCodeOf } from "./duldung-code.ts";
import { expectedSave } from "./expected-save.ts";
import { type Journey, type JourneyContext, send, think } from "./journey.ts";
import { judgeMeldung, judgeRead, type Judgement } from "./judgement.ts";
import { anfrageFault, currentDuldung, gesamtauskunftFault, mayExtendDuldung } from "./record-checks.ts";

/** How a case ended. */
export interface CaseResult {
  readonly outcome: CaseOutcome;
  /** Refusal of the save. */
  readonly fehlerschluessel?: string;
}

/** Plays one case; `clerk` is the number of whoever serves it, 1 and up. */
export function* extension(fall: PlannedCase, clerk: number, context: JourneyContext): Journey<CaseResult> {
  const desk = new Desk(fall, clerk, context);
  yield* think(fall.human.beratung + fall.human.fachverfahren);
  if (!(yield* search(desk))) return { outcome: "unexpected" };
  const opened = yield* open(desk);
  if (opened === undefined) return { outcome: "unexpected" };
  yield* form(desk);
  if (fall.zuzugBehoerde !== undefined) yield* zuzugReported(desk, fall.zuzugBehoerde);
  const saved = yield* save(desk, opened);
  const isSeen = yield* refresh(desk, saved);
  return caseResult(saved, isSeen);
}

/** What the steps of one case share. */
class Desk {
  readonly fall: PlannedCase;
  readonly context: JourneyContext;
  readonly absender: Absender;

  constructor(fall: PlannedCase, clerk: number, context: JourneyContext) {
    this.fall = fall;
    this.context = context;
    this.absender = {
      behoerde: context.behoerde,
      sachbearbeiter: `Sachbearbeitung ${clerk}`,
      geschaeftszeichen: `DU/${fall.caseId}`,
    };
  }

  identity(message: string): NachrichtIdentity {
    const { seed, now } = this.context;
    return { nachrichtenUUID: nachrichtenUuidOf(seed, `${this.fall.caseId} ${message}`), erstelltAm: now() };
  }

  *request(step: PortalStep, request: HttpRequest, judge: (answer: Answer) => Judgement, index = 0): Journey<Answer> {
    const { caseId } = this.fall;
    return yield* send({ scenario: "office", step, interaction: `${caseId} ${step}`, index, caseId, request, judge });
  }
}

function* search(desk: Desk): Journey<boolean> {
  const { azrNummer, human } = desk.fall;
  yield* think(human.search);
  const request = anfrageRequest({ azrNummer }, desk.identity("search"), desk.absender);
  const judge = (answer: Answer): Judgement => judgeRead(answer, (json) => anfrageFault(json, azrNummer));
  const answer = yield* desk.request("search", request, judge);
  return judge(answer).fault === undefined;
}

/** The current Referenz-ID of the Duldung, as the clerk sees it. */
function* open(desk: Desk): Journey<string | undefined> {
  const { azrNummer, human } = desk.fall;
  yield* think(human.open);
  const judge = (answer: Answer): Judgement =>
    judgeRead(answer, (json) => {
      const fault = gesamtauskunftFault(json, azrNummer);
      if (fault !== undefined) return fault;
      return currentDuldung(json).referenzId === undefined ? "record without a Duldung" : undefined;
    });
  const answer = yield* desk.request("open", gesamtauskunftRequest(azrNummer, desk.absender), judge);
  return judge(answer).fault === undefined ? currentDuldung(answer.json).referenzId : undefined;
}

/** The form shows what may be written. Who no longer leads the file sees it here, and the study says: saves anyway. */
function* form(desk: Desk): Journey<void> {
  const { azrNummer, human, art } = desk.fall;
  yield* think(human.form);
  yield* desk.request("form", zustaendigkeitRequest(azrNummer, desk.absender), (answer) =>
    judgeRead(answer, (json) => {
      const isExpected = art === "entscheidung_nach_umzug" || mayExtendDuldung(json);
      return isExpected ? undefined : "the office may not extend the Duldung";
    }),
  );
}

/** Another authority reports the Zuzug while the clerk types: the clerk does not notice. */
function* zuzugReported(desk: Desk, behoerde: Absender["behoerde"]): Journey<void> {
  const { caseId, azrNummer } = desk.fall;
  const absender = { behoerde, sachbearbeiter: "Sachbearbeitung Zuzug", geschaeftszeichen: `ZU/${caseId}` };
  const request = folgemeldungRequest(azrNummer, zuzug(desk.context.tag), desk.identity("zuzug"), absender);
  yield* send({
    scenario: "national",
    step: "zuzug",
    interaction: `${caseId} zuzug`,
    index: 0,
    aside: true,
    request,
    judge: (answer) => judgeMeldung(answer, "meldestatus", { kind: "stored", grundlage: "ZUZUG" }),
  });
}

function* save(desk: Desk, opened: string): Journey<Judgement> {
  const { azrNummer, human, art, duldungArt, ereignisdatum, befristungsdatum, bescheinigungsNummer } = desk.fall;
  yield* think(human.save);
  const referenzId = parseReferenzId(opened);
  if (referenzId === undefined) return { outcome: "error", expectedRefusal: false, fault: "no Referenz-ID" };
  const sachverhalt = duldungVerlaengert(referenzId, {
    duldungArt: { code: duldungCodeOf(duldungArt) },
    ereignisdatum,
    befristungsdatum,
    bescheinigungsNummer,
  });
  const request = folgemeldungRequest(azrNummer, sachverhalt, desk.identity("save"), desk.absender);
  const judge = (answer: Answer): Judgement =>
    judgeMeldung(answer, "duldung", expectedSave(art, desk.context.regelwerk));
  return judge(yield* desk.request("save", request, judge));
}

/** Loads the record until the new date is seen; after a refusal once, and the new date must not be there. */
function* refresh(desk: Desk, saved: Judgement): Journey<boolean> {
  const { fall, context } = desk;
  const isStored = saved.outcome === "stored" || saved.outcome === "hinweis";
  const attemptsMax = isStored ? context.refreshAttemptsMax : 1;
  for (let index = 0; index < attemptsMax; index += 1) {
    const isLast = index === attemptsMax - 1;
    yield* think(fall.human.refresh);
    const isSeenIn = (json: unknown): boolean => currentDuldung(json).befristungsdatum === fall.befristungsdatum;
    const answer = yield* desk.request(
      "refresh",
      gesamtauskunftRequest(fall.azrNummer, desk.absender),
      (given) =>
        judgeRead(given, (json) => {
          const fault = gesamtauskunftFault(json, fall.azrNummer);
          if (fault !== undefined || isSeenIn(json) === isStored) return fault;
          return isLast ? `the change is ${isStored ? "not " : ""}seen in the record` : undefined;
        }),
      index,
    );
    if (isSeenIn(answer.json) === isStored) return true;
  }
  return false;
}

function caseResult(saved: Judgement, isSeen: boolean): CaseResult {
  const refusal = saved.fehlerschluessel === undefined ? {} : { fehlerschluessel: saved.fehlerschluessel };
  if (saved.fault !== undefined || !isSeen) return { outcome: "unexpected", ...refusal };
  return { outcome: saved.expectedRefusal ? "refused_expected" : "stored", ...refusal };
}
