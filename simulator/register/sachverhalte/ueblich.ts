// What most facts have in common; a fact that differs says so in its own file.
import { rechtRuhtNachTod } from "../plausibilitaet/recht-ruht-nach-tod.ts";
import { titelDerEigenenBestellung, titelEinerFremdenBestellung } from "../plausibilitaet/titel-einer-bestellung.ts";
import { zuspeicherungAmSelbenTag } from "../plausibilitaet/zuspeicherung-am-selben-tag.ts";
import type { AenderungsArt, SachverhaltName } from "./fachdaten.ts";
import { hinweisOnHistorie } from "./hinweis-historie.ts";
import type { Sachverhalt } from "./sachverhalt.ts";

const ALLE: readonly AenderungsArt[] = ["01", "02", "03", "04", "05"];

/** Kinds of change that a window of dual write admits, for the facts that it covers (register rules, section 3, table). */
export const IM_FENSTER: readonly AenderungsArt[] = ["01", "02"];

/** Rules with keys 5004 to 5010 for titles, which may be the matter of an open order (register rules, section 4). */
export const TITEL_ZUSTANDSREGELN: Sachverhalt<SachverhaltName>["zustandsregeln"] = [
  ...[zuspeicherungAmSelbenTag, titelDerEigenenBestellung],
  ...[rechtRuhtNachTod, titelEinerFremdenBestellung],
];

type Ueblich<Name extends SachverhaltName> = Omit<
  Sachverhalt<Name>,
  | "bezeichnung"
  | "entitaet"
  | "eventType"
  | "meldende"
  | "ereignisdatumOf"
  | "plausibilitaet"
  | "meldungIn"
  | "eventOf"
  | "reportedIn"
>;

/** A Sachverhalt with every kind of change, one entry a day, no writer in its own right and outside every window. */
export function ueblich<Name extends SachverhaltName>(name: Name): Ueblich<Name> {
  return {
    name,
    pointer: `/sachverhalt/${name}`,
    originaer: () => [],
    aenderungsArten: ALLE,
    keineAndereAenderungsArt: "",
    imFenster: [],
    schreibrechtszeilen: [{ name, meldestatusCode: undefined }],
    meldestatusCodeOf: () => undefined,
    codesOf: () => [],
    widerspruecheIn: () => [],
    zustandsregeln: [zuspeicherungAmSelbenTag, rechtRuhtNachTod],
    hinweiseOn: hinweisOnHistorie,
  };
}

/** The same for a block that says something about the person and stands beside the Sachverhalt of a message. */
export function personenblock<Name extends SachverhaltName>(name: Name): Ueblich<Name> {
  return { ...ueblich(name), pointer: `/${name}` };
}
