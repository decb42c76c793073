import { unreachable } from "../../simulator/kernel/assert.ts";
import type { PlannedCase } from "../schedule/office-plan.ts";
import type { Expected } from "./judgement.ts";

/**
 * What the rules say about the save of a case. Today whoever is no longer aktenfuehrend is refused (AZR-3001). With dual
 * write a decision made before the change is stored in the window (UEBERGANG), and one made after it is refused
 * (AZR-3010).
 */
export function expectedSave(art: PlannedCase["art"], regelwerk: "HEUTE" | "ZIEL"): Expected {
  switch (art) {
    case "verlaengerung":
    case "familie":
      return { kind: "stored", grundlage: "AKTENFUEHREND" };
    case "umzug_vor_meldung":
      return regelwerk === "ZIEL" ? { kind: "stored", grundlage: "UEBERGANG" } : refused("AZR-3001");
    case "entscheidung_nach_umzug":
      return refused(regelwerk === "ZIEL" ? "AZR-3010" : "AZR-3001");
    default:
      return unreachable(art);
  }
}

function refused(fehlerschluessel: string): Expected {
  return { kind: "refused", fehlerschluessel, status: 403 };
}
