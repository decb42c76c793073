// What an answer is about. The same entry of the Fehlerkatalog is told to somebody who reports, who reads, or who asks
// what may be written; only the first can have stored something or not.
import { fillIn } from "./platzhalter.ts";

/** MELDUNG: something was to be stored; ABRUF: something was to be read; SCHREIBRECHTSFRAGE: what may be written. */
export type Anlass = "MELDUNG" | "ABRUF" | "SCHREIBRECHTSFRAGE";

/** Placeholders that the Anlass fills; no judgement names them. */
export type AnlassPlatzhalter = "folge" | "erneut";

const WORTE: Readonly<Record<Anlass, Readonly<Record<AnlassPlatzhalter, string>>>> = {
  MELDUNG: { folge: "Es wurde nichts gespeichert.", erneut: "die Meldung erneut senden" },
  ABRUF: { folge: "Es wurde keine Auskunft erteilt.", erneut: "die Abfrage wiederholen" },
  SCHREIBRECHTSFRAGE: {
    folge: "Eine solche Meldung würde nicht gespeichert.",
    erneut: "die Abfrage wiederholen",
  },
};

/** The parameters of a text together with the words of the Anlass. */
export function withWorte(
  anlass: Anlass,
  parameter: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return { ...WORTE[anlass], ...parameter };
}

/** A text of the catalogue in which only the placeholders of a judgement are left. */
export function templateFor(anlass: Anlass, text: string): string {
  const left = [...text.matchAll(/\{([a-z]+)\}/gu)].map(([whole = "", name = ""]) => [name, whole] as const);
  return fillIn(text, withWorte(anlass, Object.fromEntries(left.filter(([name]) => !isOfAnlass(name)))));
}

function isOfAnlass(name: string): name is AnlassPlatzhalter {
  return Object.hasOwn(WORTE.MELDUNG, name);
}
