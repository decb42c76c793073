// A card is handed over. Without orders the title is reported now, weeks after the decision, together with its number; with
// orders the hand-over is the last step of the order, whoever leads the file.
import type { Aufenthaltserlaubnis } from "../../proto/generated/fachdaten.ts";
import { parseReferenzId, type ReferenzId } from "../../simulator/kernel/kennungen.ts";
import { type Answer, listAt, textAt } from "../client/answer.ts";
import { meldungRequest } from "../client/folgemeldung.ts";
import type { HttpRequest } from "../client/http-request.ts";
import { bestellschrittRequest } from "../client/titelbestellung.ts";
import type { PlannedHandover } from "../schedule/planned-case.ts";
import { caseResult, type CaseResult } from "./case-result.ts";
import { Desk } from "./desk.ts";
import { expectedHandover } from "./expected-save.ts";
import { type Journey, type JourneyContext, think } from "./journey.ts";
import { judgeMeldung, type Judgement } from "./judgement.ts";

/** The first characters of a Referenz-ID name the order. */
const orderNameLength = 7;
const openState = "AUSGELIEFERT";

const titelarten: readonly Aufenthaltserlaubnis["aufenthaltserlaubnisArt"]["code"][] = ["01", "02", "03", "04"];

/** Plays one case; `clerk` is the number of whoever serves it, 1 and up. */
export function* handover(fall: PlannedHandover, clerk: number, context: JourneyContext): Journey<CaseResult> {
  const desk = new Desk({ ...fall, pass: 1 }, clerk, context);
  yield* think(fall.human.beratung + fall.human.fachverfahren);
  if (!(yield* desk.search())) return { outcome: "unexpected" };
  const { bestellung } = context.regelwerk;
  const opened = yield* desk.open((json) =>
    bestellung && openOrder(json) === undefined ? "record without the order of a card" : undefined,
  );
  if (opened === undefined) return { outcome: "unexpected" };
  yield* desk.form(() => undefined);
  yield* think(fall.human.save);
  const order = bestellung ? openOrder(opened) : undefined;
  const request = order === undefined ? titleRequest(desk, fall) : orderRequest(desk, fall, order);
  const block = order === undefined ? "aufenthaltserlaubnis" : "titelbestellung";
  const judge = (answer: Answer): Judgement =>
    judgeMeldung(answer, block, expectedHandover(fall.art, context.regelwerk));
  const saved = judge(yield* desk.request("save", request, judge));
  const isSeen = yield* desk.refresh(saved, (json) => cardNumbers(json).includes(fall.kartennummer));
  return caseResult(saved, isSeen);
}

function titleRequest(desk: Desk, fall: PlannedHandover): HttpRequest {
  const code = titelarten.find((art) => art === fall.aufenthaltserlaubnisArt) ?? "03";
  const fachdatenNeu: Aufenthaltserlaubnis = {
    aufenthaltserlaubnisArt: { code },
    ereignisdatum: fall.ereignisdatum,
    befristungsdatum: fall.befristungsdatum,
    nummerDesAufenthaltstitels: fall.kartennummer,
  };
  const sachverhalt = { aufenthaltserlaubnis: { aenderungsArt: "01", fachdatenNeu } } as const;
  return meldungRequest(fall.azrNummer, { sachverhalt }, desk.identity("save"), desk.absender);
}

function orderRequest(desk: Desk, fall: PlannedHandover, referenzId: ReferenzId): HttpRequest {
  const { tag } = desk.context;
  const schritt = { aushaendigung: { ereignisdatum: tag, nummerDesAufenthaltstitels: fall.kartennummer } };
  const step = { bestellung: referenzId.slice(0, orderNameLength), referenzId, schritt };
  return bestellschrittRequest(fall.azrNummer, step, desk.identity("save"), desk.absender);
}

/** Referenz-ID of the order whose card lies ready. */
function openOrder(json: unknown): ReferenzId | undefined {
  const orders = listAt(json, "erweiterung", "titelbestellungen");
  const ready = orders.find((order) => textAt(order, "zustand") === openState);
  return parseReferenzId(textAt(ready, "referenzId") ?? "");
}

function cardNumbers(json: unknown): readonly (string | undefined)[] {
  return listAt(json, "aufenthaltserlaubnis").map((block) => textAt(block, "fachdaten", "nummerDesAufenthaltstitels"));
}
