// What holds for every sequence of messages (register rules, section 3, "Invariants"), checked with means of its own:
// windows, leads and conflicts are computed here from the stored events, not by the functions under test.
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Behoerdenkennzeichen } from "../../../../simulator/kernel/kennungen.ts";
import { addTage, parseZeitpunktMs, tagOf, type Tagesdatum } from "../../../../simulator/kernel/zeit.ts";
import { rebuildBestaetigung } from "../../../support/register/rebuild-bestaetigung.ts";
import type {
  Block,
  Datensatz,
  DatensatzEvent,
  PendingEvent,
} from "../../../../simulator/register/datensatz/datensatz.ts";
import { initialDatensatz } from "../../../../simulator/register/datensatz/initial-datensatz.ts";
import { decideErstmeldung } from "../../../../simulator/register/datensatz/meldung/decide-erstmeldung.ts";
import { decideFolgemeldung } from "../../../../simulator/register/datensatz/meldung/decide-folgemeldung.ts";
import { due, nextDue } from "../../../../simulator/register/datensatz/due.ts";
import { withPending } from "../../../../simulator/register/datensatz/evolve.ts";
import { foldDatensatz } from "../../../../simulator/register/datensatz/evolve.ts";
import { answerGesamtauskunft } from "../../../../simulator/register/datensatz/auskunft/gesamtauskunft.ts";
import { answerZustaendigkeit } from "../../../../simulator/register/datensatz/auskunft/zustaendigkeit-auskunft.ts";
import { formulateFehler } from "../../../../simulator/register/kataloge/fehler.ts";
import { HEUTE, ZIEL, type Regelwerk } from "../../../../simulator/register/regelwerk/regelwerk.ts";
import { deriveAktenfuehrung } from "../../../../simulator/register/zustaendigkeit/aktenfuehrung.ts";
import { ABH_A, ABH_B, behoerdeOf, GRENZPOLIZEI } from "../../../support/register/behoerden.ts";
import {
  AZR_NUMMER,
  erstmeldung,
  folgemeldung,
  meldestatusMeldung,
  mittag,
  uuid,
} from "../../../support/register/meldungen.ts";
import { checkEvents, checkSchema } from "../../../support/register/schema-check.ts";
import {
  auftragOf,
  BEGINN,
  bloeckeOf,
  instantAfter,
  wechselmeldung,
  zufallsmeldung,
  type Zufallsmeldung,
} from "../../../support/register/zufallsmeldungen.ts";

const SEED = 20_261_123;
const RUNS = 400;
/** Windows that end within a sequence. */
const KURZ: Regelwerk = { ...ZIEL, uebergangTage: 5 };
const TIMEOUT_MS = 120_000;
const MESSAGES_MIN = 12;
const MESSAGES_MAX = 24;

const hits = new Map<string, number>();
function hit(what: string): void {
  hits.set(what, (hits.get(what) ?? 0) + 1);
}

/** A record in the making, with the events that a store would hold. */
interface Lauf {
  readonly regelwerk: Regelwerk;
  readonly day: Tagesdatum;
  readonly datensatz: Datensatz;
  readonly events: readonly DatensatzEvent[];
}

/** A record that ABH_A leads; or one on which nobody leads somebody whom the border police saw enter. */
function begin(regelwerk: Regelwerk, isLed: boolean): Lauf {
  const meldung = erstmeldung(ABH_A, uuid("first"), meldestatusMeldung("02", BEGINN));
  const kontext = { behoerde: ABH_A, now: mittag(BEGINN), regelwerk, behoerdeOf, gleiche: [] };
  const decision = decideErstmeldung(AZR_NUMMER, meldung, kontext);
  if (!decision.ok) return expect.fail("the record could not be made");
  const { events, datensatz } = decision.value;
  const lauf = append(
    { regelwerk, day: BEGINN, datensatz: initialDatensatz(AZR_NUMMER), events: [] },
    events,
    datensatz,
  );
  return isLed ? lauf : [ENTRY, WITHDRAWAL].reduce((so, zufall, index) => step(so, zufall, -1 - index), lauf);
}

const PLAIN = { later: 1, code: "03", age: 0, change: "current", place: 0 } as const;
const ENTRY: Zufallsmeldung = { ...PLAIN, kind: "zuzug", behoerde: GRENZPOLIZEI };
const WITHDRAWAL: Zufallsmeldung = { ...PLAIN, kind: "zuruecknahme", behoerde: ABH_A };

function append(lauf: Lauf, events: readonly PendingEvent[], datensatz: Datensatz): Lauf {
  const recorded = events.map((event, index) => ({ ...event, revision: lauf.events.length + index }));
  return { ...lauf, events: [...lauf.events, ...recorded], datensatz };
}

function step(lauf: Lauf, zufall: Zufallsmeldung, index: number): Lauf {
  const [day, now] = instantAfter(lauf.day, zufall);
  const { behoerde } = zufall;
  const { regelwerk, datensatz } = lauf;
  const auftrag = auftragOf(zufall);
  const bloecke = bloeckeOf(zufall, day, datensatz);
  const meldung = { ...folgemeldung(behoerde, uuid(`message ${index}`), bloecke), ...auftrag };
  const kontext = { behoerde, now, regelwerk, behoerdeOf };
  const decision = decideFolgemeldung(datensatz, meldung, kontext);
  const asking = behoerdeOf(auftrag.verantwortlicheBehoerde ?? behoerde.kennzeichen) ?? behoerde;
  const rights = answerZustaendigkeit(datensatz, asking, now, regelwerk, behoerdeOf).schreibrecht;
  answerGesamtauskunft(datensatz, now, regelwerk, behoerdeOf);
  if (!decision.ok) {
    for (const { fehlerschluessel } of decision.rejection.fehler.map(formulateFehler)) hit(fehlerschluessel);
    expect(decision.rejection.due).toEqual(due(datensatz, now, kontext));
    return { ...lauf, day };
  }
  const { events, bestaetigung } = decision.value;
  const next = append({ ...lauf, day }, events, decision.value.datensatz);
  checkReplay(next);
  expect(next.datensatz.wiedervorlage?.faelligMs, "says when the register next acts").toBe(
    nextDue(next.datensatz, kontext),
  );
  checkRepeat(next, meldung, kontext);
  const before = withPending(datensatz, due(datensatz, now, kontext));
  checkGrundlagen(before, next, events, day);
  checkNothingHidden(before, next.datensatz, events);
  checkWindows(before, next, day);
  for (const { block } of bestaetigung.erweiterung?.grundlagen ?? []) {
    const asked = zufall.kind === "fortzug" || zufall.kind === "tod" ? "meldestatusFortzug" : block;
    const granted = rights.some((row) => row.sachverhalt === asked && row.gewaehrt);
    expect(granted || zufall.kind === "zuzugMitPersonalien", "what was stored was promised before").toBe(true);
  }
  return next;
}

function checkReplay({ events, datensatz }: Lauf): void {
  expect(isDeepStrictEqual(foldDatensatz(AZR_NUMMER, events), datensatz), "replay = live state").toBe(true);
  expect(new Set(events.map(({ id }) => id)).size, "every event has an id of its own").toBe(events.length);
  const references = Object.values(datensatz.bloecke)
    .flat()
    .map((block) => block.referenzId.slice(0, 7));
  expect(new Set(references).size, "every block has a name of its own").toBe(references.length);
}

function checkRepeat(
  { datensatz }: Lauf,
  meldung: Parameters<typeof decideFolgemeldung>[1],
  kontext: Parameters<typeof decideFolgemeldung>[2],
): void {
  const again = decideFolgemeldung(datensatz, meldung, kontext);
  expect(again.ok && again.value.events).toEqual([]);
  const { nachrichtenUUID } = meldung.nachrichtenkopf;
  const rebuilt = rebuildBestaetigung(datensatz, kontext.behoerde.kennzeichen, nachrichtenUUID);
  expect(again.ok && again.value.bestaetigung).toEqual(rebuilt);
  expect(rebuilt?.revision).toBe(datensatz.revision);
}

/** Every stored block has a Grundlage that held when it was decided; no right is used outside its life. */
function checkGrundlagen(before: Datensatz, next: Lauf, events: readonly PendingEvent[], day: Tagesdatum): void {
  const moved = events.some(
    (pending) => pending.event.type === "azr.ereignisse.v1.MeldestatusReported" && writerOf(pending) !== undefined,
  );
  for (const pending of events) {
    const { grundlage } = pending.umschlag;
    const meldendeBehoerde = writerOf(pending);
    if (meldendeBehoerde === undefined) {
      if (pending.event.type === "azr.ereignisse.v1.MeldestatusReported")
        hit(`register ${pending.event.data.aenderungsArt}`);
      continue;
    }
    hit(`stored ${grundlage}`);
    if (pending.umschlag.verantwortlicheBehoerde !== undefined) hit("stored for a principal");
    const isMeldestatus = pending.event.type === "azr.ereignisse.v1.MeldestatusReported";
    const leader = deriveAktenfuehrung(moved && !isMeldestatus ? next.datensatz : before, behoerdeOf);
    if (grundlage === "AKTENFUEHREND") expect(leader?.behoerde.kennzeichen).toBe(meldendeBehoerde);
    else expect(leader?.behoerde.kennzeichen).not.toBe(meldendeBehoerde);
    const isGrenzpolizei = behoerdeOf(meldendeBehoerde)?.behoerdenart === "GRENZPOLIZEI";
    if (grundlage === "UEBERGANG" || (grundlage === "FORTZUG" && !isGrenzpolizei)) {
      expect(next.regelwerk.uebergang).toBe(true);
      checkWindowOf(before, next, pending, day);
    }
  }
}

/** The authority that answers for an event: the principal, if there is one. */
function writerOf({ umschlag }: PendingEvent): Behoerdenkennzeichen | undefined {
  return umschlag.verantwortlicheBehoerde ?? umschlag.meldendeBehoerde;
}

function checkWindowOf(before: Datensatz, next: Lauf, pending: PendingEvent, day: Tagesdatum): void {
  const { event } = pending;
  const opened = before.fenster.filter(({ behoerde }) => behoerde === writerOf(pending)).at(-1);
  const leader = deriveAktenfuehrung(before, behoerdeOf)?.behoerde.behoerdenart;
  if (event.type.endsWith("MeldestatusReported") || leader === "AUSLAENDERBEHOERDE") {
    expect(opened?.ende).toBeUndefined();
    expect(
      opened !== undefined && day <= opened.bis && addTage(opened.abTag, next.regelwerk.uebergangTage) === opened.bis,
    ).toBe(true);
  }
  if (event.type !== "azr.ereignisse.v1.DuldungReported" || leader !== "AUSLAENDERBEHOERDE") return;
  const decided = event.data.fachdaten?.ereignisdatum;
  if (decided === undefined) return;
  expect(opened !== undefined && opened.fuehrteAb <= decided && decided <= opened.abTag).toBe(true);
  expect(event.data.nachgemeldet ?? false).toBe(event.data.aenderungsArt === "01");
  if (event.data.aenderungsArt === "02") hit("extended on UEBERGANG");
}

/** Nothing that another wrote or changed behind s* is altered, or loses its place as current block, on UEBERGANG. */
function checkNothingHidden(before: Datensatz, after: Datensatz, events: readonly PendingEvent[]): void {
  for (const pending of events) {
    const { event } = pending;
    if (pending.umschlag.grundlage !== "UEBERGANG") continue;
    const writer = writerOf(pending);
    const s = before.fenster.findLast(({ behoerde }) => behoerde === writer)?.abRevision;
    if (s === undefined) continue;
    const name = event.type === "azr.ereignisse.v1.DuldungReported" ? "duldung" : "aufenthaltserlaubnis";
    const byOthers = (block: Block<unknown>): boolean => {
      const last = block.versionen.at(-1);
      return last !== undefined && last.position > s && last.behoerde !== writer;
    };
    for (const block of before.bloecke[name].filter(byOthers)) {
      expect(after.bloecke[name]).toContainEqual(block);
      hit("stood beside UEBERGANG");
    }
    const [was, is] = [newest(before.bloecke[name]), newest(after.bloecke[name])];
    if (was !== undefined && byOthers(was)) expect(is).toEqual(was);
  }
}

function newest(bloecke: readonly Block<unknown>[]): Block<unknown> | undefined {
  return bloecke.toSorted((left, right) => (key(left) < key(right) ? -1 : 1)).at(-1);
}

function key(block: Block<unknown>): string {
  return `${block.ereignisdatum} ${String(block.versionen[0].position).padStart(6, "0")}`;
}

/** Whoever is displaced and is an ABH or BAMF has a window from that append on; whoever leads has none. */
function checkWindows(before: Datensatz, { datensatz, regelwerk, events }: Lauf, day: Tagesdatum): void {
  const [was, is] = [before, datensatz].map((state) => deriveAktenfuehrung(state, behoerdeOf)?.behoerde);
  const open = datensatz.fenster.filter(({ ende }) => ende === undefined);
  expect(open.filter(({ behoerde }) => behoerde === is?.kennzeichen)).toEqual([]);
  expect(new Set(open.map(({ behoerde }) => behoerde)).size).toBe(open.length);
  expect(open.every(({ bis }) => day <= bis)).toBe(true);
  if (!regelwerk.uebergang) expect(datensatz.fenster).toEqual([]);
  if (was === undefined || was.kennzeichen === is?.kennzeichen) {
    expect(datensatz.fenster.length).toBe(before.fenster.length);
    return;
  }
  hit("displaced");
  const isMove = events
    .slice(before.revision + 1)
    .some(({ event }) => event.type === "azr.ereignisse.v1.MeldestatusReported" && event.data.aenderungsArt === "01");
  // A withdrawal or correction of its own entry may open none.
  if (!isMove) {
    hit("displaced by a withdrawal or correction");
    expect(datensatz.fenster.length - before.fenster.length).toBeLessThanOrEqual(1);
    return;
  }
  const expected = regelwerk.uebergang && ["AUSLAENDERBEHOERDE", "BAMF"].includes(was.behoerdenart) ? 1 : 0;
  expect(datensatz.fenster.length).toBe(before.fenster.length + expected);
  if (expected === 0) return;
  const fenster = datensatz.fenster.at(-1);
  expect(fenster).toMatchObject({ behoerde: was.kennzeichen, abTag: day });
  const displacing = events[fenster?.abRevision ?? -1];
  expect(displacing?.event.type).toBe("azr.ereignisse.v1.MeldestatusReported");
  const stored = parseZeitpunktMs(displacing?.umschlag.zeitpunktMs ?? 0);
  expect(stored === undefined ? undefined : tagOf(stored)).toBe(day);
}

describe("every sequence of messages", () => {
  test("keeps the invariants of the register", { timeout: TIMEOUT_MS }, () => {
    const led = fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, fc.constant(false));
    const lengths = { minLength: MESSAGES_MIN, maxLength: MESSAGES_MAX };
    const sequence = fc.oneof(fc.array(zufallsmeldung, lengths), fc.array(wechselmeldung, lengths));
    fc.assert(
      fc.property(fc.constantFrom(HEUTE, ZIEL, KURZ, KURZ), led, sequence, (regelwerk, isLed, meldungen) => {
        const { datensatz, events, day } = meldungen.reduce(step, begin(regelwerk, isLed));
        checkEvents(events);
        checkSchema("Gesamtauskunft", answerGesamtauskunft(datensatz, mittag(day), regelwerk, behoerdeOf));
        const zustaendigkeit = answerZustaendigkeit(datensatz, ABH_B, mittag(day), regelwerk, behoerdeOf);
        checkSchema("Zustaendigkeit", zustaendigkeit);
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });

  test("has met what it is about", () => {
    const seen = [...hits.keys()].toSorted();
    expect(seen, "the register withdraws a departure of its own").toContain("register 05");
    for (const what of [
      "stored AKTENFUEHREND",
      "stored ZUZUG",
      "stored FORTZUG",
      "stored UEBERGANG",
      "extended on UEBERGANG",
      "stood beside UEBERGANG",
      "displaced",
      "displaced by a withdrawal or correction",
      "stored ORIGINAER",
      "stored GESETZLICH",
      "stored for a principal",
      "register 01",
      ...["3001", "3005", "3007", "3009", "3010", "3011"].map((number) => `AZR-${number}`),
      ...["5001", "5003", "5004", "5005", "5006", "5007"].map((number) => `AZR-${number}`),
      ...["6002", "6004"].map((number) => `AZR-${number}`),
    ]) {
      expect(seen).toContain(what);
      expect(hits.get(what) ?? 0, what).toBeGreaterThanOrEqual(5);
    }
  });
});
