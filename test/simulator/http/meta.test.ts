import { afterEach, beforeEach, describe, expect, it } from "vitest";
import openapi from "../../../proto/generated/openapi.json" with { type: "json" };
import { FEHLER } from "../../../simulator/register/kataloge/fehler-texte.ts";
import type { RequestFacts } from "../../../simulator/telemetry/request-facts.ts";
import { createTelemetry } from "../../../simulator/telemetry/telemetry.ts";
import type { RequestMeasure } from "../../../simulator/telemetry/stage-timer.ts";
import { ABH_A } from "../../support/register/behoerden.ts";
import {
  duldung,
  erstmeldung,
  folgemeldung,
  meldestatusMeldung,
  PERSONALIEN,
  uuid,
} from "../../support/register/meldungen.ts";
import type { TestClient } from "../../support/simulator/test-client.ts";
import { createTestSimulator, type TestSimulator } from "../../support/simulator/test-simulator.ts";

const TRACE_ID = "4bf92f3577b34da6a3ce929d0e0e4736";
const SPAN_ID = "00f067aa0ba902b7";
const TRACE = { traceparent: `00-${TRACE_ID}-${SPAN_ID}-01` };

let simulator: TestSimulator;
let client: TestClient;

beforeEach(async () => {
  simulator = await createTestSimulator();
  client = await simulator.client();
});

afterEach(() => simulator.close());

describe("what needs no token", () => {
  it("serves every path of the OpenAPI document, and no other one", async () => {
    const served = new Set<string>();
    for (const path of Object.keys(openapi.paths)) {
      const url = path.replaceAll(/\{[^}]+\}/gu, "x");
      for (const method of ["GET", "POST", "PUT"] as const) {
        const answer = await client.send(method, url);
        const isDocumented = Object.keys(Object.entries(openapi.paths).find(([key]) => key === path)?.[1] ?? {});
        const isServed = answer.status !== 405;
        expect([path, method, isServed]).toEqual([path, method, isDocumented.includes(method.toLowerCase())]);
        if (isServed) served.add(path);
      }
    }
    expect(served.size).toBe(Object.keys(openapi.paths).length);
  });

  it("lists every .proto and serves its text", async () => {
    const list = JSON.stringify((await client.get("/proto/")).json());
    const paths = [...list.matchAll(/"(azr\/[^"]+\.proto)"/gu)].map((match) => match[1] ?? "");
    expect(paths).toContain("azr/schema/v1/optionen.proto");
    for (const path of paths) expect((await client.get(`/proto/${path}`)).text).toContain('syntax = "proto3"');
    expect((await client.get("/proto/google/protobuf/descriptor.proto")).text).toContain("message FieldOptions");
    expect((await client.get("/proto/../package.json")).status).toBe(404);
    expect((await client.get("/proto/azr/nichts.proto")).schluessel()).toEqual(["AZR-4010"]);
  });

  it("shows the whole Fehlerkatalog", async () => {
    const keys = [...(await client.get("/v1/fehlerkatalog")).text.matchAll(/"fehlerschluessel":"(AZR-[0-9]+)"/gu)];
    expect(keys.map((match) => match[1])).toEqual(Object.keys(FEHLER));
    expect((await client.get("/v1/fehlerkatalog/AZR-3001")).json()).toMatchObject({ status: 403 });
  });

  it("says that it lives and is ready, and shows metrics", async () => {
    expect((await client.get("/health/live")).status).toBe(200);
    expect((await client.get("/health/ready")).json()).toEqual({ status: "UP" });
    expect((await client.get("/metrics")).text).toContain("azr_http_request_duration_seconds");
  });
});

describe("what every answer carries", () => {
  it("a Korrelations-Id of the caller's trace and span, the same in a problem", async () => {
    const answer = await client.get("/v1/nichts", TRACE);
    expect(answer.headers["azr-korrelations-id"]).toBe(`${TRACE_ID}-${SPAN_ID}`);
    expect(answer.problem().korrelationsId).toBe(`${TRACE_ID}-${SPAN_ID}`);
  });

  it("Server-Timing, unless it is switched off", async () => {
    expect((await client.get("/health/live", TRACE)).headers["server-timing"]).toContain(`tp;desc="${TRACE_ID}"`);
    const quiet = await createTestSimulator({
      telemetry: createTelemetry({ process: "register", serverTiming: false, enabled: true }),
    });
    const answer = await (await quiet.client()).get("/health/live");
    expect(answer.headers["server-timing"]).toBeUndefined();
    await quiet.close();
  });
});

describe("what is written down about a request", () => {
  it("is one line with trace and operation, and no name, number or body of a person", async () => {
    const lines: string[] = [];
    const stream = { write: (line: string): void => void lines.push(line) };
    const logging = await createTestSimulator({ server: { level: "info", stream } });
    const sender = await logging.client();
    const headers = { ...TRACE, "azr-produkt": "Muster/ABH/1" };
    const meldung = erstmeldung(ABH_A, uuid("e"), meldestatusMeldung("01", "2026-01-10"));
    const created = await sender.erstmeldung(meldung, { headers });
    const { azrNummer } = created.bestaetigung();
    await sender.folgemeldung(azrNummer, folgemeldung(ABH_A, uuid("m"), duldung("2026-12-24")), { headers });
    await sender.get(`/v1/datensaetze/${azrNummer}`);
    const log = lines.join("");
    expect(lines).toHaveLength(3);
    expect(log).toContain(TRACE_ID);
    expect(log).toContain('"operation":"folgemeldung"');
    expect(log).toContain('"fehlerschluessel":"AZR-6002"');
    expect(log).toContain("Muster/ABH/1");
    const { familienname, vornamen } = PERSONALIEN;
    for (const secret of [familienname.name, vornamen.name, azrNummer, sender.token, "M. Beispiel"]) {
      expect(log).not.toContain(secret);
    }
    await logging.close();
  });

  it("tiles the request: its hops add up, and those of a stored message are all there", async () => {
    const observed: { readonly measure: RequestMeasure; readonly facts: RequestFacts }[] = [];
    const telemetry = createTelemetry({ process: "register", serverTiming: true, enabled: true });
    const spy = { ...telemetry, metricsContentType: "", startTimer: () => telemetry.startTimer() };
    const measured = await createTestSimulator({
      telemetry: {
        ...spy,
        serverTiming: () => undefined,
        observe: (measure, facts) => void observed.push({ measure, facts }),
        observeCommit: () => undefined,
        watchAppendQueue: () => undefined,
        metricsText: () => telemetry.metricsText(),
        close: () => telemetry.close(),
      },
    });
    const sender = await measured.client();
    const meldung = erstmeldung(ABH_A, uuid("e"), meldestatusMeldung("01", "2026-01-10"));
    await sender.erstmeldung(meldung, { headers: TRACE });
    const [only] = observed;
    expect(only?.facts).toMatchObject({ operation: "erstmeldung", status: 201, outcome: "stored" });
    expect(only?.facts.trace).toMatchObject({ traceId: TRACE_ID, spanId: SPAN_ID });
    const hopNs = only?.measure.hopNs ?? [];
    expect(hopNs.reduce((sum, ns) => sum + ns, 0)).toBe(only?.measure.durationNs);
    expect(hopNs.map((ns) => ns > 0)).toEqual(hopNs.map(() => true));
    expect(only?.measure).toMatchObject({ batchSize: 1, stampsBackwardCount: 0 });
    expect(only?.measure.eventsAppended).toBeGreaterThan(3);
    await measured.close();
  });
});
