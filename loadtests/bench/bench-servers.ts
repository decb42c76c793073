// The processes that a bench measures: the register on a freshly seeded stock, and the bare echo.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Tagesfaelle } from "../../proto/generated/messung.ts";
import { fetchToken } from "../client/token.ts";
import { type Child, Children } from "../harness/children.ts";
import { sandboxCredentials } from "../harness/simulator-process.ts";
import { projectFolder } from "../harness/machine.ts";
import { prepareStock, readTagesfaelle } from "../harness/stock.ts";
import { waitFor } from "../harness/wait-for.ts";
import { Extensions } from "./extensions.ts";
import { ClosedLoad } from "./closed-load.ts";

const MANDANT = "heute";
const TAG = "2026-11-23";
/** Persons of the stock; large enough for some thousand Duldungen of which none is extended too often. */
const STOCK_COUNT = 20_000;
const CASES_COUNT = 150;
const READY_DEADLINE_MS = 60_000;
const STOP_DEADLINE_MS = 15_000;

/** A server under measurement. */
export interface Measured {
  readonly child: Child;
  readonly load: ClosedLoad;
}

/** Starts servers in a temporary folder and removes everything in the end. */
export class BenchServers {
  readonly #folder: string;
  readonly #children = new Children();
  readonly #loads: ClosedLoad[] = [];

  private constructor(folder: string) {
    this.#folder = folder;
  }

  static async open(): Promise<BenchServers> {
    return new BenchServers(await mkdtemp(join(tmpdir(), "azr-bench-")));
  }

  /** The register with its own copy of the stock. `flags` are options of `serve`. */
  register(name: string, flags: readonly string[]): Promise<Measured> {
    return this.registerOf(projectFolder, name, flags);
  }

  /** The same of another checkout, which seeds its stock by its own code. */
  async registerOf(project: string, name: string, flags: readonly string[]): Promise<Measured> {
    const data = join(this.#folder, name);
    const faelle = project === projectFolder ? await this.#stock(data, name) : await this.#seed(project, data, name);
    const readyFile = join(this.#folder, `${name}.ready`);
    const child = await this.#start(name, join(project, "simulator/cli/serve.ts"), [
      ...["--port", "0", "--data", data, "--mandanten", MANDANT, "--no-bestand", "--log", "warn"],
      ...["--ready-file", readyFile, "--records", join(this.#folder, `${name}.records`)],
      ...flags,
    ]);
    const ready = await this.#ready(name, readyFile, child);
    const token = await fetchToken(`${ready.url}/oauth2/token`, await sandboxCredentials(data, MANDANT));
    const headers = `Authorization: Bearer ${token}\r\nAccept: application/json\r\n`;
    return { child, load: await this.#load(ready.url, headers, faelle, true) };
  }

  /** The bare echo, fed with the same requests. */
  async echo(): Promise<Measured> {
    const faelle = await this.#stock(join(this.#folder, "echo"), "echo");
    const child = await this.#start("echo", join(import.meta.dirname, "echo-server.ts"), []);
    const ready = await this.#ready("echo", this.#logFile("echo"), child);
    return { child, load: await this.#load(ready.url, "Accept: application/json\r\n", faelle, false) };
  }

  async close(): Promise<void> {
    for (const load of this.#loads) load.close();
    await this.#children.stopAll(STOP_DEADLINE_MS);
    await rm(this.#folder, { recursive: true, force: true });
  }

  async #stock(dataDirectory: string, name: string): Promise<Tagesfaelle> {
    const settings = {
      seed: 1,
      count: STOCK_COUNT,
      casesCount: CASES_COUNT,
      mandant: MANDANT,
      regelwerk: "HEUTE",
      tag: TAG,
    };
    const signal = new AbortController().signal;
    const onTick = (): void => undefined;
    const target = { dataDirectory, logFile: this.#logFile(`seed-${name}`), signal, onTick };
    return (await prepareStock(settings, target, this.#children)).faelle;
  }

  async #seed(project: string, dataDirectory: string, name: string): Promise<Tagesfaelle> {
    const child = await this.#start(`seed-${name}`, join(project, "simulator/cli/seed.ts"), [
      ...["--data", dataDirectory, "--count", String(STOCK_COUNT), "--seed", "1", "--cases", String(CASES_COUNT)],
      ...["--mandant", MANDANT, "--regelwerk", "HEUTE", "--tag", TAG],
    ]);
    const { code } = await child.ended;
    if (code === 0) return readTagesfaelle(dataDirectory, MANDANT);
    throw new Error(`${project} could not be seeded: ${await readFile(this.#logFile(`seed-${name}`), "utf8")}`);
  }

  async #load(url: string, headers: string, faelle: Tagesfaelle, stores: boolean): Promise<ClosedLoad> {
    const extensions = new Extensions(faelle.tag, faelle.nation);
    const load = await ClosedLoad.open(url, { headers, extensions, stores });
    this.#loads.push(load);
    return load;
  }

  #start(name: string, script: string, args: readonly string[]): Promise<Child> {
    const file = process.execPath;
    return this.#children.start({
      name,
      file,
      args: [script, ...args],
      logFile: this.#logFile(name),
    });
  }

  async #ready(name: string, file: string, child: Child): Promise<{ readonly url: string }> {
    const url = await waitFor(
      async () =>
        child.hasEnded() ? "ENDED" : /"url":\s*"([^"]+)"/u.exec(await readFile(file, "utf8").catch(() => ""))?.[1],
      { deadlineMs: READY_DEADLINE_MS, intervalMs: 50, signal: new AbortController().signal },
    );
    if (url !== undefined && url !== "ENDED") return { url };
    throw new Error(`${name} did not become ready: ${await readFile(this.#logFile(name), "utf8").catch(() => "")}`);
  }

  #logFile(name: string): string {
    return join(this.#folder, `${name}.log`);
  }
}
