// Plays one interleaving of messages on one record, and looks for a serial order that explains its answers.
import { expect } from "vitest";
import type { Ausgang, Feld, Knoten, Sendung, Vorhaben } from "./verschraenkung.ts";

/** Who sends what, and when each of n messages is read (0 to n-1) and stored (n to 2n-1). */
export interface Plan<Art extends string> {
  readonly vorhaben: readonly Vorhaben<Art>[];
  readonly order: readonly number[];
  /** Before the last one is stored the clock is set to the end of the year: what becomes due is in between, too. */
  readonly uhr: boolean;
  /** This one's process died between reading and storing: it is sent again behind all others. */
  readonly crashed?: number;
}

/** What was met on the way. */
export interface Zaehlung {
  interleavings: number;
  crashes: number;
  stale: number;
  readonly antworten: Set<string>;
}

export function leereZaehlung(): Zaehlung {
  return { interleavings: 0, crashes: 0, stale: 0, antworten: new Set() };
}

interface Lauf {
  readonly sendungen: readonly Sendung[];
  readonly ausgaenge: readonly Ausgang[];
  /** The state behind everything. */
  readonly last: Knoten;
}

/** Plays and checks an interleaving; with a crash, or with every stored message sent again. */
export function playChecked<Art extends string>(feld: Feld<Art>, plan: Plan<Art>, zaehlung: Zaehlung): void {
  const lauf = play(feld, plan, zaehlung);
  if (plan.crashed === undefined) {
    zaehlung.interleavings += 1;
    for (const { antwort } of lauf.ausgaenge) zaehlung.antworten.add(antwort.replace(/ ?\{.*/u, "").trim());
    checkRepeats(feld, plan, lauf, zaehlung);
  } else {
    zaehlung.crashes += 1;
  }
  if (isSerial(feld, plan, lauf)) return;
  const antworten = lauf.ausgaenge.map(({ antwort }) => antwort);
  expect.fail(`no serial order explains ${describePlan(plan)}: ${JSON.stringify(antworten)}`);
}

/** The judgement of a crashed message is lost with its process. */
function play<Art extends string>(feld: Feld<Art>, plan: Plan<Art>, zaehlung: Zaehlung): Lauf {
  const { vorhaben, order, crashed } = plan;
  const { length } = vorhaben;
  let now = feld.wurzel;
  const read: Knoten[] = [];
  const sendungen: Sendung[] = [];
  const ausgaenge: Ausgang[] = [];
  for (const step of order) {
    const index = step % length;
    const wanted = vorhaben[index];
    if (wanted === undefined) continue;
    if (step < length) {
      read[index] = now;
      sendungen[index] = feld.compose(wanted, index, now);
      continue;
    }
    const [sendung, before] = [sendungen[index], read[index]];
    if (sendung === undefined || before === undefined) continue;
    const spaeter = isSpaeter(plan, index);
    let ausgang = feld.judge(sendung, index === crashed ? now : before, spaeter);
    if (ausgang.gespeichert && before !== now && index !== crashed) {
      zaehlung.stale += 1;
      ausgang = feld.judge(sendung, now, spaeter);
    }
    ausgaenge[index] = ausgang;
    if (ausgang.gespeichert) now = ausgang.danach;
  }
  return { sendungen, ausgaenge, last: now };
}

/** Whether a message is judged behind the step of the clock. */
function isSpaeter({ uhr, order, vorhaben }: Plan<string>, index: number): boolean {
  return uhr && order.at(-1) === index + vorhaben.length;
}

/** A crash behind the append: the answer is lost, the message is sent again. */
function checkRepeats<Art extends string>(feld: Feld<Art>, plan: Plan<Art>, lauf: Lauf, zaehlung: Zaehlung): void {
  for (const [index, ausgang] of lauf.ausgaenge.entries()) {
    const sendung = lauf.sendungen[index];
    if (!ausgang.gespeichert || sendung === undefined) continue;
    zaehlung.crashes += 1;
    const again = feld.judge(sendung, lauf.last, plan.uhr);
    if (again.antwort !== ausgang.antwort || again.danach !== lauf.last) {
      expect.fail(`sent again: ${again.antwort}, before: ${ausgang.antwort} (${describePlan(plan)})`);
    }
  }
}

function isSerial<Art extends string>(feld: Feld<Art>, plan: Plan<Art>, { sendungen, ausgaenge, last }: Lauf): boolean {
  return serialOrders(plan.vorhaben.length).some((serial) => {
    if (!respectsRealTime(serial, plan.order)) return false;
    let now = feld.wurzel;
    for (const index of serial) {
      const [sendung, ausgang] = [sendungen[index], ausgaenge[index]];
      if (sendung === undefined || ausgang === undefined) return false;
      const judged = feld.judge(sendung, now, isSpaeter(plan, index));
      if (judged.antwort !== ausgang.antwort) return false;
      now = judged.danach;
    }
    return now === last;
  });
}

/** Who was done before another began comes before it. */
function respectsRealTime(serial: readonly number[], order: readonly number[]): boolean {
  return serial.every((later, place) =>
    serial.slice(0, place).every((earlier) => order.indexOf(later + serial.length) > order.indexOf(earlier)),
  );
}

function describePlan({ vorhaben, order, uhr, crashed }: Plan<string>): string {
  const { length } = vorhaben;
  const plans = vorhaben.map(({ behoerde, art }) => `${behoerde.name} ${art}`).join(", ");
  const steps = order.map((step) => `${step < length ? "liest" : "speichert"} ${(step % length) + 1}`).join(" · ");
  const crash = crashed === undefined ? "" : `, where ${crashed + 1} crashed before its append`;
  return `${plans}: ${steps}${uhr ? ", the last one late in the year" : ""}${crash}`;
}

const SERIAL = new Map<number, readonly (readonly number[])[]>();

function serialOrders(length: number): readonly (readonly number[])[] {
  const known = SERIAL.get(length) ?? permutations(Array.from({ length }, (_, index) => index));
  SERIAL.set(length, known);
  return known;
}

/** Reading (0, 1, 2) and storing (3, 4, 5) of three messages, each read before it is stored. */
export const ORDERS = permutations([0, 1, 2, 3, 4, 5]).filter((order) =>
  [0, 1, 2].every((one) => order.indexOf(one) < order.indexOf(one + 3)),
);

/** Every interleaving and every crash of every three messages of a table. */
export function playAllOfThree<Art extends string>(feld: Feld<Art>, uhr: boolean): Zaehlung {
  const zaehlung = leereZaehlung();
  for (const first of feld.vorhaben) {
    for (const second of feld.vorhaben) {
      for (const third of feld.vorhaben) {
        const vorhaben = [first, second, third];
        for (const order of ORDERS) {
          playChecked(feld, { vorhaben, order, uhr }, zaehlung);
          const crashed = (order.at(-1) ?? 3) - 3;
          playChecked(feld, { vorhaben, order, uhr, crashed }, zaehlung);
        }
      }
    }
  }
  return zaehlung;
}

/** A line that says what was met. */
export function report<Art extends string>(
  name: string,
  feld: Feld<Art>,
  { interleavings, crashes, stale, antworten }: Zaehlung,
): void {
  console.info(
    `${name}: ${interleavings} interleavings and ${crashes} crashes, ${stale} appends judged anew, ` +
      `${feld.knoten.length} states, ${antworten.size} kinds of answer: ${[...antworten].toSorted().join(", ")}`,
  );
}

function permutations<Value>(values: readonly Value[]): readonly (readonly Value[])[] {
  if (values.length < 2) return [values];
  return values.flatMap((value, index) => permutations(values.toSpliced(index, 1)).map((rest) => [value, ...rest]));
}
