import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openZugang, sandboxClients, ZugangInvalid } from "../../../simulator/http/access/zugang-datei.ts";
import { ABH_A } from "../../support/register/behoerden.ts";
import { makeTemporaryFolder, type TemporaryFolder } from "../../support/temporary-folder.ts";

let folder: TemporaryFolder;
let file: string;

beforeEach(() => {
  folder = makeTemporaryFolder();
  file = join(folder.path, "zugang.json");
});

afterEach(() => folder.remove());

describe("zugang.json", () => {
  it("gets secrets that differ, once, and is the same when it is opened again", () => {
    const first = openZugang(file, [...sandboxClients("heute", ABH_A), ...sandboxClients("ziel", undefined)]);
    expect(first.clients.map(({ clientId }) => clientId)).toEqual(["sandbox-heute", "abh-heute", "sandbox-ziel"]);
    expect(new Set(first.clients.map(({ clientSecret }) => clientSecret)).size).toBe(3);
    const text = readFileSync(file, "utf8");
    const second = openZugang(file, sandboxClients("heute", ABH_A));
    expect(second.clients).toEqual(first.clients);
    expect(second.signingKey.equals(first.signingKey)).toBe(true);
    expect(readFileSync(file, "utf8")).toBe(text);
  });

  it("gets the clients of a register that is new, and leaves the others alone", () => {
    const first = openZugang(file, sandboxClients("heute", ABH_A));
    const second = openZugang(file, sandboxClients("neu", undefined));
    expect(second.clients.slice(0, 2)).toEqual(first.clients);
    expect(second.clients.map(({ clientId }) => clientId)).toContain("sandbox-neu");
  });

  it.each([
    ["no JSON", () => "{"],
    ["no key", (text: string) => text.replace("signingKey", "key")],
    ["a scope that does not exist", (text: string) => text.replace("azr:anfrage", "azr:alles")],
    ["an authority that is no key", (text: string) => text.replace('"100001"', '"1"')],
  ])("is refused with %s, naming the file and the way out", (_, change) => {
    openZugang(file, sandboxClients("heute", ABH_A));
    writeFileSync(file, change(readFileSync(file, "utf8")));
    expect(() => openZugang(file, [])).toThrow(ZugangInvalid);
    expect(() => openZugang(file, [])).toThrow(/zugang\.json; remove it/u);
  });
});
