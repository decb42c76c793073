// Families: a person with a Duldung and a part in the day has children in the persons created next to it. Who belongs
// together follows from seed and index alone, so that any person can still be made alone.
import { present } from "../kernel/assert.ts";
import type { Bestandsplan, Platz, Rolle } from "./bestandsplan.ts";
import { Auswahl } from "./auswahl.ts";
import { PARAMETER } from "./parameter.ts";
import { Random } from "./random.ts";

/** A parent and the children that stand on its record, by index. */
export interface Familie {
  readonly elternteil: Platz;
  readonly kinder: readonly Platz[];
}

/** Neighbours in the plan of whom at most one has a family. */
const STRATUM = 16;
const KINDER_MAX = 4;
/** The last child was created so long before the day that it could be linked and get a paper. */
const CREATED_DAY_MAX = -60;
const PURPOSE_FAMILIE = 30;

const kinderzahlen = new Auswahl<number>([
  [1, 40],
  [2, 32],
  [3, 18],
  [KINDER_MAX, 10],
]);

export class Familien {
  readonly #plan: Bestandsplan;
  /** The stratum that was asked for last: its persons are made one after the other. */
  #last: { readonly stratum: number; readonly familie: Familie | undefined } | undefined;

  constructor(plan: Bestandsplan) {
    this.#plan = plan;
  }

  /** The family of a person, as parent or child. */
  find(index: number): Familie | undefined {
    const stratum = Math.floor(index / STRATUM);
    if (this.#last?.stratum !== stratum) this.#last = { stratum, familie: this.#draw(stratum) };
    const { familie } = this.#last;
    if (familie === undefined) return undefined;
    return [familie.elternteil, ...familie.kinder].some((platz) => platz.index === index) ? familie : undefined;
  }

  #draw(stratum: number): Familie | undefined {
    const { seed, count } = this.#plan.einstellungen;
    const random = new Random(seed, stratum, PURPOSE_FAMILIE);
    const [first, end] = [stratum * STRATUM, Math.min(count, (stratum + 1) * STRATUM)];
    const isFamilie = random.chance(PARAMETER.familieShare);
    const indices = Array.from({ length: end - first }, (_, place) => first + place);
    const fall = indices.find((index) => isFamilienfall(this.#plan.rolleOf(index)));
    const nation = isFamilie ? indices.find((index) => isNationMitDuldung(this.#plan.rolleOf(index))) : undefined;
    const parent = fall ?? nation;
    if (parent === undefined) return undefined;
    const plaetze = this.#plan.plaetzeOf(first, end);
    const at = parent - first;
    // Whoever is created behind the parent comes first; only a case of the day takes one from before it.
    const others = [...plaetze.slice(at + 1), ...(fall === undefined ? [] : plaetze.slice(0, at))];
    const kinder = others
      .filter(({ rolle, day }) => rolle.art === "uebrige" && day <= CREATED_DAY_MAX)
      .slice(0, kinderzahlen.draw(random));
    return kinder.length === 0 ? undefined : { elternteil: present(plaetze[at], "a parent"), kinder };
  }
}

function isFamilienfall(rolle: Rolle): boolean {
  return rolle.art === "fall" && rolle.fallArt === "familie";
}

function isNationMitDuldung(rolle: Rolle): boolean {
  return rolle.art === "nation" && rolle.mitDuldung;
}
