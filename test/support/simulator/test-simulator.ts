// The whole simulator in memory, for tests of its HTTP face: two registers, their authorities, no socket, a clock that
// stands unless a test lets it run.
import { assembleSimulator, type Simulator } from "../../../simulator/app.ts";
import { readConfig, type SimulatorConfig } from "../../../simulator/config.ts";
import { SCOPES, type Caller, type Scope } from "../../../simulator/http/access/caller.ts";
import { Tokens } from "../../../simulator/http/access/token.ts";
import { createZugang, sandboxClients, type Client } from "../../../simulator/http/access/zugang-datei.ts";
import type { Form } from "../../../simulator/http/negotiation.ts";
import type { ServerOptions } from "../../../simulator/http/server.ts";
import { present } from "../../../simulator/kernel/assert.ts";
import type { Zeitpunkt } from "../../../simulator/kernel/zeit.ts";
import { MANDANT_PROJECTORS, openMandant, type Mandant } from "../../../simulator/mandant/mandant.ts";
import { Mandanten } from "../../../simulator/mandant/mandanten.ts";
import type { LocalStore } from "../../../simulator/store/local-store.ts";
import { createMemoryStore } from "../../../simulator/store/memory/memory-store.ts";
import { createTelemetry, type Telemetry } from "../../../simulator/telemetry/telemetry.ts";
import { ABH_A, BEHOERDEN } from "../register/behoerden.ts";
import { mittag } from "../register/meldungen.ts";
import { FaultyStore } from "./faulty-store.ts";
import { TestClient } from "./test-client.ts";

/** The day on which tests begin. */
export const HEUTE_TAG = "2026-11-23";

export interface TestOptions {
  readonly args?: readonly string[];
  readonly uhr?: Zeitpunkt;
  /** Real time of the virtual clocks in milliseconds; absent: they stand. */
  readonly monotonicMs?: () => number;
  readonly server?: Partial<ServerOptions>;
  readonly telemetry?: Telemetry;
  /** Real time of the tokens in milliseconds. */
  readonly nowMs?: () => number;
  /** The store of a register; in memory, where nothing becomes bytes, unless told otherwise. */
  readonly openStore?: (name: string) => Promise<LocalStore>;
}

export class TestSimulator {
  readonly simulator: Simulator;
  readonly clients: readonly Client[];
  readonly tokens: Tokens;
  readonly #stores: ReadonlyMap<string, FaultyStore>;

  constructor(simulator: Simulator, stores: ReadonlyMap<string, FaultyStore>) {
    this.simulator = simulator;
    this.clients = simulator.clients;
    this.tokens = simulator.tokens;
    this.#stores = stores;
  }

  mandant(name = "heute"): Mandant {
    return present(this.simulator.mandanten.find(name), `register ${name}`);
  }

  store(name = "heute"): FaultyStore {
    return present(this.#stores.get(name), `store of ${name}`);
  }

  /** A client with a token; may act for all authorities and in all scopes of register `heute` unless told otherwise. */
  async client(
    caller: Partial<Caller> & { readonly wanted?: readonly Scope[]; readonly form?: Form } = {},
  ): Promise<TestClient> {
    const { wanted = SCOPES, form = "json", ...given } = caller;
    const whole: Caller = { clientId: "test", mandant: "heute", behoerden: "*", scopes: wanted, ...given };
    return new TestClient(this.simulator.server, await this.tokens.issue(whole), form);
  }

  close(): Promise<void> {
    return this.simulator.close();
  }
}

/** Builds it; the caller closes it. */
export async function createTestSimulator(options: TestOptions = {}): Promise<TestSimulator> {
  const config: SimulatorConfig = readConfig(["--port", "0", ...(options.args ?? [])], {});
  const stores = new Map<string, FaultyStore>();
  const { openStore = async () => createMemoryStore({ projectors: MANDANT_PROJECTORS }) } = options;
  const opened: Mandant[] = [];
  for (const { name, regelwerk } of config.mandanten) {
    const store = new FaultyStore(await openStore(name));
    stores.set(name, store);
    const uhr = { zeitpunkt: options.uhr ?? mittag(HEUTE_TAG), laeuft: options.monotonicMs !== undefined };
    const monotonicMs = options.monotonicMs ?? ((): number => 0);
    const mandant = await openMandant({ name, store, regelwerk, uhr, monotonicMs });
    await mandant.registerBehoerden(BEHOERDEN);
    opened.push(mandant);
  }
  const { clients, signingKey } = createZugang(config.mandanten.flatMap(({ name }) => sandboxClients(name, ABH_A)));
  const tokens = new Tokens(signingKey, config.tokenSeconds, options.nowMs);
  const telemetry = options.telemetry ?? createTelemetry({ process: "register", serverTiming: true, enabled: true });
  const server = { level: "silent" as const, ...options.server };
  const mandanten = new Mandanten(opened);
  return new TestSimulator(assembleSimulator(config, server, { mandanten, clients, tokens, telemetry }), stores);
}
