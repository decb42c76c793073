// Grundpersonalien of a person that does not exist.
import type { AllgemeinerName, Grundpersonalien, Teildatum } from "../../proto/generated/fachdaten.ts";
import { Auswahl, pick, pickCommon } from "./auswahl.ts";
import type { Namensraum } from "./namensraum.ts";
import { PARAMETER } from "./parameter.ts";
import { REGIONEN } from "./regionen/regionen.ts";
import type { Random } from "./random.ts";

const regionen = new Auswahl(REGIONEN.map((region) => [region, region.gewicht] as const));
const staatenOf = new Map(REGIONEN.map((region) => [region, new Auswahl(region.staaten)]));
const geschlechter = new Auswahl<Grundpersonalien["geschlecht"]>([
  ["m", 560],
  ["w", 437],
  ["d", 1],
  ["x", 2],
]);
const DOKTORGRADE = ["Dr.", "Dr. med.", "Dr.-Ing.", "Dr. rer. nat."] as const;
/** Nationalities of the European Union among those of the regions: they stand first. */
const EU_STAATEN: ReadonlySet<string> = new Set(["125", "152", "154"]);
/** Stateless and unclear: nobody is that beside a nationality. */
const OHNE_STAAT: ReadonlySet<string> = new Set(["997", "998"]);
/** Length of a birth place in the schema. */
const ORT_LENGTH_MAX = 40;

/** Draws a person who was born before `einreiseJahr`. */
export function drawPersonalien(random: Random, einreiseJahr: number): Grundpersonalien {
  const region = regionen.draw(random);
  const geschlecht = geschlechter.draw(random);
  const isFrau = geschlecht === "w" || (geschlecht !== "m" && random.chance(0.5));
  const isEinnamig = random.chance(region.einnamigShare);
  const vornamen = isEinnamig ? { nichtVorhanden: true } : { name: vornamenOf(region, isFrau, random) };
  const familienname = {
    name: isEinnamig ? pick(isFrau ? region.frauen : region.maenner, random) : familiennameOf(region, isFrau, random),
  };
  return {
    familienname,
    vornamen,
    ...geburtsnameOf(region, isFrau, random),
    geburtsdatum: geburtsdatumOf(region, einreiseJahr, random),
    ...(random.chance(PARAMETER.geburtsortShare)
      ? { geburtsort: pick(region.orte, random).slice(0, ORT_LENGTH_MAX) }
      : {}),
    geschlecht,
    staatsangehoerigkeiten: staatenOfPerson(region, random),
    ...(random.chance(PARAMETER.doktorgradShare) ? { doktorgrad: pick(DOKTORGRADE, random) } : {}),
  };
}

function familiennameOf(region: Namensraum, isFrau: boolean, random: Random): string {
  const anfang = pickCommon(region.anfaenge, random);
  const enden = isFrau ? (region.weiblich ?? region.enden) : region.enden;
  // A beginning may end with a space, an end may be empty.
  const name = `${anfang}${pickCommon(enden, random)}`.trim();
  return random.chance(PARAMETER.doppelnameShare)
    ? `${name}-${pick(region.anfaenge, random)}${pick(enden, random)}`.trim()
    : name;
}

function vornamenOf({ frauen, maenner }: Namensraum, isFrau: boolean, random: Random): string {
  const liste = isFrau ? frauen : maenner;
  const first = pickCommon(liste, random);
  if (!random.chance(PARAMETER.zweiterVornameShare)) return first;
  const second = pick(liste, random);
  return second === first ? first : `${first}${random.chance(0.15) ? "-" : " "}${second}`;
}

function geburtsnameOf(
  region: Namensraum,
  isFrau: boolean,
  random: Random,
): { readonly geburtsname?: AllgemeinerName } {
  if (!random.chance(isFrau ? PARAMETER.geburtsnameShareFrauen : PARAMETER.geburtsnameShareMaenner)) return {};
  return { geburtsname: { name: familiennameOf(region, isFrau, random) } };
}

function geburtsdatumOf({ nurJahrShare }: Namensraum, einreiseJahr: number, random: Random): Teildatum {
  if (random.chance(PARAMETER.geburtsdatumUnbekanntShare)) return { unbekannt: true };
  const jahr = einreiseJahr - alterAtEinreise(random);
  const monat = random.between(1, 12);
  // Every month has these days, and whoever does not know the day is often entered under the first of January.
  const tag = random.between(1, 28);
  if (random.chance(nurJahrShare)) return random.chance(0.3) ? { jahr, monat: 1, tag: 1 } : { jahr };
  return random.chance(PARAMETER.ohneTagShare) ? { jahr, monat } : { jahr, monat, tag };
}

function alterAtEinreise(random: Random): number {
  if (random.chance(PARAMETER.minderjaehrigShare)) return random.between(1, 17);
  // The mean of three: most are young adults, few are old.
  return 18 + Math.floor(((random.unit() + random.unit() * random.unit()) / 2) * 60);
}

function staatenOfPerson(region: Namensraum, random: Random): readonly string[] {
  const staaten = staatenOf.get(region);
  const first = staaten?.draw(random) ?? "998";
  if (random.chance(PARAMETER.staatenlosShare)) return ["997"];
  if (OHNE_STAAT.has(first) || !random.chance(PARAMETER.weitererStaatShare)) return [first];
  const all = new Set([first]);
  do {
    const other = pick(pick(REGIONEN, random).staaten, random)[0];
    if (!OHNE_STAAT.has(other)) all.add(other);
  } while (all.size < STAATEN_MAX && random.chance(PARAMETER.weitererStaatShare * 3));
  return [...all].toSorted((left, right) => Number(EU_STAATEN.has(right)) - Number(EU_STAATEN.has(left)));
}

/** DSAuslaender: up to four nationalities. */
const STAATEN_MAX = 4;
