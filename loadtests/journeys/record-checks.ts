// What a read of a record must hold; each returns what is wrong, or undefined.
import { listAt, textAt } from "../client/answer.ts";
import type { AzrNummer } from "../../simulator/kernel/azr-nummer.ts";

/** A Gesamtauskunft is that of the record asked for. */
export function gesamtauskunftFault(json: unknown, azrNummer: AzrNummer): string | undefined {
  if (textAt(json, "azrNummer") !== azrNummer) return "answer is about another record";
  return textAt(json, "grundpersonalien", "referenzId") === undefined ? "record without Grundpersonalien" : undefined;
}

/** An Anfrage found the record: as its Gesamtauskunft or in the list of hits. */
export function anfrageFault(json: unknown, azrNummer: AzrNummer): string | undefined {
  const hits = listAt(json, "trefferliste").map((hit) => textAt(hit, "azrNummer"));
  const found = [textAt(json, "gesamtauskunft", "azrNummer"), ...hits].includes(azrNummer);
  return found ? undefined : `record not found (${textAt(json, "ergebnis") ?? "no ergebnis"})`;
}

/** The current Duldung: first of the list, newest first. */
export function currentDuldung(json: unknown): { readonly referenzId?: string; readonly befristungsdatum?: string } {
  const referenzId = textAt(json, "duldung", 0, "referenzId");
  const befristungsdatum = textAt(json, "duldung", 0, "fachdaten", "befristungsdatum");
  return {
    ...(referenzId === undefined ? {} : { referenzId }),
    ...(befristungsdatum === undefined ? {} : { befristungsdatum }),
  };
}

/** True when the Zustaendigkeit says that the caller may extend a Duldung. */
export function mayExtendDuldung(json: unknown): boolean {
  return listAt(json, "schreibrecht").some(
    (right) =>
      textAt(right, "sachverhalt") === "duldung" && textAt(right, "aenderungsArt") === "02" && isGranted(right),
  );
}

function isGranted(right: unknown): boolean {
  return typeof right === "object" && right !== null && "gewaehrt" in right && right.gewaehrt === true;
}
