import { fehler, type Fehler } from "../kataloge/fehler.ts";

/** AZR-2007: the nachrichtenUUID belongs to another content (register rules, section 6). */
export function andererInhalt(): Fehler {
  return fehler("AZR-2007", {}, ["Nachrichtenkopf.nachrichtenUUID"], "/nachrichtenkopf/nachrichtenUUID");
}
