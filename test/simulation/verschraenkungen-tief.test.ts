// Deeper interleavings by seed: four to six messages, in an order of reading and storing that is drawn, with a crash or a
// step of the clock now and then.
import { expect, test } from "vitest";
import { HEUTE, regelwerkOf, ZIEL, type Regelwerk } from "../../simulator/register/regelwerk/regelwerk.ts";
import { Zufall } from "../oracle/zufall.ts";
import { BESTELLUNGEN } from "./verschraenkung-bestellungen.ts";
import { MELDUNGEN } from "./verschraenkung-meldungen.ts";
import { leereZaehlung, playChecked, report, type Plan } from "./verschraenkung-spiel.ts";
import { Feld, type Tafel } from "./verschraenkung.ts";

const SEED = 8;
const RUNS = 2_000;
const TIMEOUT_MS = 240_000;

test("four to six reports under HEUTE", { timeout: TIMEOUT_MS }, () => playSome("HEUTE", MELDUNGEN, HEUTE));
test("four to six reports under ZIEL", { timeout: TIMEOUT_MS }, () => playSome("ZIEL", MELDUNGEN, ZIEL));
test("four to six steps of orders under ZIEL", { timeout: TIMEOUT_MS }, () =>
  playSome("ZIEL with orders", BESTELLUNGEN, ZIEL),
);
test("four to six steps of orders without dual write", { timeout: TIMEOUT_MS }, () =>
  playSome("bestellung", BESTELLUNGEN, regelwerkOf(["bestellung"])),
);

function playSome<Art extends string>(name: string, tafel: Tafel<Art>, regelwerk: Regelwerk): void {
  const zufall = new Zufall(SEED);
  const feld = new Feld(tafel, regelwerk);
  const zaehlung = leereZaehlung();
  for (let run = 0; run < RUNS; run += 1) playChecked(feld, drawPlan(feld, zufall), zaehlung);
  report(`${name} by seed ${SEED}, four to six messages`, feld, zaehlung);
  expect(zaehlung.interleavings).toBeGreaterThan(RUNS / 2);
  expect(zaehlung.crashes).toBeGreaterThan(RUNS / 2);
  expect(zaehlung.stale).toBeGreaterThan(RUNS / 5);
}

function drawPlan<Art extends string>({ vorhaben }: Feld<Art>, zufall: Zufall): Plan<Art> {
  const length = zufall.eines([4, 5, 6]);
  const order: number[] = [];
  while (order.length < 2 * length) {
    const index = zufall.eines(Array.from({ length }, (_, one) => one));
    const step = order.includes(index) ? index + length : index;
    if (!order.includes(step)) order.push(step);
  }
  const plan = { vorhaben: Array.from({ length }, () => zufall.eines(vorhaben)), order, uhr: zufall.chance(0.3) };
  return zufall.chance(0.2) ? { ...plan, crashed: (order.at(-1) ?? length) - length } : plan;
}
