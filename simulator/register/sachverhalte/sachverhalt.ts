// The shape that every fact has. Who knows one file of this folder knows all.
import type { StoredEvent, StoredEventType } from "../../../proto/generated/ereignis-typen.ts";
import type { Folgemeldung } from "../../../proto/generated/nachrichten.ts";
import type { Tagesdatum } from "../../kernel/zeit.ts";
import type { Behoerdenart } from "../kataloge/behoerden.ts";
import type { Fehler } from "../kataloge/fehler.ts";
import type { HinweisWert } from "../kataloge/hinweise.ts";
import type { Pruefling, Regel } from "../plausibilitaet/regel.ts";
import type { Lage } from "../schreibrecht/lage.ts";
import type { MeldestatusCode } from "../zustaendigkeit/meldestatus-liste.ts";
import type { AenderungsArt, BlockMeldung, FachdatenVon, Reported, SachverhaltName } from "./fachdaten.ts";
import type { Stelle } from "./stelle.ts";

/** A value that comes from a code list; whether it may be reported depends on the event date. */
export interface CodeAngabe {
  readonly urn: string;
  readonly code: string;
  /** Field of the Fachdaten that holds the code. */
  readonly feld: string;
  readonly bezeichnung: string;
}

/** A row in the answer to "what may I write today?"; Meldestatus has two, because present and departed differ. */
export interface Schreibrechtszeile {
  readonly name: string;
  readonly meldestatusCode: MeldestatusCode | undefined;
}

/** Everything the register knows about one fact. */
export interface Sachverhalt<Name extends SachverhaltName> {
  readonly name: Name;
  /** What the clerk calls it. */
  readonly bezeichnung: string;
  /** Name of the block in fehlerhaftesAttribut. */
  readonly entitaet: string;
  /** Where a Folgemeldung carries the block. */
  readonly pointer: string;
  readonly eventType: StoredEventType;

  /** Kinds of authority that may report it at all (register rules, section 2, first table); without `lage`: ever. */
  readonly meldende: (code: MeldestatusCode | undefined, lage?: Lage) => readonly Behoerdenart[];
  /** Kinds of authority that report it in their own right, whoever leads (ORIGINAER; register rules, section 2). */
  readonly originaer: (code: MeldestatusCode | undefined) => readonly Behoerdenart[];
  /** Kinds of change that this state of the register takes. */
  readonly aenderungsArten: readonly AenderungsArt[];
  /** Why another kind of change is not taken, as the end of a sentence. */
  readonly keineAndereAenderungsArt: string;
  /** Kinds of change that a window of a displaced authority admits (register rules, section 3); none: not in it. */
  readonly imFenster: readonly AenderungsArt[];
  readonly schreibrechtszeilen: readonly Schreibrechtszeile[];

  /** The day on which the authority decided or the event happened; undefined for facts without one. */
  readonly ereignisdatumOf: (fachdaten: FachdatenVon[Name]) => Tagesdatum | undefined;
  readonly meldestatusCodeOf: (fachdaten: FachdatenVon[Name]) => MeldestatusCode | undefined;
  readonly codesOf: (fachdaten: FachdatenVon[Name]) => readonly CodeAngabe[];

  /** What is wrong with the Fachdaten whatever is stored (keys 2xxx): part of the form. */
  readonly widerspruecheIn: (fachdaten: FachdatenVon[Name], stelle: Stelle) => readonly Fehler[];
  /** Rules with keys 5004 to 5010, ascending: the first that objects answers. */
  readonly zustandsregeln: readonly Regel<FachdatenVon[Name]>[];
  /** Rules with keys 6xxx: all that object answer. */
  readonly plausibilitaet: readonly Regel<FachdatenVon[Name]>[];
  /** Hints on a block that is stored. */
  readonly hinweiseOn: (pruefling: Pruefling<FachdatenVon[Name]>) => readonly HinweisWert[];

  readonly meldungIn: (nachricht: Folgemeldung) => BlockMeldung<FachdatenVon[Name]> | undefined;
  /** How its event is made … */
  readonly eventOf: (reported: Reported<FachdatenVon[Name]>) => StoredEvent;
  /** … and read when the Datensatz is folded. */
  readonly reportedIn: (event: StoredEvent) => Reported<FachdatenVon[Name]> | undefined;
}
