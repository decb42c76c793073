// One scenario, played on a register and on the oracle side by side: the first command after which they differ.
import type { Antwort, Befehl, Szenario } from "../oracle/sprache.ts";
import { Orakel } from "../oracle/orakel.ts";
import { Spielfeld, type Zugang } from "./spielfeld.ts";

/** The first difference of a scenario. */
export interface Abweichung {
  /** Index of the command. */
  readonly schritt: number;
  readonly befehl: Befehl;
  readonly unterschiede: readonly string[];
}

/** Sees every command with the answer that both agree on. */
export type Zuschauer = (befehl: Befehl, antwort: Antwort, orakel: Orakel) => void;

/** Plays a scenario; `vorher` runs before each command (faults are planted there). */
export async function vergleiche(
  szenario: Szenario,
  zugang: Zugang,
  zuschauer: Zuschauer = () => undefined,
  vorher: (befehl: Befehl) => void = () => undefined,
): Promise<Abweichung | undefined> {
  const orakel = new Orakel(szenario);
  const feld = new Spielfeld(szenario, zugang);
  for (const [schritt, befehl] of szenario.befehle.entries()) {
    vorher(befehl);
    const erwartet = orakel.befehl(befehl);
    const erhalten = await answerOf(feld, befehl);
    if (erhalten instanceof Error)
      return { schritt, befehl, unterschiede: [`wirft ${erhalten.stack ?? erhalten.message}`] };
    const unterschiede = [...antwortUnterschiede(erwartet, erhalten)];
    if (unterschiede.length === 0) {
      for (const person of orakel.personen) {
        const found = await feld.unterschiede(person, orakel.bild(person));
        unterschiede.push(...found.map((text) => `Datensatz ${person}: ${text}`));
      }
    }
    if (unterschiede.length > 0) return { schritt, befehl, unterschiede };
    zuschauer(befehl, erwartet, orakel);
  }
  return undefined;
}

/** The register must never throw: an error is a difference like others. */
async function answerOf(feld: Spielfeld, befehl: Befehl): Promise<Antwort | Error> {
  try {
    return await feld.befehl(befehl);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/**
 * What differs between two answers. A repeat is compared without Hinweise when its answer was rebuilt from the record,
 * and an answer that was lost on the way comes back as a repeat.
 */
function antwortUnterschiede(erwartet: Antwort, erhalten: Antwort): readonly string[] {
  const wanted = vergleichbar(erwartet);
  const actual = vergleichbar(erhalten);
  const keys = ["ergebnis", "fehler", "hinweise", "grundlagen", "urteile"] as const;
  return keys.flatMap((key) => {
    if (key === "hinweise" && erwartet.wiederholt) return [];
    const [left, right] = [JSON.stringify(wanted[key]), JSON.stringify(actual[key])];
    return left === right ? [] : [`Antwort, ${key}:\n    erwartet ${left}\n    erhalten ${right}`];
  });
}

function vergleichbar({ ergebnis, fehler, hinweise, grundlagen, urteile }: Antwort) {
  return {
    ergebnis,
    // A message about an order is about nothing else: where in it the refusal points does not matter here.
    fehler: fehler.map(({ schluessel, block }) => ({ schluessel, block: block === "bestellung" ? "" : block })),
    hinweise: [...new Set(hinweise)].toSorted(),
    grundlagen: grundlagen.map(({ block, grundlage, bis }) => ({ block, grundlage, bis })),
    // The register's order is that of AZR numbers, which the oracle does not know; what is only judged has no new version.
    urteile: urteile
      .map((urteil) => sorted(ergebnis === "GEPRUEFT" ? { ...urteil, version: undefined } : urteil))
      .toSorted((left, right) => (JSON.stringify(left) < JSON.stringify(right) ? -1 : 1)),
  };
}

function sorted(value: object): object {
  return Object.fromEntries(Object.entries(value).toSorted(([left], [right]) => (left < right ? -1 : 1)));
}

/** A difference as a person reads it. */
export function describeAbweichung({ schritt, befehl, unterschiede }: Abweichung): string {
  return [`Befehl ${schritt}: ${JSON.stringify(befehl)}`, ...unterschiede.map((text) => `  ${text}`)].join("\n");
}
