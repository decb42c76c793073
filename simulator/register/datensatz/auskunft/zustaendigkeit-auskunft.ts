// "What may I write on this record today?": the question of every message, asked without writing (register rules,
// section 2).
import type { Behoerde, SchreibrechtAuskunft, Zustaendigkeit } from "../../../../proto/generated/nachrichten.ts";
import type { Zeitpunkt } from "../../../kernel/zeit.ts";
import { formulateFehlerFor, type Fehler } from "../../kataloge/fehler.ts";
import type { Regelwerk } from "../../regelwerk/regelwerk.ts";
import type { AenderungsArt, SachverhaltName } from "../../sachverhalte/fachdaten.ts";
import type { Schreibrechtszeile } from "../../sachverhalte/sachverhalt.ts";
import { SACHVERHALTE, SACHVERHALT_NAMEN } from "../../sachverhalte/sachverhalte.ts";
import type { Gewaehrt, Schreibrechtsfrage } from "../../schreibrecht/frage.ts";
import { judgeSchreibrecht } from "../../schreibrecht/judge-schreibrecht.ts";
import { lageOf, type Lage } from "../../schreibrecht/lage.ts";
import { bestellrechte } from "../../titelbestellung/bestellrechte.ts";
import type { Result } from "../../../kernel/result.ts";
import type { BehoerdeOf } from "../../zustaendigkeit/aktenfuehrung.ts";
import { aktenfuehrendeBehoerdeOf, uebergangsschreibrechte } from "./gesamtauskunft.ts";
import type { Datensatz } from "../datensatz.ts";
import { due } from "../due.ts";
import { withPending } from "../evolve.ts";

/** How many blocks of a fact are looked at, the newest first. */
const BLOECKE_MAX = 100;

/**
 * Who leads, who led, and what an authority may write, by fact and kind of change. Rights that depend on the day of the
 * decision or on the block that is changed are granted when some day or some standing block has them. "meldestatus" asks
 * for a present entry, "meldestatusFortzug" for a departure; "titelbestellung…" for the application (01) and the next step
 * (02) of an order.
 */
export function answerZustaendigkeit(
  stored: Datensatz,
  behoerde: Behoerde,
  now: Zeitpunkt,
  regelwerk: Regelwerk,
  behoerdeOf: BehoerdeOf,
): Zustaendigkeit {
  const datensatz = withPending(stored, due(stored, now, { regelwerk, behoerdeOf }));
  const who = { behoerde, durchfuehrende: behoerde, auftraggeber: undefined, vorgang: "Ihrer Meldung" };
  const lage = lageOf(datensatz, { ...who, now, regelwerk, behoerdeOf });
  const { aktenfuehrung, verlauf, heute } = lage;
  return {
    azrNummer: datensatz.azrNummer,
    ...(aktenfuehrung === undefined ? {} : { aktenfuehrendeBehoerde: aktenfuehrendeBehoerdeOf(aktenfuehrung) }),
    verlauf: verlauf.map(aktenfuehrendeBehoerdeOf),
    schreibrecht: [
      ...SACHVERHALT_NAMEN.flatMap((name) => rowsOf(name, lage)),
      ...bestellrechte(lage).map(({ name, aenderungsArt, recht }) => rowOf(name, aenderungsArt, recht)),
    ],
    uebergangsschreibrechte: uebergangsschreibrechte(datensatz, heute),
  };
}

function rowsOf(name: SachverhaltName, lage: Lage): readonly SchreibrechtAuskunft[] {
  const { aenderungsArten, schreibrechtszeilen } = SACHVERHALTE[name];
  return schreibrechtszeilen.flatMap((zeile) =>
    aenderungsArten.map((art) => rowOf(zeile.name, art, judgeAnyBlock(frageOf(name, zeile, art, lage)))),
  );
}

/** The best that can be said of a change: that of a new entry, or of the block that it may change. */
function judgeAnyBlock(frage: Schreibrechtsfrage): Result<Gewaehrt, Fehler> {
  const { aenderungsArt, sachverhalt, lage } = frage;
  const standing = lage.datensatz.bloecke[sachverhalt].filter((block) => !block.entfallen).slice(-BLOECKE_MAX);
  if (aenderungsArt === "01" || standing.length === 0) return judgeSchreibrecht(frage);
  let answer: Result<Gewaehrt, Fehler> | undefined;
  for (const block of standing.toReversed()) {
    const judged = judgeSchreibrecht({ ...frage, block });
    if (judged.ok) return judged;
    answer ??= judged;
  }
  return answer ?? judgeSchreibrecht(frage);
}

function frageOf(
  name: SachverhaltName,
  { meldestatusCode }: Schreibrechtszeile,
  aenderungsArt: AenderungsArt,
  lage: Lage,
): Schreibrechtsfrage {
  const { bezeichnung, meldende, originaer, imFenster, entitaet, pointer } = SACHVERHALTE[name];
  const code = aenderungsArt === "05" ? undefined : meldestatusCode;
  return {
    ...{ lage, sachverhalt: name, bezeichnung, aenderungsArt, imFenster },
    stelle: { entitaet, block: pointer, fachdaten: `${pointer}/fachdatenNeu` },
    meldestatusCode: code,
    block: undefined,
    ereignisdatum: undefined,
    meldende: meldende(code, lage),
    originaer: originaer(code),
  };
}

function rowOf(
  sachverhalt: string,
  aenderungsArt: AenderungsArt,
  recht: Result<Gewaehrt, Fehler>,
): SchreibrechtAuskunft {
  if (!recht.ok) {
    const fehlerfall = formulateFehlerFor("SCHREIBRECHTSFRAGE", recht.rejection);
    return { sachverhalt, aenderungsArt, gewaehrt: false, fehlerfall };
  }
  const { grundlage, bis } = recht.value;
  return { sachverhalt, aenderungsArt, gewaehrt: true, grundlage, ...(bis === undefined ? {} : { bis }) };
}
