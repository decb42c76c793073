// Ends a Verhandlung: all blocks stored, with their consequences, or nothing.
import { present } from "../../../kernel/assert.ts";
import { accept, reject, type Result } from "../../../kernel/result.ts";
import type { Fehler } from "../../kataloge/fehler.ts";
import { addVerknuepfungen } from "../../titelbestellung/bestellfolgen.ts";
import { confirm } from "./bestaetigung.ts";
import type { Datensatz, PendingEvent } from "../datensatz.ts";
import type { Entscheidung, Verweigerung } from "./entscheidung.ts";
import { addFensterfolgen } from "./fensterfolgen.ts";
import type { Verhandlung } from "./verhandlung.ts";
import { addWiedervorlage } from "../wiedervorlage.ts";

/** The outcome of a message that was judged on `before`, the state behind the events that were due. */
export function conclude(
  verhandlung: Verhandlung,
  before: Datensatz,
  due: readonly PendingEvent[],
): Result<Entscheidung, Verweigerung> {
  const [first, ...rest] = verhandlung.fehler;
  if (first !== undefined) return refused(due, [first, ...rest]);
  const linked = addVerknuepfungen(verhandlung);
  const { datensatz, events, hinweise } = addWiedervorlage(addFensterfolgen(linked, before));
  const nachricht = present(datensatz.nachrichten.at(-1), "the message that was stored");
  return accept({ events: [...due, ...events], datensatz, bestaetigung: confirm(datensatz, nachricht, hinweise) });
}

/** A refusal of the whole message. */
export function refused(
  due: readonly PendingEvent[],
  fehler: readonly [Fehler, ...Fehler[]],
  personalienGleich: Verweigerung["personalienGleich"] = [],
): Result<Entscheidung, Verweigerung> {
  return reject({ fehler, personalienGleich, due });
}
