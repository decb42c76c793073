// The pure question of section 2 of the register rules: granted on which Grundlage, or refused with which entry of the
// Fehlerkatalog. In between a message has its block found (5002, 5003), so that the two halves can be asked apart.
import { accept, reject, type Result } from "../../kernel/result.ts";
import { rechtRuht } from "../plausibilitaet/recht-ruht-nach-tod.ts";
import type { Fehler } from "../kataloge/fehler.ts";
import { aktenfuehrend } from "./aktenfuehrend.ts";
import { hatUnbekanntenAuftraggeber, ohneAuftrag } from "./auftrag.ts";
import { fortzug } from "./fortzug.ts";
import type { Gewaehrt, GrundlageRegel, Schreibrechtsfrage } from "./frage.ts";
import { gesetzlich } from "./gesetzlich.ts";
import { blockOfOriginaer, nichtMeldeberechtigt } from "./meldeberechtigung.ts";
import { originaer } from "./originaer.ts";
import { uebergang } from "./uebergang.ts";
import { ohneGrundlage } from "./verweigerung.ts";
import { zuzug } from "./zuzug.ts";

/** In the order of judgement: the first that grants counts. */
const GRUNDLAGEN: readonly GrundlageRegel[] = [aktenfuehrend, originaer, gesetzlich, zuzug, fortzug, uebergang];

/** 3005, then 3007: whether this kind of authority may report the fact at all, and for whom. */
export function judgeMeldeberechtigung(frage: Schreibrechtsfrage): Fehler | undefined {
  if (hatUnbekanntenAuftraggeber(frage.lage)) return ohneAuftrag(frage.lage);
  return nichtMeldeberechtigt(frage) ?? ohneAuftrag(frage.lage);
}

/** The Grundlage, or 3005 for the block of a writer in its own right, 3011, 3010, 3009, 3001. */
export function judgeGrundlage(frage: Schreibrechtsfrage): Result<Gewaehrt, Fehler> {
  for (const regel of GRUNDLAGEN) {
    const recht = regel(frage);
    if (recht !== undefined) return accept(recht);
  }
  return reject(blockOfOriginaer(frage) ?? ohneGrundlage(frage));
}

/** The whole question, asked without a block; a right that rests is refused with 5005. */
export function judgeSchreibrecht(frage: Schreibrechtsfrage): Result<Gewaehrt, Fehler> {
  const unberechtigt = judgeMeldeberechtigung(frage);
  if (unberechtigt !== undefined) return reject(unberechtigt);
  const recht = judgeGrundlage(frage);
  if (!recht.ok) return recht;
  const resting = rechtRuht(recht.value, frage);
  return resting === undefined ? recht : reject(resting);
}
