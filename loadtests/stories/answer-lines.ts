// An answer of the register as the clerk reads it: whether something was stored and on which Grundlage, every Hinweis and
// every reason in full, and what to do next.
import type {
  AngehoerigeErgebnis,
  BestaetigungMeldung,
  BlockGrundlage,
  Fehlernachricht,
} from "../../proto/generated/nachrichten.ts";
import { formatTag } from "../../simulator/kernel/zeit.ts";
import type { PersonOf } from "./record-lines.ts";
import { blockWord, grundlageWord, verdictWord } from "./words.ts";

/** What came back for a message. */
export type Reply =
  | { readonly kind: "stored"; readonly replayed: boolean; readonly bestaetigung: BestaetigungMeldung }
  | { readonly kind: "refused"; readonly replayed: boolean; readonly fehlernachricht: Fehlernachricht }
  | { readonly kind: "lost" }
  /** Nobody sent anything. */
  | { readonly kind: "none" }
  /** Neither a Bestaetigung nor a Fehlernachricht: a defect. */
  | { readonly kind: "broken"; readonly text: string };

/** The lines of an answer. */
export function replyLines(reply: Reply, personOf: PersonOf): readonly string[] {
  switch (reply.kind) {
    case "stored":
      return [...storedLines(reply.bestaetigung, reply.replayed), ...relativesLines(reply.bestaetigung, personOf)];
    case "refused":
      return refusedLines(reply.fehlernachricht, reply.replayed);
    case "lost":
      return ["Die Antwort geht auf dem Weg verloren."];
    case "none":
      return [];
    case "broken":
      return [`Unverständliche Antwort: ${reply.text}`];
  }
}

function storedLines({ erweiterung, hinweise }: BestaetigungMeldung, replayed: boolean): readonly string[] {
  const blocks = (erweiterung?.grundlagen ?? []).map(grundlageText).join("; ");
  const head = erweiterung?.nurGeprueft === true ? "Nur geprüft, nichts gespeichert" : "Gespeichert";
  return [
    ...(replayed ? ["Die Meldung war schon da; nichts ist doppelt gespeichert. Die Antwort von damals:"] : []),
    blocks === "" ? `${head}.` : `${head}: ${blocks}.`,
    ...hinweise.map(({ hinweisschluessel, hinweistext }) => `Hinweis (${hinweisschluessel}): ${hinweistext}`),
  ];
}

function grundlageText({ block, grundlage, bis }: BlockGrundlage): string {
  const until = bis === undefined ? "" : `, Recht bis ${formatTag(bis)}`;
  return `${blockWord(block)} (${grundlageWord(grundlage)}${until})`;
}

function relativesLines({ erweiterung }: BestaetigungMeldung, personOf: PersonOf): readonly string[] {
  return (erweiterung?.angehoerige ?? []).flatMap((ergebnis) => relativeLines(ergebnis, personOf));
}

function relativeLines(
  { azrNummer, verdikt, text, fehlerfaelle }: AngehoerigeErgebnis,
  personOf: PersonOf,
): readonly string[] {
  const name = personOf(azrNummer);
  return [
    `${name} – ${verdictWord(verdikt)}${text === undefined ? "." : `: ${text}`}`,
    ...fehlerfaelle.flatMap(({ fehlerschluessel, fehlertext, handlungshinweis }) => [
      `${name}, Grund (${fehlerschluessel}): ${fehlertext}`,
      `${name}, was tun: ${handlungshinweis}`,
    ]),
  ];
}

function refusedLines({ fehlerfaelle, detail }: Fehlernachricht, replayed: boolean): readonly string[] {
  return [
    ...(replayed || detail !== undefined ? [detail ?? "Die Meldung war schon da. Die Antwort von damals:"] : []),
    ...fehlerfaelle.flatMap((fehlerfall) => [
      `Abgelehnt (${fehlerfall.fehlerschluessel}): ${fehlerfall.fehlertext}`,
      `Was tun: ${fehlerfall.handlungshinweis}`,
    ]),
  ];
}
