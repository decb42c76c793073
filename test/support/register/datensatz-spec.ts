// given / when / then for a Datensatz: given what was stored, when a message comes, then these events or this refusal.
// Every step also checks what must hold always: the fold of the events is the state that the decision returned, a message
// sent again is answered the same without events, and every refusal can be put into words that name who leads.
import { expect } from "vitest";
import type { Behoerde, Folgemeldung, Uebergangsabschluss } from "../../../proto/generated/nachrichten.ts";
import { present } from "../../../simulator/kernel/assert.ts";
import type { ReferenzId } from "../../../simulator/kernel/kennungen.ts";
import type { Result } from "../../../simulator/kernel/result.ts";
import type { Uuid } from "../../../simulator/kernel/uuid.ts";
import type { Zeitpunkt } from "../../../simulator/kernel/zeit.ts";
import { rebuildBestaetigung } from "./rebuild-bestaetigung.ts";
import type { Datensatz, DatensatzEvent, PendingEvent } from "../../../simulator/register/datensatz/datensatz.ts";
import { initialDatensatz } from "../../../simulator/register/datensatz/initial-datensatz.ts";
import { decideErstmeldung } from "../../../simulator/register/datensatz/meldung/decide-erstmeldung.ts";
import { decideFolgemeldung } from "../../../simulator/register/datensatz/meldung/decide-folgemeldung.ts";
import { decideUebergangsabschluss } from "../../../simulator/register/datensatz/meldung/decide-uebergangsabschluss.ts";
import type {
  Entscheidung,
  MeldungKontext,
  Verweigerung,
} from "../../../simulator/register/datensatz/meldung/entscheidung.ts";
import { foldDatensatz } from "../../../simulator/register/datensatz/evolve.ts";
import { formulateFehler } from "../../../simulator/register/kataloge/fehler.ts";
import type { Regelwerk } from "../../../simulator/register/regelwerk/regelwerk.ts";
import type { SachverhaltName } from "../../../simulator/register/sachverhalte/fachdaten.ts";
import type { MeldestatusCode } from "../../../simulator/register/zustaendigkeit/meldestatus-liste.ts";
import { behoerdeOf } from "./behoerden.ts";
import { AZR_NUMMER, erstmeldung, folgemeldung, meldestatusMeldung, mittag, uuid, type Bloecke } from "./meldungen.ts";
import { checkEvents, checkSchema } from "./schema-check.ts";
import { uebergangsabschluss } from "./uebergangsabschluss.ts";

/** Something that somebody sends at some time; it may look at the record first. */
export interface Schritt {
  readonly behoerde: Behoerde;
  readonly now: Zeitpunkt;
  readonly bloecke: (datensatz: Datensatz) => Bloecke;
  readonly more?: Partial<Folgemeldung>;
}

/** An authority reports something on a day (at noon). */
export function meldet(
  behoerde: Behoerde,
  day: string,
  bloecke: Bloecke | ((datensatz: Datensatz) => Bloecke),
  more: Partial<Folgemeldung> = {},
): Schritt {
  return { behoerde, now: mittag(day), bloecke: typeof bloecke === "function" ? bloecke : () => bloecke, more };
}

/** The Referenz-ID of a block as somebody reads it now: by event date, or of the only one. */
export function referenz(datensatz: Datensatz, name: SachverhaltName, ereignisdatum?: string): ReferenzId {
  const block = datensatz.bloecke[name].find(
    (candidate) => ereignisdatum === undefined || candidate.ereignisdatum === ereignisdatum,
  );
  return present(block, `a block of ${name}`).referenzId;
}

type Urteil = Result<Entscheidung, Verweigerung>;

/** How the register decides on a message of another kind than Folgemeldung. */
export type Entscheider = (datensatz: Datensatz, nachrichtenUUID: Uuid, kontext: MeldungKontext) => Urteil;

/** A record and what has happened to it so far. */
export class DatensatzSpec {
  readonly regelwerk: Regelwerk;
  datensatz: Datensatz = initialDatensatz(AZR_NUMMER);
  events: DatensatzEvent[] = [];
  #urteil: Urteil | undefined;
  #messages = 0;

  constructor(regelwerk: Regelwerk) {
    this.regelwerk = regelwerk;
  }

  /** The record was made by an authority that reported a present status, stored on `day`. */
  created(behoerde: Behoerde, day: string, ereignisdatum = day, code: MeldestatusCode = "02"): this {
    const meldung = erstmeldung(behoerde, this.#nextUuid(), meldestatusMeldung(code, ereignisdatum));
    const kontext = { ...this.kontext(behoerde, mittag(day)), gleiche: [] };
    this.#store(decideErstmeldung(AZR_NUMMER, meldung, kontext));
    return this;
  }

  /** These messages were stored. */
  given(...schritte: readonly Schritt[]): this {
    for (const schritt of schritte) this.#store(this.#decide(schritt));
    return this;
  }

  /** This message comes. */
  when(schritt: Schritt): this {
    this.#urteil = this.#decide(schritt);
    return this;
  }

  /** This authority declared that nothing is open (at noon). */
  declared(behoerde: Behoerde, day: string): this {
    this.#store(this.#declare(behoerde, day));
    return this;
  }

  /** This authority declares that nothing is open (at noon). */
  whenDeclared(behoerde: Behoerde, day: string, more: Partial<Uebergangsabschluss> = {}): this {
    this.#urteil = this.#declare(behoerde, day, more);
    return this;
  }

  /** A message of another kind was stored (at noon). */
  givenBy(behoerde: Behoerde, day: string, decide: Entscheider): this {
    this.#store(this.#decideBy(behoerde, day, decide));
    return this;
  }

  /** A message of another kind comes (at noon). */
  whenBy(behoerde: Behoerde, day: string, decide: Entscheider): this {
    this.#urteil = this.#decideBy(behoerde, day, decide);
    return this;
  }

  /** What became of the message that came. */
  get urteil(): Urteil {
    return present(this.#urteil, "a message");
  }

  /** It is stored, with these events (`Type GRUNDLAGE`; when the register acts next only if it is among them) and hints. */
  thenStored(events: readonly string[], hinweise: readonly string[] = []): this {
    const urteil = present(this.#urteil, "a message");
    const before = this.datensatz;
    const entscheidung = this.#store(urteil);
    expect(entscheidung.events.map(describeEvent).filter((event) => isAskedFor(event, events))).toEqual(events);
    expect(entscheidung.bestaetigung.hinweise.map((hint) => hint.hinweisschluessel)).toEqual(hinweise);
    expect(entscheidung.bestaetigung.revision).toBe(before.revision + entscheidung.events.length);
    return this;
  }

  /** It is refused, with these keys in this order. */
  thenRefused(...schluessel: readonly string[]): Verweigerung {
    const urteil = present(this.#urteil, "a message");
    if (urteil.ok) expect.fail(`stored ${urteil.value.events.map(describeEvent).join(", ")}`);
    expect(urteil.rejection.fehler.map((fehler) => fehler.schluessel)).toEqual(schluessel);
    checkTexts(urteil.rejection);
    return urteil.rejection;
  }

  /** This event stands in the stream, whoever stored it: for kinds of change that no message makes yet. */
  recorded(event: PendingEvent): this {
    this.events.push({ ...event, revision: this.events.length });
    this.datensatz = present(foldDatensatz(AZR_NUMMER, this.events), "a Datensatz");
    return this;
  }

  kontext(behoerde: Behoerde, now: Zeitpunkt): MeldungKontext {
    return { behoerde, now, regelwerk: this.regelwerk, behoerdeOf };
  }

  #decide({ behoerde, now, bloecke, more }: Schritt): Urteil {
    const meldung = { ...folgemeldung(behoerde, this.#nextUuid(), bloecke(this.datensatz)), ...more };
    const urteil = decideFolgemeldung(this.datensatz, meldung, this.kontext(behoerde, now));
    if (urteil.ok) checkRepeat(urteil.value, meldung, this.kontext(behoerde, now));
    return urteil;
  }

  #decideBy(behoerde: Behoerde, day: string, decide: Entscheider): Urteil {
    const nachrichtenUUID = this.#nextUuid();
    const kontext = this.kontext(behoerde, mittag(day));
    const urteil = decide(this.datensatz, nachrichtenUUID, kontext);
    if (!urteil.ok) return urteil;
    const { datensatz, bestaetigung } = urteil.value;
    const answer = { ...bestaetigung, hinweise: [] };
    expect(decide(datensatz, nachrichtenUUID, kontext)).toEqual({
      ok: true,
      value: { events: [], datensatz, bestaetigung: answer },
    });
    return urteil;
  }

  #declare(behoerde: Behoerde, day: string, more: Partial<Uebergangsabschluss> = {}): Urteil {
    const meldung = { ...uebergangsabschluss(behoerde, this.#nextUuid()), ...more };
    const kontext = this.kontext(behoerde, mittag(day));
    const urteil = decideUebergangsabschluss(this.datensatz, meldung, kontext);
    if (!urteil.ok) return urteil;
    const { datensatz, bestaetigung } = urteil.value;
    const again = decideUebergangsabschluss(datensatz, meldung, kontext);
    expect(again).toEqual({ ok: true, value: { events: [], datensatz, bestaetigung } });
    return urteil;
  }

  #store(urteil: Urteil): Entscheidung {
    if (!urteil.ok) {
      return expect.fail(`refused with ${urteil.rejection.fehler.map((fehler) => fehler.schluessel).join(", ")}`);
    }
    const { events, datensatz } = urteil.value;
    for (const event of events) this.events.push({ ...event, revision: this.events.length });
    expect(foldDatensatz(AZR_NUMMER, this.events)).toEqual(datensatz);
    checkEvents(events);
    checkSchema("BestaetigungMeldung", urteil.value.bestaetigung);
    this.datensatz = datensatz;
    return urteil.value;
  }

  #nextUuid(): ReturnType<typeof uuid> {
    this.#messages += 1;
    return uuid(`message ${this.#messages}`);
  }
}

/** An event as `Type GRUNDLAGE`, windows with what a reader wants to know. */
export function describeEvent({ event, umschlag }: PendingEvent): string {
  const type = event.type.slice("azr.ereignisse.v1.".length);
  switch (event.type) {
    case "azr.ereignisse.v1.UebergangsfensterOpened":
      return `${type} ${behoerdeOf(event.data.behoerde)?.name} ${event.data.abTag} bis ${event.data.bis}`;
    case "azr.ereignisse.v1.UebergangsfensterEnded":
      return `${type} ${behoerdeOf(event.data.behoerde)?.name} ${event.data.anlass}`;
    default:
      return umschlag.grundlage === undefined ? type : `${type} ${umschlag.grundlage}`;
  }
}

const WIEDERVORLAGE = "WiedervorlageChanged GESETZLICH";

/** Every append that changes when the register acts next says so; few examples are about that. */
function isAskedFor(event: string, wanted: readonly string[]): boolean {
  return event !== WIEDERVORLAGE || wanted.includes(WIEDERVORLAGE);
}

function checkRepeat(entscheidung: Entscheidung, meldung: Folgemeldung, kontext: MeldungKontext): void {
  const { nachrichtenUUID } = meldung.nachrichtenkopf;
  const answer = { ...entscheidung.bestaetigung, hinweise: [] };
  expect(rebuildBestaetigung(entscheidung.datensatz, kontext.behoerde.kennzeichen, nachrichtenUUID)).toEqual(answer);
  const again = decideFolgemeldung(entscheidung.datensatz, meldung, kontext);
  expect(again).toEqual({ ok: true, value: { events: [], datensatz: entscheidung.datensatz, bestaetigung: answer } });
}

function checkTexts({ fehler }: Verweigerung): void {
  for (const value of fehler) {
    const fall = formulateFehler(value);
    checkSchema("Fehlerfall", fall);
    expect(fall.fehlertext).not.toMatch(/undefined|\{/u);
    // Form is judged before anybody's right.
    if (/AZR-2/u.test(value.schluessel)) continue;
    expect(fall.fehlertext).toMatch(
      /Aktenführend ist seit \d\d\.\d\d\.\d{4}: |Eine aktenführende Behörde gibt es nicht/u,
    );
  }
}
