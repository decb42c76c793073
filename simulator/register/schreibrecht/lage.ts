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
  behoerdeText,
  verlaufOf,
  type Aktenfuehrung,
  type BehoerdeOf,
} from "../zustaendigkeit/aktenfuehrung.ts";
import { meldestatusListe, type GespeicherterEintrag } from "../zustaendigkeit/meldestatus-liste.ts";

/** Who asks, when, and under which rule set; the same for all blocks of a message. */
export interface Fragesteller {
  /** Whose right is asked for: the verantwortliche Behoerde (the sender itself, if the register does not know it). */
  readonly behoerde: Behoerde;
  /** The sender: the durchfuehrende Behoerde. */
  readonly durchfuehrende: Behoerde;
  /** The principal that the message names, when it is somebody else than the sender. */
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
  return new Lagebild(datensatz, fragesteller);
}

/** Makes the lists when somebody looks at them, and once; a class, because every message needs several of them. */
class Lagebild implements Lage {
  readonly behoerde: Behoerde;
  readonly durchfuehrende: Behoerde;
  readonly auftraggeber: Behoerdenkennzeichen | undefined;
  readonly vorgang: string;
  readonly now: Zeitpunkt;
  readonly regelwerk: Regelwerk;
  readonly behoerdeOf: BehoerdeOf;
  readonly datensatz: Datensatz;
  readonly heute: Tagesdatum;
  #meldestatus: Lage["meldestatus"] | undefined;
  #verlauf: Lage["verlauf"] | undefined;

  constructor(datensatz: Datensatz, fragesteller: Fragesteller) {
    this.behoerde = fragesteller.behoerde;
    this.durchfuehrende = fragesteller.durchfuehrende;
    this.auftraggeber = fragesteller.auftraggeber;
    this.vorgang = fragesteller.vorgang;
    this.now = fragesteller.now;
    this.regelwerk = fragesteller.regelwerk;
    this.behoerdeOf = fragesteller.behoerdeOf;
    this.datensatz = datensatz;
    this.heute = tagOf(fragesteller.now);
  }

  get meldestatus(): Lage["meldestatus"] {
    this.#meldestatus ??= meldestatusListe(this.datensatz);
    return this.#meldestatus;
  }

  get verlauf(): Lage["verlauf"] {
    this.#verlauf ??= verlaufOf(this.meldestatus, this.datensatz.bloecke.asylstatus, this.behoerdeOf);
    return this.#verlauf;
  }

  get aktenfuehrung(): Aktenfuehrung | undefined {
    return this.verlauf.at(-1);
  }
}

/**
 * The parameters that name who leads, since when, and whom to ask: every refusal carries them. Whoever reports on behalf of
 * another also hears whose right was asked for.
 */
export function aktenfuehrungParameter(lage: Lage): {
  readonly aktenfuehrung: string;
  readonly ansprechstelle: string;
} {
  const satz = aktenfuehrungSatz(lage.aktenfuehrung);
  return {
    aktenfuehrung: lage.auftraggeber === undefined ? satz : `${satz} ${auftragSatz(lage)}`,
    ansprechstelle: ansprechstelle(lage.aktenfuehrung),
  };
}

function auftragSatz({ behoerde }: Lage): string {
  return `Geprüft wurde das Schreibrecht von ${behoerdeText(behoerde)}, in deren Auftrag Sie melden.`;
}
