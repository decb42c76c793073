// The Fehlerkatalog as data, one file for each class. A key that nothing provokes over HTTP fails the build.
import type { FehlerEintrag } from "./fehler-eintrag.ts";
import { BERECHTIGUNG } from "./fehler-texte/berechtigung.ts";
import { FORM } from "./fehler-texte/form.ts";
import { IDENTITAET } from "./fehler-texte/identitaet.ts";
import { INTERN } from "./fehler-texte/intern.ts";
import { PLAUSIBILITAET } from "./fehler-texte/plausibilitaet.ts";
import { ZUGANG } from "./fehler-texte/zugang.ts";
import { ZUSTAND } from "./fehler-texte/zustand.ts";

/** All keys with their texts, ascending. */
export const FEHLER = {
  ...ZUGANG,
  ...FORM,
  ...BERECHTIGUNG,
  ...IDENTITAET,
  ...ZUSTAND,
  ...PLAUSIBILITAET,
  ...INTERN,
} as const satisfies Readonly<Record<string, FehlerEintrag>>;
