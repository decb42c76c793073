// Second table of interleavings: steps of orders beside a change of responsibility, on a record where A has ordered one
// title and has applied for another.
import { present } from "../../simulator/kernel/assert.ts";
import type { Uuid } from "../../simulator/kernel/uuid.ts";
import type { Bestellschritt } from "../../proto/generated/nachrichten.ts";
import type { Datensatz } from "../../simulator/register/datensatz/datensatz.ts";
import { blockNameOf } from "../../simulator/register/datensatz/referenz-id.ts";
import { decideTitelbestellungsantrag } from "../../simulator/register/titelbestellung/decide-titelbestellungsantrag.ts";
import { decideTitelbestellungsmeldung } from "../../simulator/register/titelbestellung/decide-titelbestellungsmeldung.ts";
import type { Titelart } from "../../simulator/register/titelbestellung/titelbestellung.ts";
import { ABH_A, BUNDESDRUCKEREI } from "../support/register/behoerden.ts";
import {
  antrag,
  antragsmeldung,
  aushaendigung,
  bestellmeldung,
  dokumentbestellung,
  entscheidung,
  UEBERNAHME,
  untilZustand,
  ZUSTIMMUNG,
} from "../support/register/bestellungen.ts";
import { DatensatzSpec } from "../support/register/datensatz-spec.ts";
import { meldestatus, titel } from "../support/register/meldungen.ts";
import { gemeldet } from "./verschraenkung-meldungen.ts";
import { TAG, type Gesendetes, type Tafel, type Vorhaben } from "./verschraenkung.ts";

const ARTEN = [
  "antrag",
  "entscheidung",
  "bestellung",
  "zustimmung",
  "uebernahme",
  "aushaendigung",
  "titel",
  "zuzug",
] as const;
type Bestellart = (typeof ARTEN)[number];

/** Applied for, and to be decided yet. */
const OFFEN: Titelart = "niederlassungserlaubnis";
/** Ordered, and to be handed over. */
const BESTELLT: Titelart = "aufenthaltserlaubnis";
const DECIDED = "2026-03-06";

export const BESTELLUNGEN: Tafel<Bestellart> = {
  arten: ARTEN,
  wurzel: (regelwerk) => {
    const spec = new DatensatzSpec(regelwerk).created(ABH_A, "2026-01-10");
    return untilZustand(spec, "BESTELLT", ABH_A, BUNDESDRUCKEREI).givenBy(
      ABH_A,
      "2026-03-04",
      antrag(ABH_A, "2026-03-04", OFFEN),
    );
  },
  compose,
};

function compose({ behoerde, art }: Vorhaben<Bestellart>, id: Uuid, gelesen: Datensatz): Gesendetes {
  switch (art) {
    case "zuzug":
      return gemeldet(behoerde, id, meldestatus("02", TAG));
    case "titel":
      return gemeldet(behoerde, id, titel("2026-03-08"));
    case "antrag": {
      const nachricht = antragsmeldung(behoerde, id, "2026-03-05", BESTELLT);
      return { nachricht, decide: (datensatz, kontext) => decideTitelbestellungsantrag(datensatz, nachricht, kontext) };
    }
    case "entscheidung":
      return schritt(behoerde, id, gelesen, OFFEN, entscheidung(DECIDED, "ERTEILT", OFFEN));
    case "bestellung":
      return schritt(behoerde, id, gelesen, OFFEN, dokumentbestellung(TAG));
    case "zustimmung":
      return schritt(behoerde, id, gelesen, OFFEN, ZUSTIMMUNG);
    case "uebernahme":
      return schritt(behoerde, id, gelesen, BESTELLT, UEBERNAHME);
    case "aushaendigung":
      return schritt(behoerde, id, gelesen, BESTELLT, aushaendigung(TAG));
  }
}

/** A step of the oldest order of a kind, which quotes its Referenz-ID as its sender reads it. */
function schritt(
  behoerde: Vorhaben<Bestellart>["behoerde"],
  id: Uuid,
  gelesen: Datensatz,
  titelart: Titelart,
  step: Bestellschritt,
): Gesendetes {
  const { referenzId } = present(
    gelesen.bestellungen.find((bestellung) => bestellung.titelart === titelart),
    "an order",
  );
  const name = blockNameOf(referenzId);
  const nachricht = bestellmeldung(behoerde, id, step, referenzId);
  return {
    nachricht,
    decide: (datensatz, kontext) => decideTitelbestellungsmeldung(datensatz, name, nachricht, kontext),
  };
}
