// Events of Datensätze for the tests of projections, made up and without regard to the rules.
import type { Grundpersonalien } from "../../proto/generated/fachdaten.ts";
import { parseBehoerdenkennzeichen, parseReferenzId } from "../../simulator/kernel/kennungen.ts";
import { present } from "../../simulator/kernel/assert.ts";
import { addTage, parseTagesdatum } from "../../simulator/kernel/zeit.ts";
import type { NewEvent } from "../../simulator/store/port.ts";
import { event } from "./store-events.ts";

const referenzId = present(parseReferenzId("Rx7C56w06"), "a Referenz-ID");

/** A person by name; everything else is the same for all. */
export function personalien(familienname: string, other: Partial<Grundpersonalien> = {}): Grundpersonalien {
  return {
    familienname: { name: familienname },
    vornamen: { name: "Ana María" },
    geburtsdatum: { jahr: 1990, monat: 2 },
    geschlecht: "w",
    staatsangehoerigkeiten: ["163"],
    ...other,
  };
}

export function grundpersonalienReported(name: string, fachdaten: Grundpersonalien | undefined): NewEvent {
  const data = { aenderungsArt: "01" as const, referenzId };
  return {
    ...event(name),
    event: {
      type: "azr.ereignisse.v1.GrundpersonalienReported",
      data: fachdaten === undefined ? data : { ...data, fachdaten },
    },
  };
}

const behoerde = present(parseBehoerdenkennzeichen("123456"), "a Behoerdenkennzeichen");

/** A window whose last day lies `days` after 23 November 2026. */
export function fensterOpened(name: string, abRevision: number, days: number): NewEvent {
  const abTag = present(parseTagesdatum("2026-11-23"), "a day");
  const data = { behoerde, abRevision, abTag, fuehrteAb: abTag, bis: addTage(abTag, days), sachverhalte: ["duldung"] };
  return { ...event(name), event: { type: "azr.ereignisse.v1.UebergangsfensterOpened", data } };
}

export function fensterEnded(name: string, abRevision: number): NewEvent {
  const data = { behoerde, abRevision, anlass: "FRIST" as const };
  return { ...event(name), event: { type: "azr.ereignisse.v1.UebergangsfensterEnded", data } };
}
