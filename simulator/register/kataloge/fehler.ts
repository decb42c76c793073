import type { Fehlerfall } from "../../../proto/generated/nachrichten.ts";
import { FEHLER, type FehlerEintrag } from "./fehler-texte.ts";
import { fillIn, type PlatzhalterOf } from "./platzhalter.ts";

/** Key of the Fehlerkatalog. */
export type Fehlerschluessel = keyof typeof FEHLER;

/** Parameters that the texts of a key need. */
export type FehlerParameter<Key extends Fehlerschluessel> = Readonly<
  Record<PlatzhalterOf<(typeof FEHLER)[Key]["fehlertext"] | (typeof FEHLER)[Key]["handlungshinweis"]>, string>
>;

/** A refusal before it is put into words. */
export interface Fehler {
  readonly schluessel: Fehlerschluessel;
  readonly parameter: Readonly<Record<string, string>>;
  /** `Entitaet.attribut`, as 090099 names it. */
  readonly attribut: readonly string[];
  /** JSON Pointer into the message; "" is the whole message. */
  readonly pointer: string;
}

/** Makes a refusal; the compiler demands the parameters of its texts. */
export function fehler<Key extends Fehlerschluessel>(
  schluessel: Key,
  parameter: FehlerParameter<Key>,
  attribut: readonly string[] = [],
  pointer = "",
): Fehler {
  return { schluessel, parameter, attribut, pointer };
}

/** The catalogue's entry of a key. */
export function fehlerEintrag(schluessel: Fehlerschluessel): FehlerEintrag {
  return FEHLER[schluessel];
}

/** Puts a refusal into words for the clerk. */
export function formulateFehler(value: Fehler): Fehlerfall {
  const eintrag = fehlerEintrag(value.schluessel);
  return {
    fehlerschluessel: value.schluessel,
    fehlertext: fillIn(eintrag.fehlertext, value.parameter),
    handlungshinweis: fillIn(eintrag.handlungshinweis, value.parameter),
    fehlerhaftesAttribut: value.attribut,
    pointer: value.pointer,
    zustaendigFuerKorrektur: eintrag.korrektur,
  };
}

/** True for a text that is a key of the catalogue. */
export function isFehlerschluessel(text: string): text is Fehlerschluessel {
  return Object.hasOwn(FEHLER, text);
}
