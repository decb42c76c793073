// All code lists, and whether a code may be reported at an event date (lists change over time; register rules, section 2,
// "form").
import type { Tagesdatum } from "../../kernel/zeit.ts";
import { ASYLSTATUSART } from "./codelisten/asyl.ts";
import { AUFENTHALTSSTATUSART } from "./codelisten/aufenthaltsstatusart.ts";
import type { CodeEintrag, Codeliste } from "./codelisten/codeliste.ts";
import { DULDUNGART } from "./codelisten/duldungart.ts";
import { FAMILIENBEZIEHUNG } from "./codelisten/familienbeziehung.ts";
import { INTEGRATIONSKURSART } from "./codelisten/integrationskursart.ts";
import { MELDESTATUSART } from "./codelisten/meldestatusart.ts";
import { ABRUFZWECK, AENDERUNGSART } from "./codelisten/nachricht.ts";
import { AUFENTHALTSERLAUBNISART, NIEDERLASSUNGSERLAUBNISART } from "./codelisten/titel.ts";

const LISTEN: readonly Codeliste[] = [
  ABRUFZWECK,
  AENDERUNGSART,
  ASYLSTATUSART,
  AUFENTHALTSERLAUBNISART,
  AUFENTHALTSSTATUSART,
  DULDUNGART,
  FAMILIENBEZIEHUNG,
  INTEGRATIONSKURSART,
  MELDESTATUSART,
  NIEDERLASSUNGSERLAUBNISART,
];

/** All code lists by URN. */
export const CODELISTEN: ReadonlyMap<string, Codeliste> = new Map(LISTEN.map((liste) => [liste.urn, liste]));

/** URN of the list of kinds of Duldung. */
export const DULDUNG_URN = DULDUNGART.urn;

/** A code that may not be reported at this event date, with what may be said about it. */
export interface CodeNichtMeldbar {
  readonly bedeutung: string;
  readonly meldbarAb: string | undefined;
  readonly meldbarBis: string | undefined;
}

/** The entry of a code, or undefined when list or code are unknown. */
export function codeEintrag(urn: string, code: string): CodeEintrag | undefined {
  return CODELISTEN.get(urn)?.eintraege[code];
}

/** Undefined when the code may be reported at the event date (code lists change over time), else why not. */
export function judgeCode(urn: string, code: string, ereignisdatum: Tagesdatum): CodeNichtMeldbar | undefined {
  const eintrag = codeEintrag(urn, code);
  if (eintrag === undefined) return { bedeutung: code, meldbarAb: undefined, meldbarBis: undefined };
  const tooEarly = eintrag.meldbarAb !== undefined && ereignisdatum < eintrag.meldbarAb;
  const tooLate = eintrag.meldbarBis !== undefined && ereignisdatum > eintrag.meldbarBis;
  if (!tooEarly && !tooLate) return undefined;
  return { bedeutung: eintrag.bedeutung, meldbarAb: eintrag.meldbarAb, meldbarBis: eintrag.meldbarBis };
}
