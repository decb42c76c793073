// Until when somebody could decide an application or take it over (register rules, section 4, row "open"): the
// aktenfuehrende Behoerde, when it may report titles at all; the ordering authority within its window; and the
// Auslaenderbehoerde that keeps the right while the aktenfuehrende Behoerde is of a kind to which titles are closed.
import type { Behoerdenkennzeichen } from "../../kernel/kennungen.ts";
import { tagOf, type Tagesdatum } from "../../kernel/zeit.ts";
import type { Datensatz } from "../datensatz/datensatz.ts";
import type { Registerkontext } from "../datensatz/meldung/entscheidung.ts";
import { SACHVERHALTE } from "../sachverhalte/sachverhalte.ts";
import { aktenfuehrungAt, fuehrungsmomente, verlaufAt } from "../zustaendigkeit/beginn-der-fuehrung.ts";
import { endeTagOf, newestFenster } from "../zustaendigkeit/uebergangsfenster.ts";
import type { Titelbestellung } from "./titelbestellung.ts";

/** The last day of the last such right; undefined while one has no end. A day before the application: none ever was. */
export function letzterRechtstag(
  datensatz: Datensatz,
  bestellung: Titelbestellung,
  kontext: Registerkontext,
): Tagesdatum | undefined {
  const led = endOfFuehrung(datensatz, bestellung, kontext);
  if (led === undefined) return undefined;
  const window = endOfFenster(datensatz, bestellung, kontext);
  return window !== undefined && window > led ? window : led;
}

/** The day on which the last lead ended that gave somebody a right; undefined while there is such a lead. */
function endOfFuehrung(
  datensatz: Datensatz,
  bestellung: Titelbestellung,
  kontext: Registerkontext,
): Tagesdatum | undefined {
  const stand = tagOf(bestellung.standSeit);
  let ended: Tagesdatum | undefined;
  for (const { position, zeitpunkt } of fuehrungsmomente(datensatz)) {
    if (hasRightAt(datensatz, bestellung, position, kontext)) return ended;
    ended = tagOf(zeitpunkt);
    if (ended < stand) break;
  }
  return stand;
}

function hasRightAt(
  datensatz: Datensatz,
  { titelart, bestellendeBehoerde }: Titelbestellung,
  revision: number,
  { regelwerk, behoerdeOf }: Registerkontext,
): boolean {
  const leader = aktenfuehrungAt(datensatz, revision, behoerdeOf)?.behoerde;
  if (leader === undefined) return false;
  if (SACHVERHALTE[titelart].meldende(undefined).includes(leader.behoerdenart)) return true;
  return regelwerk.uebergang && lastAuslaenderbehoerdeAt(datensatz, revision, behoerdeOf) === bestellendeBehoerde;
}

/** Among the Auslaenderbehoerden that have led by then, the one with the last present entry. */
function lastAuslaenderbehoerdeAt(
  datensatz: Datensatz,
  revision: number,
  behoerdeOf: Registerkontext["behoerdeOf"],
): Behoerdenkennzeichen | undefined {
  const led = new Set(
    fuehrungsmomente(datensatz)
      .filter(({ position }) => position <= revision)
      .map(({ position }) => aktenfuehrungAt(datensatz, position, behoerdeOf)?.behoerde.kennzeichen),
  );
  return verlaufAt(datensatz, revision, behoerdeOf).findLast(
    ({ behoerde }) => behoerde.behoerdenart === "AUSLAENDERBEHOERDE" && led.has(behoerde.kennzeichen),
  )?.behoerde.kennzeichen;
}

function endOfFenster(
  datensatz: Datensatz,
  { bestellendeBehoerde }: Titelbestellung,
  { regelwerk }: Registerkontext,
): Tagesdatum | undefined {
  const fenster = regelwerk.uebergang ? newestFenster(datensatz, bestellendeBehoerde) : undefined;
  // A window that ended because its authority led again is followed by that lead.
  if (fenster === undefined || fenster.ende === "WIEDER_AKTENFUEHREND") return undefined;
  return endeTagOf(fenster);
}
