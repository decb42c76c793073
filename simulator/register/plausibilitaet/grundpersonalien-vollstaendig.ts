// AZR-6010: Grundpersonalien change only as one whole block (XAuslaender 26.11; Anlage Nr. 3 AZRG-DV): every part says
// something, and nothing that stands is dropped in silence.
import type { AllgemeinerName, Grundpersonalien, Teildatum } from "../../../proto/generated/fachdaten.ts";
import { fehler } from "../kataloge/fehler.ts";
import { aktenfuehrungParameter } from "../schreibrecht/lage.ts";
import { feldIn } from "../sachverhalte/stelle.ts";
import { type Regel } from "./regel.ts";

export const grundpersonalienVollstaendig: Regel<Grundpersonalien> = {
  schluessel: "AZR-6010",
  pruefe: ({ fachdaten, block, lage, stelle, bezeichnung }) => {
    const missing = [...saysNothing(fachdaten), ...dropped(fachdaten, block?.fachdaten)];
    if (missing.length === 0) return undefined;
    const [attribut, pointer] = [
      missing.map(([feld]) => `${stelle.entitaet}.${feld}`),
      feldIn(stelle, missing[0]?.[0] ?? "")[1],
    ];
    const felder = missing.map(([, text]) => text).join(", ");
    const { aktenfuehrung } = aktenfuehrungParameter(lage);
    return fehler("AZR-6010", { aktenfuehrung, sachverhalt: bezeichnung, felder }, attribut, pointer);
  },
};

type Angabe = readonly [feld: string, bezeichnung: string];

function saysNothing({ familienname, vornamen, geburtsname, geburtsdatum }: Grundpersonalien): readonly Angabe[] {
  return [
    ...(isEmptyName(familienname) ? [["familienname", "Familienname"] as const] : []),
    ...(isEmptyName(vornamen) ? [["vornamen", "Vornamen"] as const] : []),
    ...(geburtsname !== undefined && isEmptyName(geburtsname) ? [["geburtsname", "Geburtsname"] as const] : []),
    ...(isEmptyDatum(geburtsdatum) ? [["geburtsdatum", "Geburtsdatum"] as const] : []),
  ];
}

function dropped(neu: Grundpersonalien, alt: Grundpersonalien | undefined): readonly Angabe[] {
  const optional: readonly [keyof Grundpersonalien, string][] = [
    ["geburtsname", "Geburtsname"],
    ["geburtsort", "Geburtsort"],
    ["doktorgrad", "Doktorgrad"],
  ];
  return optional.filter(([feld]) => alt?.[feld] !== undefined && neu[feld] === undefined);
}

function isEmptyName({ name, nichtVorhanden }: AllgemeinerName): boolean {
  return name === undefined && nichtVorhanden !== true;
}

function isEmptyDatum({ jahr, unbekannt }: Teildatum): boolean {
  return jahr === undefined && unbekannt !== true;
}
