// The shape of a row of the table of section 3 of the register rules, and the days that its rows share: A led from 10
// January; B's Zuzug, dated 1 June, is stored on 10 June (s*); A's window is open until 22 July.
import type { Datensatz, Grundlage } from "../../../simulator/register/datensatz/datensatz.ts";
import type { SachverhaltName } from "../../../simulator/register/sachverhalte/fachdaten.ts";
import { ABH_A } from "./behoerden.ts";
import { meldet, type Schritt } from "./datensatz-spec.ts";
import type { Bloecke } from "./meldungen.ts";

/** Under dual write, while the window is open: stored, or refused with these keys. */
export type Ausgang =
  | {
      readonly sachverhalt: SachverhaltName;
      readonly grundlage: Grundlage;
      readonly nachgemeldet?: boolean;
      readonly hinweise?: readonly string[];
    }
  | readonly string[];

export interface Zeile {
  readonly name: string;
  /** Stored while A led. */
  readonly before?: readonly Schritt[];
  /** Stored behind s*. */
  readonly between?: readonly Schritt[];
  /** What A (or C, who never led) reports. */
  readonly report: (datensatz: Datensatz) => Bloecke;
  /** It is about something that A reported late, which exists with dual write only. */
  readonly nurMitUebergang?: boolean;
  readonly offen: Ausgang;
  /** Key of the refusal when the window is over or was declared closed. */
  readonly vorbei: "AZR-3009" | "AZR-3001";
}

export const FIRST = "2026-02-01";
/** Before the change and before the event date of the Zuzug. */
export const VORHER = "2026-05-30";
/** Behind the event date of the Zuzug, before it was stored. */
export const GUTGLAEUBIG = "2026-06-05";
export const DANACH = "2026-06-11";

/** A reports it while it leads. */
export const byA = (bloecke: Schritt["bloecke"] | Bloecke, day = FIRST): Schritt => meldet(ABH_A, day, bloecke);
