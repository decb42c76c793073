// What holds for orders under every sequence of messages (register rules, section 4; section 3, "Conflict rules").
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Behoerde, Bestellschritt } from "../../../../proto/generated/nachrichten.ts";
import { present } from "../../../../simulator/kernel/assert.ts";
import { addTage, type Tagesdatum } from "../../../../simulator/kernel/zeit.ts";
import type { Datensatz, DatensatzEvent } from "../../../../simulator/register/datensatz/datensatz.ts";
import { evolveAll, foldDatensatz } from "../../../../simulator/register/datensatz/evolve.ts";
import { decideErstmeldung } from "../../../../simulator/register/datensatz/meldung/decide-erstmeldung.ts";
import { decideFolgemeldung } from "../../../../simulator/register/datensatz/meldung/decide-folgemeldung.ts";
import { blockNameOf } from "../../../../simulator/register/datensatz/referenz-id.ts";
import { regelwerkOf, ZIEL, type Regelwerk } from "../../../../simulator/register/regelwerk/regelwerk.ts";
import { BESTELLUEBERGAENGE } from "../../../../simulator/register/titelbestellung/bestelluebergaenge.ts";
import { decideTitelbestellungsantrag } from "../../../../simulator/register/titelbestellung/decide-titelbestellungsantrag.ts";
import { decideTitelbestellungsmeldung } from "../../../../simulator/register/titelbestellung/decide-titelbestellungsmeldung.ts";
import { isOffen, type Titelbestellung } from "../../../../simulator/register/titelbestellung/titelbestellung.ts";
import { deriveAktenfuehrung } from "../../../../simulator/register/zustaendigkeit/aktenfuehrung.ts";
import { ABH_A, ABH_B, ABH_C, BAMF, behoerdeOf, BUNDESDRUCKEREI } from "../../../support/register/behoerden.ts";
import * as bestellungen from "../../../support/register/bestellungen.ts";
import {
  AZR_NUMMER,
  duldung,
  erstmeldung,
  folgemeldung,
  meldestatus,
  meldestatusMeldung,
  mittag,
  tag,
  titel,
  uuid,
  type Bloecke,
} from "../../../support/register/meldungen.ts";

const BEGINN = tag("2026-03-01");
const SEED = 20_261_124;
const RUNS = { ziel: 2000, ohneUebergang: 500 };

const BLOECKE = [
  "zuzug",
  "zuzug",
  "titel",
  "titelGeaendert",
  "titelGeloescht",
  "duldung",
  "tod",
  "todZurueck",
] as const;
const SCHRITTE = [
  ...(["ERTEILT", "ERTEILT", "ABGELEHNT", "ZUSTIMMUNG", "BESTELLUNG", "BESTELLUNG", "AUSHAENDIGUNG"] as const),
  ...(["STORNIERUNG", "NEUBESTELLUNG", "UEBERNAHME"] as const),
];
const PRODUKTION = ["IN_DRUCK", "AUSGELIEFERT", "DIREKTVERSAND", "ZUGESTELLT", "RETOURE"] as const;

interface Zug {
  readonly kind: "block" | "antrag" | "schritt" | "produktion";
  /** Who sends it; "ordering": the ordering authority of the order, "leading": who leads. */
  readonly who: "ordering" | "leading" | "a" | "b" | "c" | "bamf";
  readonly later: number;
  /** Days before the day of the message. */
  readonly age: number;
  readonly block: (typeof BLOECKE)[number];
  readonly schritt: (typeof SCHRITTE)[number];
  readonly stand: (typeof PRODUKTION)[number];
  readonly newest: boolean;
  readonly stale: boolean;
  /** The step is one of those that the state admits, chosen by `place`. */
  readonly isFitting: boolean;
  readonly place: number;
}

function oneIn(many: number): fc.Arbitrary<boolean> {
  return fc.nat({ max: many - 1 }).map((value) => value === 0);
}

const zug: fc.Arbitrary<Zug> = fc.record({
  kind: fc.oneof(
    { weight: 3, arbitrary: fc.constant("block" as const) },
    { weight: 2, arbitrary: fc.constant("antrag" as const) },
    { weight: 8, arbitrary: fc.constant("schritt" as const) },
    { weight: 3, arbitrary: fc.constant("produktion" as const) },
  ),
  who: fc.oneof(
    { weight: 6, arbitrary: fc.constant("ordering" as const) },
    { weight: 3, arbitrary: fc.constant("leading" as const) },
    { weight: 2, arbitrary: fc.constantFrom("a" as const, "b" as const, "c" as const, "bamf" as const) },
  ),
  later: fc.oneof(
    { weight: 12, arbitrary: fc.integer({ min: 0, max: 2 }) },
    { weight: 1, arbitrary: fc.constantFrom(45, 200) },
  ),
  age: fc.oneof({ weight: 1, arbitrary: fc.constant(-1) }, { weight: 12, arbitrary: fc.integer({ min: 0, max: 4 }) }),
  block: fc.constantFrom(...BLOECKE),
  schritt: fc.constantFrom(...SCHRITTE),
  stand: fc.constantFrom(...PRODUKTION),
  newest: oneIn(5).map((one) => !one),
  stale: oneIn(20),
  isFitting: oneIn(6).map((one) => !one),
  place: fc.nat({ max: 11 }),
});

const hits = new Map<string, number>();
function hit(what: string): void {
  hits.set(what, (hits.get(what) ?? 0) + 1);
}

describe.each([
  ["dual write and orders", ZIEL, RUNS.ziel],
  ["orders without dual write", regelwerkOf(["bestellung"]), RUNS.ohneUebergang],
] as const)("%s", (_, regelwerk, numRuns) => {
  test("no order is lost, hand-over always closes, one open order per kind, nobody's entry is overwritten", () => {
    const zuege = fc.array(zug, { minLength: 10, maxLength: 40 });
    fc.assert(
      fc.property(zuege, (all) => play(regelwerk, all)),
      { numRuns, seed: SEED },
    );
  }, 60_000);
});

test("the sequences reached what they are about", () => {
  for (const zustand of Object.keys(BESTELLUEBERGAENGE)) expect(hits.get(zustand), zustand).toBeGreaterThan(5);
  const keys = ["3001", "3009", "3010", "3011", "5001", "5004", "5005", "5008", "5010", "6002"];
  for (const key of keys) expect(hits.get(`AZR-${key}`), key).toBeGreaterThan(3);
  for (const key of ["konflikt", "linked", "H-5008", "H-5012"]) expect(hits.get(key), key).toBeGreaterThan(0);
});

function play(regelwerk: Regelwerk, zuege: readonly Zug[]): void {
  const created = decideErstmeldung(AZR_NUMMER, erstmeldung(ABH_A, uuid("first"), meldestatusMeldung("02", BEGINN)), {
    regelwerk,
    behoerdeOf,
    behoerde: ABH_A,
    now: mittag(BEGINN),
    gleiche: [],
  });
  if (!created.ok) return expect.fail("the record could not be made");
  let { datensatz } = created.value;
  let stream = recorded(-1, created.value.events);
  let day = BEGINN;
  for (const [index, each] of zuege.entries()) {
    day = addTage(day, each.later);
    const decided = decide(datensatz, each, day, index, regelwerk);
    if (decided === undefined) continue;
    if (!decided.ok) {
      for (const { schluessel } of decided.rejection.fehler) hit(schluessel);
      continue;
    }
    const more = recorded(datensatz.revision, decided.value.events);
    stream = [...stream, ...more];
    for (const { hinweisschluessel } of decided.value.bestaetigung.hinweise) hit(hinweisschluessel);
    checkSteps(datensatz, more);
    ({ datensatz } = decided.value);
    checkState(datensatz);
  }
  expect(foldDatensatz(AZR_NUMMER, stream)).toEqual(datensatz);
}

function decide(datensatz: Datensatz, each: Zug, day: Tagesdatum, index: number, regelwerk: Regelwerk) {
  const order = each.newest ? datensatz.bestellungen.at(-1) : datensatz.bestellungen[0];
  const behoerde = each.kind === "produktion" ? BUNDESDRUCKEREI : senderOf(each, datensatz, order);
  const kontext = { behoerde, now: mittag(day), regelwerk, behoerdeOf };
  const id = uuid(`message ${index}`);
  const dated = addTage(day, -each.age);
  switch (each.kind) {
    case "antrag":
      return decideTitelbestellungsantrag(datensatz, bestellungen.antragsmeldung(behoerde, id, dated), kontext);
    case "block": {
      const bloecke = bloeckeOf(each, datensatz, dated);
      return bloecke === undefined
        ? undefined
        : decideFolgemeldung(datensatz, folgemeldung(behoerde, id, bloecke), kontext);
    }
    default: {
      if (order === undefined) return undefined;
      const step = each.kind === "produktion" ? bestellungen.produktion(each.stand, dated) : stepOf(each, order, dated);
      const stale = present(datensatz.bloecke.grundpersonalien[0], "Personalien").referenzId;
      const meldung = bestellungen.bestellmeldung(behoerde, id, step, each.stale ? stale : order.referenzId);
      return decideTitelbestellungsmeldung(datensatz, blockNameOf(order.referenzId), meldung, kontext);
    }
  }
}

function senderOf({ who }: Zug, datensatz: Datensatz, order: Titelbestellung | undefined): Behoerde {
  const leader = deriveAktenfuehrung(datensatz, behoerdeOf)?.behoerde ?? ABH_A;
  switch (who) {
    case "ordering":
      return order === undefined ? leader : present(behoerdeOf(order.bestellendeBehoerde), "the ordering authority");
    case "leading":
      return leader;
    case "a":
      return ABH_A;
    case "b":
      return ABH_B;
    case "c":
      return ABH_C;
    case "bamf":
      return BAMF;
  }
}

function stepOf(each: Zug, { zustand }: Titelbestellung, day: Tagesdatum): Bestellschritt {
  const schritt = each.isFitting ? fittingIn(zustand, each) : each.schritt;
  switch (schritt) {
    case "ERTEILT":
    case "ABGELEHNT":
      return bestellungen.entscheidung(day, schritt);
    case "ZUSTIMMUNG":
      return bestellungen.ZUSTIMMUNG;
    case "BESTELLUNG":
      return bestellungen.dokumentbestellung(day);
    case "AUSHAENDIGUNG":
      return bestellungen.aushaendigung(day);
    case "STORNIERUNG":
      return bestellungen.stornierung(day);
    case "NEUBESTELLUNG":
      return bestellungen.neubestellung(day, zustand === "BESTELLT" ? "FALSCHER_NAME" : "DEFEKT");
    case "UEBERNAHME":
      return bestellungen.UEBERNAHME;
  }
}

/** A step that the state admits, if it admits any. */
function fittingIn(zustand: Titelbestellung["zustand"], { schritt, place }: Zug): Zug["schritt"] {
  const admitted = SCHRITTE.filter((one) => BESTELLUEBERGAENGE[zustand][one] !== undefined);
  return admitted[place % admitted.length] ?? schritt;
}

function bloeckeOf({ block }: Zug, { bloecke }: Datensatz, day: Tagesdatum): Bloecke | undefined {
  const standing = bloecke.aufenthaltserlaubnis.find(({ entfallen }) => !entfallen)?.referenzId;
  const dead = bloecke.meldestatus.find(
    ({ entfallen, fachdaten }) => !entfallen && fachdaten.meldestatusArt.code === "06",
  );
  switch (block) {
    case "zuzug":
      return meldestatus("02", day);
    case "titel":
      return titel(day);
    case "titelGeaendert":
      return standing === undefined ? undefined : titel(day, {}, standing);
    case "titelGeloescht":
      if (standing === undefined) return undefined;
      return { sachverhalt: { aufenthaltserlaubnis: { aenderungsArt: "05", referenzId: standing } } };
    case "duldung":
      return duldung(day, { bis: day });
    case "tod":
      return meldestatus("06", day);
    case "todZurueck":
      if (dead === undefined) return undefined;
      return { sachverhalt: { meldestatus: { aenderungsArt: "05", referenzId: dead.referenzId } } };
  }
}

/** Every transition stands in the table, and every hand-over stores the title or says why not. */
function checkSteps(before: Datensatz, events: readonly DatensatzEvent[]): void {
  let state = before;
  for (const recordedEvent of events) {
    const after = evolveAll(state, [recordedEvent]);
    checkOrders(state, after, recordedEvent);
    checkTitel(state, recordedEvent);
    state = after;
  }
}

function checkOrders(before: Datensatz, after: Datensatz, { event }: DatensatzEvent): void {
  expect(after.bestellungen.length).toBeGreaterThanOrEqual(before.bestellungen.length);
  for (const [index, old] of before.bestellungen.entries()) {
    const now = present(after.bestellungen[index], "an order that stood before");
    expect(blockNameOf(now.referenzId)).toBe(blockNameOf(old.referenzId));
    if (now.zustand === old.zustand) continue;
    hit(now.zustand);
    const isLapse = event.type === "azr.ereignisse.v1.TitelbestellungLapsed" && isOffen(old);
    expect(isLapse || Object.values(BESTELLUEBERGAENGE[old.zustand]).includes(now.zustand)).toBe(true);
    if (now.konflikt) hit("konflikt");
  }
  for (const fresh of after.bestellungen.slice(before.bestellungen.length)) hit(fresh.zustand);
}

/** On BESTELLUNG a title is written that nobody else wrote, changed or withdrew since. */
function checkTitel(before: Datensatz, { event, umschlag }: DatensatzEvent): void {
  if (event.type === "azr.ereignisse.v1.TitelbestellungLinked") hit("linked");
  if (event.type !== "azr.ereignisse.v1.AufenthaltserlaubnisReported" || umschlag.grundlage !== "BESTELLUNG") return;
  const writer = umschlag.verantwortlicheBehoerde ?? umschlag.meldendeBehoerde;
  const leader = deriveAktenfuehrung(before, behoerdeOf)?.behoerde.kennzeichen;
  const name = blockNameOf(event.data.referenzId);
  const changed = before.bloecke.aufenthaltserlaubnis.find(({ referenzId }) => blockNameOf(referenzId) === name);
  const lastWriter = changed?.versionen.findLast(({ nurNummer }) => !nurNummer)?.behoerde;
  expect(changed === undefined || lastWriter === writer || leader === writer).toBe(true);
  const ereignisdatum = event.data.fachdaten?.ereignisdatum;
  const isSecond = before.bloecke.aufenthaltserlaubnis.some(
    (other) => other !== changed && !other.entfallen && other.ereignisdatum === ereignisdatum,
  );
  expect(isSecond).toBe(false);
}

function checkState({ bestellungen: orders, bloecke }: Datensatz): void {
  const open = orders.filter(isOffen).map(({ titelart }) => titelart);
  expect(new Set(open).size).toBe(open.length);
  expect(new Set(orders.map(({ referenzId }) => blockNameOf(referenzId))).size).toBe(orders.length);
  for (const { zustand, konflikt, titel: linked } of orders) {
    if (zustand !== "AUSGEHAENDIGT" && zustand !== "ZUGESTELLT") continue;
    const names = bloecke.aufenthaltserlaubnis.map(({ referenzId }) => blockNameOf(referenzId));
    expect(konflikt || (linked !== undefined && names.includes(linked))).toBe(true);
  }
}

function recorded(revision: number, events: readonly Omit<DatensatzEvent, "revision">[]): readonly DatensatzEvent[] {
  return events.map((event, index) => ({ ...event, revision: revision + 1 + index }));
}
