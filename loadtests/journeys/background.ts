// One interaction of the national background.
import { anfrageRequest } from "../client/anfrage.ts";
import type { Answer } from "../client/answer.ts";
import { duldungVerlaengert, folgemeldungRequest, zuzug } from "../client/folgemeldung.ts";
import { gesamtauskunftRequest } from "../client/gesamtauskunft.ts";
import type { Absender, HttpRequest } from "../client/http-request.ts";
import { nachrichtenUuidOf } from "../client/identifiers.ts";
import type { NachrichtIdentity } from "../client/nachrichtenkopf.ts";
import { unreachable } from "../../simulator/kernel/assert.ts";
import { parseReferenzId } from "../../simulator/kernel/kennungen.ts";
import type { PlannedInteraction } from "../schedule/national-plan.ts";
import { duldungCodeOf } from "./duldung-code.ts";
import { type Journey, type JourneyContext, send } from "./journey.ts";
import { judgeMeldung, judgeRead, type Judgement } from "./judgement.ts";
import { anfrageFault, currentDuldung, gesamtauskunftFault } from "./record-checks.ts";

/** Plays interaction `number` of the background. */
export function* background(planned: PlannedInteraction, number: number, context: JourneyContext): Journey<void> {
  const caller = new Caller(planned, number, context);
  switch (planned.kind) {
    case "anfrage_nummer": {
      const request = anfrageRequest({ azrNummer: planned.azrNummer }, caller.identity(), caller.absender);
      yield* caller.read(request, (json) => anfrageFault(json, planned.azrNummer));
      return;
    }
    case "anfrage_personalien": {
      const request = anfrageRequest({ grundpersonalien: planned.suche }, caller.identity(), caller.absender);
      yield* caller.read(request, (json) => anfrageFault(json, planned.azrNummer));
      return;
    }
    case "gesamtauskunft":
      yield* readRecord(caller);
      return;
    case "verlaengerung":
      yield* verlaengerung(caller, planned);
      return;
    case "zuzug": {
      const sachverhalt = zuzug(planned.ereignisdatum);
      yield* caller.report(sachverhalt, "meldestatus", "ZUZUG", 0);
      return;
    }
    default:
      unreachable(planned);
  }
}

/** Who sends one interaction. */
class Caller {
  readonly planned: PlannedInteraction;
  readonly absender: Absender;
  readonly #name: string;
  readonly #context: JourneyContext;

  constructor(planned: PlannedInteraction, number: number, context: JourneyContext) {
    this.planned = planned;
    this.#context = context;
    this.#name = `national ${number}`;
    this.absender = {
      behoerde: planned.behoerde,
      sachbearbeiter: "Sachbearbeitung Land",
      geschaeftszeichen: `NA/${number}`,
    };
  }

  identity(): NachrichtIdentity {
    return { nachrichtenUUID: nachrichtenUuidOf(this.#context.seed, this.#name), erstelltAm: this.#context.now() };
  }

  *read(request: HttpRequest, faultOf: (json: unknown) => string | undefined): Journey<Answer> {
    return yield* this.#send(request, 0, (answer) => judgeRead(answer, faultOf));
  }

  *report(
    sachverhalt: Parameters<typeof folgemeldungRequest>[1],
    block: string,
    grundlage: string,
    index: number,
  ): Journey<Answer> {
    const request = folgemeldungRequest(this.planned.azrNummer, sachverhalt, this.identity(), this.absender);
    return yield* this.#send(request, index, (answer) => judgeMeldung(answer, block, { kind: "stored", grundlage }));
  }

  #send(request: HttpRequest, index: number, judge: (answer: Answer) => Judgement): Journey<Answer> {
    return send({ scenario: "national", step: this.planned.kind, interaction: this.#name, index, request, judge });
  }
}

function readRecord(caller: Caller): Journey<Answer> {
  const { azrNummer } = caller.planned;
  return caller.read(gesamtauskunftRequest(azrNummer, caller.absender), (json) => gesamtauskunftFault(json, azrNummer));
}

/** Reads the record for the current Referenz-ID, then reports; a program does it, so nobody thinks in between. */
function* verlaengerung(
  caller: Caller,
  planned: Extract<PlannedInteraction, { readonly kind: "verlaengerung" }>,
): Journey<void> {
  const { json } = yield* readRecord(caller);
  const referenzId = parseReferenzId(currentDuldung(json).referenzId ?? "");
  if (referenzId === undefined) return;
  const { ereignisdatum, befristungsdatum, bescheinigungsNummer } = planned;
  const code = duldungCodeOf(planned.duldungArt);
  const sachverhalt = duldungVerlaengert(referenzId, {
    duldungArt: { code },
    ereignisdatum,
    befristungsdatum,
    bescheinigungsNummer,
  });
  yield* caller.report(sachverhalt, "duldung", "AKTENFUEHREND", 1);
}
