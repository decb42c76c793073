// What a campaign has met: events, keys, Grundlagen by fact, Hinweise, verdicts, states of orders, ends of windows, rule sets.
import type { RecordedEvent } from "../../simulator/store/port.ts";
import type { Orakel } from "../oracle/orakel.ts";
import type { Antwort, Befehl, Szenario } from "../oracle/sprache.ts";

export class Treffer {
  readonly #counts = new Map<string, number>();

  /** Everything that was met with its count, by name. */
  get counts(): readonly (readonly [string, number])[] {
    return [...this.#counts].toSorted(([left], [right]) => (left < right ? -1 : 1));
  }

  count(name: string): number {
    return this.#counts.get(name) ?? 0;
  }

  szenario({ regelwerk }: Szenario): void {
    const reformen = (["uebergang", "bestellung", "angehoerige"] as const).filter((reform) => regelwerk[reform]);
    this.#hit(`Regelwerk ${reformen.join(",") || "HEUTE"}`);
  }

  readonly zuschauer = (befehl: Befehl, antwort: Antwort, orakel: Orakel): void => {
    this.#hit(`Befehl ${befehl.art}`);
    if (befehl.art === "uhr") return;
    if (antwort.wiederholt) this.#hit(`Antwort wiederholt`);
    for (const { schluessel } of antwort.fehler) this.#hit(`Fehler AZR-${schluessel}`);
    for (const hinweis of antwort.hinweise) this.#hit(`Hinweis ${hinweis}`);
    for (const { block, grundlage } of antwort.grundlagen) this.#hit(`Grundlage ${grundlage} ${block}`);
    for (const { art } of antwort.urteile) this.#hit(`Urteil ${art}`);
    if (befehl.art !== "bestellungSchritt") return;
    const { bestellungen } = orakel.bild(befehl.person);
    const zustand = bestellungen.find(({ label }) => label === befehl.bestellung)?.zustand;
    if (zustand !== undefined) this.#hit(`Bestellung ${befehl.ereignis} → ${zustand}`);
  };

  events(events: readonly RecordedEvent[]): void {
    for (const { event } of events) {
      this.#hit(`Ereignis ${event.type.split(".").at(-1) ?? event.type}`);
      if (event.type === "azr.ereignisse.v1.UebergangsfensterEnded") this.#hit(`Fensterende ${event.data.anlass}`);
    }
  }

  #hit(name: string): void {
    this.#counts.set(name, this.count(name) + 1);
  }
}
