// BESTELLUNG: the ordering authority takes the next steps of its order, whoever leads (register rules, section 4, column
// "by"; section 3, row "next steps of an order"; only with dual write). In one place with it stands who may take a step at
// all: the aktenfuehrende Behoerde, the Bundesdruckerei in its own right, a displaced authority within its window.
import { accept, reject, type Result } from "../../kernel/result.ts";
import { formatTag, type Tagesdatum } from "../../kernel/zeit.ts";
import { fehler, type Fehler } from "../kataloge/fehler.ts";
import type { AenderungsArt } from "../sachverhalte/fachdaten.ts";
import { SACHVERHALTE } from "../sachverhalte/sachverhalte.ts";
import type { Stelle } from "../sachverhalte/stelle.ts";
import type { Bestellereignis, Schrittangaben } from "../titelbestellung/bestellereignis.ts";
import { aktenfuehrungMitBestellung } from "../titelbestellung/bestelltexte.ts";
import { isOffen, type Titelart, type Titelbestellung } from "../titelbestellung/titelbestellung.ts";
import { geltendeZustimmung } from "../titelbestellung/zustimmung.ts";
import {
  endeTagOf,
  isAbgelaufen,
  isOffen as isFensterOffen,
  newestFenster,
} from "../zustaendigkeit/uebergangsfenster.ts";
import { isAktenfuehrend } from "./aktenfuehrend.ts";
import type { Gewaehrt, Schreibrechtsfrage } from "./frage.ts";
import { aktenfuehrungParameter, type Lage } from "./lage.ts";
import { isDated, uebergang } from "./uebergang.ts";
import { ohneGrundlage } from "./verweigerung.ts";

/** A step that somebody wants to take. */
export interface Bestellfrage {
  readonly lage: Lage;
  readonly bestellung: Titelbestellung;
  readonly schritt: Schrittangaben;
}

/** Where an application or a step stands in its message, as a question about the title that is ordered. */
export interface Titelangaben {
  readonly bezeichnung: string;
  readonly stelle: Stelle;
  /** Day of application, decision or order; undefined: asked for any day. */
  readonly ereignisdatum: Tagesdatum | undefined;
  /** Whether a window of dual write admits it at all. */
  readonly imFenster: boolean;
}

const PRODUKTION: readonly Bestellereignis[] = [
  ...(["IN_DRUCK", "AUSGELIEFERT", "DIREKTVERSAND", "ZUGESTELLT", "RETOURE"] as const),
];
/** What a window admits: "application, decision or order of a title, dated before the change" (section 3, table). */
const IM_FENSTER: readonly Bestellereignis[] = ["ERTEILT", "ABGELEHNT", "BESTELLUNG"];
/** What only the aktenfuehrende Behoerde does. */
const NUR_AKTENFUEHREND: readonly Bestellereignis[] = ["ZUSTIMMUNG", "UEBERNAHME"];

/** Whether a step is a production message. */
export function isProduktion(ereignis: Bestellereignis): boolean {
  return PRODUKTION.includes(ereignis);
}

/** Whether a step decides the application. */
export function isEntscheidung(ereignis: Bestellereignis): boolean {
  return ereignis === "ERTEILT" || ereignis === "ABGELEHNT";
}

/** The question for the right on the title that an order is about. */
export function titelfrage(lage: Lage, titelart: Titelart, angaben: Titelangaben): Schreibrechtsfrage {
  const { bezeichnung, stelle, ereignisdatum } = angaben;
  const { imFenster, meldende, originaer } = SACHVERHALTE[titelart];
  const keine: readonly AenderungsArt[] = [];
  return {
    ...{ lage, sachverhalt: titelart, bezeichnung, stelle, ereignisdatum },
    ...{ aenderungsArt: "01", meldestatusCode: undefined, block: undefined },
    ...{ meldende: meldende(undefined), originaer: originaer(undefined) },
    imFenster: angaben.imFenster ? imFenster : keine,
  };
}

/** The question of a step: production messages are the Bundesdruckerei's, everything else is the matter of titles. */
export function schrittfrage(lage: Lage, titelart: Titelart, schritt: Schrittangaben): Schreibrechtsfrage {
  const { ereignis, bezeichnung, entitaet, pointer, datum } = schritt;
  const stelle: Stelle = { entitaet, block: pointer, fachdaten: pointer };
  const imFenster = IM_FENSTER.includes(ereignis);
  const frage = titelfrage(lage, titelart, { bezeichnung, stelle, ereignisdatum: datum?.tag, imFenster });
  return isProduktion(ereignis) ? { ...frage, meldende: ["BUNDESDRUCKEREI"], originaer: ["BUNDESDRUCKEREI"] } : frage;
}

/** The Grundlage of a step for somebody whose kind of authority may report it; else 3009, 3010, 3011 or 3001. */
export function judgeBestellrecht(frage: Bestellfrage): Result<Gewaehrt, Fehler> {
  const { lage, bestellung, schritt } = frage;
  const titel = schrittfrage(lage, bestellung.titelart, schritt);
  if (isProduktion(schritt.ereignis)) return accept(bestimmt("ORIGINAER"));
  if (isAktenfuehrend(titel)) return accept(bestimmt("AKTENFUEHREND"));
  const recht = alsBestellende(frage, titel) ?? alsFruehere(frage, titel);
  return recht === undefined ? reject(ohneRecht(frage, titel)) : accept(recht);
}

function bestimmt(grundlage: Gewaehrt["grundlage"]): Gewaehrt {
  return { grundlage, bis: undefined, fenster: undefined, ruhtNachTod: false };
}

// On an order that is not decided the right ends with the window, and a decision needs consent.
function alsBestellende(frage: Bestellfrage, titel: Schreibrechtsfrage): Gewaehrt | undefined {
  const { lage, bestellung, schritt } = frage;
  if (!lage.regelwerk.uebergang || !isBestellende(frage) || !isOffen(bestellung)) return undefined;
  if (NUR_AKTENFUEHREND.includes(schritt.ereignis)) return undefined;
  const recht: Gewaehrt = { ...bestimmt("BESTELLUNG"), ruhtNachTod: true };
  if (bestellung.zustand !== "BEANTRAGT") return recht;
  if (isEntscheidung(schritt.ereignis) && !hasZustimmung(frage)) return undefined;
  const fensterrecht = uebergang({ ...titel, ereignisdatum: undefined, imFenster: ["01"] });
  return fensterrecht === undefined ? undefined : { ...recht, bis: fensterrecht.bis };
}

// Whoever keeps the right because titles are closed to the kind of the leader keeps it for orders too, at every step.
function alsFruehere({ schritt }: Bestellfrage, titel: Schreibrechtsfrage): Gewaehrt | undefined {
  return NUR_AKTENFUEHREND.includes(schritt.ereignis) ? undefined : uebergang(titel);
}

/** Whether the asking authority is the ordering one. */
export function isBestellende({ lage, bestellung }: Pick<Bestellfrage, "lage" | "bestellung">): boolean {
  return bestellung.bestellendeBehoerde === lage.behoerde.kennzeichen;
}

function hasZustimmung({ lage, bestellung }: Bestellfrage): boolean {
  return geltendeZustimmung(bestellung, lage.datensatz, lage.behoerdeOf) !== undefined;
}

// Every refusal tells the state of the order, and that it can be taken over.
function ohneRecht(frage: Bestellfrage, titel: Schreibrechtsfrage): Fehler {
  const { lage, bestellung } = frage;
  const refusal = mitFensterBeendet(frage, titel) ?? ohneGrundlage(titel);
  return {
    ...refusal,
    parameter: { ...refusal.parameter, aktenfuehrung: aktenfuehrungMitBestellung(lage, bestellung) },
  };
}

/** 3009: the right on an order that is not decided ended with the window. */
function mitFensterBeendet(frage: Bestellfrage, titel: Schreibrechtsfrage): Fehler | undefined {
  const { lage, bestellung, schritt } = frage;
  const { stelle } = titel;
  if (!lage.regelwerk.uebergang || bestellung.zustand !== "BEANTRAGT" || !isBestellende(frage)) return undefined;
  const fenster = newestFenster(lage.datensatz, lage.behoerde.kennzeichen);
  if (fenster === undefined || isFensterOffen(fenster, lage.heute) || !isAbgelaufen(fenster, lage.heute)) {
    return undefined;
  }
  const wouldFit = isEntscheidung(schritt.ereignis)
    ? isDated(titel, fenster) || hasZustimmung(frage)
    : !NUR_AKTENFUEHREND.includes(schritt.ereignis);
  if (!wouldFit) return undefined;
  const parameter = { ...aktenfuehrungParameter(lage), datum: formatTag(endeTagOf(fenster)), uuid: lage.vorgang };
  return fehler("AZR-3009", parameter, [stelle.entitaet], stelle.block);
}
