import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HOP_INDEX, HOPS } from "../../../simulator/telemetry/hops.ts";
import { IdleStageTimer, StageTimer } from "../../../simulator/telemetry/stage-timer.ts";
import type { AppendObserver } from "../../../simulator/store/port.ts";

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const startNs = 1_000_000_000_000n;

describe("StageTimer", () => {
  it("cuts a request at each stamp and adds up a hop that is entered twice", () => {
    const timer = new StageTimer(startNs);
    timer.enter("decode", startNs + 5n);
    timer.enter("loop_wait", startNs + 7n);
    timer.enter("encode", startNs + 17n);
    const measure = timer.finish(startNs + 20n);
    expect(measure.durationNs).toBe(20);
    expect(measure.hopNs[HOP_INDEX.loop_wait]).toBe(15);
    expect(measure.hopNs[HOP_INDEX.decode]).toBe(2);
    expect(measure.hopNs[HOP_INDEX.encode]).toBe(3);
    expect(measure.stampsBackwardCount).toBe(0);
  });

  it("tiles every request exactly, whatever the stamps", () => {
    const stamp = fc.record({
      hop: fc.constantFrom(...HOPS),
      afterNs: fc.bigInt({ min: -1_000n, max: 60_000_000_000n }),
    });
    fc.assert(
      fc.property(fc.array(stamp, { maxLength: 40 }), (stamps) => {
        const timer = new StageTimer(startNs);
        let atNs = startNs;
        for (const { hop, afterNs } of stamps) {
          atNs += afterNs;
          timer.enter(hop, atNs);
        }
        const measure = timer.finish(atNs);
        expect(sum(measure.hopNs)).toBe(measure.durationNs);
        expect(measure.hopNs.every((ns) => ns >= 0)).toBe(true);
      }),
    );
  });

  it("reports a stamp that lies before its predecessor and keeps the tiling", () => {
    const timer = new StageTimer(startNs);
    timer.enter("commit", startNs + 10n);
    timer.enter("encode", startNs + 4n);
    const measure = timer.finish(startNs + 12n);
    expect(measure.stampsBackwardCount).toBe(1);
    expect(measure.hopNs[HOP_INDEX.encode]).toBe(2);
    expect(sum(measure.hopNs)).toBe(12);
  });

  it("is told by a store as the append goes on", () => {
    const timer = new StageTimer(startNs);
    const observer: AppendObserver = timer;
    observer.entered("append_wait", startNs + 1n);
    observer.entered("commit", startNs + 3n);
    observer.committed(7, 2);
    expect(timer.finish(startNs + 9n)).toMatchObject({ batchSize: 7, queueLength: 2, durationNs: 9 });
  });

  it("does not change after it is finished, as when a store answers after the deadline", () => {
    const timer = new StageTimer(startNs);
    const measure = timer.finish(startNs + 5n);
    timer.entered("commit", startNs + 50n);
    timer.enter("encode", startNs + 60n);
    expect(timer.finish(startNs + 70n)).toBe(measure);
    expect(measure.durationNs).toBe(5);
  });

  it("gives a snapshot in which the present hop ends, and goes on", () => {
    const timer = new StageTimer(startNs);
    timer.enter("encode", startNs + 10n);
    expect(timer.snapshot(startNs + 14n)).toMatchObject({ durationNs: 14 });
    expect(timer.finish(startNs + 30n).hopNs[HOP_INDEX.encode]).toBe(20);
  });

  it("counts what the request caused", () => {
    const timer = new StageTimer();
    timer.eventsRead += 12;
    timer.rowsExamined += 3;
    timer.eventsAppended += 2;
    expect(timer.finish()).toMatchObject({ eventsRead: 12, rowsExamined: 3, eventsAppended: 2 });
  });

  it("reads the monotonic clock when it is given no stamp", () => {
    const before = process.hrtime.bigint();
    const timer = new StageTimer();
    timer.enter("encode");
    const measure = timer.finish();
    expect(measure.startNs >= before).toBe(true);
    expect(BigInt(measure.durationNs) <= process.hrtime.bigint() - before).toBe(true);
  });

  it("has a stand-in that measures nothing", () => {
    const idle: StageTimer = new IdleStageTimer();
    idle.enter("commit");
    idle.entered("append_wait", 5n);
    idle.committed(3, 3);
    expect(idle.finish()).toMatchObject({ durationNs: 0, batchSize: 0 });
    expect(idle.snapshot()).toBe(idle.finish());
  });
});
