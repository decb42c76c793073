// What came of a step against what its story expects; every difference becomes a sentence that names both.
import type { AngehoerigeErgebnis } from "../../proto/generated/nachrichten.ts";
import type { Reply } from "./answer-lines.ts";
import type { PersonOf } from "./record-lines.ts";
import type { Expected, ExpectedRefused, ExpectedStored, RecordChange } from "./story.ts";

/** How the records changed, as lines. */
export interface Change {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** The lines that came and went; a line that stands twice counts twice. */
export function changeOf(before: readonly string[], after: readonly string[]): Change {
  return { added: without(after, before), removed: without(before, after) };
}

/** Everything in which a step differs from its expectation; empty when it is as it must be. */
export function faultsOf(expected: Expected, reply: Reply, change: Change, personOf: PersonOf): readonly string[] {
  return [...replyFaults(expected, reply, personOf), ...changeFaults(expected.akte, change)];
}

function replyFaults(expected: Expected, reply: Reply, personOf: PersonOf): readonly string[] {
  if (expected.outcome === "none") {
    return reply.kind === "none" || reply.kind === "lost"
      ? []
      : [`keine Antwort erwartet, gekommen ist ${kindText(reply)}`];
  }
  if (expected.outcome === "stored") {
    if (reply.kind !== "stored") return [`„gespeichert“ erwartet, gekommen ist ${kindText(reply)}`];
    const { erweiterung, hinweise } = reply.bestaetigung;
    const grundlagen = (erweiterung?.grundlagen ?? []).map(({ block, grundlage }) => `${block} ${grundlage}`);
    return [
      ...replayFaults(expected, reply.replayed),
      ...((erweiterung?.nurGeprueft === true) === expected.nurGeprueft ? [] : ["„nur geprüft“ stimmt nicht"]),
      ...differ("Grundlagen", entriesText(expected.grundlagen), grundlagen.toSorted()),
      ...differ(
        "Hinweise",
        expected.hinweise,
        hinweise.map(({ hinweisschluessel }) => hinweisschluessel),
      ),
      ...differ(
        "Angehörige",
        entriesText(expected.angehoerige),
        (erweiterung?.angehoerige ?? []).map((ergebnis) => verdictText(ergebnis, personOf)).toSorted(),
      ),
    ];
  }
  if (reply.kind !== "refused") return [`Ablehnung ${expected.schluessel} erwartet, gekommen ist ${kindText(reply)}`];
  const { fehlerfaelle, detail = "" } = reply.fehlernachricht;
  const texts = fehlerfaelle.map(({ fehlertext, handlungshinweis }) => `${fehlertext} ${handlungshinweis}`);
  const text = [detail, ...texts].join(" ").trim();
  return [
    ...replayFaults(expected, reply.replayed),
    ...differ(
      "Ablehnung",
      [expected.schluessel],
      fehlerfaelle.map(({ fehlerschluessel }) => fehlerschluessel),
    ),
    ...expected.nennt
      .filter((part) => !text.includes(part))
      .map((part) => `die Ablehnung nennt „${part}“ nicht: ${text}`),
  ];
}

function replayFaults({ replayed: wanted }: ExpectedStored | ExpectedRefused, replayed: boolean): readonly string[] {
  if (wanted === replayed) return [];
  return [
    wanted
      ? "die Antwort müsste die der ersten Sendung sein"
      : "die Antwort darf nicht die einer früheren Sendung sein",
  ];
}

function changeFaults({ neu = [], weg = [] }: RecordChange, { added, removed }: Change): readonly string[] {
  return [...differ("neu in der Akte", neu, added), ...differ("nicht mehr in der Akte", weg, removed)];
}

function differ(what: string, expected: readonly string[], found: readonly string[]): readonly string[] {
  const [missing, surplus] = [without(expected, found), without(found, expected)];
  return [
    ...missing.map((entry) => `${what}: es fehlt „${entry}“`),
    ...surplus.map((entry) => `${what}: unerwartet „${entry}“`),
  ];
}

function without(list: readonly string[], taken: readonly string[]): readonly string[] {
  const rest = [...taken];
  return list.filter((entry) => {
    const index = rest.indexOf(entry);
    if (index >= 0) rest.splice(index, 1);
    return index < 0;
  });
}

function entriesText(entries: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(entries)
    .map(([key, value]) => `${key} ${value}`)
    .toSorted();
}

function verdictText({ azrNummer, verdikt, fehlerfaelle }: AngehoerigeErgebnis, personOf: PersonOf): string {
  const keys = fehlerfaelle.map(({ fehlerschluessel }) => ` ${fehlerschluessel}`).join("");
  return `${personOf(azrNummer)} ${verdikt}${keys}`;
}

function kindText(reply: Reply): string {
  switch (reply.kind) {
    case "stored":
      return "„gespeichert“";
    case "refused":
      return `Ablehnung ${reply.fehlernachricht.fehlerfaelle.map(({ fehlerschluessel }) => fehlerschluessel).join(", ")}`;
    case "lost":
    case "none":
      return "keine Antwort";
    case "broken":
      return `etwas Unverständliches: ${reply.text}`;
  }
}
