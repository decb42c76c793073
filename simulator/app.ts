// Everything is put together here, by hand: whoever reads this file knows every part of the process.

import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { prepareValidators } from "../proto/codec/validate.ts";
import type { MandantConfig, SimulatorConfig } from "./config.ts";
import { Tokens } from "./http/access/token.ts";
import { openZugang, sandboxClients, type Client, type WantedClient } from "./http/access/zugang-datei.ts";
import { readPublishedFiles } from "./http/published-files.ts";
import { buildServer, type ServerOptions } from "./http/server.ts";
import { drainServer } from "./http/drain.ts";
import { MANDANT_PROJECTORS, openMandant, type Mandant } from "./mandant/mandant.ts";
import { Mandanten } from "./mandant/mandanten.ts";
import { isOperatingError } from "./service/operating-error.ts";
import { Timer } from "./service/reactions/timer.ts";
import { createSandboxBestand } from "./service/sandbox-bestand.ts";
import { BINARY_EVENTS } from "./store/event-codec.ts";
import { ensureDirectory } from "./sqlite/ensure-directory.ts";
import { openSqliteStore } from "./store/sqlite/sqlite-store.ts";
import { createTelemetry, type Telemetry } from "./telemetry/telemetry.ts";

/** A simulator that is put together; it has a port once `listen` has resolved. */
export interface Simulator {
  readonly mandanten: Mandanten;
  readonly clients: readonly Client[];
  readonly tokens: Tokens;
  /** The server, for inject(). */
  readonly server: FastifyInstance;
  /** Resolves with the first error that no code of ours recovers from; the caller then closes and ends the process. */
  readonly defect: Promise<unknown>;
  /** Opens the port and lets the timers run. Answers the base address, such as http://127.0.0.1:8080. */
  listen(): Promise<string>;
  /** Lets requests in progress finish, closes port, registers and measurement. Safe to call twice. */
  close(): Promise<void>;
}

/** A simulator with a port. */
export interface StartedSimulator extends Simulator {
  readonly url: string;
  readonly tokenUrl: string;
}

/** What a simulator is put together from when its registers are open already. */
export interface OpenParts {
  readonly mandanten: Mandanten;
  readonly clients: readonly Client[];
  readonly tokens: Tokens;
  readonly telemetry: Telemetry;
}

/** Opens the registers of the configuration and serves them. Throws what a part throws; nothing then stays open. */
export async function startSimulator(
  config: SimulatorConfig,
  options: Partial<ServerOptions> = {},
): Promise<StartedSimulator> {
  const open = await openParts(config);
  const simulator = assembleSimulator(config, { level: config.logLevel, ...options }, open);
  try {
    const url = await simulator.listen();
    return { ...simulator, url, tokenUrl: `${url}/oauth2/token` };
  } catch (error) {
    await simulator.close();
    throw error;
  }
}

/** Puts a simulator together from open parts, which it closes in the end. It does not listen yet. */
export function assembleSimulator(config: SimulatorConfig, options: ServerOptions, open: OpenParts): Simulator {
  const { mandanten, clients, tokens, telemetry } = open;
  const { promise: defect, resolve: onDefect } = Promise.withResolvers<unknown>();
  let draining = false;
  const isDraining = (): boolean => draining;
  const { sandbox } = config;
  const published = readPublishedFiles();
  const server = buildServer(
    { mandanten, clients, tokens, telemetry, published, sandbox, isDraining, onDefect },
    options,
  );
  const timer = new Timer(mandanten, (error) => {
    server.log.error({ err: error }, "timer");
    if (!isOperatingError(error)) onDefect(error);
  });
  prepareValidators(["Anfrage", "Erstmeldung", "Folgemeldung"]);
  let closed: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    draining = true;
    await timer.stop();
    await drainServer(server);
    await mandanten.close();
    await telemetry.close();
  };
  const listen = async (): Promise<string> => {
    const url = await server.listen({ host: config.host, port: config.port });
    timer.start();
    return url;
  };
  return { mandanten, clients, tokens, server, defect, listen, close: () => (closed ??= close()) };
}

async function openParts(config: SimulatorConfig): Promise<OpenParts> {
  const telemetry = createTelemetry({
    process: "register",
    recordFile: config.recordsFile,
    serverTiming: config.serverTiming,
    enabled: config.telemetry,
  });
  const opened: Mandant[] = [];
  try {
    for (const mandant of config.mandanten) {
      opened.push(await openRegister(config, mandant, telemetry));
    }
    const zugang = openZugang(join(config.dataDirectory, "zugang.json"), opened.flatMap(wantedClients));
    const tokens = new Tokens(zugang.signingKey, config.tokenSeconds);
    return { mandanten: new Mandanten(opened), clients: zugang.clients, tokens, telemetry };
  } catch (error) {
    await Promise.allSettled([...opened.map((mandant) => mandant.close()), telemetry.close()]);
    throw error;
  }
}

async function openRegister(
  config: SimulatorConfig,
  { name, regelwerk }: MandantConfig,
  telemetry: Telemetry,
): Promise<Mandant> {
  const directory = join(config.dataDirectory, name);
  ensureDirectory(directory);
  const file = join(directory, "register.sqlite");
  const onCommit = (eventsCount: number, durationNs: number): void => {
    telemetry.observeCommit({ eventsCount, durationNs });
  };
  const store = await openSqliteStore({ file, projectors: MANDANT_PROJECTORS, codec: BINARY_EVENTS, onCommit });
  try {
    telemetry.watchAppendQueue(() => store.queueLength);
    const uhr = { zeitpunkt: config.uhr, laeuft: config.uhrLaeuft };
    const mandant = await openMandant({ name, store, regelwerk, uhr });
    if (config.bestand) await createSandboxBestand(mandant);
    return mandant;
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** One client for all authorities of a register, and one that is bound to its first Auslaenderbehoerde. */
function wantedClients({ name, behoerden }: Mandant): readonly WantedClient[] {
  const abh = behoerden.all().find(({ behoerdenart }) => behoerdenart === "AUSLAENDERBEHOERDE");
  return sandboxClients(name, abh);
}
