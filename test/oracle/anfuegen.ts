// Appending: facts get their position and storing time; nothing that is stored ever changes.

import type { Grundlage, Zeitpunkt } from "./sprache.ts";
import { REGISTER } from "./sprache.ts";
import type { Fakt, Inhalt, Lage } from "./fakten.ts";

/** Who writes one append, and when. */
export type Schreiber = {
  readonly behoerde: string;
  readonly durchfuehrend: string | null;
  readonly uuid: string | null;
  readonly zeit: Zeitpunkt;
};

/** 3007: whoever reports on behalf of another needs an admitted Auftrag. */
export function istBeauftragt(lage: Lage, { behoerde, durchfuehrend }: Schreiber): boolean {
  const auftrag = lage.auftraege.some((a) => a.durchfuehrende === durchfuehrend && a.verantwortliche === behoerde);
  return durchfuehrend === null || auftrag;
}

/** What one fact of an append says and on which basis; `behoerde` where it is another than the writer. */
export type Zeile = {
  readonly inhalt: Inhalt;
  readonly grundlage: Grundlage;
  readonly behoerde?: string;
  readonly durchfuehrend?: string | null;
};

export function naechsterAppend(lage: Lage): number {
  return Math.max(0, ...lage.fakten.map((f) => f.append)) + 1;
}

/** The record after one more append; `append` continues an append that is being put together. */
export function angefuegt(
  lage: Lage,
  schreiber: Schreiber,
  zeilen: readonly Zeile[],
  append: number = naechsterAppend(lage),
): Lage {
  const ab = Math.max(0, ...lage.fakten.map((f) => f.position));
  const neue: readonly Fakt[] = zeilen.map((zeile, index) => ({
    ...zeile.inhalt,
    person: lage.person,
    append,
    position: ab + index + 1,
    zeit: schreiber.zeit,
    tag: lage.heute,
    behoerde: zeile.behoerde ?? schreiber.behoerde,
    durchfuehrend: zeile.durchfuehrend === undefined ? schreiber.durchfuehrend : zeile.durchfuehrend,
    grundlage: zeile.grundlage,
    uuid: schreiber.uuid,
  }));
  return { ...lage, fakten: [...lage.fakten, ...neue] };
}

/** The register as writer of an entry of its own. */
export function register(zeit: Zeitpunkt): Schreiber {
  return { behoerde: REGISTER, durchfuehrend: null, uuid: null, zeit };
}

/** A line of the register within the append of somebody else. */
export function registerzeile(inhalt: Inhalt): Zeile {
  return { inhalt, grundlage: "GESETZLICH", behoerde: REGISTER, durchfuehrend: null };
}
