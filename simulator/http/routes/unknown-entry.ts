import { fehler } from "../../register/kataloge/fehler.ts";
import { refusal, type Answer } from "../answer.ts";

/** Longest part of an unknown name that an answer repeats. */
const NAME_CHARACTERS_MAX = 100;

/** 4010: the thing that was asked for is in no list of ours. */
export function unknownEntry(gegenstand: string, text: string, liste: string): Answer {
  const schluessel = text.replaceAll(/\p{C}/gu, "\ufffd").slice(0, NAME_CHARACTERS_MAX);
  return refusal([fehler("AZR-4010", { gegenstand, schluessel, liste })]);
}
