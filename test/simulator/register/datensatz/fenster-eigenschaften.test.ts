// What holds for windows under every sequence of messages (register rules, section 3, "Window", "Conflict rules",
// "Invariants"). Who led, what was changed and when a right lived is computed here from the stored events, prefix by
// prefix, not by the functions under test.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { present } from "../../../../simulator/kernel/assert.ts";
import type { Behoerdenkennzeichen } from "../../../../simulator/kernel/kennungen.ts";
import { addTage, parseZeitpunktMs, tagOf, type Tagesdatum } from "../../../../simulator/kernel/zeit.ts";
import type { Block, Datensatz, DatensatzEvent } from "../../../../simulator/register/datensatz/datensatz.ts";
import { decideErstmeldung } from "../../../../simulator/register/datensatz/meldung/decide-erstmeldung.ts";
import { decideFolgemeldung } from "../../../../simulator/register/datensatz/meldung/decide-folgemeldung.ts";
import { decideUebergangsabschluss } from "../../../../simulator/register/datensatz/meldung/decide-uebergangsabschluss.ts";
import { foldDatensatz } from "../../../../simulator/register/datensatz/evolve.ts";
import { regelwerkOf, REFORMEN, type Regelwerk } from "../../../../simulator/register/regelwerk/regelwerk.ts";
import { deriveAktenfuehrung } from "../../../../simulator/register/zustaendigkeit/aktenfuehrung.ts";
import { ABH_A, behoerdeOf } from "../../../support/register/behoerden.ts";
import {
  bloeckeOf,
  fenstermeldung,
  senderOf,
  type Fenstermeldung,
} from "../../../support/register/fenstermeldungen.ts";
import {
  AZR_NUMMER,
  erstmeldung,
  folgemeldung,
  meldestatusMeldung,
  mittag,
  tag,
  uuid,
} from "../../../support/register/meldungen.ts";
import { uebergangsabschluss } from "../../../support/register/uebergangsabschluss.ts";

const SEED = 20_261_124;
/** Without dual write little can happen. */
const RUNS = { mit: 300, ohne: 60 };
const BEGINN = tag("2026-03-01");
const FENSTER_TAGE = 8;

const hits = new Map<string, number>();
function hit(what: string): void {
  hits.set(what, (hits.get(what) ?? 0) + 1);
}

/** Everything that was stored, append after append. */
function play(regelwerk: Regelwerk, meldungen: readonly Fenstermeldung[]): readonly (readonly DatensatzEvent[])[] {
  const first = erstmeldung(ABH_A, uuid("first"), meldestatusMeldung("02", BEGINN));
  const kontext = { regelwerk, behoerdeOf };
  const created = decideErstmeldung(AZR_NUMMER, first, {
    ...kontext,
    behoerde: ABH_A,
    now: mittag(BEGINN),
    gleiche: [],
  });
  if (!created.ok) return expect.fail("the record could not be made");
  let { datensatz } = created.value;
  let day = BEGINN;
  const appends = [recorded(0, created.value.events)];
  for (const [index, meldung] of meldungen.entries()) {
    day = addTage(day, meldung.later);
    const behoerde = senderOf(meldung, datensatz);
    const now = mittag(day);
    const bloecke = bloeckeOf(meldung, day, datensatz);
    const id = uuid(`message ${index}`);
    const decided =
      bloecke === undefined
        ? decideUebergangsabschluss(datensatz, uebergangsabschluss(behoerde, id), { ...kontext, behoerde, now })
        : decideFolgemeldung(datensatz, folgemeldung(behoerde, id, bloecke), { ...kontext, behoerde, now });
    if (!decided.ok) {
      for (const { schluessel } of decided.rejection.fehler) hit(schluessel);
      continue;
    }
    appends.push(recorded(datensatz.revision + 1, decided.value.events));
    ({ datensatz } = decided.value);
  }
  return appends;
}

function recorded(from: number, events: readonly Omit<DatensatzEvent, "revision">[]): readonly DatensatzEvent[] {
  return events.map((event, index) => ({ ...event, revision: from + index }));
}

interface Fensterbuch {
  readonly behoerde: Behoerdenkennzeichen;
  readonly abRevision: number;
  readonly abTag: Tagesdatum;
  readonly fuehrteAb: Tagesdatum;
  readonly bis: Tagesdatum;
  ende: string | undefined;
}

/** Walks through what was stored and checks each append on the prefix before it. */
function check(regelwerk: Regelwerk, appends: readonly (readonly DatensatzEvent[])[]): void {
  const windows: Fensterbuch[] = [];
  const leads: (Behoerdenkennzeichen | undefined)[] = [];
  let events: readonly DatensatzEvent[] = [];
  for (const append of appends) {
    const before = foldDatensatz(AZR_NUMMER, events);
    for (const event of append) {
      const prefix = foldDatensatz(AZR_NUMMER, events);
      events = [...events, event];
      checkEvent(regelwerk, windows, prefix, event, events);
    }
    const after = present(foldDatensatz(AZR_NUMMER, events), "the record");
    checkOpened(regelwerk, before, after, append, leads);
    const leader = leaderOf(after);
    for (const { revision } of append) leads[revision] = leader;
    const open = windows.filter(({ ende }) => ende === undefined);
    expect(new Set(open.map(({ behoerde }) => behoerde)).size, "one open window for an authority").toBe(open.length);
    expect(
      open.map(({ behoerde }) => behoerde),
      "who leads has no open window",
    ).not.toContain(leader);
    expect(after.fenster).toMatchObject(windows);
  }
}

function checkEvent(
  regelwerk: Regelwerk,
  windows: Fensterbuch[],
  before: Datensatz | undefined,
  { event, umschlag, revision }: DatensatzEvent,
  upTo: readonly DatensatzEvent[],
): void {
  const day = tagOf(present(parseZeitpunktMs(umschlag.zeitpunktMs), "an instant"));
  if (event.type === "azr.ereignisse.v1.UebergangsfensterOpened") {
    expect(regelwerk.uebergang, "windows with dual write only").toBe(true);
    expect(event.data).toMatchObject({ abTag: day, bis: addTage(day, FENSTER_TAGE) });
    expect(event.data.abRevision, "s* is the append's own").toBeLessThan(revision);
    windows.push({ ...event.data, ende: undefined });
    return hit("opened");
  }
  if (event.type === "azr.ereignisse.v1.UebergangsfensterEnded") {
    const { behoerde, abRevision, anlass } = event.data;
    const fenster = present(
      windows.find((one) => one.behoerde === behoerde && one.abRevision === abRevision),
      "the window that ends",
    );
    expect(fenster.ende, "ends once").toBeUndefined();
    if (anlass === "FRIST") expect(day).toBe(addTage(fenster.bis, 1));
    else expect(day <= fenster.bis).toBe(true);
    if (anlass === "ABSCHLUSS") expect(umschlag.verantwortlicheBehoerde ?? umschlag.meldendeBehoerde).toBe(behoerde);
    fenster.ende = anlass;
    return hit(`ended ${anlass}`);
  }
  const { grundlage, meldendeBehoerde: behoerde } = umschlag;
  if (before === undefined || behoerde === undefined) return;
  const isFormer =
    grundlage === "UEBERGANG" || (grundlage === "FORTZUG" && behoerdeOf(behoerde)?.behoerdenart !== "GRENZPOLIZEI");
  if (!isFormer) return;
  hit(`stored ${grundlage}`);
  expect(before.bloecke.meldestatus.some(isTod), "rights rest while a death stands").toBe(false);
  const fenster = windows.findLast((one) => one.behoerde === behoerde);
  const after = present(foldDatensatz(AZR_NUMMER, upTo), "the record");
  const isLiving = fenster !== undefined && fenster.ende === undefined && day <= fenster.bis;
  const kept = grundlage === "UEBERGANG" && isClosedToLeader(before);
  expect(isLiving || kept, "no right outside its life").toBe(true);
  if (grundlage !== "UEBERGANG" || fenster === undefined) return;
  checkUntouched(before, after, fenster, kept);
}

/** Nothing that another wrote, changed or withdrew behind s* is altered, hidden or revived. */
function checkUntouched(before: Datensatz, after: Datensatz, fenster: Fensterbuch, kept: boolean): void {
  const touched = present(
    after.bloecke.duldung.find((block) =>
      before.bloecke.duldung.every((same) => same !== block && !isSame(same, block)),
    ),
    "the Duldung that was written",
  );
  const was = before.bloecke.duldung.find((block) => block.referenzId.slice(0, 7) === touched.referenzId.slice(0, 7));
  if (was !== undefined) expect(isOfOthersSince(was, fenster), "altered").toBe(false);
  const isGone = touched.entfallen;
  if (!isGone && !kept) {
    const day = present(touched.ereignisdatum, "day of a Duldung");
    expect(fenster.fuehrteAb <= day && day <= fenster.abTag, "decided before the change").toBe(true);
  }
  if (isGone && !kept)
    expect(was?.nachgemeldet && was.versionen[0].behoerde === fenster.behoerde, "own late report").toBe(true);
  const current = newest(before);
  if (current !== undefined && isOfOthersSince(current, fenster)) {
    hit("stood beside what another wrote");
    expect(newest(after)?.referenzId, "hidden").toBe(current.referenzId);
  }
  const revived = before.bloecke.duldung.some(
    (gone) => gone.entfallen && isOfOthersSince(gone, fenster) && gone.ereignisdatum === touched.ereignisdatum,
  );
  expect(revived && !isGone && was?.ereignisdatum !== touched.ereignisdatum, "revived").toBe(false);
}

/** A window opens for whoever was displaced, unless its own entry was taken back and it wrote nothing else. */
function checkOpened(
  { uebergang }: Regelwerk,
  before: Datensatz | undefined,
  after: Datensatz,
  append: readonly DatensatzEvent[],
  leads: readonly (Behoerdenkennzeichen | undefined)[],
): void {
  const opened = append.flatMap(({ event }) =>
    event.type === "azr.ereignisse.v1.UebergangsfensterOpened" ? [event.data.behoerde] : [],
  );
  const displaced = before === undefined ? undefined : leaderOf(before);
  if (before === undefined || displaced === undefined || displaced === leaderOf(after))
    return expect(opened).toEqual([]);
  const mayHave = ["AUSLAENDERBEHOERDE", "BAMF"].includes(behoerdeOf(displaced)?.behoerdenart ?? "");
  const own = ownEntryIn(before, append, displaced);
  const begin = leads.findLastIndex((leader) => leader !== displaced) + 1;
  const wrote = Object.values(before.bloecke)
    .flat()
    .filter((block: Block<unknown>) => block.referenzId.slice(0, 7) !== own)
    .some((block: Block<unknown>) =>
      block.versionen.some((version) => version.position >= begin && version.behoerde === displaced),
    );
  if (own !== undefined) hit(wrote ? "own entry taken back after other blocks" : "own entry taken back alone");
  expect(opened, `displaced ${displaced}`).toEqual(
    uebergang && mayHave && (own === undefined || wrote) ? [displaced] : [],
  );
}

/** Name of the displaced authority's own entry that the append withdraws or corrects. */
function ownEntryIn(
  { bloecke }: Datensatz,
  append: readonly DatensatzEvent[],
  displaced: Behoerdenkennzeichen,
): string | undefined {
  const names = append.flatMap(({ event, umschlag }) =>
    (event.type === "azr.ereignisse.v1.MeldestatusReported" || event.type === "azr.ereignisse.v1.AsylstatusReported") &&
    umschlag.meldendeBehoerde !== undefined
      ? [event.data.referenzId.slice(0, 7)]
      : [],
  );
  return names.find((name) =>
    [...bloecke.meldestatus, ...bloecke.asylstatus].some(
      (block) => block.referenzId.slice(0, 7) === name && block.versionen[0].behoerde === displaced,
    ),
  );
}

function leaderOf(datensatz: Datensatz): Behoerdenkennzeichen | undefined {
  return deriveAktenfuehrung(datensatz, behoerdeOf)?.behoerde.kennzeichen;
}

function isClosedToLeader(datensatz: Datensatz): boolean {
  const leader = leaderOf(datensatz);
  return leader !== undefined && behoerdeOf(leader)?.behoerdenart !== "AUSLAENDERBEHOERDE";
}

function isTod({ entfallen, fachdaten }: Datensatz["bloecke"]["meldestatus"][number]): boolean {
  return !entfallen && fachdaten.meldestatusArt.code === "06";
}

function isSame(left: Block<unknown>, right: Block<unknown>): boolean {
  return left.referenzId === right.referenzId && left.versionen.length === right.versionen.length;
}

function isOfOthersSince({ versionen }: Block<unknown>, { abRevision, behoerde }: Fensterbuch): boolean {
  const last = versionen.at(-1);
  return last !== undefined && last.position > abRevision && last.behoerde !== undefined && last.behoerde !== behoerde;
}

function newest({ bloecke }: Datensatz): Block<unknown> | undefined {
  const rank = (block: Datensatz["bloecke"]["duldung"][number]): string =>
    block.fachdaten.ereignisdatum + String(block.versionen[0].position).padStart(9, "0");
  const standing = bloecke.duldung.filter(({ entfallen }) => !entfallen);
  return standing.toSorted((left, right) => (rank(left) < rank(right) ? -1 : 1)).at(-1);
}

describe.each([true, false])("every sequence of messages, dual write %s", (uebergang) => {
  const reformen = REFORMEN.filter((reform) => uebergang || reform !== "uebergang");
  const regelwerk = regelwerkOf(reformen, FENSTER_TAGE);
  test("keeps rights within their life and leaves alone what others wrote", () => {
    fc.assert(
      fc.property(fc.array(fenstermeldung, { minLength: 16, maxLength: 30 }), (meldungen) => {
        check(regelwerk, play(regelwerk, meldungen));
      }),
      { seed: SEED, numRuns: uebergang ? RUNS.mit : RUNS.ohne },
    );
  });
});

test("the sequences have met what they are about", () => {
  const wanted = {
    opened: 100,
    "ended FRIST": 20,
    "ended WIEDER_AKTENFUEHREND": 20,
    "ended ABSCHLUSS": 5,
    "stored UEBERGANG": 50,
    "stored FORTZUG": 5,
    "stood beside what another wrote": 2,
    "own entry taken back alone": 5,
    "own entry taken back after other blocks": 10,
    "AZR-3009": 10,
    "AZR-3010": 10,
    "AZR-3011": 10,
    "AZR-5005": 10,
    "AZR-5007": 3,
    "AZR-5011": 5,
  };
  for (const [what, min] of Object.entries(wanted)) expect(hits.get(what) ?? 0, what).toBeGreaterThanOrEqual(min);
});
