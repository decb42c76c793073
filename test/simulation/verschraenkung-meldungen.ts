// First table of interleavings: eight kinds of reports on a record that A leads with a Duldung.
import type { Uuid } from "../../simulator/kernel/uuid.ts";
import { present } from "../../simulator/kernel/assert.ts";
import type { Datensatz } from "../../simulator/register/datensatz/datensatz.ts";
import { decideFolgemeldung } from "../../simulator/register/datensatz/meldung/decide-folgemeldung.ts";
import { decideUebergangsabschluss } from "../../simulator/register/datensatz/meldung/decide-uebergangsabschluss.ts";
import { meldestatusListe } from "../../simulator/register/zustaendigkeit/meldestatus-liste.ts";
import { ABH_A } from "../support/register/behoerden.ts";
import { DatensatzSpec, meldet } from "../support/register/datensatz-spec.ts";
import { duldung, folgemeldung, meldestatus, titel, type Bloecke } from "../support/register/meldungen.ts";
import { uebergangsabschluss } from "../support/register/uebergangsabschluss.ts";
import { TAG, type Gesendetes, type Tafel, type Vorhaben } from "./verschraenkung.ts";

const ARTEN = ["zuzug", "verlaengerung", "duldung", "titel", "fortzug", "tod", "ruecknahme", "abschluss"] as const;
type Meldungsart = (typeof ARTEN)[number];

export const MELDUNGEN: Tafel<Meldungsart> = {
  arten: ARTEN,
  wurzel: (regelwerk) =>
    new DatensatzSpec(regelwerk)
      .created(ABH_A, "2026-02-01")
      .given(meldet(ABH_A, "2026-02-20", duldung("2026-02-20", { bis: "2026-04-20" }))),
  compose,
};

function compose({ behoerde, art }: Vorhaben<Meldungsart>, id: Uuid, gelesen: Datensatz): Gesendetes {
  if (art !== "abschluss") return gemeldet(behoerde, id, bloeckeOf(behoerde, art, gelesen));
  const nachricht = uebergangsabschluss(behoerde, id);
  return {
    nachricht,
    decide: (datensatz, kontext) => decideUebergangsabschluss(datensatz, nachricht, kontext),
  };
}

/** A Folgemeldung with these blocks. */
export function gemeldet(behoerde: Vorhaben<string>["behoerde"], id: Uuid, bloecke: Bloecke): Gesendetes {
  const nachricht = folgemeldung(behoerde, id, bloecke);
  return { nachricht, decide: (datensatz, kontext) => decideFolgemeldung(datensatz, nachricht, kontext) };
}

function bloeckeOf(
  behoerde: Vorhaben<string>["behoerde"],
  art: Exclude<Meldungsart, "abschluss">,
  gelesen: Datensatz,
): Bloecke {
  switch (art) {
    case "zuzug":
      return meldestatus("02", TAG);
    case "fortzug":
      return meldestatus("04", TAG);
    case "tod":
      return meldestatus("06", TAG);
    case "verlaengerung": {
      const current = present(gelesen.bloecke.duldung.at(-1), "a Duldung");
      return duldung("2026-03-05", { bis: "2026-09-05" }, current.referenzId);
    }
    case "duldung":
      return duldung("2026-03-06", { bis: "2026-09-06" });
    case "titel":
      return titel("2026-03-08");
    case "ruecknahme": {
      // One's own last entry, or the last one of the list, or one that was withdrawn.
      const liste = meldestatusListe(gelesen);
      const own = liste.findLast((entry) => entry.behoerde === behoerde.kennzeichen);
      const standing = (own ?? liste.at(-1))?.block;
      const { referenzId } = present(standing ?? gelesen.bloecke.meldestatus.at(-1), "an entry");
      return { sachverhalt: { meldestatus: { aenderungsArt: "05", referenzId } } };
    }
  }
}
