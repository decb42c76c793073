// Deterministic simulation of the whole service beside the oracle: 50,000 commands with faults, a part of them by HTTP.
import { beforeAll, expect, test } from "vitest";
import { abweichungsbericht, zusammenfassung } from "./bericht.ts";
import { unerfuellt } from "./forderungen.ts";
import { spieleKampagne, type Kampagne } from "./kampagne.ts";

const SCHRITTE = 50_000;
const SEED = 20_000;
const DURATION_MS_MAX = 600_000;

let kampagne: Kampagne;

beforeAll(async () => {
  kampagne = await spieleKampagne({ seed: SEED, schritte: SCHRITTE, abweichungenMax: 3 });
  process.stdout.write(`${zusammenfassung(kampagne)}\n`);
}, DURATION_MS_MAX);

test("the register answers and shows what the oracle says", () => {
  expect(abweichungsbericht(kampagne)).toBe("");
  expect(kampagne.schritte).toBeGreaterThanOrEqual(SCHRITTE);
});

test("a twentieth of the scenarios goes through the HTTP face", () => {
  expect(kampagne.perHttp).toBeGreaterThanOrEqual(Math.floor(kampagne.szenarien / 20));
});

test("every event, key, Hinweis, cell, rule set, transition, verdict, fault and end of a window is met", () => {
  expect(unerfuellt(kampagne.treffer)).toEqual([]);
});
