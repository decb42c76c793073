// 090004 AZRGesamtauskunft: the whole record with all Referenz-IDs, as it stands at `now`. What is due is folded and not
// stored; the revision is the stored one.
import type {
  AktenfuehrendeBehoerde,
  Gesamtauskunft,
  Herkunft,
  Uebergangsschreibrecht,
} from "../../../proto/generated/nachrichten.ts";
import type { ReferenzId } from "../../kernel/kennungen.ts";
import { present } from "../../kernel/assert.ts";
import { formatZeitpunkt, tagOf, type Tagesdatum, type Zeitpunkt } from "../../kernel/zeit.ts";
import type { Regelwerk } from "../regelwerk/regelwerk.ts";
import { deriveAktenfuehrung, type Aktenfuehrung, type BehoerdeOf } from "../zustaendigkeit/aktenfuehrung.ts";
import { meldestatusListe } from "../zustaendigkeit/meldestatus-liste.ts";
import { isOffen, newestFenster } from "../zustaendigkeit/uebergangsfenster.ts";
import { currentBlock, isBefore, lastVersion, type Block, type Datensatz } from "./datensatz.ts";
import { due } from "./due.ts";
import { withPending } from "./evolve.ts";

/** The record for somebody who may read all of it. Entries that were withdrawn or deleted are not part of it. */
export function answerGesamtauskunft(
  stored: Datensatz,
  now: Zeitpunkt,
  regelwerk: Regelwerk,
  behoerdeOf: BehoerdeOf,
): Gesamtauskunft {
  const datensatz = withPending(stored, due(stored, now, { regelwerk, behoerdeOf }));
  const { bloecke } = datensatz;
  const aktenfuehrung = deriveAktenfuehrung(datensatz, behoerdeOf);
  const grundpersonalien = currentBlock(bloecke.grundpersonalien);
  return {
    azrNummer: datensatz.azrNummer,
    revision: stored.revision,
    ...(aktenfuehrung === undefined ? {} : { aktenfuehrendeBehoerde: aktenfuehrendeBehoerdeOf(aktenfuehrung) }),
    ...(grundpersonalien === undefined ? {} : { grundpersonalien: blockAuskunft(grundpersonalien) }),
    meldestatus: meldestatusListe(datensatz)
      .map(({ block }) => blockAuskunft(block))
      .toReversed(),
    duldung: newestFirst(bloecke.duldung).map(blockAuskunft),
    aufenthaltserlaubnis: newestFirst(bloecke.aufenthaltserlaubnis).map(blockAuskunft),
    asylstatus: [],
    aufenthaltsgestattung: [],
    aufenthaltsstatus: [],
    niederlassungserlaubnis: [],
    anschrift: [],
    familienbeziehung: [],
    erweiterung: { uebergangsschreibrechte: uebergangsschreibrechte(datensatz, tagOf(now)), titelbestellungen: [] },
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

interface BlockAuskunft<Fachdaten> {
  readonly referenzId: ReferenzId;
  readonly herkunft: Herkunft;
  readonly fachdaten: Fachdaten;
}

function blockAuskunft<Fachdaten>(block: Block<Fachdaten>): BlockAuskunft<Fachdaten> {
  const { meldendeBehoerde, zeitpunkt, grundlage } = lastVersion(block);
  const herkunft: Herkunft = {
    meldendeBehoerde: present(meldendeBehoerde, "the writer of a block"),
    letzteAenderung: formatZeitpunkt(zeitpunkt),
    grundlage,
    ...(block.nachgemeldet ? { nachgemeldet: true } : {}),
  };
  return { referenzId: block.referenzId, herkunft, fachdaten: block.fachdaten };
}

function newestFirst<Fachdaten>(bloecke: readonly Block<Fachdaten>[]): readonly Block<Fachdaten>[] {
  return bloecke.filter((block) => !block.entfallen).toSorted((left, right) => (isBefore(left, right) ? 1 : -1));
}
