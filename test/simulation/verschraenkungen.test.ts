// All interleavings of three messages on one record, under both rule sets: every order of reading and storing, every crash
// point. After a crash the message is sent again, behind all others: one that was not appended is judged then, one that was
// appended gets the same answer.
import { describe, expect, test } from "vitest";
import { foldDatensatz } from "../../simulator/register/datensatz/evolve.ts";
import { HEUTE, ZIEL } from "../../simulator/register/regelwerk/regelwerk.ts";
import { Feld, VORHABEN, type Ausgang, type Knoten, type Sendung, type Vorhaben } from "./verschraenkung.ts";

/** Reading (0, 1, 2) and storing (3, 4, 5) of three messages, each read before it is stored. */
const ORDERS = permutations([0, 1, 2, 3, 4, 5]).filter((order) =>
  [0, 1, 2].every((one) => order.indexOf(one) < order.indexOf(one + 3)),
);
/** The same with a message whose process died between reading and storing: it is sent again behind all others. */
const CRASHES = ORDERS.flatMap((order) =>
  [0, 1, 2].filter((crashed) => order.at(-1) === crashed + 3).map((crashed) => ({ order, crashed })),
);
const SERIAL = permutations([0, 1, 2]);

/** A bound for slow machines; it takes some seconds. */
const TIMEOUT_MS = 240_000;

interface Zaehlung {
  interleavings: number;
  crashes: number;
  stale: number;
  readonly antworten: Set<string>;
}

describe.each([
  ["HEUTE", HEUTE],
  ["ZIEL", ZIEL],
] as const)("three messages on one record under %s", (name, regelwerk) => {
  const feld = new Feld(regelwerk);
  const zaehlung: Zaehlung = { interleavings: 0, crashes: 0, stale: 0, antworten: new Set() };

  test(
    "are answered in every interleaving as in some serial order that respects real time",
    { timeout: TIMEOUT_MS },
    () => {
      for (const first of VORHABEN) {
        for (const second of VORHABEN) {
          for (const third of VORHABEN) playAll(feld, [first, second, third], zaehlung);
        }
      }
      const { interleavings, crashes, stale, antworten } = zaehlung;
      console.info(
        `${name}: ${interleavings} interleavings and ${crashes} crashes, ${stale} appends judged anew, ` +
          `${feld.knoten.length} states, ${antworten.size} kinds of answer: ${[...antworten].toSorted().join(", ")}`,
      );
      expect(ORDERS).toHaveLength(90);
      expect(interleavings).toBe(24 ** 3 * 90);
      expect(stale).toBeGreaterThan(10_000);
      const wanted = regelwerk.uebergang
        ? ["gespeichert UEBERGANG", "gespeichert FORTZUG", "AZR-3010", "AZR-3011", "AZR-5007", "AZR-5001"]
        : ["AZR-3001", "AZR-3012", "AZR-5001"];
      for (const one of wanted) expect([...antworten], one).toContain(one);
    },
  );

  test("leave states that replay to themselves", () => {
    for (const { datensatz, events } of feld.knoten) {
      if (foldDatensatz(datensatz.azrNummer, events)?.revision !== datensatz.revision) expect.fail("a lost event");
    }
    for (const { datensatz, events } of feld.knoten.filter(({ nummer }) => nummer % 97 === 0)) {
      expect(foldDatensatz(datensatz.azrNummer, events)).toEqual(datensatz);
    }
  });
});

function playAll(feld: Feld, vorhaben: readonly [Vorhaben, Vorhaben, Vorhaben], zaehlung: Zaehlung): void {
  for (const order of ORDERS) {
    const whole = play(feld, vorhaben, order, zaehlung);
    zaehlung.interleavings += 1;
    for (const ausgang of whole.ausgaenge) noteAntwort(zaehlung, ausgang);
    checkRepeats(feld, whole, zaehlung, () => describePlan(vorhaben, order));
    checkSerial(feld, whole, order, () => describePlan(vorhaben, order));
  }
  for (const { order, crashed } of CRASHES) {
    const lauf = play(feld, vorhaben, order, zaehlung, crashed);
    zaehlung.crashes += 1;
    checkSerial(
      feld,
      lauf,
      order,
      () => `${describePlan(vorhaben, order)}, where ${crashed + 1} crashed before its append`,
    );
  }
}

/** A crash behind the append: the answer is lost, the message is sent again. */
function checkRepeats(feld: Feld, lauf: Lauf, zaehlung: Zaehlung, describe: () => string): void {
  for (const [index, ausgang] of lauf.ausgaenge.entries()) {
    const sendung = lauf.sendungen[index];
    if (!ausgang.gespeichert || sendung === undefined) continue;
    zaehlung.crashes += 1;
    const again = feld.judge(sendung, lauf.last);
    if (again.antwort !== ausgang.antwort || again.danach !== lauf.last) {
      expect.fail(`sent again: ${again.antwort}, before: ${ausgang.antwort} (${describe()})`);
    }
  }
}

function checkSerial(feld: Feld, lauf: Lauf, order: readonly number[], describe: () => string): void {
  if (isSerial(feld, lauf, order)) return;
  const antworten = lauf.ausgaenge.map(({ antwort }) => antwort);
  expect.fail(`no serial order explains ${describe()}: ${JSON.stringify(antworten)}`);
}

interface Lauf {
  readonly sendungen: readonly Sendung[];
  readonly ausgaenge: readonly Ausgang[];
  /** The state behind everything. */
  readonly last: Knoten;
}

/** One interleaving; the judgement of a crashed message is lost with its process. */
function play(
  feld: Feld,
  vorhaben: readonly Vorhaben[],
  order: readonly number[],
  zaehlung: Zaehlung,
  crashed?: number,
): Lauf {
  let now = feld.wurzel;
  const read: Knoten[] = [];
  const sendungen: Sendung[] = [];
  const ausgaenge: Ausgang[] = [];
  for (const step of order) {
    const index = step % 3;
    const plan = vorhaben[index];
    if (plan === undefined) continue;
    if (step < 3) {
      read[index] = now;
      sendungen[index] = feld.compose(plan, index, now);
      continue;
    }
    const [sendung, before] = [sendungen[index], read[index]];
    if (sendung === undefined || before === undefined) continue;
    let ausgang = feld.judge(sendung, index === crashed ? now : before);
    if (ausgang.gespeichert && before !== now && index !== crashed) {
      zaehlung.stale += 1;
      ausgang = feld.judge(sendung, now);
    }
    ausgaenge[index] = ausgang;
    if (ausgang.gespeichert) now = ausgang.danach;
  }
  return { sendungen, ausgaenge, last: now };
}

function isSerial(feld: Feld, { sendungen, ausgaenge, last }: Lauf, order: readonly number[]): boolean {
  return SERIAL.some((serial) => {
    if (!respectsRealTime(serial, order)) return false;
    let now = feld.wurzel;
    for (const index of serial) {
      const [sendung, ausgang] = [sendungen[index], ausgaenge[index]];
      if (sendung === undefined || ausgang === undefined) return false;
      const judged = feld.judge(sendung, now);
      if (judged.antwort !== ausgang.antwort) return false;
      now = judged.danach;
    }
    return now === last;
  });
}

/** Who was done before another began comes before it. */
function respectsRealTime(serial: readonly number[], order: readonly number[]): boolean {
  return serial.every((later, place) =>
    serial.slice(0, place).every((earlier) => order.indexOf(later + 3) > order.indexOf(earlier)),
  );
}

function noteAntwort({ antworten }: Zaehlung, { antwort }: Ausgang): void {
  antworten.add(antwort.replace(/ ?\{.*/u, "").trim());
}

function describePlan(vorhaben: readonly Vorhaben[], order: readonly number[]): string {
  const plans = vorhaben.map(({ behoerde, art }) => `${behoerde.name} ${art}`).join(", ");
  const steps = order.map((step) => `${step < 3 ? "liest" : "speichert"} ${(step % 3) + 1}`).join(" · ");
  return `${plans}: ${steps}`;
}

function permutations<Value>(values: readonly Value[]): readonly (readonly Value[])[] {
  if (values.length < 2) return [values];
  return values.flatMap((value, index) => permutations(values.toSpliced(index, 1)).map((rest) => [value, ...rest]));
}
