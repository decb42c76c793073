import { describe, expect, test } from "vitest";
import { violationsWith } from "../../support/planted-schema.ts";

const DULDUNG = "azr/fachdaten/v1/duldung.proto";
const MESSAGE = 'message Duldung {\n  option (azr.schema.v1.entitaet) = "Duldung";';
const NEW_FIELD = "  optional string neu = 90";

/** Adds lines to message Duldung. */
function inDuldung(lines: string): { readonly file: string; readonly search: string; readonly replace: string } {
  return { file: DULDUNG, search: MESSAGE, replace: `${MESSAGE}\n${lines}` };
}

/** Adds a string field with the given option. */
function withOption(option: string): ReturnType<typeof inDuldung> {
  return inDuldung(`${NEW_FIELD} [(azr.schema.v1.feld) = { ${option} }];`);
}

test("the schema as it is breaks no rule", () => {
  expect(violationsWith([])).toEqual([]);
});

test("a new optional field breaks no rule", () => {
  expect(violationsWith([withOption('typ: "Freitext", maxLaenge: 5')])).toEqual([]);
});

describe("the generator refuses", () => {
  test.each([
    ["a 64-bit number", inDuldung("  optional int64 neu = 90;"), "type int64"],
    ["bytes", inDuldung("  optional bytes neu = 90;"), "type bytes"],
    ["a map", inDuldung("  map<string, string> neu = 90;"), "type map"],
    ["an enum as type", inDuldung("  enum Art { NULL = 0; }\n  optional Art neu = 90;"), "nested declarations"],
    ["a nested message", inDuldung("  message Innen { optional bool neu = 1; }"), "nested declarations"],
    [
      "an enum",
      { file: DULDUNG, search: "message DuldungArt", replace: "enum Art { NULL = 0; }\nmessage DuldungArt" },
      "only messages",
    ],
    [
      "a service",
      { file: DULDUNG, search: "message DuldungArt", replace: "service Dienst {}\nmessage DuldungArt" },
      "only messages",
    ],
    ["a scalar without presence", inDuldung("  bool neu = 90;"), "must be optional"],
    ["a oneof beside other fields", inDuldung("  oneof wahl { bool neu = 90; bool neuer = 91; }"), "must be alone"],
    [
      "a oneof without genauEine",
      { file: "azr/nachrichten/v1/bloecke.proto", search: "option (azr.schema.v1.genauEine) = true;", replace: "" },
      "belong together",
    ],
    ["genauEine without oneof", inDuldung("  option (azr.schema.v1.genauEine) = true;"), "belong together"],
    ["a string without rule", inDuldung(`${NEW_FIELD};`), "needs typ, muster, format or werte"],
    ["a string with two rules", withOption('muster: "a", format: "date"'), "only one of"],
    ["a misspelt key", withOption('typ: "Freitext", maxLange: 5'), "unknown key maxLange"],
    ["a value of the wrong kind", withOption('typ: "Freitext", maxLaenge: "5"'), "maxLaenge must be uint32"],
    [
      "an unknown option",
      inDuldung(`${NEW_FIELD} [(azr.schema.v1.fald) = { typ: "Freitext" }];`),
      "unknown option (azr.schema.v1.fald)",
    ],
    [
      "an option of protobuf",
      inDuldung(`${NEW_FIELD} [(azr.schema.v1.feld) = { typ: "Freitext" }, deprecated = true];`),
      "unknown option deprecated",
    ],
    [
      "an unknown message option",
      inDuldung('  option (azr.schema.v1.entitat) = "D";'),
      "unknown option (azr.schema.v1.entitat)",
    ],
    ["an unknown data type", withOption('typ: "Freitxt"'), "Freitxt is not declared"],
    ["an unknown format", withOption('format: "email"'), "format must be"],
    ["a pattern that is none", withOption('muster: "[a"'), "no regular expression"],
    ["a pattern that lets a lone surrogate pass", withOption('muster: ".+"'), "no decoder can read again"],
    ["a pattern that lets NUL pass", withOption('muster: "[^\\\\p{Cs}]+"'), "no decoder can read again"],
    ["an example that does not match", withOption('muster: "[0-9]", beispiel: "x"'), "beispiel does not match"],
    ["a value given twice", withOption('werte: ["a", "a"]'), "twice"],
    ["a code list without values", withOption('typ: "Freitext", codeliste: "urn:x"'), "codeliste needs"],
    ["lengths that exclude each other", withOption('typ: "Freitext", minLaenge: 5, maxLaenge: 4'), "minLaenge exceeds"],
    ["bounds of a text", withOption('typ: "Freitext", minimum: 1'), "are for numbers"],
    [
      "a text rule on a number",
      inDuldung('  optional uint32 neu = 90 [(azr.schema.v1.feld) = { muster: "a" }];'),
      "are for strings",
    ],
    ["a brand on a field", withOption('typ: "Freitext", marke: "Neu"'), "marke belongs"],
    [
      "a list without bound",
      inDuldung('  repeated string neu = 90 [(azr.schema.v1.feld) = { typ: "Freitext" }];'),
      "needs maxAnzahl",
    ],
    [
      "a list with pflicht",
      inDuldung(
        '  repeated string neu = 90 [(azr.schema.v1.feld) = { typ: "Freitext", maxAnzahl: 3, pflicht: true }];',
      ),
      "by minAnzahl",
    ],
    ["the bound of a list on a single field", withOption('typ: "Freitext", maxAnzahl: 3'), "is no list"],
    ["a name with an underscore", inDuldung("  optional bool neu_ = 90;"), "name must match"],
    ["a name in upper case", inDuldung("  optional bool Neu = 90;"), "name must match"],
    [
      "a message name given twice",
      {
        file: "azr/nachrichten/v1/kopf.proto",
        search: "message Autor {",
        replace: "message Duldung {\n  optional bool neu = 1;\n}\nmessage Autor {",
      },
      "unique over all packages",
    ],
    [
      "a package that the folder does not name",
      { file: "azr/messung/v1/record.proto", search: "package azr.messung.v1;", replace: "package azr.messung.v2;" },
      "as the folder says",
    ],
    [
      "a type from a file that is not imported",
      {
        file: "azr/messung/v1/tagesfaelle.proto",
        search: 'import "azr/fachdaten/v1/grundpersonalien.proto";',
        replace: "",
      },
      "does not import",
    ],
    [
      "a data type without example",
      { file: "azr/schema/v1/datentypen.proto", search: ', beispiel: "123456"', replace: "" },
      "beispiel and bezeichnung are missing",
    ],
    [
      "a brand of another name",
      { file: "azr/schema/v1/datentypen.proto", search: 'marke: "Uuid"', replace: 'marke: "UUID"' },
      "marke must be the name",
    ],
  ])("%s", (_, planted, text) => {
    expect(violationsWith([planted]).filter((violation) => violation.includes(text))).not.toEqual([]);
  });

  test("text that is no .proto, naming the file", () => {
    const planted = { file: DULDUNG, search: "message DuldungArt {", replace: "massage DuldungArt {" };
    expect(() => violationsWith([planted])).toThrow(DULDUNG);
  });
});
