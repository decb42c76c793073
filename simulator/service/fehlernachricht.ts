// The one place where refusals become the problem document of RFC 9457 with the members of 090099. It carries no trace
// and no wall clock, because refusals are stored; the HTTP face adds its Korrelations-Id when it answers.
import type { Fehlernachricht } from "../../proto/generated/nachrichten.ts";
import type { AzrNummer } from "../kernel/kennungen.ts";
import type { Uuid } from "../kernel/uuid.ts";
import type { Anlass } from "../register/kataloge/anlass.ts";
import { fehlerEintrag, formulateFehlerFor, type Fehler } from "../register/kataloge/fehler.ts";

/** At least one refusal; the first one gives title and status. */
export type FehlerListe = readonly [Fehler, ...Fehler[]];

/** What a problem document says beside its Fehlerfaelle. */
export interface FehlernachrichtAngaben {
  readonly ausloeserUUID?: Uuid | undefined;
  readonly personalienGleich?: readonly AzrNummer[];
  /** What was asked; undefined: something was to be stored. */
  readonly anlass?: Anlass;
}

/** Puts refusals into words. */
export function fehlernachrichtOf(fehler: FehlerListe, angaben: FehlernachrichtAngaben = {}): Fehlernachricht {
  const eintrag = fehlerEintrag(fehler[0].schluessel);
  const { ausloeserUUID, anlass = "MELDUNG" } = angaben;
  return {
    type: `/v1/fehlerkatalog/${fehler[0].schluessel}`,
    title: eintrag.titel,
    status: eintrag.status,
    ...(ausloeserUUID === undefined ? {} : { instance: vorgangPath(ausloeserUUID) }),
    nachrichtentyp: "090099",
    ...(ausloeserUUID === undefined ? {} : { ausloeserUUID }),
    fehlerfaelle: fehler.map((each) => formulateFehlerFor(anlass, each)),
    personalienGleich: angaben.personalienGleich ?? [],
    wiederholbar: fehler.every(({ schluessel }) => fehlerEintrag(schluessel).wiederholbar),
  };
}

/** Where the outcome of a message can be asked. */
export function vorgangPath(nachrichtenUUID: Uuid): string {
  return `/v1/vorgaenge/${nachrichtenUUID}`;
}
