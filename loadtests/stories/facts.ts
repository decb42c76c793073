// Short ways to write the Fachdaten of a story.
import type {
  Aufenthaltserlaubnis,
  Duldung,
  Familienbeziehung,
  Grundpersonalien,
  Meldestatus,
} from "../../proto/generated/fachdaten.ts";
import type { AzrNummer } from "../../simulator/kernel/azr-nummer.ts";
import { present } from "../../simulator/kernel/assert.ts";
import { parseTagesdatum, type Tagesdatum } from "../../simulator/kernel/zeit.ts";

/** A day `JJJJ-MM-TT`. */
export function day(text: string): Tagesdatum {
  return present(parseTagesdatum(text), `a day, not ${text}`);
}

/** Grundpersonalien of an invented person; `born` is `JJJJ-MM-TT`. */
export function person(
  vornamen: string,
  familienname: string,
  born: string,
  geschlecht: Grundpersonalien["geschlecht"],
  staatsangehoerigkeit: string,
): Grundpersonalien {
  const [jahr, monat, tag] = born.split("-").map(Number);
  return {
    familienname: { name: familienname },
    vornamen: { name: vornamen },
    geburtsdatum: { jahr: present(jahr, "year"), monat: present(monat, "month"), tag: present(tag, "day") },
    geschlecht,
    staatsangehoerigkeiten: [staatsangehoerigkeit],
  };
}

export function meldestatus(code: Meldestatus["meldestatusArt"]["code"], am: string): Meldestatus {
  return { meldestatusArt: { code }, ereignisdatum: day(am) };
}

/** A Duldung with the number of its sticker. */
export function duldung(
  code: Duldung["duldungArt"]["code"],
  am: string,
  bis: string,
  bescheinigungsNummer: string,
): Duldung {
  return { duldungArt: { code }, ereignisdatum: day(am), befristungsdatum: day(bis), bescheinigungsNummer };
}

/** A Duldung on a carrier form, on which children can be entered. */
export function duldungOnCarrier(
  code: Duldung["duldungArt"]["code"],
  am: string,
  bis: string,
  traegervordruckNummer: string,
): Duldung {
  return { duldungArt: { code }, ereignisdatum: day(am), befristungsdatum: day(bis), traegervordruckNummer };
}

/** An Aufenthaltserlaubnis; the number comes with the card. */
export function aufenthaltserlaubnis(
  code: Aufenthaltserlaubnis["aufenthaltserlaubnisArt"]["code"],
  am: string,
  bis: string,
  nummerDesAufenthaltstitels?: string,
): Aufenthaltserlaubnis {
  return {
    aufenthaltserlaubnisArt: { code },
    ereignisdatum: day(am),
    befristungsdatum: day(bis),
    ...(nummerDesAufenthaltstitels === undefined ? {} : { nummerDesAufenthaltstitels }),
  };
}

/** A relative; `imPapierEingetragen`: stands on the paper of the person of the record. */
export function familienbeziehung(
  azrNummer: AzrNummer,
  code: Familienbeziehung["beziehungsart"]["code"],
  imPapierEingetragen: boolean,
): Familienbeziehung {
  return { azrNummer, beziehungsart: { code }, ...(imPapierEingetragen ? { imPapierEingetragen } : {}) };
}
