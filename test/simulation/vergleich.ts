// One scenario, played on a register and on the oracle side by side: the first command after which they differ.
import type { Antwort, Befehl, Bild, Szenario } from "../oracle/sprache.ts";
import { Orakel } from "../oracle/orakel.ts";
import { zellen } from "../oracle/zellen.ts";
import { antwortUnterschiede } from "./antwort-vergleich.ts";
import { Spielfeld, type Zugang, type Zwischen } from "./spielfeld.ts";

/** The first difference of a scenario. */
export interface Abweichung {
  /** Index of the command. */
  readonly schritt: number;
  readonly befehl: Befehl;
  readonly unterschiede: readonly string[];
}

/** What an observer sees of every person. */
export type Bilder = ReadonlyMap<string, Bild>;

/** A command with the answer on which both agree. */
export interface Schritt {
  readonly befehl: Befehl;
  readonly antwort: Antwort;
  /** Cells of the table of section 3 that it touches; not asked when two messages meet. */
  readonly zellen: readonly string[];
  readonly vorher: Bilder;
  readonly nachher: Bilder;
}

/** How a message is sent: once, twice at once, or at once with the next one. */
export type Versand = "EINMAL" | "DOPPELT" | "ZUGLEICH";

export interface Partie {
  readonly szenario: Szenario;
  readonly zugang: Zugang;
  readonly zwischen: Zwischen;
  /** Chooses how a command is sent; faults of the store are planted there. */
  readonly vorher: (befehl: Befehl) => Versand;
  /** Sees every command that was played, and how. */
  readonly zuschauer: (schritt: Schritt, versand: Versand) => void;
}

type Nachricht = Exclude<Befehl, { readonly art: "uhr" }>;

/** Plays a scenario to its end or to the first difference. */
export async function vergleiche(partie: Partie): Promise<Abweichung | undefined> {
  const lauf = new Lauf(partie);
  const { befehle } = partie.szenario;
  let index = 0;
  while (index < befehle.length) {
    const [befehl, next] = [befehle[index], befehle[index + 1]];
    if (befehl === undefined) break;
    const versand = partie.vorher(befehl);
    const paar = versand === "ZUGLEICH" ? lauf.paar(befehl, next) : undefined;
    const unterschiede = await withoutThrowing(() =>
      paar === undefined ? lauf.allein(befehl, versand) : lauf.zugleich(...paar),
    );
    if (unterschiede.length > 0) return { schritt: index, befehl, unterschiede };
    index += paar === undefined ? 1 : 2;
  }
  return undefined;
}

class Lauf {
  readonly #partie: Partie;
  readonly #feld: Spielfeld;
  #orakel: Orakel;
  #bilder: Bilder = new Map();

  constructor(partie: Partie) {
    this.#partie = partie;
    this.#feld = new Spielfeld(partie.szenario, partie.zugang);
    this.#orakel = new Orakel(partie.szenario);
  }

  async allein(befehl: Befehl, versand: Versand): Promise<readonly string[]> {
    const doppelt = versand === "DOPPELT" && befehl.art !== "uhr";
    const cells = zellen(this.#orakel, befehl);
    const erwartet = this.#erwartet(this.#orakel, befehl);
    const different = doppelt
      ? await this.#zweimal(befehl, erwartet)
      : antwortUnterschiede(erwartet, await this.#feld.befehl(befehl));
    if (different.length > 0) return different;
    const nachher = bilderOf(this.#orakel);
    const records = await this.#datensatzUnterschiede(nachher);
    if (records.length > 0) return records;
    const schritt = { befehl, antwort: erwartet, zellen: cells, vorher: this.#bilder, nachher };
    this.#partie.zuschauer(schritt, doppelt ? "DOPPELT" : "EINMAL");
    this.#bilder = nachher;
    return [];
  }

  /** Two messages that may meet: neither refers to what the other makes. */
  paar(befehl: Befehl, next: Befehl | undefined): readonly [Nachricht, Nachricht] | undefined {
    if (next === undefined || !isEigenstaendig(befehl) || !isEigenstaendig(next)) return undefined;
    if (befehl.uuid === next.uuid || !this.#feld.kennt(befehl) || !this.#feld.kennt(next)) return undefined;
    return [befehl, next];
  }

  /** The outcome must be that of one of the two orders. */
  async zugleich(erster: Nachricht, zweiter: Nachricht): Promise<readonly string[]> {
    const [direct, swapped] = [this.#orakel.zweig(), this.#orakel.zweig()];
    const inOrder = [this.#erwartet(direct, erster), this.#erwartet(direct, zweiter)] as const;
    const [second, first] = [this.#erwartet(swapped, zweiter), this.#erwartet(swapped, erster)];
    const { antworten: received, vertauscht } = await this.#feld.zugleich(erster, zweiter, this.#partie.zwischen);
    const [ofErster, ofZweiter] = received;
    const seen = isTheSameRecord(erster, zweiter) ? (antwort: Antwort) => antwort : withoutFamilienhinweise;
    const orders = [
      { orakel: direct, antworten: inOrder },
      { orakel: swapped, antworten: [first, second] as const },
    ];
    const found: string[] = [];
    // Both orders can look alike for a while: the one in which the messages were stored is asked first.
    for (const { orakel, antworten } of vertauscht ? orders.toReversed() : orders) {
      const [wantedErster, wantedZweiter] = antworten;
      const answers = [
        ...antwortUnterschiede(seen(wantedErster), seen(ofErster)),
        ...antwortUnterschiede(seen(wantedZweiter), seen(ofZweiter)),
      ];
      const nachher = bilderOf(orakel);
      const different = answers.length > 0 ? answers : await this.#datensatzUnterschiede(nachher);
      if (different.length === 0) {
        this.#orakel = orakel;
        this.#bilder = nachher;
        this.#notePaar([erster, zweiter], antworten);
        return [];
      }
      found.push(...different);
    }
    return [`zugleich mit ${JSON.stringify(zweiter)}`, ...found];
  }

  #notePaar(befehle: readonly [Nachricht, Nachricht], antworten: readonly [Antwort, Antwort]): void {
    const still = { zellen: [], vorher: this.#bilder, nachher: this.#bilder };
    for (const index of [0, 1] as const) {
      this.#partie.zuschauer({ befehl: befehle[index], antwort: antworten[index], ...still }, "ZUGLEICH");
    }
  }

  /** Both answers are equal, and nothing is stored twice. */
  async #zweimal(befehl: Nachricht, erwartet: Antwort): Promise<readonly string[]> {
    this.#erwartet(this.#orakel, befehl);
    const antworten = await this.#feld.zweimal(befehl);
    const stored = antworten.filter(({ ergebnis, wiederholt }) => ergebnis === "GESPEICHERT" && !wiederholt);
    return [
      ...antworten.flatMap((antwort) => antwortUnterschiede(erwartet, antwort)),
      ...(stored.length > 1 ? ["zweimal gespeichert"] : []),
    ];
  }

  #erwartet(orakel: Orakel, befehl: Befehl): Antwort {
    const earlier = befehl.art === "wiederholung" ? this.#partie.szenario.befehle[befehl.von] : befehl;
    return orakel.befehl(earlier ?? befehl);
  }

  async #datensatzUnterschiede(bilder: Bilder): Promise<readonly string[]> {
    const all: string[] = [];
    for (const [person, bild] of bilder) {
      const found = await this.#feld.unterschiede(person, bild);
      all.push(...found.map((text) => `Datensatz ${person}: ${text}`));
    }
    return all;
  }
}

/** A message that does not make a record and asks for more than an opinion. */
function isEigenstaendig(befehl: Befehl): befehl is Exclude<Nachricht, { readonly art: "wiederholung" }> {
  if (befehl.art === "uhr" || befehl.art === "wiederholung" || befehl.art === "erstmeldung") return false;
  return befehl.art !== "folgemeldung" || befehl.fuerAngehoerigeUebernehmen?.nurPruefen !== true;
}

function isTheSameRecord(one: Nachricht, other: Nachricht): boolean {
  return "person" in one && "person" in other && one.person === other.person;
}

/** A hint about somebody else's record is what was read there: of two links stored at once neither may see the other. */
function withoutFamilienhinweise(antwort: Antwort): Antwort {
  const others = antwort.hinweise.filter((hinweis) => hinweis !== "FAMILIE_UNSTIMMIG" && hinweis !== "H-6101");
  return { ...antwort, hinweise: others };
}

function bilderOf(orakel: Orakel): Bilder {
  return new Map(orakel.personen.map((person) => [person, orakel.bild(person)]));
}

/** The register must never throw: an error is a difference like others. */
async function withoutThrowing(play: () => Promise<readonly string[]>): Promise<readonly string[]> {
  try {
    return await play();
  } catch (error) {
    return [`wirft ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`];
  }
}

/** A difference as a person reads it. */
export function describeAbweichung({ schritt, befehl, unterschiede }: Abweichung): string {
  return [`Befehl ${schritt}: ${JSON.stringify(befehl)}`, ...unterschiede.map((text) => `  ${text}`)].join("\n");
}
