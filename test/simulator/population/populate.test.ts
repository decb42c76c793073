import { describe, expect, it } from "vitest";
import { messageNameOf } from "../../../proto/codec/events.ts";
import { validate } from "../../../proto/codec/validate.ts";
import { parseAzrNummer } from "../../../simulator/kernel/azr-nummer.ts";
import { present } from "../../../simulator/kernel/assert.ts";
import { parseTagesdatum, tagOf } from "../../../simulator/kernel/zeit.ts";
import { MANDANT_PROJECTORS, openMandant } from "../../../simulator/mandant/mandant.ts";
import { Bestandsplan, type Platz } from "../../../simulator/population/bestandsplan.ts";
import { persons, populate, registerOf, uhrOf } from "../../../simulator/population/populate.ts";
import { due } from "../../../simulator/register/datensatz/due.ts";
import { foldDatensatz } from "../../../simulator/register/datensatz/evolve.ts";
import { HEUTE, ZIEL } from "../../../simulator/register/regelwerk/regelwerk.ts";
import { SACHVERHALTE, SACHVERHALT_NAMEN } from "../../../simulator/register/sachverhalte/sachverhalte.ts";
import { vorgangHorizont } from "../../../simulator/service/vorgang.ts";
import { createMemoryStore } from "../../../simulator/store/memory/memory-store.ts";
import { digestOf, einstellungen, emptyMandant, populateInMemory } from "../../support/population.ts";

const populated = {
  HEUTE: await populateInMemory({ count: 600 }),
  ZIEL: await populateInMemory({ count: 600, regelwerk: ZIEL }),
};

const SMALL = { count: 60, casesCount: 8 };

describe("the same settings", () => {
  it("give the same bytes of events and the same cases; another seed, rule set or day gives others", async () => {
    const { events, faelle } = await populateInMemory({ ...SMALL, seed: 5 });
    const again = await populateInMemory({ ...SMALL, seed: 5 });
    expect(digestOf(again.events)).toBe(digestOf(events));
    expect(JSON.stringify(again.faelle)).toBe(JSON.stringify(faelle));
    const tag = present(parseTagesdatum("2026-11-24"), "a day");
    for (const other of [{ seed: 6 }, { seed: 5, regelwerk: ZIEL }, { seed: 5, tag }]) {
      expect(digestOf((await populateInMemory({ ...SMALL, ...other })).events)).not.toBe(digestOf(events));
    }
  });
});

describe.each(["HEUTE", "ZIEL"] as const)("a population under %s", (name) => {
  const { plan, mandant, events } = populated[name];
  const { tag, count, regelwerk } = plan.einstellungen;
  const jetzt = uhrOf(tag);

  it("keeps the schema in every event and envelope", () => {
    for (const { event, umschlag } of events) {
      expect(validate(messageNameOf(event.type), structuredClone(event.data))).toMatchObject({ ok: true });
      expect(validate("Umschlag", structuredClone(umschlag))).toMatchObject({ ok: true });
    }
    expect(events.length).toBeGreaterThan(5 * count);
  });

  it("replays to the states that the decisions gave, with nothing left that is due", async () => {
    let replayed = 0;
    for (const person of persons(plan, registerOf(plan.einstellungen, mandant.ursprung))) {
      const { azrNummer } = person.platz;
      const stored = await mandant.store.readStream({ category: "datensatz", key: azrNummer });
      expect(foldDatensatz(azrNummer, stored)).toEqual(person.datensatz);
      expect(due(person.datensatz, jetzt, { regelwerk, behoerdeOf: mandant.behoerden.find })).toEqual([]);
      replayed += 1;
    }
    expect(replayed).toBe(count);
  });

  it("gives every record, event and message an identifier of its own", () => {
    const created = events.filter(({ event }) => event.type === "azr.ereignisse.v1.DatensatzCreated");
    const numbers = created.map(({ stream }) => stream.key);
    expect(new Set(numbers).size).toBe(count);
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
    for (const { stream, umschlag } of created) {
      expect(parseAzrNummer(stream.key)).toBe(stream.key);
      expect(stream.key.slice(4, 6)).toBe("00");
      expect(stream.key.slice(0, 4)).toBe(tagOf(zeitpunktOf(umschlag)).slice(2, 7).replace("-", ""));
    }
    expect(new Set(numbers.map((number) => number.slice(0, 4))).size).toBeGreaterThan(100);
    const messages = new Map<string, string>();
    for (const { stream, umschlag } of events.filter(({ stream }) => stream.category === "datensatz")) {
      if (umschlag.nachrichtenUUID === undefined) continue;
      expect(messages.get(umschlag.nachrichtenUUID) ?? stream.key).toBe(stream.key);
      messages.set(umschlag.nachrichtenUUID, stream.key);
    }
    expect(messages.size).toBeGreaterThan(3 * count);
  });

  it("creates records in the order of time, in office hours", () => {
    const instants = events
      .filter(({ event }) => event.type === "azr.ereignisse.v1.DatensatzCreated")
      .map(({ umschlag }) => umschlag.zeitpunktMs);
    expect(instants).toEqual(instants.toSorted((left, right) => left - right));
    expect(instants.length).toBe(count);
  });

  it("keeps a Vorgang of the last seven days and of no message before", () => {
    const horizont = vorgangHorizont(jetzt);
    const vorgaenge = events.filter(({ stream }) => stream.category === "vorgang");
    const recent = new Set(
      events
        .filter(({ stream, umschlag }) => stream.category === "datensatz" && umschlag.zeitpunktMs >= horizont)
        .flatMap(({ umschlag }) => umschlag.nachrichtenUUID ?? []),
    );
    expect(vorgaenge.every(({ umschlag }) => umschlag.zeitpunktMs >= horizont)).toBe(true);
    const stored = vorgaenge.filter(({ event }) => event.type === "azr.ereignisse.v1.VorgangStored");
    expect(new Set(stored.map(({ umschlag }) => umschlag.nachrichtenUUID))).toEqual(recent);
    expect(recent.size).toBeGreaterThan(3);
  });

  it("ends at 07:55 of the day with a running clock, and dates nothing behind it", async () => {
    expect(mandant.uhr.runs).toBe(true);
    expect(Math.max(...events.map(({ umschlag }) => umschlag.zeitpunktMs))).toBe(jetzt);
    expect(events.at(-1)?.event).toEqual({
      type: "azr.ereignisse.v1.UhrSet",
      data: { zeitpunktMs: jetzt, laeuft: true },
    });
    expect(mandant.behoerden.all().length).toBe(920);
  });

  it("holds every kind of fact, of Meldestatus and of Grundlage that lives are made of", () => {
    const types = new Set(events.map(({ event }) => event.type));
    for (const fact of SACHVERHALT_NAMEN) expect(types).toContain(SACHVERHALTE[fact].eventType);
    const hasOrders = types.has("azr.ereignisse.v1.TitelbestellungOpened");
    expect(hasOrders).toBe(regelwerk.bestellung);
    const codes = events.flatMap(({ event }) =>
      event.type === "azr.ereignisse.v1.MeldestatusReported" ? (event.data.fachdaten?.meldestatusArt.code ?? []) : [],
    );
    expect([...new Set(codes)].toSorted()).toEqual(["01", "02", "03", "04", "05", "06", "09"]);
    const grundlagen = new Set(events.flatMap(({ umschlag }) => umschlag.grundlage ?? []));
    const always = ["AKTENFUEHREND", "FORTZUG", "ORIGINAER", "ZUZUG"];
    expect([...grundlagen].toSorted()).toEqual(
      name === "ZIEL" ? [...always, "GESETZLICH", "UEBERGANG"].toSorted() : always,
    );
  });
});

describe("populating", () => {
  it("makes a person only when the store asks for it: between two commits stands one transaction, whatever the count", async () => {
    let made = 0;
    class CountingPlan extends Bestandsplan {
      override platzOf(index: number): Platz {
        made += 1;
        return super.platzOf(index);
      }
    }
    const plan = new CountingPlan(einstellungen({ count: 120, casesCount: 5 }));
    const store = createMemoryStore({ projectors: MANDANT_PROJECTORS });
    const mandant = await emptyMandant(plan, store);
    const load = store.bulk.bind(store);
    store.bulk = (appends, options) => load(appends, { ...options, eventsPerTransaction: 100 });
    const madeAtCommit: number[] = [];
    await populate(plan, mandant, {
      onProgress: ({ persons: committed }) => {
        expect(committed).toBe(made);
        madeAtCommit.push(made);
      },
    });
    expect(made).toBe(120);
    const waiting = madeAtCommit.map((count, place) => count - (madeAtCommit[place - 1] ?? 0));
    expect(waiting.length).toBeGreaterThan(5);
    expect(Math.max(...waiting)).toBeLessThan(40);
  });

  it("ends between two commits when it is told to, and leaves a register that does not say it is whole", async () => {
    const plan = new Bestandsplan(einstellungen());
    const store = createMemoryStore({ projectors: MANDANT_PROJECTORS });
    const mandant = await emptyMandant(plan, store);
    const stop = new AbortController();
    const load = store.bulk.bind(store);
    store.bulk = (appends, options) => load(appends, { ...options, eventsPerTransaction: 200 });
    const { faelle, result } = await populate(plan, mandant, { onProgress: () => stop.abort(), signal: stop.signal });
    expect(faelle).toBeUndefined();
    expect(result.persons).toBeLessThan(100);
    expect(mandant.uhr.runs).toBe(false);
  });

  it("takes no register whose clock has gone on", async () => {
    const plan = new Bestandsplan(einstellungen());
    const store = createMemoryStore({ projectors: MANDANT_PROJECTORS });
    const uhr = { zeitpunkt: uhrOf(plan.einstellungen.tag), laeuft: false };
    const mandant = await openMandant({ name: "heute", store, regelwerk: HEUTE, uhr });
    await expect(populate(plan, mandant)).rejects.toThrow(/the clock stands at/u);
  });
});

function zeitpunktOf({ zeitpunktMs }: { readonly zeitpunktMs: number }) {
  return zeitpunktMs as ReturnType<typeof uhrOf>;
}
