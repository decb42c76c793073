// Form of a whole message beyond the schema: what is wrong with it whatever the register holds (register rules, section
// 2). It answers before nachrichtenUUID, record and right are looked at, and alone: no Vorgang is kept.
import type { Erstmeldung, Folgemeldung } from "../../../../proto/generated/nachrichten.ts";
import { judgeElementform } from "../../angehoerige/element.ts";
import { fehler, type Fehler } from "../../kataloge/fehler.ts";
import type { SachverhaltName } from "../../sachverhalte/fachdaten.ts";
import { SACHVERHALTE } from "../../sachverhalte/sachverhalte.ts";
import { aenderungsArtText, judgeForm } from "../../schreibrecht/form.ts";
import { blocksOf, blocksOfErstmeldung, type GemeldeterBlock } from "./gemeldeter-block.ts";

/** Everything that is wrong with a form; at least one thing. */
export type Formfehlerliste = readonly [Fehler, ...Fehler[]];

/** What is wrong with the form of a Folgemeldung (2002, 2004, 2011); undefined when nothing is. */
export function judgeFolgemeldungsform(meldung: Folgemeldung): Formfehlerliste | undefined {
  const bloecke = blocksOf(meldung);
  if (bloecke.length > 0) return listOf([...bloecke.flatMap(formfehlerOf), ...judgeElementform(meldung)]);
  const parameter = { bezeichnung: "mindestens ein Block mit Personendaten oder ein Sachverhalt" };
  return [fehler("AZR-2002", parameter, ["AZRFolgemeldung.sachverhalt"], "/sachverhalt")];
}

/** What is wrong with the form of an Erstmeldung (2002, 2004, 2011); undefined when nothing is. */
export function judgeErstmeldungsform(meldung: Erstmeldung): Formfehlerliste | undefined {
  const bloecke = blocksOfErstmeldung(meldung);
  const changes = bloecke.filter((block) => block.meldung.aenderungsArt !== "01").map(keineAenderung);
  return listOf(changes.length > 0 ? changes : bloecke.flatMap(formfehlerOf));
}

/** A record that does not exist yet holds nothing that could be changed. */
function keineAenderung({ meldung, stelle }: GemeldeterBlock): Fehler {
  const parameter = {
    wert: `${meldung.aenderungsArt} (${aenderungsArtText(meldung.aenderungsArt)})`,
    feld: "die Änderungsart in einer Erstmeldung",
    grund: "eine Erstmeldung legt den Datensatz an, zu ändern gibt es noch nichts",
    vorschlag: "01 (Zuspeicherung)",
  };
  return fehler("AZR-2004", parameter, [`${stelle.entitaet}.aenderungsArt`], `${stelle.block}/aenderungsArt`);
}

function listOf(formfehler: readonly Fehler[]): Formfehlerliste | undefined {
  const [first, ...others] = formfehler;
  return first === undefined ? undefined : [first, ...others];
}

function formfehlerOf<Name extends SachverhaltName>({
  name,
  meldung,
  stelle,
}: GemeldeterBlock<Name>): readonly Fehler[] {
  return judgeForm(SACHVERHALTE[name], meldung, stelle);
}
