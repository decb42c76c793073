import { unreachable } from "../../simulator/kernel/assert.ts";
import type { PlannedChild, PlannedExtension, PlannedHandover } from "../schedule/planned-case.ts";
import type { RuleSet } from "../schedule/rule-set.ts";
import type { Expected } from "./judgement.ts";

/**
 * What the rules say about the save of an extension. Today whoever is no longer aktenfuehrend is refused (AZR-3001). With
 * dual write a decision made before the change is stored in the window (UEBERGANG), and one made after it is refused
 * (AZR-3010).
 */
export function expectedExtension(art: PlannedExtension["art"], rules: RuleSet): Expected {
  switch (art) {
    case "verlaengerung":
    case "familie":
      return stored("AKTENFUEHREND");
    case "umzug_vor_meldung":
      return rules.uebergang ? stored("UEBERGANG") : refused("AZR-3001");
    case "entscheidung_nach_umzug":
      return refused(rules.uebergang ? "AZR-3010" : "AZR-3001");
    default:
      return unreachable(art);
  }
}

/** What the rules say about a message on a child of its own. */
export function expectedChildSave({ lage }: PlannedChild, rules: RuleSet): Expected {
  return lage === "andere_behoerde" ? refused(rules.uebergang ? "AZR-3010" : "AZR-3001") : stored("AKTENFUEHREND");
}

/** Verdicts that a child may get when the measure is taken over; the register owes one that it calls AUSSTEHEND. */
export function expectedVerdicts({ lage }: PlannedChild): readonly string[] {
  switch (lage) {
    case "bei_eltern":
      return ["UEBERNOMMEN", "AUSSTEHEND"];
    case "andere_behoerde":
      // Of age and elsewhere: that it does not concern the child is judged first.
      return ["ABGELEHNT", "NICHT_ANWENDBAR", "AUSSTEHEND"];
    case "volljaehrig":
    case "ohne_papier":
      return ["NICHT_ANWENDBAR", "AUSSTEHEND"];
    default:
      return unreachable(lage);
  }
}

/** Children on whom the clerk sends a message of their own: today all who have a paper, with the reform only the rest. */
export function ownMessages(children: readonly PlannedChild[], angehoerige: boolean): readonly PlannedChild[] {
  return children.filter(({ lage }) => lage === "volljaehrig" || (!angehoerige && lage !== "ohne_papier"));
}

/**
 * What the rules say when a card is handed over. Today whoever no longer leads the file is refused. With orders the
 * ordering authority reports whoever leads; with dual write alone the decision was made before the change.
 */
export function expectedHandover(art: PlannedHandover["art"], rules: RuleSet): Expected {
  if (art === "aushaendigung") return stored("AKTENFUEHREND");
  if (rules.bestellung) return stored("BESTELLUNG");
  return rules.uebergang ? stored("UEBERGANG") : refused("AZR-3001");
}

function stored(grundlage: string): Expected {
  return { kind: "stored", grundlage };
}

function refused(fehlerschluessel: string): Expected {
  return { kind: "refused", fehlerschluessel, status: 403 };
}
