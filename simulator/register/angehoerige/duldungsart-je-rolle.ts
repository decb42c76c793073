// Which code a relative's Duldung gets (register rules, section 5, point 4): an extension keeps the relative's own; a
// change maps by role, because section 60d AufenthG has a code of its own for the worker, the spouse and the minor child
// (Anlage Nr. 17 i to n AZRG-DV), section 60c none for anybody but the trainee, and section 60b rests on own conduct.
import type { Duldung } from "../../../proto/generated/fachdaten.ts";
import { DULDUNG_URN, codeEintrag } from "../kataloge/codelisten.ts";
import type { Beziehungscode } from "./beziehungen.ts";

export type Duldungscode = Duldung["duldungArt"]["code"];

/** Section 60b AufenthG: unclear identity. */
const UNGEKLAERTE_IDENTITAET: readonly Duldungscode[] = ["16"];
/** Section 60c AufenthG: training. */
const AUSBILDUNG: readonly Duldungscode[] = ["09", "10", "11", "12"];
/** Section 60d AufenthG: work, and the family of whoever works. */
const BESCHAEFTIGUNG = { beschaeftigt: "13", ehegatte: "14", kind: "15" } as const satisfies Record<
  string,
  Duldungscode
>;

/** Section 60b AufenthG rests on own conduct: neither taken over nor extended for somebody else's sake. */
export function restsOnOwnConduct(code: Duldungscode): boolean {
  return UNGEKLAERTE_IDENTITAET.includes(code);
}

/**
 * The code of the relative's Duldung when the measure changes the parent's from `vorher` (undefined: there was none) to
 * `neu`; undefined: there is none for this relation.
 */
export function duldungsartFor(
  { vorher, neu }: { readonly vorher: Duldungscode | undefined; readonly neu: Duldungscode },
  eigene: Duldungscode,
  beziehung: Beziehungscode,
): Duldungscode | undefined {
  if (vorher === undefined || vorher === neu) return eigene;
  if (AUSBILDUNG.includes(neu)) return undefined;
  const isBeschaeftigung = Object.values(BESCHAEFTIGUNG).some((code) => code === neu);
  return isBeschaeftigung ? beschaeftigungsartFor(neu, beziehung) : neu;
}

/** The kind of Duldung as the clerk reads it. */
export function duldungsartText(code: Duldungscode): string {
  const eintrag = codeEintrag(DULDUNG_URN, code);
  return eintrag === undefined ? code : `${eintrag.bedeutung} (${eintrag.grundlage})`;
}

// The spouse's right hangs on the worker and not the other way round; parents and siblings of a worker have none.
function beschaeftigungsartFor(neu: Duldungscode, beziehung: Beziehungscode): Duldungscode | undefined {
  const { beschaeftigt, ehegatte, kind } = BESCHAEFTIGUNG;
  if (beziehung === "01" && neu !== kind) return kind;
  return (beziehung === "03" || beziehung === "04") && neu === beschaeftigt ? ehegatte : undefined;
}
