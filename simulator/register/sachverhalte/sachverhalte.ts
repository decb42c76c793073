// All facts of this register. Order: Meldestatus is judged first, person blocks and the Sachverhalt on the state after it
// (register rules, section 2).
import type { StoredEventType } from "../../../proto/generated/ereignis-typen.ts";
import { aufenthaltserlaubnis } from "./aufenthaltserlaubnis.ts";
import { duldung } from "./duldung.ts";
import type { SachverhaltName } from "./fachdaten.ts";
import { grundpersonalien } from "./grundpersonalien.ts";
import { meldestatus } from "./meldestatus.ts";
import type { Sachverhalt } from "./sachverhalt.ts";

export const SACHVERHALTE: { readonly [Name in SachverhaltName]: Sachverhalt<Name> } = {
  meldestatus,
  grundpersonalien,
  duldung,
  aufenthaltserlaubnis,
};

/** Their names in the order of judgement. */
export const SACHVERHALT_NAMEN: readonly SachverhaltName[] = [
  "meldestatus",
  "grundpersonalien",
  "duldung",
  "aufenthaltserlaubnis",
];

const NAME_OF_EVENT_TYPE: ReadonlyMap<StoredEventType, SachverhaltName> = new Map(
  SACHVERHALT_NAMEN.map((name) => [SACHVERHALTE[name].eventType, name]),
);

/** The fact that an event reports; undefined for events of another kind. */
export function sachverhaltOfEvent(type: StoredEventType): SachverhaltName | undefined {
  return NAME_OF_EVENT_TYPE.get(type);
}
