// Form of a block that the schema cannot express (register rules, sections 1 and 2): which kinds of change the fact takes,
// what each of them must and must not carry, whether a code may be reported at the event date, and whether the Fachdaten
// contradict themselves (keys 2002, 2004 and 2011).
import { formatTag, parseTagesdatum } from "../../kernel/zeit.ts";
import { codeEintrag, judgeCode, type CodeNichtMeldbar } from "../kataloge/codelisten.ts";
import { fehler, korrigiertDurch, type Fehler } from "../kataloge/fehler.ts";
import { feldIn, type Stelle } from "../sachverhalte/stelle.ts";
import type { AenderungsArt, BlockMeldung, FachdatenVon, SachverhaltName } from "../sachverhalte/fachdaten.ts";
import type { CodeAngabe, Sachverhalt } from "../sachverhalte/sachverhalt.ts";

const AENDERUNGSART_URN = "urn:de:xauslaender:codelist:azr:aenderungsart";

/** What is wrong with the form of a block; empty when nothing is. */
export function judgeForm<Name extends SachverhaltName>(
  sachverhalt: Sachverhalt<Name>,
  meldung: BlockMeldung<FachdatenVon[Name]>,
  stelle: Stelle,
): readonly Fehler[] {
  const { aenderungsArt, referenzId, fachdatenNeu } = meldung;
  if (!sachverhalt.aenderungsArten.includes(aenderungsArt)) return [keineAenderungsArt(sachverhalt, meldung, stelle)];
  if (isLoeschung(aenderungsArt)) {
    return fachdatenNeu === undefined ? [] : [fachdatenOnLoeschung(sachverhalt.bezeichnung, aenderungsArt, stelle)];
  }
  if (fachdatenNeu === undefined) {
    const attribut = [`${stelle.entitaet}.fachdatenNeu`];
    return [fehler("AZR-2002", { bezeichnung: sachverhalt.bezeichnung }, attribut, stelle.fachdaten)];
  }
  if (aenderungsArt === "01" && referenzId !== undefined) return [referenzIdOnNew(referenzId, stelle)];
  const ereignisdatum = sachverhalt.ereignisdatumOf(fachdatenNeu);
  const codes = sachverhalt.codesOf(fachdatenNeu).flatMap((angabe) => {
    const why = ereignisdatum === undefined ? undefined : judgeCode(angabe.urn, angabe.code, ereignisdatum);
    return why === undefined ? [] : [codeNichtMeldbar(angabe, why, stelle)];
  });
  return [...codes, ...sachverhalt.widerspruecheIn(fachdatenNeu, stelle)];
}

/** 03 Loeschung, 05 Berichtigung-Loeschung: the block no longer counts, its content is not repeated. */
function isLoeschung(aenderungsArt: AenderungsArt): boolean {
  return aenderungsArt === "03" || aenderungsArt === "05";
}

function fachdatenOnLoeschung(bezeichnung: string, aenderungsArt: AenderungsArt, stelle: Stelle): Fehler {
  const parameter = {
    wert: bezeichnung,
    feld: `die Änderungsart ${aenderungsArt} (${aenderungsArtText(aenderungsArt)})`,
    grund: "eine Löschung nennt nur die Referenz-ID und enthält keine Fachdaten",
    vorschlag: `die Angaben zu ${bezeichnung} weglassen oder „04 (Berichtigung-Änderung)“ melden`,
  };
  return fehler("AZR-2004", parameter, [`${stelle.entitaet}.fachdatenNeu`], stelle.fachdaten);
}

/** A kind of change as texts name it. */
export function aenderungsArtText(aenderungsArt: AenderungsArt): string {
  return codeEintrag(AENDERUNGSART_URN, aenderungsArt)?.bedeutung ?? aenderungsArt;
}

function keineAenderungsArt<Name extends SachverhaltName>(
  sachverhalt: Sachverhalt<Name>,
  { aenderungsArt }: BlockMeldung<FachdatenVon[Name]>,
  stelle: Stelle,
): Fehler {
  const parameter = {
    wert: `${aenderungsArt} (${aenderungsArtText(aenderungsArt)})`,
    feld: `die Änderungsart von ${sachverhalt.bezeichnung}`,
    grund: sachverhalt.keineAndereAenderungsArt,
    vorschlag: sachverhalt.aenderungsArten.map((art) => `${art} (${aenderungsArtText(art)})`).join(" oder "),
  };
  return fehler("AZR-2004", parameter, [`${stelle.entitaet}.aenderungsArt`], `${stelle.block}/aenderungsArt`);
}

function referenzIdOnNew(referenzId: string, stelle: Stelle): Fehler {
  const parameter = {
    wert: referenzId,
    feld: "die Referenz-ID",
    grund: "eine Zuspeicherung hat noch keine Referenz-ID",
    vorschlag: "die Referenz-ID weglassen oder eine Änderung des Eintrags melden",
  };
  const attribut = [`${stelle.entitaet}.referenzId`];
  // The Fachverfahren puts it in, not the clerk.
  return korrigiertDurch("HERSTELLER", fehler("AZR-2004", parameter, attribut, `${stelle.block}/referenzId`));
}

function codeNichtMeldbar(angabe: CodeAngabe, why: CodeNichtMeldbar, stelle: Stelle): Fehler {
  const [attribut] = feldIn(stelle, angabe.feld);
  const parameter = {
    wert: `${angabe.code} (${why.bedeutung})`,
    feld: angabe.bezeichnung,
    grund: meldbarText(why),
    vorschlag: "einen Eintrag, der am Ereignisdatum meldbar ist, oder ein anderes Ereignisdatum",
  };
  return fehler("AZR-2004", parameter, attribut, `${stelle.fachdaten}/${angabe.feld}/code`);
}

function meldbarText({ meldbarAb, meldbarBis }: CodeNichtMeldbar): string {
  const parts = [
    ...(meldbarAb === undefined ? [] : [`ab ${dayText(meldbarAb)}`]),
    ...(meldbarBis === undefined ? [] : [`bis ${dayText(meldbarBis)}`]),
  ];
  return parts.length === 0 ? "nicht in der Codeliste" : `meldbar nur ${parts.join(" ")}`;
}

function dayText(text: string): string {
  const tag = parseTagesdatum(text);
  return tag === undefined ? text : formatTag(tag);
}
