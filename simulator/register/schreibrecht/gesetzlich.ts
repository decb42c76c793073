// GESETZLICH: the Registerbehoerde puts right what nobody else may. It corrects and withdraws Meldestatus entries, whoever
// leads (register rules, section 1, point 5); the register's own entries rest on the same Grundlage (point 7).
import type { Gewaehrt, Schreibrechtsfrage } from "./frage.ts";

export function gesetzlich(frage: Schreibrechtsfrage): Gewaehrt | undefined {
  if (!isBerichtigungDerRegisterbehoerde(frage)) return undefined;
  return { grundlage: "GESETZLICH", bis: undefined, fenster: undefined, ruhtNachTod: false };
}

/** Whether the question is about a correction (04, 05) of a Meldestatus by the Registerbehoerde. */
export function isBerichtigungDerRegisterbehoerde(frage: Schreibrechtsfrage): boolean {
  const { lage, sachverhalt, aenderungsArt } = frage;
  const isBerichtigung = aenderungsArt === "04" || aenderungsArt === "05";
  return lage.behoerde.behoerdenart === "REGISTERBEHOERDE" && sachverhalt === "meldestatus" && isBerichtigung;
}
