import { describe, expect, it } from "vitest";
import { addMs } from "../../../../simulator/kernel/zeit.ts";
import { MANDANT_PROJECTORS, openMandant, type Mandant } from "../../../../simulator/mandant/mandant.ts";
import { HEUTE } from "../../../../simulator/register/regelwerk/regelwerk.ts";
import { setUhr } from "../../../../simulator/service/commands/set-uhr.ts";
import { createMemoryStore } from "../../../../simulator/store/memory/memory-store.ts";
import { IdleStageTimer } from "../../../../simulator/telemetry/stage-timer.ts";
import { mittag } from "../../../support/register/meldungen.ts";

const START = mittag("2026-11-23");

/** A register whose clock goes on by a millisecond whenever somebody looks at it. */
function restless(): Promise<Mandant> {
  let realMs = 0;
  const store = createMemoryStore({ projectors: MANDANT_PROJECTORS });
  const monotonicMs = (): number => (realMs += 1);
  return openMandant({ name: "probe", store, regelwerk: HEUTE, uhr: { zeitpunkt: START, laeuft: true }, monotonicMs });
}

describe("setting a clock that runs", () => {
  it("does not meet a clock that has gone on between two looks", async () => {
    const mandant = await restless();
    const wanted = { zeitpunkt: addMs(START, 60_000), laeuft: false };
    const set = await setUhr({ mandant, timer: new IdleStageTimer() }, wanted);
    expect(set).toEqual({ ok: true, value: wanted });
  });

  it("lets it run on when the wanted instant has passed", async () => {
    const mandant = await restless();
    const refused = await setUhr({ mandant, timer: new IdleStageTimer() }, { zeitpunkt: START, laeuft: false });
    expect(refused).toMatchObject({ ok: false, rejection: { laeuft: true } });
    expect(mandant.uhr.runs).toBe(true);
  });
});
