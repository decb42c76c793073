import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeLenient } from "../../../proto/codec/decode-lenient.ts";
import { encodeMessage } from "../../../proto/codec/encode.ts";
import { inFieldOrder } from "../../../proto/codec/field-order.ts";
import { arbitraryOf } from "../../support/arbitrary-of.ts";

test.each(["BestaetigungMeldung", "Fehlernachricht", "Vorgang"] as const)(
  "%s is the same JSON before it was stored and after, and means the same",
  (name) => {
    fc.assert(
      fc.property(arbitraryOf(name), (message) => {
        const ordered = inFieldOrder(name, message);
        expect(ordered).toEqual(message);
        const read = decodeLenient(name, encodeMessage(name, message));
        expect(JSON.stringify(inFieldOrder(name, read))).toBe(JSON.stringify(ordered));
      }),
      { numRuns: 50 },
    );
  },
);
