// Every key of the Fehlerkatalog is provoked over HTTP, in JSON and in protobuf. A key without a row fails, a row whose
// answer is another key fails, and so does a text that is not the catalogue's, filled in to the last brace.
import { afterEach, describe, expect, it } from "vitest";
import { encodeMessage } from "../../../../proto/codec/encode.ts";
import type { Fehlerfall } from "../../../../proto/generated/nachrichten.ts";
import type { Form } from "../../../../simulator/http/negotiation.ts";
import { templateFor, type Anlass } from "../../../../simulator/register/kataloge/anlass.ts";
import { TEXT_ZEICHEN_MAX } from "../../../../simulator/register/kataloge/fehler-eintrag.ts";
import {
  fehlerEintrag,
  isFehlerschluessel,
  type Fehlerschluessel,
} from "../../../../simulator/register/kataloge/fehler.ts";
import { FEHLER } from "../../../../simulator/register/kataloge/fehler-texte.ts";
import { BERECHTIGUNG_UND_IDENTITAET } from "./berechtigung-und-identitaet.ts";
import { BESTELLZEILEN } from "./bestellungen.ts";
import { filledIn } from "./vorlage.ts";
import { createWelt, type Welt, type Zeile } from "./welt.ts";
import { ZUGANG_UND_FORM } from "./zugang-und-form.ts";
import { ZUSTAND_UND_PLAUSIBILITAET } from "./zustand-und-plausibilitaet.ts";

const ZEILEN: Readonly<Record<string, Zeile>> = {
  ...ZUGANG_UND_FORM,
  ...BERECHTIGUNG_UND_IDENTITAET,
  ...ZUSTAND_UND_PLAUSIBILITAET,
  ...BESTELLZEILEN,
};
const FORMS: readonly Form[] = ["json", "protobuf"];
const CASES = Object.entries(ZEILEN).flatMap(([schluessel, zeile]) =>
  FORMS.filter((form) => form === "json" || zeile.fixedForm !== true).map((form) => ({ schluessel, form, zeile })),
);

/** Says what became of the data: stored or not, told or not, known or not. */
const FOLGE = /gespeichert|keine Auskunft|nicht angelegt|steht noch nicht fest|gelöscht/u;

let welt: Welt | undefined;

afterEach(async () => {
  await welt?.simulator.close();
  welt = undefined;
});

describe("the Fehlerkatalog", () => {
  it("has a provocation for each key, and no provocation of anything else", () => {
    expect(Object.keys(ZEILEN).toSorted()).toEqual(Object.keys(FEHLER).toSorted());
    expect(Object.keys(FEHLER).length).toBeGreaterThan(45);
    expect(Object.keys(FEHLER)).toEqual(Object.keys(FEHLER).toSorted());
  });

  it.each(CASES)("answers $schluessel in full ($form)", async ({ schluessel, form, zeile }) => {
    welt = await createWelt(zeile.mandant ?? "heute", form);
    const answer = await zeile.provoke(welt);
    const problem = answer.problem();
    expect(answer.schluessel(), JSON.stringify(problem)).toEqual([schluessel]);
    const eintrag = fehlerEintrag(keyOf(schluessel));
    const { status, titel: title, wiederholbar } = eintrag;
    expect(answer.status).toBe(status);
    const type = `/v1/fehlerkatalog/${schluessel}`;
    expect(problem).toMatchObject({ status, title, type, wiederholbar, nachrichtentyp: "090099" });
    const isProtobuf = form === "protobuf";
    expect(answer.headers["content-type"]).toMatch(
      isProtobuf ? /^application\/x-protobuf/u : /^application\/problem\+json/u,
    );
    for (const fall of problem.fehlerfaelle) checkFall(fall, zeile, keyOf(schluessel));
  });

  it("says the same in protobuf as in JSON", async () => {
    const texts: unknown[] = [];
    for (const form of FORMS) {
      welt = await createWelt("heute", form);
      const { fehlerfaelle, title, status } = (await zeileOf("AZR-3001").provoke(welt)).problem();
      texts.push({ fehlerfaelle, title, status });
      await welt.simulator.close();
    }
    expect(texts[1]).toEqual(texts[0]);
  });

  it("keeps each Handlungshinweis short enough for a screen, before anything is filled in", () => {
    for (const schluessel of Object.keys(FEHLER)) {
      const { handlungshinweis, imAbruf, handlungshinweisFuer } = fehlerEintrag(keyOf(schluessel));
      const all = [handlungshinweis, imAbruf?.handlungshinweis ?? "", ...Object.values(handlungshinweisFuer ?? {})];
      for (const text of all) expect(text.length, text).toBeLessThanOrEqual(TEXT_ZEICHEN_MAX);
    }
  });
});

function checkFall(fall: Fehlerfall, zeile: Zeile, schluessel: Fehlerschluessel): void {
  const { fehlertext, handlungshinweis, fehlerhaftesAttribut, pointer, zustaendigFuerKorrektur } = fall;
  expect(`${fehlertext} ${handlungshinweis}`).not.toMatch(/[{}]|undefined|null|NaN/u);
  expect(fehlertext).toMatch(/[.]$/u);
  expect(handlungshinweis).toMatch(/[.]$/u);
  expect(fehlertext).toMatch(FOLGE);
  for (const text of [fehlertext, handlungshinweis]) expect(text.length, text).toBeLessThanOrEqual(TEXT_ZEICHEN_MAX);
  expect(
    templatesOf(schluessel, "fehlertext").some((pattern) => pattern.test(fehlertext)),
    fehlertext,
  ).toBe(true);
  const hints = templatesOf(schluessel, "handlungshinweis");
  expect(
    hints.some((pattern) => pattern.test(handlungshinweis)),
    handlungshinweis,
  ).toBe(true);
  expect({ fehlerhaftesAttribut, pointer }).toEqual({ fehlerhaftesAttribut: zeile.attribut, pointer: zeile.pointer });
  expect(zustaendigFuerKorrektur).toBe(zeile.korrektur ?? fehlerEintrag(schluessel).korrektur);
  if (zeile.nennt !== undefined) expect(`${fehlertext}\n${handlungshinweis}`).toMatch(zeile.nennt);
  if (isOnRecord(schluessel, zeile)) expect(fehlertext).toMatch(/Aktenführend ist seit \d\d\.\d\d\.\d{4}: ABH /u);
  // What the schema allows is what protobuf carries.
  expect(encodeMessage("Fehlerfall", fall).length).toBeGreaterThan(0);
}

/** Refusals that were judged on a record name who leads it, since when (register rules, section 2). */
function isOnRecord(schluessel: Fehlerschluessel, { attribut }: Zeile): boolean {
  const isHeaderLine = attribut.some((name) => name.startsWith("AZR-"));
  return /^AZR-[356]/u.test(schluessel) && schluessel !== "AZR-3003" && !isHeaderLine;
}

/** The catalogue's texts for whoever reports or reads, with anything in the places that a judgement fills. */
function templatesOf(schluessel: Fehlerschluessel, name: "fehlertext" | "handlungshinweis"): readonly RegExp[] {
  const eintrag = fehlerEintrag(schluessel);
  const texts: readonly (readonly [Anlass, string])[] = [
    ["MELDUNG", eintrag[name]],
    ["ABRUF", eintrag.imAbruf?.[name] ?? eintrag[name]],
    ...(name === "handlungshinweis"
      ? Object.values(eintrag.handlungshinweisFuer ?? {}).map((text) => ["MELDUNG", text] as const)
      : []),
  ];
  return texts.map(([anlass, text]) => filledIn(templateFor(anlass, text)));
}

function zeileOf(schluessel: string): Zeile {
  const zeile = ZEILEN[schluessel];
  if (zeile === undefined) throw new Error(`no row for ${schluessel}`);
  return zeile;
}

function keyOf(text: string): Fehlerschluessel {
  if (!isFehlerschluessel(text)) throw new Error(`${text} is no key of the catalogue`);
  return text;
}
