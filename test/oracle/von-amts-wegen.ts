// Register rules, section 1 (7): what the register enters on its own.

import type { Tag, Zeitpunkt } from "./sprache.ts";
import type { Lage } from "./fakten.ts";
import { angefuegt, register } from "./anfuegen.ts";
import { faelligeFortzuege, fortzugVonAmtsWegen } from "./faelligkeit.ts";
import { verfallende } from "./bestellrecht.ts";

/** What the register's own rules make due on a record by its `heute`. */
export type Faellig =
  | { readonly art: "fortzug"; readonly tag: Tag }
  | { readonly art: "verfall"; readonly tag: Tag; readonly label: string };

export function faellige(lage: Lage): readonly Faellig[] {
  return [
    ...faelligeFortzuege(lage)
      .filter((tag) => tag <= lage.heute)
      .map((tag): Faellig => ({ art: "fortzug", tag })),
    ...verfallende(lage).map(({ label, tag }): Faellig => ({ art: "verfall", tag, label })),
  ];
}

/** The record with what is due, stored now and dated on its day. */
export function mitFaelligem(lage: Lage, faellig: Faellig, zeit: Zeitpunkt): Lage {
  const inhalt =
    faellig.art === "fortzug"
      ? fortzugVonAmtsWegen(lage, faellig.tag)
      : ({
          art: "bestellung",
          label: faellig.label,
          ereignis: "VERFALL",
          datum: faellig.tag,
          wirkt: true,
          titelart: null,
          code: null,
          befristung: null,
          nummer: null,
          neue: null,
          titel: null,
          konflikt: false,
        } as const);
  return angefuegt(lage, register(zeit), [{ inhalt, grundlage: "GESETZLICH" }]);
}
