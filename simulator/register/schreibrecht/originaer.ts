// ORIGINAER: a writer in its own right, whoever leads the file. The BAMF reports Asylstatus and Integrationskurs also after
// a move and after the procedure (section 6 (2a) AZRG), the Meldebehoerde Anschrift, departure and death (section 6 (1), (2)
// AZRG). It changes only blocks of its own, and of those nobody else changes any (register rules, section 2).
import { writerOf, type Block } from "../datensatz/datensatz.ts";
import type { Behoerde } from "../../../proto/generated/nachrichten.ts";
import type { Gewaehrt, Schreibrechtsfrage } from "./frage.ts";

export function originaer(frage: Schreibrechtsfrage): Gewaehrt | undefined {
  const { lage, aenderungsArt, sachverhalt, block } = frage;
  if (!frage.originaer.includes(lage.behoerde.behoerdenart)) return undefined;
  const isOwn = block !== undefined && writerOf(block) === lage.behoerde.kennzeichen;
  if (aenderungsArt !== "01" && (sachverhalt === "meldestatus" || !isOwn)) return undefined;
  return { grundlage: "ORIGINAER", bis: undefined, fenster: undefined, ruhtNachTod: false };
}

/** The other authority whose block, reported in its own right, would be changed; undefined when there is none. */
export function fremderOriginaererSchreiber(frage: Schreibrechtsfrage): Behoerde | undefined {
  if (frage.sachverhalt === "meldestatus" || frage.block === undefined) return undefined;
  const writer = originaererSchreiber(frage, frage.block);
  return writer?.kennzeichen === frage.lage.behoerde.kennzeichen ? undefined : writer;
}

function originaererSchreiber({ lage, originaer: arten }: Schreibrechtsfrage, block: Block<unknown>) {
  const kennzeichen = writerOf(block);
  const writer = kennzeichen === undefined ? undefined : lage.behoerdeOf(kennzeichen);
  return writer !== undefined && arten.includes(writer.behoerdenart) ? writer : undefined;
}
