// Who reads, for whom and why: by GET that stands in header lines. All of them are judged before one answer, so that nobody
// learns of the second omission only after the first is mended.
import type { IncomingHttpHeaders } from "node:http";
import { present } from "../kernel/assert.ts";
import { parseBehoerdenkennzeichen, type Behoerdenkennzeichen } from "../kernel/kennungen.ts";
import { accept, reject, type Result } from "../kernel/result.ts";
import { fehler, korrigiertDurch, type Fehler } from "../register/kataloge/fehler.ts";
import type { FehlerListe } from "../service/fehlernachricht.ts";
import { headerText } from "./header-text.ts";

/** Header lines of somebody who asks about a Vorgang of their own. */
export interface Absender {
  readonly kennzeichen: Behoerdenkennzeichen;
}

/** Header lines of somebody who reads a record. */
export interface Abruf extends Absender {
  readonly zweck: string;
}

const BEHOERDE = "Behördenkennzeichen (Kopfzeile AZR-Behoerde)";

/** Reads who asks (2002, 2011, 3006). */
export function readAbsender(headers: IncomingHttpHeaders): Result<Absender, FehlerListe> {
  const kennzeichen = kennzeichenIn(headers);
  return allOrFaults([kennzeichen, sachbearbeiterIn(headers)], () =>
    kennzeichen.ok ? { kennzeichen: kennzeichen.value } : undefined,
  );
}

/** Reads who asks, and for which purpose (2002, 2011, 3002, 3006). */
export function readAbruf(headers: IncomingHttpHeaders): Result<Abruf, FehlerListe> {
  const kennzeichen = kennzeichenIn(headers);
  const zweck = textIn(headers, "AZR-Abrufzweck", () => zweckMissing("Der Abrufzweck", "AZR-Abrufzweck"));
  const geschaeftszeichen = textIn(headers, "AZR-Geschaeftszeichen", () =>
    zweckMissing("Das Geschäftszeichen", "AZR-Geschaeftszeichen"),
  );
  return allOrFaults([kennzeichen, sachbearbeiterIn(headers), zweck, geschaeftszeichen], () =>
    kennzeichen.ok && zweck.ok ? { kennzeichen: kennzeichen.value, zweck: zweck.value } : undefined,
  );
}

/** The value when every line is right, else everything that is wrong. */
function allOrFaults<Value>(
  lines: readonly Result<string, Fehler>[],
  valueOf: () => Value | undefined,
): Result<Value, FehlerListe> {
  const [first, ...others] = lines.flatMap((line) => (line.ok ? [] : [line.rejection]));
  if (first !== undefined) return reject([first, ...others]);
  return accept(present(valueOf(), "header lines that are all right"));
}

function kennzeichenIn(headers: IncomingHttpHeaders): Result<Behoerdenkennzeichen, Fehler> {
  const text = headerText(headers, "azr-behoerde");
  if (text === undefined) return reject(behoerdeMissing());
  const kennzeichen = parseBehoerdenkennzeichen(text);
  if (kennzeichen !== undefined) return accept(kennzeichen);
  const found = fehler("AZR-2011", { feld: BEHOERDE, grund: "erwartet werden sechs Ziffern" }, ["AZR-Behoerde"]);
  return reject(korrigiertDurch("HERSTELLER", found));
}

function sachbearbeiterIn(headers: IncomingHttpHeaders): Result<string, Fehler> {
  return textIn(headers, "AZR-Sachbearbeiter", () => fehler("AZR-3006", {}, ["AZR-Sachbearbeiter"]));
}

function textIn(headers: IncomingHttpHeaders, name: string, missing: () => Fehler): Result<string, Fehler> {
  const text = headerText(headers, name.toLowerCase());
  return text === undefined ? reject(missing()) : accept(text);
}

/** The Fachverfahren knows for whom it acts. */
function behoerdeMissing(): Fehler {
  return korrigiertDurch("HERSTELLER", fehler("AZR-2002", { bezeichnung: BEHOERDE }, ["AZR-Behoerde"]));
}

function zweckMissing(angabe: string, kopfzeile: string): Fehler {
  return fehler("AZR-3002", { angabe }, [kopfzeile]);
}
