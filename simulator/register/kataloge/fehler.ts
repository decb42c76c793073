import type { Fehlerfall } from "../../../proto/generated/nachrichten.ts";
import { withWorte, type Anlass, type AnlassPlatzhalter } from "./anlass.ts";
import type { FehlerEintrag, Korrektur } from "./fehler-eintrag.ts";
import { FEHLER } from "./fehler-texte.ts";
import { fillIn, type PlatzhalterOf } from "./platzhalter.ts";

/** Key of the Fehlerkatalog. */
export type Fehlerschluessel = keyof typeof FEHLER;

/** All texts of an entry, those for other readers too. */
type TexteOf<Eintrag> = Eintrag extends { readonly imAbruf: infer Abruf }
  ? PlainTexteOf<Eintrag> | Extract<Abruf[keyof Abruf], string>
  : PlainTexteOf<Eintrag>;

type PlainTexteOf<Eintrag> = Eintrag extends {
  readonly fehlertext: infer Text;
  readonly handlungshinweis: infer Hinweis;
}
  ? Extract<Text | Hinweis, string>
  : never;

/** Parameters that the texts of a key need. */
export type FehlerParameter<Key extends Fehlerschluessel> = Readonly<
  Record<Exclude<PlatzhalterOf<TexteOf<(typeof FEHLER)[Key]>>, AnlassPlatzhalter>, string>
>;

/** A refusal before it is put into words. */
export interface Fehler {
  readonly schluessel: Fehlerschluessel;
  readonly parameter: Readonly<Record<string, string>>;
  /** `Entitaet.attribut`, as 090099 names it. */
  readonly attribut: readonly string[];
  /** JSON Pointer into the message; "" is the whole message. */
  readonly pointer: string;
  /** Who must put it right, where that depends on the field; undefined: whoever the catalogue names. */
  readonly korrektur?: Korrektur;
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

/** The same refusal, to be put right by somebody else than the catalogue says. */
export function korrigiertDurch(korrektur: Korrektur, value: Fehler): Fehler {
  return { ...value, korrektur };
}

/** The catalogue's entry of a key. */
export function fehlerEintrag(schluessel: Fehlerschluessel): FehlerEintrag {
  return FEHLER[schluessel];
}

/** Puts the refusal of a message into words for the clerk. */
export function formulateFehler(value: Fehler): Fehlerfall {
  return formulateFehlerFor("MELDUNG", value);
}

/** Puts a refusal into words for whoever reports, reads or asks. */
export function formulateFehlerFor(anlass: Anlass, value: Fehler): Fehlerfall {
  const eintrag = fehlerEintrag(value.schluessel);
  const texte = anlass === "ABRUF" ? { ...eintrag, ...eintrag.imAbruf } : eintrag;
  const korrektur = value.korrektur ?? eintrag.korrektur;
  const handlungshinweis = handlungshinweisFuer(eintrag, korrektur) ?? texte.handlungshinweis;
  const parameter = withWorte(anlass, value.parameter);
  return {
    fehlerschluessel: value.schluessel,
    fehlertext: fillIn(texte.fehlertext, parameter),
    handlungshinweis: fillIn(handlungshinweis, parameter),
    fehlerhaftesAttribut: value.attribut,
    pointer: value.pointer,
    zustaendigFuerKorrektur: korrektur,
  };
}

/** True for a text that is a key of the catalogue. */
export function isFehlerschluessel(text: string): text is Fehlerschluessel {
  return Object.hasOwn(FEHLER, text);
}

function handlungshinweisFuer(eintrag: FehlerEintrag, korrektur: Korrektur): string | undefined {
  return korrektur === eintrag.korrektur ? undefined : eintrag.handlungshinweisFuer?.[korrektur];
}
