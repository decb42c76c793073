import protobuf from "protobufjs/light.js";

/** Thrown inside a decoder and caught by decodeMessage, which then looks for the place. */
export class NotStrict extends Error {
  override readonly name = "NotStrict";
}

/**
 * Reader that refuses what protobuf readers skip: unknown fields and known ones in another wire type. The compiled
 * decoders call skipType for both; that is no documented promise of protobufjs, so a test pins it.
 */
export class StrictReader extends protobuf.Reader {
  override skipType(): never {
    throw new NotStrict("unknown field or wire type");
  }

  /** A varint of more than 32 bits would be cut silently. */
  override uint32(): number {
    const start = this.pos;
    const value = super.uint32();
    const length = this.pos - start;
    if (length > 5 || (length === 5 && (this.buf[start + 4] ?? 0) > 0x0f)) throw new NotStrict("more than 32 bits");
    return value;
  }

  /** Negative numbers take ten bytes, so the bound of uint32 does not apply. */
  override int32(): number {
    return super.uint32() | 0;
  }
}
