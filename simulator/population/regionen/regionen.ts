import type { Namensraum } from "../namensraum.ts";
import { arabisch } from "./arabisch.ts";
import { balkanUndMitteleuropa } from "./balkan-und-mitteleuropa.ts";
import { georgisch } from "./georgisch.ts";
import { hornVonAfrika } from "./horn-von-afrika.ts";
import { kurdisch } from "./kurdisch.ts";
import { kyrillisch } from "./kyrillisch.ts";
import { persisch } from "./persisch.ts";
import { suedasien } from "./suedasien.ts";
import { tuerkisch } from "./tuerkisch.ts";
import { vietnamesisch } from "./vietnamesisch.ts";
import { westafrikanisch } from "./westafrikanisch.ts";

/** All of them; the order is part of what a seed means. */
export const REGIONEN: readonly Namensraum[] = [
  arabisch,
  persisch,
  kurdisch,
  tuerkisch,
  kyrillisch,
  georgisch,
  vietnamesisch,
  westafrikanisch,
  hornVonAfrika,
  balkanUndMitteleuropa,
  suedasien,
];
