// Links between records (Anlage Nr. 3a a AZRG-DV): directed, kept on both records (register rules, section 5).
import type { Familienbeziehung } from "../../../proto/generated/fachdaten.ts";
import type { AzrNummer } from "../../kernel/kennungen.ts";
import type { Datensatz } from "../datensatz/datensatz.ts";
import { codeEintrag } from "../kataloge/codelisten.ts";
import { FAMILIENBEZIEHUNG } from "../kataloge/codelisten/familienbeziehung.ts";

/** What the relative is of the person of the record: 01 child, 02 parent, 03 spouse, 04 life partner. */
export type Beziehungscode = Familienbeziehung["beziehungsart"]["code"];

/** What the person of the record is of the relative, in turn. */
export const GEGENBEZIEHUNG: Readonly<Record<Beziehungscode, Beziehungscode>> = {
  "01": "02",
  "02": "01",
  "03": "03",
  "04": "04",
};

/** A relation as the clerk reads it. */
export function beziehungText(code: Beziehungscode): string {
  return codeEintrag(FAMILIENBEZIEHUNG.urn, code)?.bedeutung ?? code;
}

/** The link to a relative that stands; of several the one that was stored last. */
export function beziehungTo({ bloecke }: Datensatz, angehoeriger: AzrNummer): Familienbeziehung | undefined {
  const standing = bloecke.familienbeziehung.filter((block) => !block.entfallen);
  return standing.findLast(({ fachdaten }) => fachdaten.azrNummer === angehoeriger)?.fachdaten;
}

/** AZR numbers of the relatives who are entered on this person's paper, ascending, each once. */
export function eingetrageneIn({ bloecke }: Datensatz): readonly AzrNummer[] {
  const eingetragen = bloecke.familienbeziehung
    .filter((block) => !block.entfallen && block.fachdaten.imPapierEingetragen === true)
    .map(({ fachdaten }) => fachdaten.azrNummer);
  return [...new Set(eingetragen)].toSorted();
}
