import protobuf from "protobufjs/light.js";
import { describe, expect, test } from "vitest";
import { decodeLenient } from "../../../proto/codec/decode-lenient.ts";
import { decodeMessage } from "../../../proto/codec/decode-strict.ts";
import { encodeMessage } from "../../../proto/codec/encode.ts";
import { validate } from "../../../proto/codec/validate.ts";
import { sampleFolgemeldung } from "../../support/sample-folgemeldung.ts";

const folgemeldung = encodeMessage("Folgemeldung", sampleFolgemeldung());
const SACHBEARBEITER = 3;
const SACHVERHALT = 20;

describe("a protobuf request", () => {
  test("with an unknown field is refused by its number", () => {
    expect(refusal(append((w) => w.uint32(tag(15, 0)).uint32(1)))).toEqual(["UNKNOWN_FIELD", "", 15]);
  });

  test("with an unknown field inside is refused with the pointer of the message around it", () => {
    const unknown = (w: protobuf.Writer): unknown => w.uint32(tag(15, 0)).uint32(1);
    const bytes = append((w) => nested(w, SACHVERHALT, (s) => nested(s, 2, unknown)));
    expect(refusal(bytes)).toEqual(["UNKNOWN_FIELD", "/sachverhalt/duldung", 15]);
  });

  test("with an unknown group is refused", () => {
    expect(refusal(append((w) => w.uint32(tag(15, 3)).uint32(tag(15, 4))))).toEqual(["UNKNOWN_FIELD", "", 15]);
  });

  test("with a known field in another wire type is refused", () => {
    const place = ["WRONG_WIRE_TYPE", "/durchfuehrenderSachbearbeiter", SACHBEARBEITER];
    expect(refusal(append((w) => w.uint32(tag(SACHBEARBEITER, 0)).uint32(1)))).toEqual(place);
    expect(refusal(append((w) => w.uint32(tag(SACHBEARBEITER, 5)).fixed32(1)))).toEqual(place);
  });

  test("with text that is no UTF-8 is refused, short and long", () => {
    for (const length of [1, 200]) {
      const bytes = append((w) => w.uint32(tag(SACHBEARBEITER, 2)).bytes(new Uint8Array(length).fill(0xff)));
      expect(refusal(bytes)).toEqual(["INVALID_UTF8", "/durchfuehrenderSachbearbeiter", SACHBEARBEITER]);
    }
  });

  test("that is cut anywhere is refused, or ends between two fields", () => {
    const reasons = new Set<unknown>();
    for (let length = 1; length < folgemeldung.length; length += 1) {
      const decoded = decodeMessage("Folgemeldung", folgemeldung.subarray(0, length));
      reasons.add(decoded.ok ? "decoded" : decoded.rejection.reason);
    }
    expect(reasons).toEqual(new Set(["TRUNCATED", "decoded"]));
  });

  test("with a number that its type cannot hold is refused instead of cut", () => {
    const jahr = protobuf.Writer.create()
      .uint32(tag(1, 0))
      .uint64(2 ** 32 + 1990)
      .finish();
    const decoded = decodeMessage("Teildatum", jahr);
    expect(decoded.ok ? decoded.value : decoded.rejection.reason).toBe("OUT_OF_RANGE");
    expect(decodeLenient("Teildatum", jahr)).toEqual({ jahr: 1990 });
  });

  test("with field number zero or a varint without end is refused", () => {
    expect(refusal(Uint8Array.of(0x00, 0x01))).toEqual(["MALFORMED", "", undefined]);
    expect(refusal(new Uint8Array(20).fill(0xff))).toEqual(["MALFORMED", "", undefined]);
  });

  test("with two members of a oneof shows both, and the validator refuses them", () => {
    const bytes = append((w) => nested(w, SACHVERHALT, (s) => nested(s, 1, () => undefined)));
    const decoded = decodeMessage("Folgemeldung", bytes);
    const judged = decoded.ok ? validate("Folgemeldung", decoded.value) : decoded;
    expect(judged).toMatchObject({ ok: false });
    expect(judged.ok ? [] : judged.rejection).toContainEqual(
      expect.objectContaining({ keyword: "maxProperties", pointer: "/sachverhalt" }),
    );
  });

  test("is decoded to plain objects, never to instances whose absent members read as zero", () => {
    const decoded = decodeMessage("Folgemeldung", folgemeldung);
    const value: unknown = decoded.ok ? decoded.value : undefined;
    expect(value).toStrictEqual(sampleFolgemeldung());
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });
});

describe("a stored message", () => {
  test("with fields of a newer version is read without them", () => {
    expect(
      decodeLenient(
        "Folgemeldung",
        append((w) => w.uint32(tag(999, 2)).string("new")),
      ),
    ).toEqual(sampleFolgemeldung());
  });
});

function refusal(bytes: Uint8Array): readonly unknown[] {
  const decoded = decodeMessage("Folgemeldung", bytes);
  if (decoded.ok) return ["decoded", decoded.value];
  return [decoded.rejection.reason, decoded.rejection.pointer, decoded.rejection.fieldNumber];
}

function append(write: (writer: protobuf.Writer) => unknown): Uint8Array {
  const writer = protobuf.Writer.create();
  write(writer);
  return Buffer.concat([folgemeldung, writer.finish()]);
}

function nested(writer: protobuf.Writer, field: number, write: (writer: protobuf.Writer) => unknown): void {
  writer.uint32(tag(field, 2)).fork();
  write(writer);
  writer.ldelim();
}

function tag(field: number, wireType: number): number {
  return field * 8 + wireType;
}
