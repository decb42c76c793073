// A measure for a family over the real HTTP face, with a store that fails at every place (register rules, section 5,
// points 5 and 6).
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { AngehoerigeErgebnis, BestaetigungMeldung } from "../../../../proto/generated/nachrichten.ts";
import { addMs } from "../../../../simulator/kernel/zeit.ts";
import { openMandant, type Mandant } from "../../../../simulator/mandant/mandant.ts";
import { Mandanten } from "../../../../simulator/mandant/mandanten.ts";
import { offeneVorgaenge } from "../../../../simulator/projections/vorgaenge/query.ts";
import { purgeVorgaenge } from "../../../../simulator/service/commands/purge-vorgaenge.ts";
import { setUhr } from "../../../../simulator/service/commands/set-uhr.ts";
import {
  finishOffeneVorgaenge,
  uebernimmFuerAngehoerige,
} from "../../../../simulator/service/reactions/uebernimm-fuer-angehoerige.ts";
import { Timer } from "../../../../simulator/service/reactions/timer.ts";
import { IdleStageTimer } from "../../../../simulator/telemetry/stage-timer.ts";
import { ABH_A, ABH_B, ABH_C } from "../../../support/register/behoerden.ts";
import { beziehung, papier } from "../../../support/register/familie.ts";
import { meldestatus, uuid } from "../../../support/register/meldungen.ts";
import {
  createFamilie,
  createPerson,
  massnahmeFor,
  send,
  type Familie,
  type Person,
} from "../../../support/simulator/familie-im-register.ts";
import type { AppendFault, FaultyStore } from "../../../support/simulator/faulty-store.ts";
import type { Headers, TestAnswer, TestClient } from "../../../support/simulator/test-client.ts";
import { createTestSimulator, type TestSimulator } from "../../../support/simulator/test-simulator.ts";

const DAY_MS = 86_400_000;

let simulator: TestSimulator;
let client: TestClient;
let store: FaultyStore;
let familie: Familie;
let kinder: readonly Person[];

beforeEach(async () => {
  simulator = await createTestSimulator();
  client = await simulator.client({ mandant: "ziel" });
  store = simulator.store("ziel");
  familie = await createFamilie(client);
  kinder = [familie.kind, familie.volljaehrig, familie.andernorts, familie.verstorben];
});

afterEach(() => simulator.close());

function measure(name = "measure", angehoerige = kinder): Promise<TestAnswer> {
  return send(client, familie.mutter.azrNummer, ABH_A, name, massnahmeFor(familie.mutter, angehoerige));
}

function ergebnisse({ erweiterung }: BestaetigungMeldung): readonly AngehoerigeErgebnis[] {
  return erweiterung?.angehoerige ?? [];
}

function verdikt(bestaetigung: BestaetigungMeldung, { azrNummer }: Person): string {
  const found = ergebnisse(bestaetigung).find((each) => each.azrNummer === azrNummer);
  return [found?.verdikt, ...(found?.fehlerfaelle ?? []).map(({ fehlerschluessel }) => fehlerschluessel)].join(" ");
}

function verdikte(bestaetigung: BestaetigungMeldung): readonly string[] {
  return kinder.map((each) => verdikt(bestaetigung, each));
}

const ALLE = ["UEBERNOMMEN", "NICHT_ANWENDBAR", "ABGELEHNT AZR-3001", "NICHT_ANWENDBAR"];
const AUSSTEHEND = ["AUSSTEHEND", "AUSSTEHEND", "AUSSTEHEND", "AUSSTEHEND"];

function absender(behoerde: string): Headers {
  return { "azr-behoerde": behoerde, "azr-sachbearbeiter": "M. Beispiel" };
}

async function vorgang(name = "measure"): Promise<BestaetigungMeldung> {
  const answer = await client.get(`/v1/vorgaenge/${uuid(name)}`, absender("100001"));
  const { bestaetigung } = answer.message("Vorgang");
  return bestaetigung ?? expect.fail("no confirmation");
}

/** How often the measure stands on a record. */
async function storedOn({ azrNummer }: Person, name = "measure"): Promise<number> {
  const events = await store.readStream({ category: "datensatz", key: azrNummer });
  return events.filter(
    ({ event, umschlag }) =>
      event.type === "azr.ereignisse.v1.DuldungReported" && umschlag.nachrichtenUUID === uuid(name),
  ).length;
}

async function storedOnAll(): Promise<readonly number[]> {
  return Promise.all([familie.mutter, ...kinder].map((each) => storedOn(each)));
}

/** The register after a crash: the same store, nothing in memory, and one turn of its timer. */
async function restart(): Promise<Mandant> {
  const { regelwerk, uhr } = simulator.mandant("ziel");
  const options = {
    name: "ziel",
    store,
    regelwerk,
    uhr: { zeitpunkt: uhr.now(), laeuft: false },
    monotonicMs: () => 0,
  };
  const mandant = await openMandant(options);
  const errors: unknown[] = [];
  const timer = new Timer(new Mandanten([mandant]), (error) => errors.push(error));
  await timer.turn();
  await timer.stop();
  expect(errors).toEqual([]);
  return mandant;
}

describe("a mother's Duldung is extended, four children", () => {
  it("one is fine, one of age, one in another office, one dead", async () => {
    const answer = await measure();
    expect(answer.status).toBe(200);
    const bestaetigung = answer.bestaetigung();
    expect(verdikte(bestaetigung)).toEqual(ALLE);
    const numbers = ergebnisse(bestaetigung).map(({ azrNummer }) => azrNummer);
    expect(numbers).toEqual(numbers.toSorted());
    expect(await storedOnAll()).toEqual([1, 1, 0, 0, 0]);
    const auskunft = (await client.get(`/v1/datensaetze/${familie.kind.azrNummer}`)).message("Gesamtauskunft");
    expect(auskunft.duldung[0]).toMatchObject({
      referenzId: ergebnisse(bestaetigung).find(({ azrNummer }) => azrNummer === familie.kind.azrNummer)?.referenzId,
      fachdaten: { befristungsdatum: "2027-05-31", bescheinigungsNummer: "T1234567" },
    });
  });

  it("is the same in protobuf", async () => {
    const bloecke = massnahmeFor(familie.mutter, kinder);
    const answer = await send(client, familie.mutter.azrNummer, ABH_A, "measure", bloecke, { form: "protobuf" });
    expect(verdikte(answer.bestaetigung())).toEqual(ALLE);
  });

  it("takes all who are entered on her paper", async () => {
    const { sachverhalt } = massnahmeFor(familie.mutter, []);
    const element = { umfang: "ALLE_EINGETRAGENEN", angehoerige: [] } as const;
    const bloecke = { ...(sachverhalt === undefined ? {} : { sachverhalt }), fuerAngehoerigeUebernehmen: element };
    const answer = await send(client, familie.mutter.azrNummer, ABH_A, "measure", bloecke);
    expect(ergebnisse(answer.bestaetigung()).map(({ azrNummer, verdikt: found }) => [azrNummer, found])).toEqual([
      [familie.kind.azrNummer, "UEBERNOMMEN"],
    ]);
  });

  it("is one message for each under the rule set of today, which says so", async () => {
    const heute = await simulator.client();
    const mutter = await createPerson(heute, "Mutter", ABH_A);
    const kind = await createPerson(heute, "Eins", ABH_A, { geburtsdatum: { jahr: 2015 } });
    await send(heute, mutter.azrNummer, ABH_A, "link", beziehung(kind, "01", true));
    const refused = await send(heute, mutter.azrNummer, ABH_A, "measure", massnahmeFor(mutter, [kind]));
    expect([refused.status, refused.schluessel()]).toEqual([422, ["AZR-3012"]]);
    const { sachverhalt } = massnahmeFor(mutter, []);
    const alone = await send(heute, mutter.azrNummer, ABH_A, "alone", sachverhalt === undefined ? {} : { sachverhalt });
    expect(alone.bestaetigung().hinweise.map(({ hinweisschluessel }) => hinweisschluessel)).toEqual(["H-6101"]);
  });
});

it("a section 60d family: the worker's measure gives the spouse and the child codes of their own", async () => {
  const ehemann = await createPerson(client, "Ehemann", ABH_A);
  await send(client, familie.mutter.azrNummer, ABH_A, "link/ehemann", beziehung(ehemann, "03"));
  const neu = papier("2026-11-23", "2029-05-22", { duldungArt: { code: "13" }, traegervordruckNummer: "K2222222" });
  const bloecke = massnahmeFor(familie.mutter, [ehemann, familie.kind], neu);
  const answer = await send(client, familie.mutter.azrNummer, ABH_A, "measure", bloecke);
  expect(ergebnisse(answer.bestaetigung()).map(({ verdikt: found }) => found)).toEqual(["UEBERNOMMEN", "UEBERNOMMEN"]);
  const codes = await Promise.all(
    [familie.mutter, ehemann, familie.kind].map(async ({ azrNummer }) => {
      const auskunft = (await client.get(`/v1/datensaetze/${azrNummer}`)).message("Gesamtauskunft");
      return auskunft.duldung[0]?.fachdaten.duldungArt.code;
    }),
  );
  expect(codes).toEqual(["13", "14", "15"]);
});

describe("a crash", () => {
  const faults: readonly AppendFault[] = ["UNAVAILABLE", "BUSY", "SILENT", "LOST"];
  const places = [1, 2, 3, 4];

  it.each(faults.flatMap((fault) => places.map((place) => [fault, place] as const)))(
    "%s at relative %i leaves each done once or not yet, and the register finishes after a restart",
    async (fault, place) => {
      const before = Array.from({ length: place }, () => "NONE" as const);
      store.failNext(...before, fault);
      const answer = await measure();
      expect(answer.status).toBe(200);
      expect(await storedOn(familie.mutter)).toBe(1);
      await restart();
      expect(verdikte(await vorgang())).toEqual(ALLE);
      expect(await storedOnAll()).toEqual([1, 1, 0, 0, 0]);
      const events = await store.readStream({ category: "vorgang", key: `100001/${uuid("measure")}` });
      expect(events).toHaveLength(1 + kinder.length);
      expect(offeneVorgaenge(store.database, 10)).toEqual([]);
    },
  );

  it("before the measure leaves nothing, and after it the repetition answers", async () => {
    store.failNext("UNAVAILABLE");
    expect((await measure()).status).toBe(503);
    await restart();
    expect(await storedOnAll()).toEqual([0, 0, 0, 0, 0]);
    store.failNext("LOST");
    expect((await measure()).status).toBe(202);
    expect(verdikte((await measure()).bestaetigung())).toEqual(ALLE);
    expect(await storedOnAll()).toEqual([1, 1, 0, 0, 0]);
  });

  it("of two attempts at once each relative is done once", async () => {
    store.failNext("NONE", "UNAVAILABLE");
    await measure();
    const mandant = simulator.mandant("ziel");
    const attempt = (): Promise<void> =>
      finishOffeneVorgaenge({ mandant, timer: new IdleStageTimer() }, 10, () => true);
    await Promise.all([attempt(), attempt(), measure()]);
    expect(verdikte(await vorgang())).toEqual(ALLE);
    expect(await storedOnAll()).toEqual([1, 1, 0, 0, 0]);
  });
});

describe("a relative that changes in between", () => {
  /** Runs before the append after the measure's own. */
  function beforeRelative(action: () => Promise<unknown>): void {
    store.interleave(() => {
      store.interleave(async () => {
        await action();
      });
      return Promise.resolve();
    });
  }

  it("is judged anew: the block is another one than was shown", async () => {
    beforeRelative(async () => {
      const bloecke = massnahmeFor(familie.kind, [], papier("2026-11-22", "2026-12-31"));
      const { sachverhalt } = bloecke;
      await send(client, familie.kind.azrNummer, ABH_A, "between", sachverhalt === undefined ? {} : { sachverhalt });
    });
    const answer = await measure("measure", [familie.kind]);
    expect(verdikt(answer.bestaetigung(), familie.kind)).toBe("ABGELEHNT AZR-5001");
    expect(await storedOn(familie.kind)).toBe(0);
  });

  it("is judged anew: another office has become responsible", async () => {
    beforeRelative(() => send(client, familie.kind.azrNummer, ABH_B, "zuzug", meldestatus("02", "2026-11-23")));
    const answer = await measure("measure", [familie.kind]);
    expect(verdikt(answer.bestaetigung(), familie.kind)).toBe("UEBERNOMMEN");
    const auskunft = (await client.get(`/v1/datensaetze/${familie.kind.azrNummer}`)).message("Gesamtauskunft");
    expect(auskunft.duldung[0]?.herkunft.grundlage).toBe("UEBERGANG");
  });
});

it("answers the verdict that is stored, when another attempt was faster with one of the same name", async () => {
  const mandant = simulator.mandant("ziel");
  store.interleave(() => {
    store.interleave(async () => {
      await send(client, familie.andernorts.azrNummer, ABH_C, "zuzug", meldestatus("02", "2026-11-23"));
      await finishOffeneVorgaenge({ mandant, timer: new IdleStageTimer() }, 10, () => true);
    });
    return Promise.resolve();
  });
  const answer = await measure("measure", [familie.andernorts]);
  const [found] = ergebnisse(answer.bestaetigung());
  expect(found?.fehlerfaelle[0]?.fehlertext).toContain(ABH_C.name);
  expect(await vorgang()).toEqual(answer.bestaetigung());
});

describe("the message again", () => {
  it("is answered the same", async () => {
    const first = await measure();
    const again = await measure();
    expect(again.bestaetigung()).toEqual(first.bestaetigung());
    expect(again.headers["idempotent-replayed"]).toBe("true");
  });

  it("makes AUSSTEHEND final, and the Vorgang tells the end", async () => {
    store.failNext("NONE", "UNAVAILABLE");
    const first = await measure();
    expect(verdikte(first.bestaetigung())).toEqual(AUSSTEHEND);
    expect(first.bestaetigung().erweiterung?.angehoerige[0]?.text).toContain(uuid("measure"));
    expect(verdikte(await vorgang())).toEqual(AUSSTEHEND);
    const again = await measure();
    expect(verdikte(again.bestaetigung())).toEqual(ALLE);
    expect(await vorgang()).toEqual(again.bestaetigung());
  });

  it("after seven days finds what was stored on the records, and judges the others anew", async () => {
    await measure();
    await later(8);
    const again = await measure();
    expect(again.headers["idempotent-replayed"]).toBe("true");
    expect(verdikte(again.bestaetigung())).toEqual(ALLE);
    const [fine] = ergebnisse(again.bestaetigung()).filter(({ azrNummer }) => azrNummer === familie.kind.azrNummer);
    expect(fine?.text).toBe("Die Maßnahme ist für diese Person gespeichert; sie war es schon vor dieser Wiederholung.");
    expect(await storedOnAll()).toEqual([1, 1, 0, 0, 0]);
  });

  it("with other relatives is another content, at once and after seven days", async () => {
    await measure();
    expect((await measure("measure", [familie.kind])).schluessel()).toEqual(["AZR-2007"]);
    await later(8);
    expect((await measure("measure", [familie.kind])).schluessel()).toEqual(["AZR-2007"]);
  });
});

async function later(days: number): Promise<void> {
  const mandant = simulator.mandant("ziel");
  const zeitpunkt = addMs(mandant.uhr.now(), days * DAY_MS);
  await setUhr({ mandant, timer: new IdleStageTimer() }, { zeitpunkt, laeuft: false });
}

it("begins no further relative when its time is over; the rest waits", async () => {
  store.failNext("NONE", "UNAVAILABLE");
  await measure();
  const stream = { category: "vorgang", key: `100001/${uuid("measure")}` } as const;
  const context = { mandant: simulator.mandant("ziel"), timer: new IdleStageTimer() };
  for (const judged of [1, 2, 3, 4]) {
    let begun = 0;
    const answer = await uebernimmFuerAngehoerige(context, stream, () => (begun += 1) <= 1);
    const open = answer === undefined ? [] : verdikte(answer).filter((each) => each === "AUSSTEHEND");
    expect(open).toHaveLength(kinder.length - judged);
  }
});

describe("time", () => {
  it("does not move before what is owed is done", async () => {
    store.failNext("NONE", "UNAVAILABLE");
    await measure();
    await later(1);
    expect(verdikte(await vorgang())).toEqual(ALLE);
    const [last] = (await store.readStream({ category: "datensatz", key: familie.kind.azrNummer })).slice(-1);
    expect(last?.umschlag.zeitpunktMs).toBeLessThan(simulator.mandant("ziel").uhr.now());
  });

  it("ends no Vorgang that still owes verdicts", async () => {
    store.failNext("NONE", "UNAVAILABLE");
    await measure();
    const mandant = simulator.mandant("ziel");
    mandant.uhr.set(addMs(mandant.uhr.now(), 8 * DAY_MS), false);
    await purgeVorgaenge(mandant, 100);
    expect(verdikte(await vorgang())).toEqual(AUSSTEHEND);
    await restart();
    expect(await storedOn(familie.kind)).toBe(1);
  });
});

describe("nurPruefen", () => {
  function check(name = "measure", angehoerige = kinder): Promise<TestAnswer> {
    const bloecke = massnahmeFor(familie.mutter, angehoerige);
    const { fuerAngehoerigeUebernehmen: element } = bloecke;
    const nurPruefen = element === undefined ? {} : { fuerAngehoerigeUebernehmen: { ...element, nurPruefen: true } };
    return send(client, familie.mutter.azrNummer, ABH_A, name, { ...bloecke, ...nurPruefen });
  }

  it("answers what would become of everybody and stores nothing", async () => {
    const head = await store.head();
    const answer = await check();
    const bestaetigung = answer.bestaetigung();
    expect(verdikte(bestaetigung)).toEqual(ALLE);
    expect(bestaetigung.erweiterung?.nurGeprueft).toBe(true);
    expect(bestaetigung.referenzen).toEqual({});
    expect(ergebnisse(bestaetigung).flatMap(({ referenzId }) => referenzId ?? [])).toEqual([]);
    expect(await store.head()).toBe(head);
    expect((await client.get(`/v1/vorgaenge/${uuid("measure")}`, absender("100001"))).status).toBe(404);
  });

  it("uses up no nachrichtenUUID and is never replayed", async () => {
    await check();
    expect(verdikte((await measure()).bestaetigung())).toEqual(ALLE);
    const again = await check();
    expect(again.headers["idempotent-replayed"]).toBeUndefined();
    expect(again.schluessel()).toEqual(["AZR-5001"]);
  });

  it("judges what it says, even under a nachrichtenUUID of another measure", async () => {
    await measure();
    const mutter = { ...familie.mutter, referenzId: (await vorgang()).referenzen.duldung ?? familie.mutter.referenzId };
    const fine = ergebnisse(await vorgang()).find(({ azrNummer }) => azrNummer === familie.kind.azrNummer);
    const kind = { ...familie.kind, referenzId: fine?.referenzId ?? familie.kind.referenzId };
    const bloecke = massnahmeFor(mutter, [kind], papier("2026-11-23", "2027-02-28"));
    const { fuerAngehoerigeUebernehmen: element } = bloecke;
    const nurPruefen = element === undefined ? {} : { fuerAngehoerigeUebernehmen: { ...element, nurPruefen: true } };
    const answer = await send(client, mutter.azrNummer, ABH_A, "measure", { ...bloecke, ...nurPruefen });
    expect(verdikt(answer.bestaetigung(), kind)).toBe("BEREITS_AKTUELL");
  });

  it("is refused as the measure would be, and nothing is kept", async () => {
    const { sachverhalt, fuerAngehoerigeUebernehmen: element } = massnahmeFor(familie.mutter, kinder);
    const nurPruefen = element === undefined ? {} : { fuerAngehoerigeUebernehmen: { ...element, nurPruefen: true } };
    const bloecke = { ...(sachverhalt === undefined ? {} : { sachverhalt }), ...nurPruefen };
    const answer = await send(client, familie.mutter.azrNummer, ABH_B, "check", bloecke);
    expect(answer.schluessel()).toEqual(["AZR-3001"]);
    expect((await client.get(`/v1/vorgaenge/${uuid("check")}`, absender("100002"))).status).toBe(404);
  });
});
