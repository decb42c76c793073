import type { Gewichtet } from "./auswahl.ts";

/** Names, places and nationalities that go together, in a romanisation with letters of DIN 91379. */
export interface Namensraum {
  /** Share among all persons; only the proportion counts. */
  readonly gewicht: number;
  /** Keys of the Statistisches Bundesamt. */
  readonly staaten: readonly Gewichtet<string>[];
  /** Family names are a beginning and an end; `weiblich` ends stand at the same places as `enden` where they differ. */
  readonly anfaenge: readonly string[];
  readonly enden: readonly string[];
  readonly weiblich?: readonly string[];
  /** Given names, common ones first. */
  readonly maenner: readonly string[];
  readonly frauen: readonly string[];
  /** Birth places that do not exist: words for "sample" in the languages of the region. */
  readonly orte: readonly string[];
  /** Share of persons with one name only. */
  readonly einnamigShare: number;
  /** Share of persons of whose birth date only the year is known. */
  readonly nurJahrShare: number;
}
