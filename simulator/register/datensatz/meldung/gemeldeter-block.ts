// A block of a message together with the fact it belongs to and the place where it stands.
import type { Erstmeldung, Folgemeldung } from "../../../../proto/generated/nachrichten.ts";
import type { Stelle } from "../../sachverhalte/stelle.ts";
import type { BlockMeldung, FachdatenVon, SachverhaltName } from "../../sachverhalte/fachdaten.ts";
import { SACHVERHALTE, SACHVERHALT_NAMEN } from "../../sachverhalte/sachverhalte.ts";

export interface GemeldeterBlock<Name extends SachverhaltName = SachverhaltName> {
  readonly name: Name;
  readonly meldung: BlockMeldung<FachdatenVon[Name]>;
  readonly stelle: Stelle;
}

/** The blocks of a Folgemeldung in the order in which they are judged. */
export function blocksOf(nachricht: Folgemeldung): readonly GemeldeterBlock[] {
  // A message has few of the facts that there are: the others cost no more than a look.
  const bloecke: GemeldeterBlock[] = [];
  for (const name of SACHVERHALT_NAMEN) {
    const meldung = SACHVERHALTE[name].meldungIn(nachricht);
    if (meldung !== undefined) bloecke.push({ name, meldung, stelle: stelleOf(name) });
  }
  return bloecke;
}

function stelleOf(name: SachverhaltName): Stelle {
  const { pointer, entitaet } = SACHVERHALTE[name];
  return { entitaet, block: pointer, fachdaten: `${pointer}/fachdatenNeu` };
}

/** The same of an Erstmeldung; Grundpersonalien are always a new entry there. */
export function blocksOfErstmeldung({ sachverhalt, grundpersonalien }: Erstmeldung): readonly GemeldeterBlock[] {
  const meldestatusPointer = "/sachverhalt/meldestatus";
  return [
    {
      name: "meldestatus",
      meldung: sachverhalt.meldestatus,
      stelle: { entitaet: "Meldestatus", block: meldestatusPointer, fachdaten: `${meldestatusPointer}/fachdatenNeu` },
    },
    {
      name: "grundpersonalien",
      meldung: { aenderungsArt: "01", fachdatenNeu: grundpersonalien },
      stelle: { entitaet: "Grundpersonalien", block: "/grundpersonalien", fachdaten: "/grundpersonalien" },
    },
  ];
}
