// What the register answered, in the words of the scenario language.
import type { AngehoerigeErgebnis, BestaetigungMeldung, Fehlernachricht } from "../../proto/generated/nachrichten.ts";
import type * as sprache from "../oracle/sprache.ts";
import { versionOf, type Gedaechtnis } from "./gedaechtnis.ts";

/** How the sending of a message ended. */
export type Empfang =
  | { readonly art: "gespeichert"; readonly bestaetigung: BestaetigungMeldung; readonly wiederholt: boolean }
  | { readonly art: "abgelehnt"; readonly fehlernachricht: Fehlernachricht; readonly wiederholt: boolean }
  /** Stored or not: send it again. */
  | { readonly art: "ungewiss" }
  /** Nothing was stored: send it again. */
  | { readonly art: "besetzt" };

const HINWEISE: Readonly<Record<string, sprache.Hinweis>> = {
  "H-3001": "H-3001",
  "H-3003": "ENTSCHIEDEN_NACH_ZUZUG",
  "H-3004": "BLOECKE_DAZWISCHEN",
  "H-5001": "HISTORIE",
  "H-5002": "TOD_VOR_ZUZUEGEN",
  "H-5003": "LISTE_AUFFAELLIG",
  "H-5008": "PRODUKTION_OHNE_WIRKUNG",
  "H-5010": "BESTELLUNG_KONFLIKT",
  "H-5012": "ZUSTELLUNG_OHNE_TITEL",
  "H-6101": "H-6101",
  "H-6102": "FAMILIE_UNSTIMMIG",
};

/** The register's key of a Hinweis. */
export function hinweisschluesselOf(hinweis: sprache.Hinweis): string {
  return Object.entries(HINWEISE).find(([, word]) => word === hinweis)?.[0] ?? hinweis;
}

/** The answer that was stored or refused. */
export function antwortOf(
  empfang: Exclude<Empfang, { readonly art: "ungewiss" | "besetzt" }>,
  gedaechtnis: Gedaechtnis,
): sprache.Antwort {
  if (empfang.art === "abgelehnt") {
    const fehler = empfang.fehlernachricht.fehlerfaelle.map(({ fehlerschluessel, pointer }) => ({
      schluessel: fehlerschluessel.replace("AZR-", ""),
      block: blockOf(pointer ?? ""),
    }));
    const { wiederholt } = empfang;
    return { ergebnis: "ABGELEHNT", wiederholt, fehler, hinweise: [], grundlagen: [], urteile: [] };
  }
  const { bestaetigung, wiederholt } = empfang;
  const { erweiterung } = bestaetigung;
  return {
    ergebnis: erweiterung?.nurGeprueft === true ? "GEPRUEFT" : "GESPEICHERT",
    wiederholt,
    fehler: [],
    hinweise: bestaetigung.hinweise.flatMap(({ hinweisschluessel }) => HINWEISE[hinweisschluessel] ?? []),
    grundlagen: (erweiterung?.grundlagen ?? []).map(({ block, grundlage, bis }) => ({
      block: block === "titelbestellung" ? "bestellung" : block,
      grundlage,
      bis: bis ?? null,
    })),
    urteile: (erweiterung?.angehoerige ?? []).flatMap((ergebnis) => urteilOf(ergebnis, gedaechtnis)),
  };
}

function urteilOf(ergebnis: AngehoerigeErgebnis, gedaechtnis: Gedaechtnis): readonly sprache.Urteil[] {
  const { verdikt, referenzId, fehlerfaelle } = ergebnis;
  const person = gedaechtnis.person(ergebnis.azrNummer);
  switch (verdikt) {
    case "UEBERNOMMEN":
      return [{ person, art: verdikt, version: versionOf(referenzId ?? "") }];
    case "ABGELEHNT":
      return [{ person, art: verdikt, schluessel: fehlerfaelle[0]?.fehlerschluessel.replace("AZR-", "") ?? "" }];
    case "NICHT_ANWENDBAR":
    case "BEREITS_AKTUELL":
      return [{ person, art: verdikt }];
    case "AUSSTEHEND":
      return [];
  }
}

/** The block that a JSON Pointer leads to. */
function blockOf(pointer: string): string {
  const [, first = "", second = ""] = pointer.split("/");
  if (first === "sachverhalt") return second;
  if (["schritt", "titelart", "antragsdatum", "bestellung", "referenzId"].includes(first)) return "bestellung";
  return ["grundpersonalien", "anschrift", "familienbeziehung"].includes(first) ? first : "";
}
