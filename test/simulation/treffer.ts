// What a campaign has met: events, keys, Grundlagen by fact, Hinweise, verdicts, orders, ends of windows, cells, rule sets.
import type { RecordedEvent } from "../../simulator/store/port.ts";
import type { Szenario } from "../oracle/sprache.ts";
import { hinweisschluesselOf } from "./antworten.ts";
import type { Bilder, Schritt, Versand } from "./vergleich.ts";

const VERSAND: Readonly<Record<Exclude<Versand, "EINMAL">, string>> = {
  DOPPELT: "Störung doppelt gesendet",
  ZUGLEICH: "Störung zugleich unterwegs",
};

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
    this.hit(`Regelwerk ${regelwerkName(regelwerk)}`);
  }

  readonly zuschauer = ({ befehl, antwort, zellen, vorher, nachher }: Schritt, versand: Versand): void => {
    if (versand !== "EINMAL") this.hit(VERSAND[versand]);
    this.hit(`Befehl ${befehl.art}`);
    this.#bestellungen(vorher, nachher);
    if (antwort.wiederholt) this.hit(antwort.ausEreignis === true ? "Wiederholung aus Ereignis" : "Wiederholung");
    for (const { schluessel } of antwort.fehler) this.hit(`Fehler AZR-${schluessel}`);
    for (const hinweis of antwort.hinweise) this.hit(`Hinweis ${hinweisschluesselOf(hinweis)}`);
    for (const { block, grundlage } of antwort.grundlagen) this.hit(`Grundlage ${grundlage} ${block}`);
    for (const { art } of antwort.urteile) this.hit(`Urteil ${art}`);
    for (const zelle of zellen) this.hit(`Zelle ${zelle}`);
  };

  events(events: readonly RecordedEvent[]): void {
    for (const { event } of events) {
      this.hit(`Ereignis ${event.type.split(".").at(-1) ?? event.type}`);
      if (event.type === "azr.ereignisse.v1.UebergangsfensterEnded") this.hit(`Fensterende ${event.data.anlass}`);
      if (event.type === "azr.ereignisse.v1.MitteilungRecorded") this.hit(`Mitteilung ${event.data.anlass}`);
    }
  }

  hit(name: string): void {
    this.#counts.set(name, this.count(name) + 1);
  }

  /** States that orders have left and reached. */
  #bestellungen(vorher: Bilder, nachher: Bilder): void {
    for (const [person, { bestellungen }] of nachher) {
      const before = vorher.get(person)?.bestellungen ?? [];
      for (const { label, zustand, konflikt, behoerde } of bestellungen) {
        const alte = before.find((other) => other.label === label);
        if (alte?.zustand !== zustand) this.hit(`Bestellung ${alte?.zustand ?? "–"} → ${zustand}`);
        if (konflikt && alte?.konflikt !== true) this.hit("Bestellung mit Konflikt");
        if (alte !== undefined && alte.zustand === zustand && alte.behoerde !== behoerde) {
          this.hit(`Bestellung ${zustand} übernommen`);
        }
      }
    }
  }
}

/** A rule set by its reforms. */
export function regelwerkName(regelwerk: Szenario["regelwerk"]): string {
  const reformen = (["uebergang", "bestellung", "angehoerige"] as const).filter((reform) => regelwerk[reform]);
  return reformen.join(",") || "HEUTE";
}
