// What a family adds to lives: links on both records, and children who live and are decided on like their parent.
import type { Grundpersonalien } from "../../proto/generated/fachdaten.ts";
import type { Behoerde } from "../../proto/generated/nachrichten.ts";
import type { Platz } from "./bestandsplan.ts";
import type { Familie } from "./familien.ts";
import type { Lebenslauf, Umwelt } from "./lebenslauf.ts";
import { PARAMETER } from "./parameter.ts";
import type { Random } from "./random.ts";
import type { Beziehungsschritt, Schritt } from "./schritte.ts";

/** Links are reported within so many days after the younger record was created. */
const VERKNUEPFUNG_DAYS_MAX = 20;
const VOLLJAEHRIG_JAHRE = 18;
/** A child that lives elsewhere moved so long before the day; one that died, died so long before it. */
const WEG_DAY_MIN = -40;
const WEG_DAY_MAX = -25;

/** The life of a parent, with a link to each child; on the paper of a case of the day one child is always entered. */
export function withKinder(leben: Lebenslauf, { kinder }: Familie, platz: Platz, random: Random): Lebenslauf {
  const schritte = kinder.reduce<readonly Schritt[]>((so, kind, place) => {
    const drawn = random.chance(PARAMETER.imPapierEingetragenShare);
    const imPapierEingetragen = drawn || (place === 0 && platz.rolle.art === "fall");
    const link = { art: "beziehung", azrNummer: kind.azrNummer, code: "01", imPapierEingetragen } as const;
    return withBeziehung(so, link, Math.max(platz.day, kind.day), random);
  }, leben.schritte);
  return { ...leben, schritte };
}

/** The life of a child: where its parent lives, with a Duldung whenever the parent gets one. */
export function lebenOfKind(
  platz: Platz,
  { elternteil }: Familie,
  leben: Lebenslauf,
  umwelt: Umwelt,
  random: Random,
): Lebenslauf {
  const before = leben.schritte.filter(({ day }) => day <= platz.day);
  const erste = before.reduce<Behoerde>((leader, schritt) => zuzugBehoerdeOf(schritt) ?? leader, leben.erste);
  const eingetragen = random.chance(PARAMETER.imPapierEingetragenShare);
  const later = leben.schritte
    .filter(({ day }) => day > platz.day)
    .flatMap((schritt): readonly Schritt[] => {
      if (schritt.art === "duldung") return [{ ...schritt, eingetragen }];
      return schritt.art === "aufenthalt" ? [schritt] : [];
    });
  const link = { art: "beziehung", azrNummer: elternteil.azrNummer, code: "02", imPapierEingetragen: false } as const;
  const linked = withBeziehung(later, link, Math.max(platz.day, elternteil.day), random);
  return { erste, schritte: withEigenemWeg(erste, linked, umwelt, random), mitNachmeldung: false };
}

/** A child has the name and the nationality of its parent, and is mostly a minor on the day. */
export function personalienOfKind(
  drawn: Grundpersonalien,
  { familienname, staatsangehoerigkeiten }: Grundpersonalien,
  { einreiseJahr, heuteJahr }: { readonly einreiseJahr: number; readonly heuteJahr: number },
  random: Random,
): Grundpersonalien {
  const isVolljaehrig = random.chance(PARAMETER.kindVolljaehrigShare);
  const alter = isVolljaehrig ? VOLLJAEHRIG_JAHRE + random.between(1, 4) : random.between(1, VOLLJAEHRIG_JAHRE - 1);
  const jahr = Math.min(einreiseJahr - 1, heuteJahr - alter);
  const geburtsdatum = { jahr, monat: random.between(1, 12), tag: random.between(1, 28) };
  const { geburtsname: _, doktorgrad: __, ...others } = drawn;
  return { ...others, familienname, staatsangehoerigkeiten, geburtsdatum };
}

/** Adds a link on the first free day behind `afterDay`, or a little later. */
function withBeziehung(
  schritte: readonly Schritt[],
  link: Omit<Beziehungsschritt, "day">,
  afterDay: number,
  random: Random,
): readonly Schritt[] {
  const taken = new Set(schritte.map(({ day }) => day));
  let day = afterDay + random.between(1, VERKNUEPFUNG_DAYS_MAX);
  while (taken.has(day)) day += 1;
  return [...schritte, { ...link, day }].toSorted((left, right) => left.day - right.day);
}

/** Some children have gone another way since: to another office, or they have died. */
function withEigenemWeg(
  erste: Behoerde,
  schritte: readonly Schritt[],
  { behoerden }: Umwelt,
  random: Random,
): readonly Schritt[] {
  const drawn = random.unit();
  const { kindVerstorbenShare, kindAndereBehoerdeShare } = PARAMETER;
  if (drawn >= kindVerstorbenShare + kindAndereBehoerdeShare) return schritte;
  const day = random.between(WEG_DAY_MIN, WEG_DAY_MAX);
  const before = schritte.filter((schritt) => schritt.day < day);
  if (drawn < kindVerstorbenShare) return [...before, { art: "aufenthalt", day, code: "06", behoerde: undefined }];
  const leader = before.reduce((so, schritt) => zuzugBehoerdeOf(schritt) ?? so, erste);
  const behoerde = behoerden.drawAuslaenderbehoerde(random, leader);
  const stays = schritte.filter((schritt) => schritt.day > day && schritt.art !== "aufenthalt");
  return [...before, { art: "aufenthalt", day, code: "02", behoerde }, ...stays];
}

function zuzugBehoerdeOf(schritt: Schritt): Behoerde | undefined {
  return schritt.art === "aufenthalt" ? schritt.behoerde : undefined;
}
