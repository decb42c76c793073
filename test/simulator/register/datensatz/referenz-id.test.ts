import { describe, expect, test } from "vitest";
import { uuid } from "../../../support/register/meldungen.ts";
import { present } from "../../../../simulator/kernel/assert.ts";
import { parseReferenzId } from "../../../../simulator/kernel/kennungen.ts";
import {
  blockNameOf,
  firstReferenzId,
  nextReferenzId,
  VERSION_MAX,
} from "../../../../simulator/register/datensatz/referenz-id.ts";

const free = (): boolean => false;

describe("a Referenz-ID", () => {
  test("is derived from the event and has the published shape", () => {
    const id = firstReferenzId(uuid("event"), free);
    expect(parseReferenzId(id)).toBe(id);
    expect(firstReferenzId(uuid("event"), free)).toBe(id);
    expect(firstReferenzId(uuid("other event"), free)).not.toBe(id);
  });

  test("takes another name when the name is taken in this Datensatz", () => {
    const id = firstReferenzId(uuid("event"), free);
    const other = firstReferenzId(uuid("event"), (name) => name === blockNameOf(id));
    expect(blockNameOf(other)).not.toBe(blockNameOf(id));
    expect(parseReferenzId(other)).toBe(other);
  });

  test("counts versions over the change of digits and keeps its name", () => {
    let id = firstReferenzId(uuid("event"), free);
    for (let version = 2; version <= 12; version += 1) {
      const next = nextReferenzId(id, uuid(`event ${version}`));
      expect(next.slice(7, -1)).toBe(String(version));
      expect(blockNameOf(next)).toBe(blockNameOf(id));
      id = next;
    }
  });

  test("stays inside the schema at the last version", () => {
    const last = present(parseReferenzId(`Abcdefg${VERSION_MAX}q`), "Referenz-ID");
    expect(parseReferenzId(nextReferenzId(last, uuid("event")))).toBeDefined();
  });

  test("names are spread over the alphabet", () => {
    const names = Array.from({ length: 2000 }, (_, index) =>
      blockNameOf(firstReferenzId(uuid(`event ${index}`), free)),
    );
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(names.join("")).size).toBe(62);
  });
});
