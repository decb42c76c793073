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
import { judgeGrundlage, judgeMeldeberechtigung } from "./judge-schreibrecht.ts";
import { konflikt } from "./konflikt.ts";
import type { Lage } from "./lage.ts";
import { findBlock, veraltet } from "./referenz.ts";

/** A block that may be stored as reported. */
export interface Urteil<Fachdaten> {
  readonly recht: Gewaehrt;
  readonly fachdaten: Fachdaten;
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
  const fachdaten = present(meldung.fachdatenNeu, "Fachdaten of a block whose form was judged");
  const frage = frageOf(sachverhalt, meldung, fachdaten, stelle, lage);
  const unberechtigt = judgeMeldeberechtigung(frage);
  if (unberechtigt !== undefined) return reject([unberechtigt]);
  const block = findBlock(meldung, bloecke, sachverhalt.bezeichnung, lage, stelle);
  if (!block.ok) return reject([block.rejection]);
  const grundlage = judgeGrundlage(frage);
  if (!grundlage.ok) return reject([grundlage.rejection]);
  const recht = grundlage.value;
  const { ereignisdatum } = frage;
  const { name, bezeichnung } = sachverhalt;
  const { aenderungsArt } = meldung;
  const pruefling: Pruefling<FachdatenVon[Name]> = {
    ...{ lage, sachverhalt: name, bezeichnung, stelle, aenderungsArt, ereignisdatum, fachdaten, bloecke, recht },
    block: block.value,
  };
  const conflict = konflikt(pruefling) ?? veraltet(meldung, block.value, bezeichnung, lage, stelle);
  if (conflict !== undefined) return reject([conflict]);
  const objections = objectionsTo(pruefling, sachverhalt.zustandsregeln, sachverhalt.plausibilitaet);
  if (objections.length > 0) return reject(objections);
  const hinweise = [...sachverhalt.hinweiseOn(pruefling), ...hinweisOnUebergang(pruefling)];
  return accept({ recht, fachdaten, block: block.value, hinweise });
}

/** The question that a reported block asks. */
function frageOf<Name extends SachverhaltName>(
  sachverhalt: Sachverhalt<Name>,
  meldung: BlockMeldung<FachdatenVon[Name]>,
  fachdaten: FachdatenVon[Name],
  stelle: Stelle,
  lage: Lage,
): Schreibrechtsfrage {
  const meldestatusCode = sachverhalt.meldestatusCodeOf(fachdaten);
  return {
    lage,
    sachverhalt: sachverhalt.name,
    bezeichnung: sachverhalt.bezeichnung,
    stelle,
    aenderungsArt: meldung.aenderungsArt,
    meldestatusCode,
    ereignisdatum: sachverhalt.ereignisdatumOf(fachdaten),
    meldende: sachverhalt.meldende(meldestatusCode, lage),
    imFenster: sachverhalt.imFenster,
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
