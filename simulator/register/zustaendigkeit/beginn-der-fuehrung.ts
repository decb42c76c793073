// Since when the register has named somebody without a break: by arrival, not by event date (register rules, section 3,
// "Window": what an authority wrote "while it led").
import { blockAt, meldestatusListeAt } from "./meldestatus-liste.ts";
import type { Behoerdenkennzeichen } from "../../kernel/kennungen.ts";
import type { Block, Datensatz, Version } from "../datensatz/datensatz.ts";
import { verlaufOf, type Aktenfuehrung, type BehoerdeOf } from "./aktenfuehrung.ts";

/** Who led behind the event of this revision. */
export function aktenfuehrungAt(
  datensatz: Datensatz,
  revision: number,
  behoerdeOf: BehoerdeOf,
): Aktenfuehrung | undefined {
  return verlaufAt(datensatz, revision, behoerdeOf).at(-1);
}

/** Every entry that made somebody lead, as it stood behind the event of this revision, oldest first. */
export function verlaufAt(datensatz: Datensatz, revision: number, behoerdeOf: BehoerdeOf): readonly Aktenfuehrung[] {
  const asylstatus = datensatz.bloecke.asylstatus.flatMap((block) => blockAt(block, revision) ?? []);
  return verlaufOf(meldestatusListeAt(datensatz, revision), asylstatus, behoerdeOf);
}

/** Revision of the event since which the authority that leads now has led without a break; undefined when nobody leads. */
export function beginnDerFuehrung(datensatz: Datensatz, behoerdeOf: BehoerdeOf): number | undefined {
  let leader: string | undefined;
  let begin: number | undefined;
  for (const { position: revision } of fuehrungsmomente(datensatz)) {
    const then = aktenfuehrungAt(datensatz, revision, behoerdeOf)?.behoerde.kennzeichen;
    if (then === undefined || (leader !== undefined && then !== leader)) break;
    leader = then;
    begin = revision;
  }
  return begin;
}

/** Revision of the event that last displaced an authority which does not lead now; undefined when it never led. */
export function verdraengtAt(
  datensatz: Datensatz,
  behoerde: Behoerdenkennzeichen,
  behoerdeOf: BehoerdeOf,
): number | undefined {
  let since: number | undefined;
  for (const { position } of fuehrungsmomente(datensatz)) {
    if (aktenfuehrungAt(datensatz, position, behoerdeOf)?.behoerde.kennzeichen === behoerde) return since;
    since = position;
  }
  return undefined;
}

/** The storings after which somebody else may lead, newest first. */
export function fuehrungsmomente({ bloecke }: Datensatz): readonly Version[] {
  const both: readonly Block<unknown>[] = [...bloecke.meldestatus, ...bloecke.asylstatus];
  return both
    .flatMap(({ versionen }): readonly Version[] => versionen)
    .toSorted((left, right) => right.position - left.position);
}
