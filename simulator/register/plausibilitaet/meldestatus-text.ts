import { formatTag, type Tagesdatum } from "../../kernel/zeit.ts";
import { codeEintrag } from "../kataloge/codelisten.ts";
import type { Lage } from "../schreibrecht/lage.ts";
import { ansprechstelle } from "../zustaendigkeit/aktenfuehrung.ts";
import type { MeldestatusCode } from "../zustaendigkeit/meldestatus-liste.ts";

/** URN of the code list of Meldestatus. */
export const MELDESTATUS_URN = "urn:de:xauslaender:codelist:azr:meldestatusart";

/** What the clerk calls a Meldestatus. */
export function meldestatusText(code: MeldestatusCode): string {
  return codeEintrag(MELDESTATUS_URN, code)?.bedeutung ?? code;
}

/** A Meldestatus with its day, as texts name it. */
export function meldestatusZum(code: MeldestatusCode, tag: Tagesdatum): string {
  return `„${meldestatusText(code)}“ zum ${formatTag(tag)}`;
}

/** The next step of whoever is held up by a Meldestatus, as the end of "Bitte …". */
export function meldestatusBerichtigen({ aktenfuehrung }: Lage): string {
  return `zuerst den Meldestatus berichtigen lassen: ${ansprechstelle(aktenfuehrung)}`;
}
