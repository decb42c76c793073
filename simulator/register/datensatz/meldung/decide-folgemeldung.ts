// 090010 AZRFolgemeldung: person blocks and at most one Sachverhalt. Meldestatus is judged first, the other blocks on the
// state after it (register rules, section 2).
import type { Folgemeldung } from "../../../../proto/generated/nachrichten.ts";
import { accept, type Result } from "../../../kernel/result.ts";
import { addAnfrage } from "../../angehoerige/anfrage.ts";
import { KEINE_AKTEN } from "../../angehoerige/angehoerige-akten.ts";
import { ohneAngehoerige } from "../../angehoerige/element.ts";
import { addFamilienhinweise } from "../../angehoerige/hinweise-familie.ts";
import { conclude, refused } from "./conclude.ts";
import type { Datensatz } from "../datensatz.ts";
import { due } from "../due.ts";
import type { Entscheidung, MeldungKontext, Verweigerung } from "./entscheidung.ts";
import { withPending } from "../evolve.ts";
import { addFortzugsfolgen } from "./fortzugsfolgen.ts";
import { blocksOf, type GemeldeterBlock } from "./gemeldeter-block.ts";
import { judgeFolgemeldungsform } from "./meldungsform.ts";
import { lageIn, negotiate, openVerhandlung, type Verhandlung } from "./verhandlung.ts";
import { judgeWiederholung } from "./wiederholung.ts";

/**
 * Decides on a Folgemeldung whose form the schema has accepted and whose sender is known. Refuses with 2002, 2004, 2009,
 * 2011, 3001, 3005, 3007, 3009 to 3012, 5001 to 5007 and 6xxx. A message that this authority has stored here before is confirmed
 * again without events; another content under its nachrichtenUUID is 2007.
 */
export function decideFolgemeldung(
  datensatz: Datensatz,
  meldung: Folgemeldung,
  kontext: MeldungKontext,
): Result<Entscheidung, Verweigerung> {
  const form = judgeFolgemeldungsform(meldung);
  if (form !== undefined) return refused([], form);
  const earlier = judgeWiederholung(datensatz, kontext.behoerde.kennzeichen, meldung);
  if (earlier?.ok === true) return accept({ events: [], datensatz, bestaetigung: earlier.value });
  if (earlier !== undefined) return refused([], [earlier.rejection]);
  const dueNow = due(datensatz, kontext.now, kontext);
  const before = withPending(datensatz, dueNow);
  const opened = openVerhandlung(before, meldung, kontext);
  const unknown = ohneAngehoerige(meldung, lageIn(opened));
  if (unknown !== undefined) return refused(dueNow, [unknown]);
  const { akten = KEINE_AKTEN } = kontext;
  const negotiated = blocksOf(meldung).reduce(negotiateWithFolgen, opened);
  const verhandlung = addAnfrage(addFamilienhinweise(negotiated, meldung, akten, before), meldung, akten);
  return conclude(verhandlung, before, dueNow);
}

/** What a Meldestatus withdraws is withdrawn before the other blocks are judged. */
function negotiateWithFolgen(verhandlung: Verhandlung, block: GemeldeterBlock): Verhandlung {
  return addFortzugsfolgen(negotiate(verhandlung, block));
}
