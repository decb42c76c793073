import { describe, expect, it } from "vitest";
import type { BestaetigungMeldung, Fehlernachricht } from "../../../proto/generated/nachrichten.ts";
import { validate } from "../../../proto/codec/validate.ts";
import { flow, sideBySide } from "../../../loadtests/stories/columns.ts";
import { changeOf, faultsOf } from "../../../loadtests/stories/compare.ts";
import { nothing, refused, stored } from "../../../loadtests/stories/expectations.ts";
import { instantOf } from "../../../loadtests/stories/player.ts";
import { stories } from "../../../loadtests/stories/stories.ts";
import { replyLines } from "../../../loadtests/stories/answer-lines.ts";

const unchanged = { added: [], removed: [] };
const personOf = (azrNummer: string): string => azrNummer;

describe("the stories", () => {
  it("have numbers of their own, in order", () => {
    const numbers = stories.map(({ number }) => number);
    expect(numbers.length).toBeGreaterThan(0);
    expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
  });

  it.each(stories.map((story) => [story.number, story] as const))("story %i goes forward in time", (_, story) => {
    const instants = [...story.before, ...story.steps].map(({ at }) => instantOf(at));
    expect(instants).toEqual(instants.toSorted((a, b) => a - b));
  });
});

describe("a difference from what a story expects", () => {
  const answer = bestaetigung({ duldung: "AKTENFUEHREND" }, ["H-3001"]);

  it("is none when answer and record are as they must be", () => {
    const reply = { kind: "stored", replayed: false, bestaetigung: answer } as const;
    const expected = stored({ duldung: "AKTENFUEHREND" }, { hinweise: ["H-3001"], akte: { neu: ["a"], weg: ["b"] } });
    expect(faultsOf(expected, reply, changeOf(["b", "c"], ["c", "a"]), personOf)).toEqual([]);
  });

  it("names Grundlage, Hinweis and line of the record", () => {
    const reply = { kind: "stored", replayed: true, bestaetigung: answer } as const;
    const expected = stored({ duldung: "UEBERGANG" }, { akte: { neu: ["Duldung"] } });
    expect(faultsOf(expected, reply, changeOf([], ["Anschrift"]), personOf)).toEqual([
      "die Antwort darf nicht die einer früheren Sendung sein",
      "Grundlagen: es fehlt „duldung UEBERGANG“",
      "Grundlagen: unerwartet „duldung AKTENFUEHREND“",
      "Hinweise: unerwartet „H-3001“",
      "neu in der Akte: es fehlt „Duldung“",
      "neu in der Akte: unerwartet „Anschrift“",
    ]);
  });

  it("names the wrong key and what a refusal does not say", () => {
    const reply = { kind: "refused", replayed: false, fehlernachricht: fehlernachricht("AZR-3001") } as const;
    expect(faultsOf(refused("AZR-3010", ["Neudorf"]), reply, unchanged, personOf)).toEqual([
      "Ablehnung: es fehlt „AZR-3010“",
      "Ablehnung: unerwartet „AZR-3001“",
      expect.stringContaining("nennt „Neudorf“ nicht"),
    ]);
    expect(faultsOf(stored({}), reply, unchanged, personOf)).toHaveLength(1);
    expect(faultsOf(nothing(), reply, unchanged, personOf)).toHaveLength(1);
  });

  it("is a line that stands twice and should stand once", () => {
    expect(changeOf(["a"], ["a", "a"])).toEqual({ added: ["a"], removed: [] });
  });
});

describe("the print", () => {
  it("tells the clerk text and next step of a refusal in full", () => {
    const reply = { kind: "refused", replayed: false, fehlernachricht: fehlernachricht("AZR-3001") } as const;
    expect(replyLines(reply, personOf)).toEqual(["Abgelehnt (AZR-3001): Warum nicht.", "Was tun: Was nun."]);
  });

  it("puts two texts side by side where there is room, and one under the other where there is none", () => {
    const [left, right] = [
      { head: "HEUTE", lines: [{ prefix: "", text: "links" }] },
      { head: "ZIEL", lines: [{ prefix: "", text: "rechts" }] },
    ];
    const wide = sideBySide(left, right, 120, "  ");
    expect(wide.map((line) => line.split("│").map((part) => part.trim()))).toEqual([
      ["HEUTE", "ZIEL"],
      ["links", "rechts"],
    ]);
    expect(sideBySide(left, right, 60, "  ")).toEqual(["  HEUTE", "    links", "  ZIEL", "    rechts"]);
  });

  it("wraps between words and sets the rest in", () => {
    expect(flow([{ prefix: "+ ", text: "eins zwei drei" }], 11)).toEqual(["+ eins zwei", "  drei"]);
  });
});

function bestaetigung(grundlagen: Readonly<Record<string, string>>, hinweise: readonly string[]): BestaetigungMeldung {
  const answer = validate("BestaetigungMeldung", {
    nachrichtentyp: "090098",
    ausloeserUUID: "00000000-0000-8000-8000-000000000001",
    azrNummer: "260200000013",
    revision: 1,
    referenzen: {},
    hinweise: hinweise.map((hinweisschluessel) => ({ hinweisschluessel, hinweistext: "Hinweis." })),
    erweiterung: { grundlagen: Object.entries(grundlagen).map(([block, grundlage]) => ({ block, grundlage })) },
  });
  if (!answer.ok) throw new Error(JSON.stringify(answer.rejection));
  return answer.value;
}

function fehlernachricht(fehlerschluessel: string): Fehlernachricht {
  const answer = validate("Fehlernachricht", {
    type: "about:blank",
    title: "Nicht aktenführend",
    status: 403,
    nachrichtentyp: "090099",
    fehlerfaelle: [
      {
        fehlerschluessel,
        fehlertext: "Warum nicht.",
        handlungshinweis: "Was nun.",
        zustaendigFuerKorrektur: "SACHBEARBEITUNG",
      },
    ],
    wiederholbar: false,
  });
  if (!answer.ok) throw new Error(JSON.stringify(answer.rejection));
  return answer.value;
}
