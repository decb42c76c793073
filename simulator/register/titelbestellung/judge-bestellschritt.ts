// The order of judgement of a step (register rules, section 2, "First match answers"): 3012, 3005, 3007, the order (5002,
// 5003), the Grundlage, 5001, 5004, 5005, 5008, 5010, all 6xxx.
import type { Titelbestellungsmeldung } from "../../../proto/generated/nachrichten.ts";
import { accept, reject, type Result } from "../../kernel/result.ts";
import { formatTag, formatUhrzeit, tagOf } from "../../kernel/zeit.ts";
import { blockNameOf } from "../datensatz/referenz-id.ts";
import { fehler, type Fehler } from "../kataloge/fehler.ts";
import { isVorGeburt } from "../plausibilitaet/geburt-vor-ereignis.ts";
import { rechtRuht } from "../plausibilitaet/recht-ruht-nach-tod.ts";
import { SACHVERHALTE } from "../sachverhalte/sachverhalte.ts";
import {
  isBestellende,
  isProduktion,
  judgeBestellrecht,
  schrittfrage,
  type Bestellfrage,
} from "../schreibrecht/bestellung.ts";
import type { Gewaehrt } from "../schreibrecht/frage.ts";
import { judgeMeldeberechtigung } from "../schreibrecht/judge-schreibrecht.ts";
import { aktenfuehrungParameter, type Lage } from "../schreibrecht/lage.ts";
import { melderText } from "../zustaendigkeit/aktenfuehrung.ts";
import { schrittangaben, type Schrittangaben } from "./bestellereignis.ts";
import { artOf, stelleOfTitel } from "./bestellform.ts";
import { bestellungText, zustandText } from "./bestelltexte.ts";
import { isNachAushaendigung, wirkungOf, type Wirkung } from "./bestelluebergaenge.ts";
import { bereitsBestellt } from "./decide-titelbestellungsantrag.ts";
import { findBestellung } from "./fold-bestellungen.ts";
import { ohneBestellung } from "./ohne-bestellung.ts";
import { beschiedeneFachdaten } from "./titel-bei-aushaendigung.ts";
import { isOffen, type Titelart, type Titelbestellung } from "./titelbestellung.ts";

/** A step that may be stored. */
export interface Schritturteil {
  readonly bestellung: Titelbestellung;
  readonly angaben: Schrittangaben;
  readonly recht: Gewaehrt;
  readonly wirkung: Wirkung;
}

type Fehlerliste = readonly [Fehler, ...Fehler[]];

const REFERENZ = { attribut: ["Titelbestellungsmeldung.referenzId"], pointer: "/referenzId" } as const;

/** Judges a step whose form is right; `name` is the order of the path. */
export function judgeBestellschritt(
  lage: Lage,
  name: string,
  meldung: Titelbestellungsmeldung,
): Result<Schritturteil, Fehlerliste> {
  const angaben = schrittangaben(meldung.schritt);
  const found = findBestellung(lage.datensatz.bestellungen, name);
  const titelart: Titelart = found?.titelart ?? "aufenthaltserlaubnis";
  const unberechtigt =
    ohneBestellung(lage, angaben.ereignis, angaben.pointer) ??
    judgeMeldeberechtigung(schrittfrage(lage, titelart, angaben));
  if (unberechtigt !== undefined) return reject([unberechtigt]);
  const bestellung = judgeReferenz(lage, name, meldung, found);
  if (!bestellung.ok) return reject([bestellung.rejection]);
  const frage: Bestellfrage = { lage, bestellung: bestellung.value, schritt: angaben };
  const recht = judgeBestellrecht(frage);
  if (!recht.ok) return reject([recht.rejection]);
  const wirkung = judgeZustand(frage, meldung, recht.value);
  if (!wirkung.ok) return reject([wirkung.rejection]);
  const [first, ...others] = plausibilitaetOf(frage, meldung);
  if (first !== undefined) return reject([first, ...others]);
  return accept({ bestellung: bestellung.value, angaben, recht: recht.value, wirkung: wirkung.value });
}

/** The order that the message means: 5002 without Referenz-ID, 5003 when it belongs to no such order. */
function judgeReferenz(
  lage: Lage,
  name: string,
  { referenzId, schritt }: Titelbestellungsmeldung,
  found: Titelbestellung | undefined,
): Result<Titelbestellung, Fehler> {
  const { ereignis, name: aenderungsart } = schrittangaben(schritt);
  const { aktenfuehrung } = aktenfuehrungParameter(lage);
  if (referenzId === undefined && !isProduktion(ereignis)) {
    const parameter = { aktenfuehrung, aenderungsart, sachverhalt: "der Titelbestellung" };
    return reject(fehler("AZR-5002", parameter, REFERENZ.attribut, REFERENZ.pointer));
  }
  const quoted = isProduktion(ereignis) ? undefined : referenzId;
  const titel = schritt.entscheidung?.titel;
  const isMeant =
    found !== undefined &&
    (quoted === undefined || blockNameOf(quoted) === name) &&
    (titel === undefined || artOf(titel) === found.titelart);
  if (isMeant) return accept(found);
  const sachverhalt = titel === undefined ? "einer Titelbestellung" : `einer ${bestellungText(artOf(titel))}`;
  const parameter = { aktenfuehrung, sachverhalt, referenz: quoted ?? name };
  return reject(fehler("AZR-5003", parameter, REFERENZ.attribut, REFERENZ.pointer));
}

/** What the step does; else 5001, 5004, 5005, 5008 or 5010. */
function judgeZustand(frage: Bestellfrage, meldung: Titelbestellungsmeldung, recht: Gewaehrt): Result<Wirkung, Fehler> {
  const { lage, bestellung, schritt } = frage;
  const objection =
    veraltet(frage, meldung) ??
    zweiteOffene(frage) ??
    rechtRuht(recht, schrittfrage(lage, bestellung.titelart, schritt));
  if (objection !== undefined) return reject(objection);
  const wirkung = wirkungOf(bestellung, schritt.ereignis, meldung.schritt.neubestellung?.grund);
  if (wirkung === undefined) return reject(keinUebergang(frage));
  const fremd = fremdeBestellung(frage);
  return fremd === undefined ? accept(wirkung) : reject(fremd);
}

function veraltet({ lage, bestellung, schritt }: Bestellfrage, meldung: Titelbestellungsmeldung): Fehler | undefined {
  if (isProduktion(schritt.ereignis) || meldung.referenzId === bestellung.referenzId) return undefined;
  const { letzteAenderung } = bestellung;
  const instant = `am ${formatTag(tagOf(letzteAenderung))} um ${formatUhrzeit(letzteAenderung)} Uhr`;
  const parameter = {
    aktenfuehrung: aktenfuehrungParameter(lage).aktenfuehrung,
    gegenstand: `Die ${bestellungText(bestellung.titelart)}`,
    aenderung: `${instant}, Stand jetzt „${zustandText(bestellung)}“`,
  };
  return fehler("AZR-5001", parameter, REFERENZ.attribut, REFERENZ.pointer);
}

/** A new document after hand-over would be a second open order of its kind. */
function zweiteOffene({ lage, bestellung, schritt }: Bestellfrage): Fehler | undefined {
  if (schritt.ereignis !== "NEUBESTELLUNG" || !isNachAushaendigung(bestellung)) return undefined;
  const offen = lage.datensatz.bestellungen.find(
    (other) => other !== bestellung && isOffen(other) && other.titelart === bestellung.titelart,
  );
  return offen === undefined ? undefined : bereitsBestellt(lage, offen, schritt.pointer);
}

function keinUebergang({ lage, bestellung, schritt }: Bestellfrage): Fehler {
  const parameter = {
    aktenfuehrung: aktenfuehrungParameter(lage).aktenfuehrung,
    bestellung: bestellungText(bestellung.titelart),
    zustand: zustandText(bestellung),
    ereignis: schritt.bezeichnung,
  };
  return fehler("AZR-5008", parameter, [schritt.entitaet], schritt.pointer);
}

/** The order is somebody else's: only consent, take-over and what follows a hand-over or a lapse are open to who leads. */
export function fremdeBestellung(frage: Bestellfrage): Fehler | undefined {
  const { lage, bestellung, schritt } = frage;
  const { ereignis } = schritt;
  if (isBestellende(frage) || isProduktion(ereignis)) return undefined;
  if (ereignis === "ZUSTIMMUNG" || ereignis === "UEBERNAHME") return undefined;
  if (ereignis === "NEUBESTELLUNG" && isNachAushaendigung(bestellung)) return undefined;
  if (ereignis === "AUSHAENDIGUNG" && bestellung.zustand === "VERFALLEN") return undefined;
  const parameter = {
    aktenfuehrung: aktenfuehrungParameter(lage).aktenfuehrung,
    bestellung: bestellungText(bestellung.titelart),
    behoerde: melderText(bestellung.bestellendeBehoerde, lage.behoerdeOf),
    zustand: zustandText(bestellung),
  };
  return fehler("AZR-5010", parameter, [schritt.entitaet], schritt.pointer);
}

/**
 * All 6xxx: nothing lies in the future or before the birth, and a granted title does not end before it begins. Whether it
 * stands beside a Duldung (6004) is judged on hand-over: until then there is no title.
 */
function plausibilitaetOf({ lage, schritt }: Bestellfrage, meldung: Titelbestellungsmeldung): readonly Fehler[] {
  const { datum, entitaet, pointer, bezeichnung } = schritt;
  const titel = meldung.schritt.entscheidung?.titel;
  if (titel !== undefined) return judgeTitel(artOf(titel), titel, lage);
  if (datum === undefined) return [];
  const [attribut, stelle] = [[`${entitaet}.${datum.feld}`], `${pointer}/${datum.feld}`];
  const { aktenfuehrung } = aktenfuehrungParameter(lage);
  if (datum.tag > lage.heute) {
    const parameter = { aktenfuehrung, feld: `Das Datum (${bezeichnung})`, datum: formatTag(datum.tag) };
    return [fehler("AZR-6002", parameter, attribut, stelle)];
  }
  if (!isVorGeburt(lage.datensatz, datum.tag)) return [];
  const parameter = { aktenfuehrung, ereignis: bezeichnung, datum: formatTag(datum.tag) };
  return [fehler("AZR-6003", parameter, attribut, stelle)];
}

function judgeTitel<Name extends Titelart>(
  name: Name,
  titel: Parameters<typeof artOf>[0],
  lage: Lage,
): readonly Fehler[] {
  const fachdaten = beschiedeneFachdaten(name, titel);
  if (fachdaten === undefined) return [];
  const { bezeichnung, ereignisdatumOf, plausibilitaet } = SACHVERHALTE[name];
  const pruefling = {
    ...{ lage, sachverhalt: name, bezeichnung, fachdaten, bloecke: lage.datensatz.bloecke[name] },
    ...({ stelle: stelleOfTitel(name), aenderungsArt: "01", ereignisdatum: ereignisdatumOf(fachdaten) } as const),
    ...({
      block: undefined,
      recht: { grundlage: "BESTELLUNG", bis: undefined, fenster: undefined, ruhtNachTod: false },
    } as const),
  };
  return plausibilitaet
    .filter(({ schluessel }) => schluessel !== "AZR-6004")
    .flatMap((regel) => regel.pruefe(pruefling) ?? []);
}
