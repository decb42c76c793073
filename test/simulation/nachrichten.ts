// A command of a scenario as the message that a Fachverfahren would send.
import type { Behoerde, Bestellschritt, Erstmeldung, Folgemeldung } from "../../proto/generated/nachrichten.ts";
import type {
  Titelbestellungsantrag,
  Titelbestellungsmeldung,
  Uebergangsabschluss,
} from "../../proto/generated/nachrichten.ts";
import { present } from "../../simulator/kernel/assert.ts";
import type { AzrNummer } from "../../simulator/kernel/kennungen.ts";
import type * as sprache from "../oracle/sprache.ts";
import type { Gedaechtnis } from "./gedaechtnis.ts";
import { beschiedenerTitelOf, bestellnummerOf, fachdatenOf, kartennummerOf, tagOfWord, uuidOf } from "./woerter.ts";

/** A message with its address. */
export type Sendung =
  | { readonly art: "erstmeldung"; readonly meldung: Erstmeldung }
  | { readonly art: "folgemeldung"; readonly azrNummer: AzrNummer; readonly meldung: Folgemeldung }
  | { readonly art: "antrag"; readonly azrNummer: AzrNummer; readonly meldung: Titelbestellungsantrag }
  | {
      readonly art: "schritt";
      readonly azrNummer: AzrNummer;
      readonly bestellung: string;
      readonly meldung: Titelbestellungsmeldung;
    }
  | { readonly art: "abschluss"; readonly azrNummer: AzrNummer; readonly meldung: Uebergangsabschluss };

export type BehoerdeOfWord = (name: string) => Behoerde;

/** The message of a command, with Referenz-IDs as they are known at this moment. */
export function sendungOf(meldung: sprache.Meldung, behoerdeOf: BehoerdeOfWord, gedaechtnis: Gedaechtnis): Sendung {
  switch (meldung.art) {
    case "erstmeldung":
      return { art: "erstmeldung", meldung: erstmeldungOf(meldung, behoerdeOf, gedaechtnis) };
    case "folgemeldung": {
      const azrNummer = gedaechtnis.nummer(meldung.person);
      return { art: "folgemeldung", azrNummer, meldung: folgemeldungOf(meldung, behoerdeOf, gedaechtnis) };
    }
    case "bestellungAntrag": {
      const { titelart, datum } = meldung;
      const kopf = kopfOf(meldung, behoerdeOf, "990001");
      const antrag = { ...kopf, titelart, antragsdatum: tagOfWord(datum) };
      return { art: "antrag", azrNummer: gedaechtnis.nummer(meldung.person), meldung: antrag };
    }
    case "bestellungSchritt": {
      const referenzId = gedaechtnis.referenz(meldung.referenz);
      const schritt = schrittOf(meldung);
      const kopf = kopfOf(meldung, behoerdeOf, "990002");
      const nachricht = { ...kopf, schritt, ...(referenzId === undefined ? {} : { referenzId }) };
      const bestellung = gedaechtnis.nameOfBestellung(meldung.bestellung);
      return { art: "schritt", azrNummer: gedaechtnis.nummer(meldung.person), bestellung, meldung: nachricht };
    }
    case "abschluss": {
      const abschluss = kopfOf(meldung, behoerdeOf, "990003");
      return { art: "abschluss", azrNummer: gedaechtnis.nummer(meldung.person), meldung: abschluss };
    }
  }
}

function kopfOf(
  { uuid, behoerde, durchfuehrend }: sprache.Kopf,
  behoerdeOf: BehoerdeOfWord,
  nachrichtentyp: Erstmeldung["nachrichtenkopf"]["nachrichtentyp"],
) {
  const { kennzeichen } = behoerdeOf(durchfuehrend ?? behoerde);
  const autor = { verzeichnisdienst: "DVDV" as const, kennung: `azr:${kennzeichen}` };
  return {
    nachrichtenkopf: {
      nachrichtenUUID: uuidOf(uuid),
      nachrichtentyp,
      erstellungszeitpunkt: "2026-01-01T00:00:00Z",
      autor,
    },
    durchfuehrendeBehoerde: kennzeichen,
    durchfuehrenderSachbearbeiter: "M. Beispiel",
    ...(durchfuehrend === undefined ? {} : { verantwortlicheBehoerde: behoerdeOf(behoerde).kennzeichen }),
  };
}

function erstmeldungOf(
  meldung: sprache.Erstmeldung,
  behoerdeOf: BehoerdeOfWord,
  gedaechtnis: Gedaechtnis,
): Erstmeldung {
  const nummerOf = (person: string) => gedaechtnis.nummer(person);
  const fachdatenNeu = fachdatenOf("meldestatus", meldung.meldestatus, nummerOf);
  return {
    ...kopfOf(meldung, behoerdeOf, "090009"),
    nichtIdentischMit: meldung.nichtIdentischMit.map(nummerOf),
    grundpersonalien: fachdatenOf("grundpersonalien", meldung.grundpersonalien, nummerOf),
    sachverhalt: { meldestatus: { aenderungsArt: "01", fachdatenNeu } },
  };
}

function folgemeldungOf(
  meldung: sprache.Folgemeldung,
  behoerdeOf: BehoerdeOfWord,
  gedaechtnis: Gedaechtnis,
): Folgemeldung {
  const bloecke = meldung.bloecke.map((block) => blockOf(block, gedaechtnis));
  const { fuerAngehoerigeUebernehmen: uebernahme } = meldung;
  const angehoerige = uebernahme?.angehoerige.map(({ person, referenz }) => {
    const referenzId = gedaechtnis.referenz(referenz);
    return { azrNummer: gedaechtnis.nummer(person), ...(referenzId === undefined ? {} : { referenzId }) };
  });
  return {
    ...kopfOf(meldung, behoerdeOf, "090010"),
    ...Object.assign({}, ...bloecke),
    ...(uebernahme === undefined
      ? {}
      : {
          fuerAngehoerigeUebernehmen: {
            umfang: uebernahme.umfang,
            angehoerige: angehoerige ?? [],
            ...(uebernahme.nurPruefen ? { nurPruefen: true } : {}),
          },
        }),
  };
}

const PERSONENBLOECKE: readonly sprache.Sachverhalt[] = ["grundpersonalien", "anschrift", "familienbeziehung"];

function blockOf(block: sprache.Block, gedaechtnis: Gedaechtnis): object {
  const { sachverhalt, aenderungsArt, referenz, fachdaten } = block;
  const referenzId = gedaechtnis.referenz(referenz);
  const meldung = {
    aenderungsArt,
    ...(referenzId === undefined ? {} : { referenzId }),
    ...(fachdaten === undefined
      ? {}
      : { fachdatenNeu: fachdatenOf(sachverhalt, fachdaten, (person) => gedaechtnis.nummer(person)) }),
  };
  return PERSONENBLOECKE.includes(sachverhalt)
    ? { [sachverhalt]: meldung }
    : { sachverhalt: { [sachverhalt]: meldung } };
}

function schrittOf(meldung: sprache.BestellungSchritt): Bestellschritt {
  const { ereignis, nummer } = meldung;
  const datum = tagOfWord(meldung.datum);
  const bestellung = { bestellnummer: bestellnummerOf(nummer), bestelldatum: datum };
  const produktion = (produktionsstand: "IN_DRUCK" | "AUSGELIEFERT" | "DIREKTVERSAND" | "RETOURE"): Bestellschritt => ({
    produktion: { produktionsstand, ereignisdatum: datum },
  });
  switch (ereignis) {
    case "ENTSCHEIDUNG_ERTEILT": {
      const titelart = meldung.befristung === undefined ? "niederlassungserlaubnis" : "aufenthaltserlaubnis";
      const fachdaten = { ereignisdatum: meldung.datum, code: meldung.code ?? "01" };
      const { befristung } = meldung;
      const titel = beschiedenerTitelOf(titelart, befristung === undefined ? fachdaten : { ...fachdaten, befristung });
      return { entscheidung: { ergebnis: "ERTEILT", entscheidungsdatum: datum, titel } };
    }
    case "ENTSCHEIDUNG_ABGELEHNT":
      return { entscheidung: { ergebnis: "ABGELEHNT", entscheidungsdatum: datum } };
    case "ZUSTIMMUNG":
      return { zustimmung: {} };
    case "BESTELLUNG":
      return { bestellung };
    case "PRODUKTION":
      return produktion("IN_DRUCK");
    case "AUSLIEFERUNG":
      return produktion("AUSGELIEFERT");
    case "DIREKTVERSAND":
      return produktion("DIREKTVERSAND");
    case "RUECKLAUF":
      return produktion("RETOURE");
    case "ZUSTELLUNG": {
      const nummerDesAufenthaltstitels = kartennummerOf(nummer);
      return { produktion: { produktionsstand: "ZUGESTELLT", ereignisdatum: datum, nummerDesAufenthaltstitels } };
    }
    case "AUSHAENDIGUNG":
      return { aushaendigung: { ereignisdatum: datum, nummerDesAufenthaltstitels: kartennummerOf(nummer) } };
    case "STORNIERUNG":
      return { stornierung: { ereignisdatum: datum, grund: "STORNIERUNG" } };
    case "NEUBESTELLUNG":
      return { neubestellung: { grund: "DEFEKT", bestellung } };
    case "UEBERNAHME":
      return { uebernahme: {} };
  }
}

/** Finds the authority of a name among those of a scenario. */
export function finderOf(behoerden: readonly Behoerde[]): BehoerdeOfWord {
  return (name) =>
    present(
      behoerden.find((behoerde) => behoerde.name === name),
      `an authority, not ${name}`,
    );
}
