import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anfrageRequest } from "../../../loadtests/client/anfrage.ts";
import { listAt, member, textAt } from "../../../loadtests/client/answer.ts";
import { duldungVerlaengert, folgemeldungRequest, zuzug } from "../../../loadtests/client/folgemeldung.ts";
import { gesamtauskunftRequest } from "../../../loadtests/client/gesamtauskunft.ts";
import { nachrichtenUuidOf, traceIdsOf } from "../../../loadtests/client/identifiers.ts";
import { zustaendigkeitRequest } from "../../../loadtests/client/zustaendigkeit.ts";
import { parseJson } from "../../../proto/codec/parse-json.ts";
import { validate } from "../../../proto/codec/validate.ts";
import { present } from "../../../simulator/kernel/assert.ts";
import { startOfTag } from "../../../simulator/kernel/zeit.ts";
import { sampleTagesfaelle } from "../../support/sample-tagesfaelle.ts";

const faelle = sampleTagesfaelle(1, 2);
const fall = present(faelle.extensions[0], "a case");
const absender = { behoerde: faelle.behoerde, sachbearbeiter: "Sachbearbeitung 1", geschaeftszeichen: "DU/fall-0001" };
const identity = { nachrichtenUUID: nachrichtenUuidOf(7, "x"), erstelltAm: startOfTag(faelle.tag) };
const { familienname, vornamen, geburtsdatum, geschlecht, staatsangehoerigkeiten } = fall.personalien;

describe("requests", () => {
  test.each([
    ["Anfrage", anfrageRequest({ azrNummer: fall.azrNummer }, identity, absender)],
    [
      "Anfrage",
      anfrageRequest(
        { grundpersonalien: { familienname, vornamen, geburtsdatum, geschlecht, staatsangehoerigkeiten } },
        identity,
        absender,
      ),
    ],
    ["Folgemeldung", folgemeldungRequest(fall.azrNummer, zuzug(faelle.tag), identity, absender)],
    [
      "Folgemeldung",
      folgemeldungRequest(
        fall.azrNummer,
        duldungVerlaengert(fall.referenzId, {
          duldungArt: { code: "01" },
          ereignisdatum: faelle.tag,
          befristungsdatum: faelle.tag,
          bescheinigungsNummer: "T1234567",
        }),
        identity,
        absender,
      ),
    ],
  ] as const)("a body is what the schema says: %s %#", (name, request) => {
    const parsed = parseJson(name, request.body ?? "");
    expect(parsed.ok && validate(name, parsed.value)).toMatchObject({ ok: true });
  });

  test("a read says who asks, and why, in headers, and the number stands in the path only", () => {
    for (const request of [
      gesamtauskunftRequest(fall.azrNummer, absender),
      zustaendigkeitRequest(fall.azrNummer, absender),
    ]) {
      expect(request.headers).toMatchObject({
        "AZR-Behoerde": faelle.behoerde,
        "AZR-Sachbearbeiter": "Sachbearbeitung 1",
        "AZR-Abrufzweck": "01",
        "AZR-Geschaeftszeichen": "DU/fall-0001",
      });
      expect(request.path).toContain(fall.azrNummer);
      expect(request.body).toBeUndefined();
    }
  });
});

describe("ids", () => {
  test("have their form, are the same for the same seed, and differ in everything else", () => {
    fc.assert(
      fc.property(fc.nat(), fc.string(), fc.nat(50), (seed, name, index) => {
        const ids = traceIdsOf(seed, name, index);
        expect(ids.traceId).toMatch(/^[0-9a-f]{32}$/u);
        expect(ids.spanId).toMatch(/^[0-9a-f]{16}$/u);
        expect(traceIdsOf(seed, name, index)).toEqual(ids);
        expect(traceIdsOf(seed, name, index + 1).traceId).toBe(ids.traceId);
        expect(traceIdsOf(seed, name, index + 1).spanId).not.toBe(ids.spanId);
        expect(nachrichtenUuidOf(seed, name)).toMatch(
          /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/u,
        );
      }),
    );
    const many = Array.from({ length: 100_000 }, (_, i) => traceIdsOf(1, `national ${i}`, 0).spanId);
    expect(new Set(many).size).toBe(many.length);
  });
});

describe("reading answers", () => {
  test("never throws, whatever came", () => {
    fc.assert(
      fc.property(fc.anything(), fc.array(fc.oneof(fc.string(), fc.nat(3)), { maxLength: 4 }), (value, path) => {
        member(value, ...path);
        textAt(value, ...path);
        expect(Array.isArray(listAt(value, ...path))).toBe(true);
      }),
    );
    expect(textAt({ a: [{ b: "c" }] }, "a", 0, "b")).toBe("c");
    expect(textAt({ a: 1 }, "a")).toBeUndefined();
    expect(member({}, "toString")).toBeUndefined();
  });
});
