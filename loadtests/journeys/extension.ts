// One extension of a Duldung in the office, as the study tells it: talk, Fachverfahren, then the pass through the
// portal: search by number, open, form, save, and load again to see whether the report has arrived. For a family the pass
// is gone again for each child, unless the rule set takes the measure over for those who are entered.
import type { Answer } from "../client/answer.ts";
import { folgemeldungRequest, zuzug } from "../client/folgemeldung.ts";
import type { Absender } from "../client/http-request.ts";
import type { PlannedChild, PlannedExtension } from "../schedule/planned-case.ts";
import { caseResult, type CaseResult } from "./case-result.ts";
import { Desk } from "./desk.ts";
import { refreshDuldung, saveDuldung } from "./duldung-save.ts";
import { expectedChildSave, expectedExtension, ownMessages } from "./expected-save.ts";
import { type Journey, type JourneyContext, send, think } from "./journey.ts";
import { judgeMeldung } from "./judgement.ts";
import { currentDuldung, mayExtendDuldung } from "./record-checks.ts";

/** Plays one case; `clerk` is the number of whoever serves it, 1 and up. */
export function* extension(fall: PlannedExtension, clerk: number, context: JourneyContext): Journey<CaseResult> {
  const desk = new Desk({ ...fall, pass: 1 }, clerk, context);
  yield* think(fall.human.beratung + fall.human.fachverfahren);
  const result = yield* parentPass(desk, fall);
  let pass = 1;
  for (const child of ownMessages(fall.kinder, context.regelwerk.angehoerige)) {
    pass += 1;
    const isAsExpected = yield* childPass(
      child,
      fall,
      new Desk({ ...child, caseId: fall.caseId, pass }, clerk, context),
    );
    if (!isAsExpected) return { ...result, outcome: "unexpected" };
  }
  return result;
}

function* parentPass(desk: Desk, fall: PlannedExtension): Journey<CaseResult> {
  const { regelwerk } = desk.context;
  const opened = yield* findDuldung(desk);
  if (opened === undefined) return { outcome: "unexpected" };
  // Who no longer leads the file sees it in the form, and the study says: saves anyway.
  yield* formOfDuldung(desk, fall.art === "entscheidung_nach_umzug");
  if (fall.zuzugBehoerde !== undefined) yield* zuzugReported(desk, fall.zuzugBehoerde);
  const eingetragene = fall.art === "familie" && regelwerk.angehoerige ? fall.kinder : undefined;
  const saved = yield* saveDuldung(desk, opened, fall, expectedExtension(fall.art, regelwerk), eingetragene);
  return caseResult(saved, yield* refreshDuldung(desk, saved, fall));
}

/** A message of its own for a child; false when it did not end as the rules say. */
function* childPass(child: PlannedChild, fall: PlannedExtension, desk: Desk): Journey<boolean> {
  const opened = yield* findDuldung(desk);
  if (opened === undefined) return false;
  yield* formOfDuldung(desk, child.lage === "andere_behoerde");
  // Whoever is entered has the number of the carrier form.
  const { bescheinigungsNummer: _, ...onCarrier } = fall;
  const verlaengerung = { ...onCarrier, duldungArt: child.duldungArt ?? fall.duldungArt };
  const expected = expectedChildSave(child, desk.context.regelwerk);
  const saved = yield* saveDuldung(desk, opened, verlaengerung, expected, undefined);
  const isSeen = yield* refreshDuldung(desk, saved, fall);
  return saved.fault === undefined && isSeen;
}

/** The current Referenz-ID of the Duldung, as the clerk sees it; undefined when the record cannot be had. */
function* findDuldung(desk: Desk): Journey<string | undefined> {
  if (!(yield* desk.search())) return undefined;
  const opened = yield* desk.open((json) =>
    currentDuldung(json).referenzId === undefined ? "record without a Duldung" : undefined,
  );
  return opened === undefined ? undefined : currentDuldung(opened).referenzId;
}

function formOfDuldung(desk: Desk, mayBeDenied: boolean): Journey<void> {
  return desk.form((json) =>
    mayBeDenied || mayExtendDuldung(json) ? undefined : "the office may not extend the Duldung",
  );
}

/** Another authority reports the Zuzug while the clerk types: the clerk does not notice. */
function* zuzugReported(desk: Desk, behoerde: Absender["behoerde"]): Journey<void> {
  const { caseId, azrNummer } = desk.subject;
  const absender = { behoerde, sachbearbeiter: "Sachbearbeitung Zuzug", geschaeftszeichen: `ZU/${caseId}` };
  const request = folgemeldungRequest(azrNummer, zuzug(desk.context.tag), desk.identity("zuzug"), absender);
  yield* send({
    scenario: "national",
    step: "zuzug",
    interaction: `${caseId} zuzug`,
    index: 0,
    aside: true,
    request,
    judge: (answer: Answer) => judgeMeldung(answer, "meldestatus", { kind: "stored", grundlage: "ZUZUG" }),
  });
}
