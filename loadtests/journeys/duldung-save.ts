// Saving the extension of a Duldung, for one person or, where the rule set knows it, for the entered children as well.
import type { Answer } from "../client/answer.ts";
import { listAt, textAt } from "../client/answer.ts";
import { duldungVerlaengert, meldungRequest } from "../client/folgemeldung.ts";
import { parseReferenzId } from "../../simulator/kernel/kennungen.ts";
import type { PlannedChild, PlannedExtension } from "../schedule/planned-case.ts";
import type { Desk } from "./desk.ts";
import { duldungCodeOf } from "./duldung-code.ts";
import { expectedVerdicts } from "./expected-save.ts";
import { type Journey, think } from "./journey.ts";
import { type Expected, judgeMeldung, type Judgement } from "./judgement.ts";
import { currentDuldung } from "./record-checks.ts";

/** What an extension says. */
export type Verlaengerung = Pick<
  PlannedExtension,
  "duldungArt" | "ereignisdatum" | "befristungsdatum" | "traegervordruckNummer"
> &
  Partial<Pick<PlannedExtension, "bescheinigungsNummer">>;

/** Reports the extension of the Duldung that was opened; `eingetragene`: the measure is taken over for these children. */
export function* saveDuldung(
  desk: Desk,
  opened: string,
  verlaengerung: Verlaengerung,
  expected: Expected,
  eingetragene: readonly PlannedChild[] | undefined,
): Journey<Judgement> {
  const { azrNummer, human } = desk.subject;
  yield* think(human.save);
  const referenzId = parseReferenzId(opened);
  if (referenzId === undefined) return { outcome: "error", expectedRefusal: false, fault: "no Referenz-ID" };
  const { duldungArt, ereignisdatum, befristungsdatum, bescheinigungsNummer, traegervordruckNummer } = verlaengerung;
  const sachverhalt = duldungVerlaengert(referenzId, {
    duldungArt: { code: duldungCodeOf(duldungArt) },
    ereignisdatum,
    befristungsdatum,
    ...(bescheinigungsNummer === undefined ? {} : { bescheinigungsNummer }),
    ...(traegervordruckNummer === undefined ? {} : { traegervordruckNummer }),
  });
  const uebernahme = { umfang: "ALLE_EINGETRAGENEN", angehoerige: [] } as const;
  const inhalt = eingetragene === undefined ? { sachverhalt } : { sachverhalt, fuerAngehoerigeUebernehmen: uebernahme };
  const request = meldungRequest(azrNummer, inhalt, desk.identity("save"), desk.absender);
  const judge = (answer: Answer): Judgement => {
    const judged = judgeMeldung(answer, "duldung", expected);
    const fault = judged.fault ?? verdictFault(answer, eingetragene ?? []);
    return fault === undefined ? judged : { ...judged, fault };
  };
  return judge(yield* desk.request("save", request, judge));
}

/** Loads the record until the new date is seen. */
export function refreshDuldung(desk: Desk, saved: Judgement, { befristungsdatum }: Verlaengerung): Journey<boolean> {
  return desk.refresh(saved, (json) => currentDuldung(json).befristungsdatum === befristungsdatum);
}

/** Each entered child has one of the verdicts that its situation allows, and nobody else has one. */
function verdictFault({ json }: Answer, eingetragene: readonly PlannedChild[]): string | undefined {
  const verdicts = listAt(json, "erweiterung", "angehoerige");
  if (verdicts.length !== eingetragene.length) {
    return `${verdicts.length} verdicts on ${eingetragene.length} entered children`;
  }
  for (const child of eingetragene) {
    const found = verdicts.find((verdict) => textAt(verdict, "azrNummer") === child.azrNummer);
    const verdikt = textAt(found, "verdikt") ?? "no verdict";
    if (!expectedVerdicts(child).includes(verdikt)) return `${verdikt} for a child (${child.lage})`;
  }
  return undefined;
}
