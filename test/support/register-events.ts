// Events of Datensätze for the tests of projections, made up and without regard to the rules.
import type { Grundpersonalien } from "../../proto/generated/fachdaten.ts";
import { parseReferenzId } from "../../simulator/kernel/kennungen.ts";
import { present } from "../../simulator/kernel/assert.ts";
import type { Zeitpunkt } from "../../simulator/kernel/zeit.ts";
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

/** The register next has something to do at this instant, or nothing more. */
export function wiedervorlageChanged(name: string, faelligMs: Zeitpunkt | undefined): NewEvent {
  const data = faelligMs === undefined ? {} : { faelligMs };
  return { ...event(name), event: { type: "azr.ereignisse.v1.WiedervorlageChanged", data } };
}
