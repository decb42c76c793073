import type { Mandant } from "./mandant.ts";

/** The open registers of this process by name. A name comes from the credential and from nowhere else. */
export class Mandanten {
  readonly #byName: ReadonlyMap<string, Mandant>;

  constructor(mandanten: readonly Mandant[]) {
    this.#byName = new Map(mandanten.map((mandant) => [mandant.name, mandant]));
  }

  /** The register of a name; undefined when this process does not serve it. */
  find(name: string): Mandant | undefined {
    return this.#byName.get(name);
  }

  all(): readonly Mandant[] {
    return [...this.#byName.values()];
  }

  /** Closes every store; all are tried even if one fails. */
  async close(): Promise<void> {
    const outcomes = await Promise.allSettled(this.all().map((mandant) => mandant.close()));
    const failed = outcomes.find((outcome) => outcome.status === "rejected");
    if (failed !== undefined) throw new Error("a register could not be closed", { cause: failed.reason });
  }
}
