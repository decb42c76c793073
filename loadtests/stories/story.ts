// What a story consists of. A story is data: who is in it, what each authority sends and when, and what exactly must come
// of it under each rule set. The player knows how to send and compare, the printer how to show.
import type { Grundpersonalien, Meldestatus } from "../../proto/generated/fachdaten.ts";
import type { Bestellschritt } from "../../proto/generated/nachrichten.ts";
import type { Meldungsinhalt } from "../client/folgemeldung.ts";
import type { Antrag } from "../client/titelbestellung.ts";
import type { AuthorityName } from "./authorities.ts";
import type { Seen, WhichOrder } from "./seen.ts";

/** The rule sets that are played side by side: law and practice of today, and all reforms. */
export const ruleSets = ["HEUTE", "ZIEL"] as const;

export type RuleSet = (typeof ruleSets)[number];

/** What is sent. References and numbers are taken from the records as the clerk sees them (`Seen`). */
export type Act =
  | {
      readonly kind: "erstmeldung";
      readonly person: string;
      readonly meldestatus: Meldestatus;
    }
  | {
      readonly kind: "folgemeldung";
      readonly person: string;
      readonly inhalt: (seen: Seen) => Meldungsinhalt;
      /** Uses the nachrichtenUUID of an earlier step, which a Fachverfahren must not do. */
      readonly uuidOf?: string;
    }
  | { readonly kind: "bestellantrag"; readonly person: string; readonly antrag: Antrag }
  | {
      readonly kind: "bestellschritt";
      readonly person: string;
      readonly order: WhichOrder;
      readonly schritt: Bestellschritt;
    }
  | { readonly kind: "abschluss"; readonly person: string }
  /** The same message as in an earlier step, byte for byte. */
  | { readonly kind: "again"; readonly step: string }
  /** Nobody sends anything; time passes. */
  | { readonly kind: "time" };

/** What must be new in the records, and what must be gone, as lines that the clerk reads; nothing else may differ. */
export interface RecordChange {
  readonly neu?: readonly string[];
  readonly weg?: readonly string[];
}

/** The message was stored. */
export interface ExpectedStored {
  readonly outcome: "stored";
  /** Grundlage of each block that was stored. */
  readonly grundlagen: Readonly<Record<string, string>>;
  /** Keys of the Hinweise, in order. */
  readonly hinweise: readonly string[];
  /** The answer is the one of the first sending. */
  readonly replayed: boolean;
  /** The message was judged only and nothing stored. */
  readonly nurGeprueft: boolean;
  /** Verdict on each relative, by the story's short name; keys of a refusal stand behind it. */
  readonly angehoerige: Readonly<Record<string, string>>;
  readonly akte: RecordChange;
}

/** The message was refused. */
export interface ExpectedRefused {
  readonly outcome: "refused";
  readonly schluessel: string;
  readonly replayed: boolean;
  /** What text and next step must name. */
  readonly nennt: readonly string[];
  readonly akte: RecordChange;
}

/** There is no answer: nobody sent anything, or it was lost on the way. */
export interface ExpectedNothing {
  readonly outcome: "none";
  readonly akte: RecordChange;
}

export type Expected = ExpectedStored | ExpectedRefused | ExpectedNothing;

/** One step of a story. */
export interface StoryStep {
  /** Other steps refer to it by this name. */
  readonly name?: string;
  /** `JJJJ-MM-TT HH:MM`, clock of the register. */
  readonly at: string;
  readonly who: AuthorityName;
  /** What happens, in a German sentence for a clerk; the authority is its subject and stands before it. */
  readonly text: string;
  /** The authority sends this under one rule set only. */
  readonly only?: RuleSet;
  readonly act: Act;
  /** The message arrives and is processed, the answer does not reach the sender. */
  readonly answerLost?: boolean;
  readonly expected: Readonly<Record<RuleSet, Expected>>;
}

/** A person: name and birth date are invented. */
export interface StoryPerson {
  /** As lines of the story name him or her. */
  readonly kurz: string;
  readonly grundpersonalien: Grundpersonalien;
}

/** One story. */
export interface Story {
  readonly number: number;
  readonly title: string;
  /** What it is about, in a few German sentences. */
  readonly about: string;
  /** Persons by the name that steps use, in the order in which their records are shown. */
  readonly persons: Readonly<Record<string, StoryPerson>>;
  /** What was stored before the story begins. */
  readonly before: readonly StoryStep[];
  /** The records when it begins, line by line. */
  readonly recordBefore: readonly string[];
  readonly steps: readonly StoryStep[];
  /** What one sees in the end, in German. */
  readonly moral: string;
}
