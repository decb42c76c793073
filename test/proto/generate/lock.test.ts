import { describe, expect, test } from "vitest";
import { LOCK_TEXT, generateWith, violationsWith } from "../../support/planted-schema.ts";

const DULDUNG = "azr/fachdaten/v1/duldung.proto";
const EVENTS = "azr/ereignisse/v1/datensatz.proto";
const REPORTED = "message DuldungReported {";
const NACHGEMELDET = "  optional bool nachgemeldet = 5;";

describe("the lock refuses", () => {
  test("a renumbering", () => {
    const planted = {
      file: EVENTS,
      search: "optional bool nachgemeldet = 5",
      replace: "optional bool nachgemeldet = 6",
    };
    expect(violationsWith([planted])).toContain(
      'azr.ereignisse.v1.DuldungReported.nachgemeldet: number 5 was removed without reserved 5 and "nachgemeldet"',
    );
  });

  test("a number given to another field", () => {
    const planted = { file: EVENTS, search: NACHGEMELDET, replace: "  optional bool bestaetigt = 5;" };
    expect(violationsWith([planted])).toContain(
      "azr.ereignisse.v1.DuldungReported.nachgemeldet: number 5 means nachgemeldet bool for ever, not bestaetigt bool",
    );
  });

  test("another type under the same number", () => {
    const planted = { file: EVENTS, search: NACHGEMELDET, replace: "  optional uint32 nachgemeldet = 5;" };
    expect(violationsWith([planted])).toEqual([expect.stringContaining("for ever, not nachgemeldet uint32")]);
  });

  test("a list in place of a single value", () => {
    const planted = {
      file: DULDUNG,
      search: "optional string ereignisdatum = 2 [(azr.schema.v1.feld) = { pflicht: true,",
      replace: "repeated string ereignisdatum = 2 [(azr.schema.v1.feld) = { maxAnzahl: 2,",
    };
    expect(violationsWith([planted])).toEqual([expect.stringContaining("for ever, not ereignisdatum list:string")]);
  });

  test("a field taken away without reserved, or with only half of it", () => {
    expect(violationsWith([{ file: EVENTS, search: NACHGEMELDET, replace: "" }])).toHaveLength(1);
    expect(violationsWith([{ file: EVENTS, search: NACHGEMELDET, replace: "  reserved 5;" }])).toHaveLength(1);
    expect(
      violationsWith([{ file: EVENTS, search: NACHGEMELDET, replace: '  reserved "nachgemeldet";' }]),
    ).toHaveLength(1);
  });

  test("a new mandatory field in a stored event, or in a message inside one", () => {
    const field = "  optional bool neu = 90 [(azr.schema.v1.feld) = { pflicht: true }];";
    const list =
      '  repeated string neue = 91 [(azr.schema.v1.feld) = { typ: "Freitext", minAnzahl: 1, maxAnzahl: 2 }];';
    for (const planted of [
      { file: EVENTS, search: REPORTED, replace: `${REPORTED}\n${field}` },
      { file: EVENTS, search: REPORTED, replace: `${REPORTED}\n${list}` },
      { file: DULDUNG, search: "message DuldungArt {", replace: `message DuldungArt {\n${field}` },
      {
        file: "azr/ereignisse/v1/umschlag.proto",
        search: "message Umschlag {",
        replace: `message Umschlag {\n${field}`,
      },
    ]) {
      expect(violationsWith([planted])).toEqual([expect.stringContaining("must not be mandatory")]);
    }
  });

  test("an old field of a stored event that becomes mandatory", () => {
    const planted = {
      file: EVENTS,
      search: "optional azr.fachdaten.v1.Duldung fachdaten = 4;",
      replace: "optional azr.fachdaten.v1.Duldung fachdaten = 4 [(azr.schema.v1.feld) = { pflicht: true }];",
    };
    expect(violationsWith([planted])).toEqual([expect.stringContaining("became mandatory")]);
  });

  test("an event type taken away or renamed", () => {
    const planted = { file: EVENTS, search: REPORTED, replace: "message DuldungGemeldet {" };
    expect(violationsWith([planted])).toContain(
      "azr.ereignisse.v1.DuldungReported: a stored event was removed; its bytes could not be read again",
    );
  });

  test("numbers that stand in it twice, and lines that it does not understand", () => {
    const twice = LOCK_TEXT.replace("event 2 ", "event 1 ");
    expect(violationsWith([], twice)).toEqual([expect.stringContaining("twice: event 1")]);
    expect(violationsWith([], `${LOCK_TEXT}feld x\n`)).toEqual([expect.stringContaining("not understood: feld x")]);
  });
});

describe("the lock allows", () => {
  test("a new mandatory field in a message that is never stored", () => {
    const search = "message Treffer {";
    const field = "  optional bool neu = 90 [(azr.schema.v1.feld) = { pflicht: true }];";
    expect(
      violationsWith([{ file: "azr/nachrichten/v1/antworten.proto", search, replace: `${search}\n${field}` }]),
    ).toEqual([]);
  });

  test("a removed field that is reserved, and keeps its line for ever", () => {
    const removal = { file: EVENTS, search: NACHGEMELDET, replace: '  reserved 5;\n  reserved "nachgemeldet";' };
    const after = lockOf(generateWith([removal]));
    expect(after).toContain("field azr.ereignisse.v1.DuldungReported 5 nachgemeldet bool removed");
    expect(violationsWith([removal], after)).toEqual([]);
    const revived = { file: EVENTS, search: NACHGEMELDET, replace: NACHGEMELDET };
    expect(violationsWith([revived], after)).toEqual([expect.stringContaining("for ever")]);
  });

  test("a new event type, which gets the next number; old ones keep theirs wherever they stand", () => {
    const planted = {
      file: EVENTS,
      search: "message DatensatzCreated {",
      replace: "message DatensatzMerged {\n  optional bool neu = 1;\n}\nmessage DatensatzCreated {",
    };
    const highest = Math.max(...[...LOCK_TEXT.matchAll(/^event (\d+) /gmu)].map((match) => Number(match[1])));
    const after = lockOf(generateWith([planted]));
    expect(after).toContain(`event ${highest + 1} azr.ereignisse.v1.DatensatzMerged\n`);
    expect(after).toContain("event 1 azr.ereignisse.v1.DatensatzCreated\n");
  });
});

function lockOf(outputs: ReturnType<typeof generateWith>): string {
  if (!outputs.ok) throw new Error(outputs.violations.join("\n"));
  return outputs.files.get("fields.lock") ?? "";
}
