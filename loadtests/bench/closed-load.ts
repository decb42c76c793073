// A closed loop of connections for a number of requests: asks "how many can it do", not "how long does it take".
import { Connection } from "./connection.ts";
import type { Extensions } from "./extensions.ts";

/** Connections of the closed loop. */
export const CONNECTIONS = 64;

/** What a round of requests took. */
export interface Round {
  readonly requestsCount: number;
  readonly seconds: number;
  readonly perSecond: number;
}

/** Connections to one server, with the persons that each of them extends. */
export class ClosedLoad {
  readonly #connections: readonly Connection[];
  readonly #headers: string;
  readonly #extensions: Extensions;
  readonly #turns: number[];
  /** False for a server that stores nothing: its answers are counted, not read. */
  readonly #stores: boolean;

  private constructor(
    connections: readonly Connection[],
    settings: { readonly headers: string; readonly extensions: Extensions; readonly stores: boolean },
  ) {
    this.#connections = connections;
    this.#headers = settings.headers;
    this.#extensions = settings.extensions;
    this.#stores = settings.stores;
    this.#turns = connections.map((_, i) => i);
  }

  static async open(
    url: string,
    settings: { readonly headers: string; readonly extensions: Extensions; readonly stores: boolean },
  ): Promise<ClosedLoad> {
    const connections = await Promise.all(Array.from({ length: CONNECTIONS }, () => Connection.open(url)));
    return new ClosedLoad(connections, settings);
  }

  /** Persons that are reported on in turn. */
  get personsCount(): number {
    return this.#extensions.personsCount;
  }

  /** Sends for at least `durationMs`. */
  runFor(durationMs: number): Promise<Round> {
    const endMs = performance.now() + durationMs;
    return this.#run(() => performance.now() < endMs);
  }

  /** Sends exactly `count` requests. */
  runCount(count: number): Promise<Round> {
    let left = count;
    return this.#run(() => left-- > 0);
  }

  close(): void {
    for (const connection of this.#connections) connection.close();
  }

  async #run(more: () => boolean): Promise<Round> {
    const startMs = performance.now();
    const counts = await Promise.all(this.#connections.map((connection, i) => this.#loop(connection, i, more)));
    const seconds = (performance.now() - startMs) / 1000;
    const requestsCount = counts.reduce((sum, count) => sum + count, 0);
    return { requestsCount, seconds, perSecond: requestsCount / seconds };
  }

  async #loop(connection: Connection, index: number, more: () => boolean): Promise<number> {
    let count = 0;
    while (more()) {
      const turn = this.#turns[index] ?? index;
      const { path, body, answered } = this.#extensions.next(turn);
      this.#turns[index] = (turn + CONNECTIONS) % this.#personsPerTurn();
      const answer = await connection.post(path, this.#headers, body);
      if (this.#stores) answered(answer);
      else if (answer.status !== 200) throw new Error(`the echo answered ${answer.status}: ${answer.body}`);
      count += 1;
    }
    return count;
  }

  /** A multiple of the connections, so that no two of them ever meet on one person. */
  #personsPerTurn(): number {
    return Math.floor(this.#extensions.personsCount / CONNECTIONS) * CONNECTIONS;
  }
}
