import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { present } from "../../../simulator/kernel/assert.ts";
import { syntheticAzrNummer } from "../../../simulator/kernel/azr-nummer.ts";
import type { AzrNummer } from "../../../simulator/kernel/kennungen.ts";
import { addMs } from "../../../simulator/kernel/zeit.ts";
import { DatensatzCache } from "../../../simulator/mandant/datensatz-cache.ts";
import { MANDANT_PROJECTORS, openMandant } from "../../../simulator/mandant/mandant.ts";
import { foldDatensatz } from "../../../simulator/register/datensatz/evolve.ts";
import type { Datensatz } from "../../../simulator/register/datensatz/datensatz.ts";
import { initialDatensatz } from "../../../simulator/register/datensatz/initial-datensatz.ts";
import { ZIEL } from "../../../simulator/register/regelwerk/regelwerk.ts";
import type { ServiceContext } from "../../../simulator/service/context.ts";
import { submitErstmeldung } from "../../../simulator/service/commands/submit-erstmeldung.ts";
import { submitFolgemeldung } from "../../../simulator/service/commands/submit-folgemeldung.ts";
import { datensatzStreamId, loadDatensatz } from "../../../simulator/service/load-datensatz.ts";
import { openSqliteStore } from "../../../simulator/store/sqlite/sqlite-store.ts";
import { StageTimer } from "../../../simulator/telemetry/stage-timer.ts";
import { ABH_A, BEHOERDEN } from "../../support/register/behoerden.ts";
import { erstmeldung, folgemeldung, meldestatusMeldung, mittag, uuid } from "../../support/register/meldungen.ts";
import { BEGINN, bloeckeOf, instantAfter, zufallsmeldung } from "../../support/register/zufallsmeldungen.ts";
import { makeTemporaryFolder } from "../../support/temporary-folder.ts";

const NUMMERN = Array.from({ length: 4 }, (_, index) => syntheticAzrNummer(2019, 4, index));
const [EINS, ZWEI, DREI] = [nummer(0), nummer(1), nummer(2)];

function nummer(index: number): AzrNummer {
  return present(NUMMERN[index], "a number");
}

/** A state without content: for the bounds only its number and revision count. */
function state(azrNummer: AzrNummer, revision: number): Datensatz {
  return { ...initialDatensatz(azrNummer), revision };
}

describe("the cache of states", () => {
  it("ignores what was read before a commit that it has heard of since", () => {
    const cache = new DatensatzCache();
    const { commitsCount } = cache;
    cache.stored([]);
    cache.keep(state(EINS, 3), commitsCount);
    expect(cache.find(EINS)).toBeUndefined();
    cache.keep(state(EINS, 4), cache.commitsCount);
    expect(cache.find(EINS)?.revision).toBe(4);
  });

  it("takes the state behind an append only for a record whose head that is", () => {
    const cache = new DatensatzCache();
    cache.settle(state(EINS, 3));
    expect(cache.find(EINS)).toBeUndefined();
    cache.keep(state(EINS, 3), cache.commitsCount);
    cache.settle(state(EINS, 2));
    cache.settle(state(EINS, 4));
    expect(cache.find(EINS)?.revision).toBe(3);
  });

  it("forgets a stream that was removed", () => {
    const cache = new DatensatzCache();
    for (const azrNummer of [EINS, ZWEI]) cache.keep(state(azrNummer, 3), cache.commitsCount);
    cache.removed([datensatzStreamId(EINS), { category: "vorgang", key: ZWEI }]);
    expect(cache.find(EINS)).toBeUndefined();
    expect(cache.find(ZWEI)?.revision).toBe(3);
  });

  it("keeps no more records and events than its limits say, and lets go what was not used for longest", () => {
    const cache = new DatensatzCache({ eventsCountMax: 10, datensaetzeCountMax: 2 });
    cache.keep(state(EINS, 0), cache.commitsCount);
    cache.keep(state(ZWEI, 0), cache.commitsCount);
    expect(cache.find(EINS)).toBeDefined();
    cache.keep(state(DREI, 8), cache.commitsCount);
    expect([EINS, ZWEI, DREI].map((each) => cache.find(each)?.revision)).toEqual([0, undefined, 8]);
    cache.keep(state(ZWEI, 9), cache.commitsCount);
    expect([EINS, ZWEI, DREI].map((each) => cache.find(each)?.revision)).toEqual([undefined, 9, undefined]);
    cache.keep(state(EINS, 10), cache.commitsCount);
    expect(cache.datensaetzeCount).toBe(0);
  });
});

describe("the cache beside a store", () => {
  it("always equals what the stream says, whatever is stored, read, purged or erased", async () => {
    const step = fc.oneof(
      { weight: 12, arbitrary: zufallsmeldung },
      { weight: 2, arbitrary: fc.constant("load" as const) },
      { weight: 1, arbitrary: fc.constantFrom("evict" as const, "purge" as const) },
    );
    const sequence = fc.array(step, { minLength: 4, maxLength: 14 });
    let hits = 0;
    await fc.assert(
      fc.asyncProperty(sequence, async (steps) => {
        const folder = makeTemporaryFolder();
        const store = await openSqliteStore({ file: `${folder.path}/register.sqlite`, projectors: MANDANT_PROJECTORS });
        const uhr = { zeitpunkt: mittag(BEGINN), laeuft: false };
        const mandant = await openMandant({ name: "probe", store, regelwerk: ZIEL, uhr, monotonicMs: () => 0 });
        try {
          await mandant.registerBehoerden(BEHOERDEN);
          const context: ServiceContext = { mandant, timer: new StageTimer() };
          const azrNummer = await create(context);
          let day = BEGINN;
          for (const [index, each] of steps.entries()) {
            const known = await loadDatensatz(context, azrNummer);
            if (each === "load" || known === undefined) continue;
            if (each === "purge") await store.purgeStream(datensatzStreamId(azrNummer));
            else if (each === "evict") mandant.datensatzCache.removed([datensatzStreamId(azrNummer)]);
            else {
              const [next, now] = instantAfter(day, each);
              day = next;
              mandant.uhr.set(addMs(now, 0), false);
              const meldung = folgemeldung(each.behoerde, uuid(`m${index}`), bloeckeOf(each, day, known));
              const command = { azrNummer, meldung, behoerde: each.behoerde, revision: undefined };
              await submitFolgemeldung(context, command);
            }
            if (mandant.datensatzCache.find(azrNummer) !== undefined) hits += 1;
            const events = await store.readStream(datensatzStreamId(azrNummer));
            expect(await loadDatensatz(context, azrNummer)).toEqual(foldDatensatz(azrNummer, events));
          }
        } finally {
          await mandant.close();
          folder.remove();
        }
      }),
      { seed: 20_261_124, numRuns: 25 },
    );
    expect(hits).toBeGreaterThan(100);
  });

  it("saves the stream's reading: a second look reads no events, and neither does one behind a message", async () => {
    const folder = makeTemporaryFolder();
    const store = await openSqliteStore({ file: `${folder.path}/register.sqlite`, projectors: MANDANT_PROJECTORS });
    const uhr = { zeitpunkt: mittag(BEGINN), laeuft: false };
    const mandant = await openMandant({ name: "probe", store, regelwerk: ZIEL, uhr });
    try {
      await mandant.registerBehoerden(BEHOERDEN);
      const azrNummer = await create({ mandant, timer: new StageTimer() });
      const counts: number[] = [];
      const look = async (): Promise<void> => {
        const timer = new StageTimer();
        await loadDatensatz({ mandant, timer }, azrNummer);
        counts.push(timer.eventsRead);
      };
      await look();
      await look();
      await store.eraseStream(datensatzStreamId(azrNummer));
      await look();
      expect(counts).toEqual([3, 0, 0]);
      expect(await loadDatensatz({ mandant, timer: new StageTimer() }, azrNummer)).toBeUndefined();
    } finally {
      await mandant.close();
      folder.remove();
    }
  });
});

async function create(context: ServiceContext): Promise<AzrNummer> {
  const meldung = erstmeldung(ABH_A, uuid("erst"), meldestatusMeldung("01", "2026-01-10"));
  const outcome = await submitErstmeldung(context, { meldung, behoerde: ABH_A });
  if (outcome.kind !== "stored") throw new Error(`not stored: ${outcome.kind}`);
  return outcome.bestaetigung.azrNummer;
}
