import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { AngehoerigeErgebnis } from "../../../proto/generated/nachrichten.ts";
import { present } from "../../../simulator/kernel/assert.ts";
import { addMs, parseZeitpunkt } from "../../../simulator/kernel/zeit.ts";
import { vorgaengeProjector } from "../../../simulator/projections/vorgaenge/fold.ts";
import { offeneVorgaenge, vorgaengeBefore } from "../../../simulator/projections/vorgaenge/query.ts";
import { ausstehend, nichtAnwendbar } from "../../../simulator/register/angehoerige/ergebnis.ts";
import type { StreamId } from "../../../simulator/store/port.ts";
import type { MemoryStore } from "../../../simulator/store/memory/memory-store.ts";
import { createMemoryStore } from "../../../simulator/store/memory/memory-store.ts";
import { datensatz, event, vorgang, write } from "../../support/store-events.ts";
import { nummer } from "../../support/register/familie.ts";
import { uuid } from "../../support/register/meldungen.ts";

const start = present(parseZeitpunkt("2026-11-23T08:00:00+01:00"), "an instant");

describe("age of the Vorgänge", () => {
  let store: MemoryStore;

  beforeEach(() => {
    store = createMemoryStore({ projectors: [vorgaengeProjector] });
  });

  afterEach(() => store.close());

  const append = async (name: string, minutes: number): Promise<void> => {
    const umschlag = { zeitpunktMs: addMs(start, minutes * 60_000) };
    await store.append([{ stream: vorgang(name), expected: "none", events: [{ ...event(name), umschlag }] }]);
  };

  it("names those before an instant, oldest first and no other streams", async () => {
    await append("c", 3);
    await append("a", 1);
    await append("b", 2);
    await store.append([write(datensatz(1), "none", "no Vorgang")]);
    expect(vorgaengeBefore(store.database, addMs(start, 3 * 60_000), 10)).toEqual([vorgang("a"), vorgang("b")]);
    expect(vorgaengeBefore(store.database, addMs(start, 9 * 60_000), 2)).toEqual([vorgang("a"), vorgang("b")]);
  });

  it("forgets what was purged, and takes the same Vorgang again", async () => {
    await append("a", 1);
    await append("b", 2);
    await store.purgeStream(vorgang("a"));
    expect(vorgaengeBefore(store.database, addMs(start, 9 * 60_000), 10)).toEqual([vorgang("b")]);
    await append("a", 5);
    expect(vorgaengeBefore(store.database, addMs(start, 9 * 60_000), 10)).toEqual([vorgang("b"), vorgang("a")]);
  });
});

describe("Vorgänge that still owe verdicts on relatives", () => {
  let store: MemoryStore;

  beforeEach(() => {
    store = createMemoryStore({ projectors: [vorgaengeProjector] });
  });

  afterEach(() => store.close());

  const umschlag = { zeitpunktMs: start };

  async function stored(name: string, angehoerige: readonly AngehoerigeErgebnis[]): Promise<void> {
    const bestaetigung = {
      nachrichtentyp: "090098",
      ausloeserUUID: uuid(name),
      azrNummer: nummer(1),
      revision: 3,
      referenzen: {},
      hinweise: [],
      personalienAehnlich: [],
      erweiterung: { grundlagen: [], angehoerige },
    } as const;
    const data = { inhaltDigest: "0".repeat(64), bestaetigung };
    const outcome = { id: uuid(name), event: { type: "azr.ereignisse.v1.VorgangStored", data }, umschlag } as const;
    await store.append([{ stream: vorgang(name), expected: "none", events: [outcome] }]);
  }

  async function judged(name: string, revision: number, ergebnis: AngehoerigeErgebnis): Promise<void> {
    const id = uuid(`${name}/${ergebnis.azrNummer}`);
    const verdict = {
      id,
      event: { type: "azr.ereignisse.v1.AngehoerigeJudged", data: { ergebnis } },
      umschlag,
    } as const;
    await store.append([{ stream: vorgang(name), expected: revision, events: [verdict] }]);
  }

  const open = (serial: number): AngehoerigeErgebnis => ausstehend(nummer(serial), uuid("measure"));
  const over = (): readonly StreamId[] => vorgaengeBefore(store.database, addMs(start, 1), 10);

  it("are named in the order in which they began, until every verdict is known", async () => {
    await stored("b", [open(2), open(3)]);
    await stored("a", [open(2)]);
    await stored("c", [nichtAnwendbar(nummer(2), "Grund.")]);
    expect(offeneVorgaenge(store.database, 10)).toEqual([vorgang("b"), vorgang("a")]);
    expect(offeneVorgaenge(store.database, 1)).toEqual([vorgang("b")]);
    await judged("b", 0, nichtAnwendbar(nummer(2), "Grund."));
    expect(offeneVorgaenge(store.database, 10)).toEqual([vorgang("b"), vorgang("a")]);
    await judged("b", 1, nichtAnwendbar(nummer(3), "Grund."));
    expect(offeneVorgaenge(store.database, 10)).toEqual([vorgang("a")]);
  });

  it("are not over, however old they are", async () => {
    await stored("a", [open(2)]);
    await stored("c", []);
    expect(over()).toEqual([vorgang("c")]);
    await judged("a", 0, nichtAnwendbar(nummer(2), "Grund."));
    expect(over()).toEqual([vorgang("a"), vorgang("c")]);
  });

  it("are forgotten with their stream", async () => {
    await stored("a", [open(2)]);
    await store.purgeStream(vorgang("a"));
    expect(offeneVorgaenge(store.database, 10)).toEqual([]);
    await stored("a", [open(2)]);
    expect(offeneVorgaenge(store.database, 10)).toEqual([vorgang("a")]);
  });
});
