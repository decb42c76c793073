// Form of a whole message beyond the schema: what is wrong with it whatever the register holds (register rules, section
// 2). It answers before nachrichtenUUID, record and right are looked at, and alone: no Vorgang is kept.
import type { Erstmeldung, Folgemeldung } from "../../../proto/generated/nachrichten.ts";
import { fehler, type Fehler } from "../kataloge/fehler.ts";
import type { SachverhaltName } from "../sachverhalte/fachdaten.ts";
import { SACHVERHALTE } from "../sachverhalte/sachverhalte.ts";
import { judgeForm } from "../schreibrecht/form.ts";
import { blocksOf, blocksOfErstmeldung, type GemeldeterBlock } from "./gemeldeter-block.ts";

/** Everything that is wrong with a form; at least one thing. */
export type Formfehlerliste = readonly [Fehler, ...Fehler[]];

/** What is wrong with the form of a Folgemeldung (2002, 2004, 2011); undefined when nothing is. */
export function judgeFolgemeldungsform(meldung: Folgemeldung): Formfehlerliste | undefined {
  const bloecke = blocksOf(meldung);
  if (bloecke.length > 0) return formfehlerIn(bloecke);
  const parameter = { bezeichnung: "mindestens ein Block mit Personendaten oder ein Sachverhalt" };
  return [fehler("AZR-2002", parameter, ["AZRFolgemeldung.sachverhalt"], "/sachverhalt")];
}

/** What is wrong with the form of an Erstmeldung (2002, 2004, 2011); undefined when nothing is. */
export function judgeErstmeldungsform(meldung: Erstmeldung): Formfehlerliste | undefined {
  return formfehlerIn(blocksOfErstmeldung(meldung));
}

function formfehlerIn(bloecke: readonly GemeldeterBlock[]): Formfehlerliste | undefined {
  const [first, ...others] = bloecke.flatMap(formfehlerOf);
  return first === undefined ? undefined : [first, ...others];
}

function formfehlerOf<Name extends SachverhaltName>({
  name,
  meldung,
  stelle,
}: GemeldeterBlock<Name>): readonly Fehler[] {
  return judgeForm(SACHVERHALTE[name], meldung, stelle);
}
