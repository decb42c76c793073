// Every Hinweis is provoked over HTTP, in JSON and in protobuf.
import { afterEach, describe, expect, it } from "vitest";
import type { Hinweis } from "../../../../proto/generated/nachrichten.ts";
import type { Form } from "../../../../simulator/http/negotiation.ts";
import { HINWEISE } from "../../../../simulator/register/kataloge/hinweise.ts";
import type { TestAnswer } from "../../../support/simulator/test-client.ts";
import { BESTELLHINWEISE } from "./bestellungen.ts";
import { HINWEISZEILEN, type Hinweiszeile } from "./hinweise.ts";
import { filledIn } from "./vorlage.ts";
import { createWelt, type Welt } from "./welt.ts";

const FORMS: readonly Form[] = ["json", "protobuf"];
const ZEILEN: Readonly<Record<string, Hinweiszeile>> = { ...HINWEISZEILEN, ...BESTELLHINWEISE };
const CASES = Object.entries(ZEILEN).flatMap(([schluessel, zeile]) =>
  FORMS.map((form) => ({ schluessel, form, zeile })),
);

let welt: Welt | undefined;

afterEach(async () => {
  await welt?.simulator.close();
  welt = undefined;
});

describe("the Hinweise", () => {
  it("have a provocation each, and no provocation leads to anything else", () => {
    expect(Object.keys(ZEILEN).toSorted()).toEqual(Object.keys(HINWEISE).toSorted());
    expect(Object.keys(HINWEISE).length).toBeGreaterThan(4);
    expect(Object.keys(HINWEISE)).toEqual(Object.keys(HINWEISE).toSorted());
  });

  it.each(CASES)("$schluessel is given in full ($form)", async ({ schluessel, form, zeile }) => {
    welt = await createWelt(zeile.mandant ?? "heute", form);
    const answer = await zeile.provoke(welt);
    expect(answer.status, answer.text).toBe(200);
    const found = hinweiseIn(answer).filter(({ hinweisschluessel }) => hinweisschluessel === schluessel);
    expect(found, answer.text).toHaveLength(1);
    for (const { hinweistext } of found) {
      expect(hinweistext).not.toMatch(/[{}]|undefined|null|NaN/u);
      expect(hinweistext).toMatch(/[.]$/u);
      expect(hinweistext).toMatch(patternOf(schluessel));
      expect(hinweistext).toMatch(zeile.nennt);
    }
  });
});

function hinweiseIn(answer: TestAnswer): readonly Hinweis[] {
  try {
    return answer.bestaetigung().hinweise;
  } catch {
    return answer.message("AnfrageAntwort").hinweise;
  }
}

/** The catalogue's text with anything in its places. */
function patternOf(schluessel: string): RegExp {
  const text = new Map<string, string>(Object.entries(HINWEISE)).get(schluessel) ?? "";
  return filledIn(text);
}
