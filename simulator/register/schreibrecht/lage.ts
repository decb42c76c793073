// What a judgement looks at beside the message: the Datensatz as it stands at this point of the message, who asks,
// when, and under which rule set.
import type { Behoerde } from "../../../proto/generated/nachrichten.ts";
import type { Behoerdenkennzeichen } from "../../kernel/kennungen.ts";
import { tagOf, type Tagesdatum, type Zeitpunkt } from "../../kernel/zeit.ts";
import type { Datensatz } from "../datensatz/datensatz.ts";
import type { Regelwerk } from "../regelwerk/regelwerk.ts";
import {
  aktenfuehrungSatz,
  ansprechstelle,
  verlaufOf,
  type Aktenfuehrung,
  type BehoerdeOf,
} from "../zustaendigkeit/aktenfuehrung.ts";
import { meldestatusListe, type GespeicherterEintrag } from "../zustaendigkeit/meldestatus-liste.ts";

/** Who asks, when, and under which rule set; the same for all blocks of a message. */
export interface Fragesteller {
  readonly behoerde: Behoerde;
  /** The principal that the message names, when it is somebody else. */
  readonly auftraggeber: Behoerdenkennzeichen | undefined;
  /** How texts name the Vorgang of the message. */
  readonly vorgang: string;
  readonly now: Zeitpunkt;
  readonly regelwerk: Regelwerk;
  readonly behoerdeOf: BehoerdeOf;
}

export interface Lage extends Fragesteller {
  readonly datensatz: Datensatz;
  /** Calendar day of `now` in Europe/Berlin. */
  readonly heute: Tagesdatum;
  /** Standing Meldestatus entries, oldest first. */
  readonly meldestatus: readonly GespeicherterEintrag[];
  /** Who led in turn, oldest first … */
  readonly verlauf: readonly Aktenfuehrung[];
  /** … and who leads now. */
  readonly aktenfuehrung: Aktenfuehrung | undefined;
}

/** The situation of a Datensatz for somebody who asks. */
export function lageOf(datensatz: Datensatz, fragesteller: Fragesteller): Lage {
  const meldestatus = meldestatusListe(datensatz);
  const verlauf = verlaufOf(meldestatus, fragesteller.behoerdeOf);
  const heute = tagOf(fragesteller.now);
  return { ...fragesteller, datensatz, heute, meldestatus, verlauf, aktenfuehrung: verlauf.at(-1) };
}

/** The parameters that name who leads, since when, and whom to ask: every refusal carries them. */
export function aktenfuehrungParameter(lage: Lage): {
  readonly aktenfuehrung: string;
  readonly ansprechstelle: string;
} {
  return {
    aktenfuehrung: aktenfuehrungSatz(lage.aktenfuehrung),
    ansprechstelle: ansprechstelle(lage.aktenfuehrung),
  };
}
