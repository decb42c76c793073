// Violations of the schema as entries of the Fehlerkatalog.
import { fundstelleOf } from "../../proto/codec/attribut.ts";
import type { Formfehler } from "../../proto/codec/formfehler.ts";
import type { Undecodable, UndecodableReason } from "../../proto/codec/undecodable.ts";
import { fehler, korrigiertDurch, type Fehler } from "../register/kataloge/fehler.ts";
import type { FehlerListe } from "../service/fehlernachricht.ts";

/** Attributes whose absence has a key of its own: who acts, and for which purpose. */
const SACHBEARBEITER = ["durchfuehrenderSachbearbeiter"];
const ZWECK = ["abrufzweck", "geschaeftszeichen"];
const UUID_POINTER = "/nachrichtenkopf/nachrichtenUUID";

const UNREADABLE: Readonly<Record<Exclude<UndecodableReason, "UNKNOWN_FIELD">, string>> = {
  WRONG_WIRE_TYPE: "ein Feld hat nicht den Typ der Schnittstelle",
  TRUNCATED: "sie ist abgeschnitten",
  INVALID_UTF8: "ein Text ist kein UTF-8",
  OUT_OF_RANGE: "eine Zahl liegt außerhalb des Wertebereichs",
  MALFORMED: "sie ist kein Protobuf",
  NO_JSON: "sie ist kein gültiges JSON",
  DUPLICATE_MEMBER: "eine Angabe steht doppelt darin",
};

/** Longest list of permitted values in a text, in characters. */
const VORSCHLAG_ZEICHEN_MAX = 150;

/**
 * Members that the Fachverfahren fills in, whatever the clerk has typed: sending the clerk to correct them would be the
 * wrong way.
 */
const BY_SOFTWARE = [
  /^\/(?:nachrichtenkopf|durchfuehrendeBehoerde)(?:\/|$)/u,
  /\/(?:aenderungsArt|referenzId|listURI|listVersion|suchprofil|umfang)$/u,
];

/** What is wrong with bytes that are no message. */
export function fehlerOfUndecodable({ nachricht, reason, pointer, fieldNumber }: Undecodable): FehlerListe {
  if (reason !== "UNKNOWN_FIELD") {
    const attribut = pointer === "" ? [] : [fundstelleOf(nachricht, pointer).attribut];
    const where = attribut.length === 0 ? "" : ` (${attribut.join(", ")})`;
    return [fehler("AZR-2001", { grund: `${UNREADABLE[reason]}${where}` }, attribut, pointer)];
  }
  // A field that protobuf knows by its number only is named by it, as JSON names an unknown member.
  const unknown = `${pointer}/${fieldNumber ?? "?"}`;
  const { attribut } = fundstelleOf(nachricht, unknown);
  return [fehler("AZR-2010", { feld: `${attribut} (${unknown})` }, [attribut], unknown)];
}

/** What is wrong with a message, in the order of the schema; there is at least one. */
export function fehlerOfForm(formfehler: readonly Formfehler[]): FehlerListe {
  const [first, ...others] = formfehler.map((each) => fehlerOf(each));
  return [first ?? fehler("AZR-2001", { grund: "sie entspricht nicht der Schnittstelle" }), ...others];
}

function fehlerOf(formfehler: Formfehler): Fehler {
  const found = entryOf(formfehler);
  return isBySoftware(formfehler) ? korrigiertDurch("HERSTELLER", found) : found;
}

function entryOf(formfehler: Formfehler): Fehler {
  const { attribut, pointer, keyword } = formfehler;
  if (isMissing(formfehler) || (isBlank(formfehler) && hasOwnKey(pointer))) return missing(formfehler);
  if (keyword === "additionalProperties") {
    return fehler("AZR-2010", { feld: `${attribut} (${pointer})` }, [attribut], pointer);
  }
  if (keyword === "enum") return fehler("AZR-2004", notListed(formfehler), [attribut], pointer);
  if (keyword === "normalization" || (keyword === "pattern" && formfehler.wert !== "" && isDinText(formfehler))) {
    return fehler("AZR-2005", { feld: formfehler.bezeichnung }, [attribut], pointer);
  }
  if (pointer.endsWith("/azrNummer") && keyword === "pattern") {
    return fehler("AZR-4002", { nummer: formfehler.wert ?? "" }, [attribut], pointer);
  }
  return fehler("AZR-2011", { feld: formfehler.bezeichnung, grund: grund(formfehler) }, [attribut], pointer);
}

/** No clerk chooses a JSON type, a Unicode form, or to put two Sachverhalte into one message. */
function isBySoftware({ keyword, pointer }: Formfehler): boolean {
  if (keyword === "type" || keyword === "normalization" || keyword === "maxProperties") return true;
  return BY_SOFTWARE.some((pattern) => pattern.test(pointer));
}

function isMissing({ keyword }: Formfehler): boolean {
  return keyword === "required" || keyword === "minItems" || keyword === "minProperties";
}

function isBlank({ keyword, wert }: Formfehler): boolean {
  return keyword === "blank" || (keyword === "pattern" && wert === "");
}

/** A blank clerk, purpose or nachrichtenUUID is as good as none, in a body as in a header line. */
function hasOwnKey(pointer: string): boolean {
  return pointer === UUID_POINTER || [...SACHBEARBEITER, ...ZWECK].some((member) => pointer === `/${member}`);
}

function missing({ attribut, pointer, bezeichnung }: Formfehler): Fehler {
  const member = pointer.split("/").at(-1) ?? "";
  if (SACHBEARBEITER.includes(member)) return fehler("AZR-3006", {}, [attribut], pointer);
  if (ZWECK.includes(member)) return fehler("AZR-3002", { angabe: `„${bezeichnung}“` }, [attribut], pointer);
  if (pointer === UUID_POINTER) return fehler("AZR-2006", {}, [attribut], pointer);
  return fehler("AZR-2002", { bezeichnung }, [attribut], pointer);
}

function notListed({ wert, bezeichnung, erlaubt }: Formfehler): {
  readonly wert: string;
  readonly feld: string;
  readonly grund: string;
  readonly vorschlag: string;
} {
  const vorschlag = listText(erlaubt ?? []);
  return { wert: wert ?? "", feld: bezeichnung, grund: "der Eintrag steht nicht in der Liste", vorschlag };
}

/** The values as far as a text has room for them. */
function listText(values: readonly string[]): string {
  const shown: string[] = [];
  let length = 0;
  for (const value of values) {
    length += value.length + 2;
    if (length > VORSCHLAG_ZEICHEN_MAX) return `${shown.join(", ")} und weitere`;
    shown.push(value);
  }
  return shown.join(", ");
}

/** Names, places of birth and degrees are the texts of DIN 91379: their pattern is about letters and nothing else. */
function isDinText({ pointer }: Formfehler): boolean {
  return /\/(?:(?:familienname|vornamen|geburtsname)\/name|geburtsort|doktorgrad)$/u.test(pointer);
}

function grund(formfehler: Formfehler): string {
  const { keyword, erlaubt } = formfehler;
  const [allowed = ""] = erlaubt ?? [];
  if (isBlank(formfehler)) return "die Angabe ist leer";
  switch (keyword) {
    case "type":
      return `erwartet wird der Typ ${allowed}`;
    case "pattern":
    case "format":
      return allowed === "" ? "das Format stimmt nicht" : `erwartet wird eine Angabe wie ${allowed}`;
    case "surroundingSpace":
      return "am Anfang oder am Ende steht ein Leerzeichen";
    case "minLength":
      return `mindestens ${allowed} Zeichen`;
    case "maxLength":
      return `höchstens ${allowed} Zeichen`;
    case "maxItems":
      return `höchstens ${allowed} Einträge`;
    case "minimum":
      return `mindestens ${allowed}`;
    case "maximum":
      return `höchstens ${allowed}`;
    case "maxProperties":
      return `höchstens ${allowed} Angabe`;
    default:
      return "die Angabe entspricht nicht der Schnittstelle";
  }
}
