// In what two answers differ.
import type { Antwort } from "../oracle/sprache.ts";

/** A repeat is compared without Hinweise when its answer was rebuilt from the record, which does not keep them. */
export function antwortUnterschiede(erwartet: Antwort, erhalten: Antwort): readonly string[] {
  const wanted = vergleichbar(erwartet);
  const actual = vergleichbar(erhalten);
  const keys = ["ergebnis", "fehler", "hinweise", "grundlagen", "urteile"] as const;
  return keys.flatMap((key) => {
    if (key === "hinweise" && erwartet.ausEreignis === true) return [];
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
