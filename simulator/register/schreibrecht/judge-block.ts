// The order of judgement of one block (register rules, section 2, "First match answers"): 3005 and 3007, for a change its
// block (5002, 5003), the Grundlage, 5007, 5001, 5004 to 5010 ascending, all 6xxx. Form and what concerns the whole
// message (nachrichtenUUID, 1003, 4001) are judged before it comes here.
import { present } from "../../kernel/assert.ts";
import { accept, reject, type Result } from "../../kernel/result.ts";
import type { Block } from "../datensatz/datensatz.ts";
import type { Fehler } from "../kataloge/fehler.ts";
import type { HinweisWert } from "../kataloge/hinweise.ts";
import type { Pruefling, Regel } from "../plausibilitaet/regel.ts";
import type { BlockMeldung, FachdatenVon, SachverhaltName } from "../sachverhalte/fachdaten.ts";
import type { Sachverhalt } from "../sachverhalte/sachverhalt.ts";
import type { Stelle } from "../sachverhalte/stelle.ts";
import type { Gewaehrt, Schreibrechtsfrage } from "./frage.ts";
import { hinweisOnUebergang } from "./hinweis-uebergang.ts";
import { hinweisOnZwischenzeit } from "./hinweis-zwischenzeit.ts";
import { judgeGrundlage, judgeMeldeberechtigung } from "./judge-schreibrecht.ts";
import { konflikt } from "./konflikt.ts";
import type { Lage } from "./lage.ts";
import { findBlock, veraltet } from "./referenz.ts";

/** A block that may be stored as reported. */
export interface Urteil<Fachdaten> {
  readonly recht: Gewaehrt;
  /** What the report gives; undefined when it deletes or withdraws. */
  readonly fachdatenNeu: Fachdaten | undefined;
  /** The block that is changed; undefined for a new one. */
  readonly block: Block<Fachdaten> | undefined;
  readonly hinweise: readonly HinweisWert[];
}

type Fehlerliste = readonly Fehler[];

/** Judges a block whose form is right on the Datensatz as it stands before it. */
export function judgeBlock<Name extends SachverhaltName>(
  sachverhalt: Sachverhalt<Name>,
  meldung: BlockMeldung<FachdatenVon[Name]>,
  stelle: Stelle,
  bloecke: readonly Block<FachdatenVon[Name]>[],
  lage: Lage,
): Result<Urteil<FachdatenVon[Name]>, Fehlerliste> {
  const { bezeichnung } = sachverhalt;
  const found = findBlock(meldung, bloecke, bezeichnung, lage, stelle);
  const block = found.ok ? found.value : undefined;
  const frage = frageOf(sachverhalt, meldung, block, stelle, lage);
  const unberechtigt = judgeMeldeberechtigung(frage);
  if (unberechtigt !== undefined) return reject([unberechtigt]);
  if (!found.ok) return reject([found.rejection]);
  const grundlage = judgeGrundlage(frage);
  if (!grundlage.ok) return reject([grundlage.rejection]);
  const recht = grundlage.value;
  const { aenderungsArt, ereignisdatum } = frage;
  const { fachdatenNeu } = meldung;
  const fachdaten = present(fachdatenNeu ?? block?.fachdaten, "Fachdaten of a block whose form was judged");
  const pruefling: Pruefling<FachdatenVon[Name]> = {
    ...{ lage, sachverhalt: sachverhalt.name, bezeichnung, stelle, aenderungsArt, ereignisdatum },
    ...{ fachdaten, block, bloecke, recht },
  };
  const conflict = konflikt(pruefling) ?? veraltet(meldung, block, bezeichnung, lage, stelle);
  if (conflict !== undefined) return reject([conflict]);
  // What a deletion takes away need not be plausible.
  const plausibilitaet = fachdatenNeu === undefined ? [] : sachverhalt.plausibilitaet;
  const objections = objectionsTo(pruefling, sachverhalt.zustandsregeln, plausibilitaet);
  if (objections.length > 0) return reject(objections);
  const uebergang = [...hinweisOnUebergang(pruefling), ...hinweisOnZwischenzeit(pruefling)];
  const hinweise = [...sachverhalt.hinweiseOn(pruefling), ...uebergang];
  return accept({ recht, fachdatenNeu, block, hinweise });
}

/** The question that a reported block asks. */
function frageOf<Name extends SachverhaltName>(
  sachverhalt: Sachverhalt<Name>,
  { aenderungsArt, fachdatenNeu }: BlockMeldung<FachdatenVon[Name]>,
  block: Block<FachdatenVon[Name]> | undefined,
  stelle: Stelle,
  lage: Lage,
): Schreibrechtsfrage {
  const { name, bezeichnung, imFenster } = sachverhalt;
  const code = fachdatenNeu === undefined ? undefined : sachverhalt.meldestatusCodeOf(fachdatenNeu);
  const ereignisdatum = fachdatenNeu === undefined ? block?.ereignisdatum : sachverhalt.ereignisdatumOf(fachdatenNeu);
  return {
    ...{ lage, sachverhalt: name, bezeichnung, stelle, aenderungsArt, block, ereignisdatum, imFenster },
    meldestatusCode: code,
    meldende: sachverhalt.meldende(code, lage),
    originaer: sachverhalt.originaer(code),
  };
}

function objectionsTo<Fachdaten>(
  pruefling: Pruefling<Fachdaten>,
  zustandsregeln: readonly Regel<Fachdaten>[],
  plausibilitaet: readonly Regel<Fachdaten>[],
): Fehlerliste {
  for (const regel of zustandsregeln) {
    const objection = regel.pruefe(pruefling);
    if (objection !== undefined) return [objection];
  }
  return plausibilitaet.flatMap((regel) => regel.pruefe(pruefling) ?? []);
}
