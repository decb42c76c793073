// 090004 AZRGesamtauskunft: the whole record with all Referenz-IDs, as it stands at `now`. What is due is folded and not
// stored; the revision is the stored one.
import type {
  AktenfuehrendeBehoerde,
  Gesamtauskunft,
  Herkunft,
  Uebergangsschreibrecht,
} from "../../../../proto/generated/nachrichten.ts";
import type { ReferenzId } from "../../../kernel/kennungen.ts";
import { assert } from "../../../kernel/assert.ts";
import { formatZeitpunkt, tagOf, type Tagesdatum, type Zeitpunkt } from "../../../kernel/zeit.ts";
import type { Regelwerk } from "../../regelwerk/regelwerk.ts";
import type { FachdatenVon, SachverhaltName } from "../../sachverhalte/fachdaten.ts";
import { SACHVERHALT_NAMEN } from "../../sachverhalte/sachverhalte.ts";
import { titelbestellungen } from "../../titelbestellung/bestellauskunft.ts";
import { deriveAktenfuehrung, type Aktenfuehrung, type BehoerdeOf } from "../../zustaendigkeit/aktenfuehrung.ts";
import { meldestatusListe } from "../../zustaendigkeit/meldestatus-liste.ts";
import { isOffen, newestFenster } from "../../zustaendigkeit/uebergangsfenster.ts";
import { currentBlock, isBefore, lastVersion, type Block, type Datensatz } from "../datensatz.ts";
import { due } from "../due.ts";
import { withPending } from "../evolve.ts";

/** The record for somebody who may read all of it. Entries that were withdrawn or deleted are not part of it. */
export function answerGesamtauskunft(
  stored: Datensatz,
  now: Zeitpunkt,
  regelwerk: Regelwerk,
  behoerdeOf: BehoerdeOf,
): Gesamtauskunft {
  const datensatz = withPending(stored, due(stored, now, { regelwerk, behoerdeOf }));
  const aktenfuehrung = deriveAktenfuehrung(datensatz, behoerdeOf);
  const grundpersonalien = currentBlock(datensatz.bloecke.grundpersonalien);
  return {
    azrNummer: datensatz.azrNummer,
    revision: stored.revision,
    ...(aktenfuehrung === undefined ? {} : { aktenfuehrendeBehoerde: aktenfuehrendeBehoerdeOf(aktenfuehrung) }),
    ...(grundpersonalien === undefined ? {} : { grundpersonalien: blockAuskunft(grundpersonalien) }),
    ...listenOf(datensatz),
    meldestatus: meldestatusListe(datensatz)
      .map(({ block }) => blockAuskunft(block))
      .toReversed(),
    erweiterung: {
      uebergangsschreibrechte: uebergangsschreibrechte(datensatz, tagOf(now)),
      titelbestellungen: titelbestellungen(datensatz, behoerdeOf),
    },
  };
}

/** Who leads and since when, as answers carry it. */
export function aktenfuehrendeBehoerdeOf({ behoerde, seit }: Aktenfuehrung): AktenfuehrendeBehoerde {
  return { behoerde, seit };
}

/** The windows that are open on a day; of several windows of one authority the newest. */
export function uebergangsschreibrechte(datensatz: Datensatz, heute: Tagesdatum): readonly Uebergangsschreibrecht[] {
  return datensatz.fenster
    .filter((fenster) => isOffen(fenster, heute) && newestFenster(datensatz, fenster.behoerde) === fenster)
    .map(({ behoerde, abTag, bis, sachverhalte }) => ({ behoerde, ab: abTag, bis, sachverhalte }));
}

/** Facts of which a record holds many blocks; Grundpersonalien stand once. */
type Listenname = Exclude<SachverhaltName, "grundpersonalien">;
type Listen = { [Name in Listenname]: BlockAuskunft<FachdatenVon[Name]>[] };

const LISTENNAMEN: readonly Listenname[] = SACHVERHALT_NAMEN.filter((name) => name !== "grundpersonalien");

function listenOf(datensatz: Datensatz): Listen {
  const listen: Partial<Listen> = {};
  for (const name of LISTENNAMEN) listen[name] = [];
  assert(isVollstaendig(listen), "every fact is shown");
  for (const name of LISTENNAMEN) fillListe(listen, name, datensatz);
  return listen;
}

function isVollstaendig(listen: Partial<Listen>): listen is Listen {
  return LISTENNAMEN.every((name) => listen[name] !== undefined);
}

function fillListe<Name extends Listenname>(listen: Listen, name: Name, { bloecke }: Datensatz): void {
  const liste: BlockAuskunft<FachdatenVon[Name]>[] = listen[name];
  liste.push(...newestFirst(bloecke[name]).map(blockAuskunft));
}

interface BlockAuskunft<Fachdaten> {
  readonly referenzId: ReferenzId;
  readonly herkunft: Herkunft;
  readonly fachdaten: Fachdaten;
}

function blockAuskunft<Fachdaten>(block: Block<Fachdaten>): BlockAuskunft<Fachdaten> {
  return { referenzId: block.referenzId, herkunft: herkunftOf(block), fachdaten: block.fachdaten };
}

/** Who gave the block its present form: sender and, when it was sent on behalf of somebody else, principal. */
function herkunftOf(block: Block<unknown>): Herkunft {
  const { meldendeBehoerde, behoerde, zeitpunkt, grundlage } = lastVersion(block);
  return {
    ...(meldendeBehoerde === undefined ? {} : { meldendeBehoerde }),
    letzteAenderung: formatZeitpunkt(zeitpunkt),
    grundlage,
    ...(block.nachgemeldet ? { nachgemeldet: true } : {}),
    ...(behoerde === undefined || behoerde === meldendeBehoerde ? {} : { verantwortlicheBehoerde: behoerde }),
  };
}

function newestFirst<Fachdaten>(bloecke: readonly Block<Fachdaten>[]): readonly Block<Fachdaten>[] {
  return bloecke.filter((block) => !block.entfallen).toSorted((left, right) => (isBefore(left, right) ? 1 : -1));
}
