import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { present } from "../../../simulator/kernel/assert.ts";
import { bytesOfUuid, parseUuid, sha1, uuidOfBytes, uuidV5 } from "../../../simulator/kernel/uuid.ts";

describe("uuid", () => {
  it("is the example of RFC 9562, appendix A.4", () => {
    const dns = present(parseUuid("6ba7b810-9dad-11d1-80b4-00c04fd430c8"), "the DNS namespace");
    expect(uuidV5(dns, "www.example.com")).toBe("2ed6657d-e927-568b-95e1-2665a8aea6a2");
  });

  it("comes back from its bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
        const uuid = uuidOfBytes(bytes);
        expect(parseUuid(uuid)).toBe(uuid);
        expect(bytesOfUuid(uuid)).toEqual(bytes);
      }),
    );
  });

  it("hashes as SHA-1 does, at every length around a block", () => {
    const check = (message: Uint8Array): void => {
      expect(Buffer.from(sha1(message))).toEqual(createHash("sha1").update(message).digest());
    };
    for (let length = 0; length <= 130; length += 1) check(new Uint8Array(length).fill(0xa5));
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), check));
  });
});
