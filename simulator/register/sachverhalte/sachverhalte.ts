// All facts of this register, one line each. The order is the order of judgement: Meldestatus first, person blocks and the
// Sachverhalt on the state after it (register rules, section 2).
import type { StoredEventType } from "../../../proto/generated/ereignis-typen.ts";
import { assert } from "../../kernel/assert.ts";
import { anschrift } from "./anschrift.ts";
import { asylstatus } from "./asylstatus.ts";
import { aufenthaltserlaubnis } from "./aufenthaltserlaubnis.ts";
import { aufenthaltsgestattung } from "./aufenthaltsgestattung.ts";
import { aufenthaltsstatus } from "./aufenthaltsstatus.ts";
import { duldung } from "./duldung.ts";
import type { DraftBloecke, SachverhaltName } from "./fachdaten.ts";
import { familienbeziehung } from "./familienbeziehung.ts";
import { grundpersonalien } from "./grundpersonalien.ts";
import { integrationskurs } from "./integrationskurs.ts";
import { meldestatus } from "./meldestatus.ts";
import { niederlassungserlaubnis } from "./niederlassungserlaubnis.ts";
import type { Sachverhalt } from "./sachverhalt.ts";

export const SACHVERHALTE: { readonly [Name in SachverhaltName]: Sachverhalt<Name> } = {
  meldestatus,
  grundpersonalien,
  anschrift,
  familienbeziehung,
  asylstatus,
  aufenthaltsgestattung,
  duldung,
  aufenthaltsstatus,
  aufenthaltserlaubnis,
  niederlassungserlaubnis,
  integrationskurs,
};

/** Their names in the order of judgement. */
export const SACHVERHALT_NAMEN: readonly SachverhaltName[] = Object.keys(SACHVERHALTE).filter(isSachverhaltName);

const NAME_OF_EVENT_TYPE: ReadonlyMap<StoredEventType, SachverhaltName> = new Map(
  SACHVERHALT_NAMEN.map((name) => [SACHVERHALTE[name].eventType, name]),
);

/** Whether a text names a fact. */
export function isSachverhaltName(text: string): text is SachverhaltName {
  return Object.hasOwn(SACHVERHALTE, text);
}

/** The fact that an event reports; undefined for events of another kind. */
export function sachverhaltOfEvent(type: StoredEventType): SachverhaltName | undefined {
  return NAME_OF_EVENT_TYPE.get(type);
}

/** Fresh, empty lists. */
export function leereBloecke(): DraftBloecke {
  const bloecke: Partial<DraftBloecke> = {};
  for (const name of SACHVERHALT_NAMEN) bloecke[name] = [];
  assert(isVollstaendig(bloecke), "every fact has a list");
  return bloecke;
}

function isVollstaendig(bloecke: Partial<DraftBloecke>): bloecke is DraftBloecke {
  return SACHVERHALT_NAMEN.every((name) => bloecke[name] !== undefined);
}
