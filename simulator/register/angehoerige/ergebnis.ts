// What became of one relative, in words for the clerk (register rules, section 5, point 3).
import type { AngehoerigeErgebnis } from "../../../proto/generated/nachrichten.ts";
import type { AzrNummer, ReferenzId } from "../../kernel/kennungen.ts";
import type { Uuid } from "../../kernel/uuid.ts";
import { formatTag, type Tagesdatum } from "../../kernel/zeit.ts";
import { formulateFehler, type Fehler } from "../kataloge/fehler.ts";

/** Refusals of one relative that are told; the schema's bound. */
const FEHLERFAELLE_MAX = 20;

/** Not judged yet. */
export function ausstehend(azrNummer: AzrNummer, nachrichtenUUID: Uuid): AngehoerigeErgebnis {
  const text = `Für diese Person steht das Ergebnis noch nicht fest. Bitte nicht neu erfassen: Das Register holt es nach; es steht dann unter dem Vorgang ${nachrichtenUUID}.`;
  return { azrNummer, verdikt: "AUSSTEHEND", text, fehlerfaelle: [] };
}

/** Stored by this measure, at an earlier attempt. */
export function bereitsUebernommen(azrNummer: AzrNummer, referenzId: ReferenzId): AngehoerigeErgebnis {
  const text = "Die Maßnahme ist für diese Person gespeichert; sie war es schon vor dieser Wiederholung.";
  return { azrNummer, verdikt: "UEBERNOMMEN", text, referenzId, fehlerfaelle: [] };
}

/** Stored now; `art` names the kind of Duldung when it is another one than before. */
export function uebernommen(
  azrNummer: AzrNummer,
  referenzId: ReferenzId,
  papier: string,
  bis: Tagesdatum,
  art: string | undefined,
): AngehoerigeErgebnis {
  const verlaengert = `Die ${papier} dieser Person ist bis ${formatTag(bis)} verlängert und gespeichert.`;
  const text = art === undefined ? verlaengert : `${verlaengert} Sie lautet jetzt auf: ${art}.`;
  return { azrNummer, verdikt: "UEBERNOMMEN", text, referenzId, fehlerfaelle: [] };
}

/** The measure does not concern this relative; `grund` is a whole sentence. */
export function nichtAnwendbar(azrNummer: AzrNummer, grund: string): AngehoerigeErgebnis {
  const text = `Die Maßnahme gilt nicht für diese Person; für sie wurde nichts gespeichert. ${grund}`;
  return { azrNummer, verdikt: "NICHT_ANWENDBAR", text, fehlerfaelle: [] };
}

/** What a message of its own would have been told. */
export function abgelehnt(azrNummer: AzrNummer, fehler: readonly Fehler[]): AngehoerigeErgebnis {
  const text =
    "Für diese Person wurde nichts gespeichert. Der Grund und der nächste Schritt stehen in den Fehlerfällen.";
  const fehlerfaelle = fehler.slice(0, FEHLERFAELLE_MAX).map((each) => formulateFehler(each));
  return { azrNummer, verdikt: "ABGELEHNT", text, fehlerfaelle };
}

/** Nothing to do. */
export function bereitsAktuell(azrNummer: AzrNummer, papier: string, bis: Tagesdatum): AngehoerigeErgebnis {
  const text = `Die ${papier} dieser Person gilt bereits bis ${formatTag(bis)}; sie wurde nicht geändert.`;
  return { azrNummer, verdikt: "BEREITS_AKTUELL", text, fehlerfaelle: [] };
}

/** The same verdict of a message that was only judged. */
export function nurGeprueft(ergebnis: AngehoerigeErgebnis): AngehoerigeErgebnis {
  const { azrNummer, verdikt, text, fehlerfaelle } = ergebnis;
  const geprueft = verdikt === "UEBERNOMMEN" ? "Die Maßnahme würde für diese Person gespeichert." : text;
  return { azrNummer, verdikt, ...(geprueft === undefined ? {} : { text: geprueft }), fehlerfaelle };
}
