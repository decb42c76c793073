// Written by proto/generate/generate.ts from proto/azr. Do not edit.
import type { AzrNummer, Behoerdenkennzeichen, ReferenzId, Tagesdatum } from "./datentypen.ts";
import type { Grundpersonalien } from "./fachdaten.ts";

/** Exclusive time of the request in one hop. The durations of a record add up to its durationNs. */
export interface HopDuration {
  readonly hop: string;
  readonly durationNs: number;
}

export interface RequestRecord {
  /** Process that wrote the record: k6, register, later relay, gateway, portal, fachverfahren. */
  readonly process: string;
  readonly traceId: string;
  /** Span of the request as the caller named it (parent-id of traceparent). */
  readonly spanId: string;
  /** Operation: one word per route, for example folgemeldung, anfrage, gesamtauskunft. */
  readonly operation: string;
  readonly status: number;
  /** stored, hinweis, refused, read, error. */
  readonly outcome?: string;
  /** First fehlerschluessel of a refusal. */
  readonly fehlerschluessel?: string;
  /** CLOCK_MONOTONIC in nanoseconds; comparable between processes with the same boot id. Absent where the process has no such clock (k6). */
  readonly startMonotonicNs?: number;
  /** Wall clock of the start, milliseconds since 1970; for display only. */
  readonly startMs?: number;
  readonly durationNs: number;
  readonly hops: readonly HopDuration[];
  readonly eventsRead?: number;
  readonly eventsAppended?: number;
  readonly rowsExamined?: number;
  /** Members of the commit that stored this request, and appends waiting when it arrived. */
  readonly batchSize?: number;
  readonly queueLength?: number;
  readonly bytesIn?: number;
  readonly bytesOut?: number;
  readonly newConnection?: boolean;
  /** Caller's side only: scenario, case, step, pass, intended start (milliseconds since the run's start on k6's clock). */
  readonly scenario?: string;
  readonly caseId?: string;
  readonly step?: string;
  readonly pass?: number;
  readonly intendedStartMs?: number;
  readonly actualStartMs?: number;
  /** Drawn human time before this request, seconds, uncompressed. */
  readonly humanSeconds?: number;
  /** Refusal that the scenario expects here. */
  readonly expected?: boolean;
}

/** One extension of a Duldung that the office handles. */
export interface Fall {
  readonly caseId: string;
  readonly azrNummer: AzrNummer;
  /** Referenz-ID of the current Duldung. */
  readonly referenzId: ReferenzId;
  readonly personalien: Grundpersonalien;
  readonly duldungArt: string;
  readonly befristungsdatum: Tagesdatum;
  /**
   * verlaengerung: nothing special. umzug_vor_meldung: the person moves after the decision and before the save.
   * entscheidung_nach_umzug: the office decides although the person has moved before.
   * familie: children are entered on the paper, whose Duldungen run out with it.
   */
  readonly art: "verlaengerung" | "umzug_vor_meldung" | "entscheidung_nach_umzug" | "familie";
  /** Authority that reports the Zuzug. */
  readonly zuzugBehoerde?: Behoerdenkennzeichen;
  /** Entered children by ascending AZR number. */
  readonly kinder: readonly Fallkind[];
}

/** A child that is entered on the paper of the person whose Duldung is extended. */
export interface Fallkind {
  readonly azrNummer: AzrNummer;
  /**
   * bei_eltern: led by the office, with a Duldung of its own. volljaehrig: the same, but of age on the day.
   * andere_behoerde: has moved, another authority leads the file. ohne_papier: has died or has no Duldung.
   */
  readonly lage: "bei_eltern" | "volljaehrig" | "andere_behoerde" | "ohne_papier";
  readonly duldungArt?: string;
}

/** A card that lies ready at the office. The title was decided weeks before and has not been reported as a title yet. */
export interface Aushaendigungsfall {
  readonly caseId: string;
  readonly azrNummer: AzrNummer;
  readonly personalien: Grundpersonalien;
  /** aushaendigung: nothing special. aushaendigung_nach_umzug: the person moved while the card was in print. */
  readonly art: "aushaendigung" | "aushaendigung_nach_umzug";
  readonly aufenthaltserlaubnisArt: string;
  readonly entscheidungsdatum: Tagesdatum;
  readonly befristungsdatum: Tagesdatum;
}

/** A record that the background of the nation reads and writes. */
export interface NationPerson {
  readonly azrNummer: AzrNummer;
  readonly aktenfuehrendeBehoerde: Behoerdenkennzeichen;
  readonly personalien: Grundpersonalien;
  readonly duldungReferenzId?: ReferenzId;
  readonly duldungArt?: string;
  readonly befristungsdatum?: Tagesdatum;
}

export interface Tagesfaelle {
  readonly seed: number;
  /** Simulated day. */
  readonly tag: Tagesdatum;
  readonly mandant: string;
  /** The office whose day is played. */
  readonly behoerde: Behoerdenkennzeichen;
  readonly behoerdeName: string;
  readonly extensions: readonly Fall[];
  /** Authorities of the background. */
  readonly behoerden: readonly Behoerdenkennzeichen[];
  readonly nation: readonly NationPerson[];
  /** Cards that the office hands over beside the extensions. */
  readonly aushaendigungen: readonly Aushaendigungsfall[];
}
