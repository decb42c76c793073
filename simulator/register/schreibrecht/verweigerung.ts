// The refusal when no Grundlage holds (register rules, section 2, "No basis"): with an open window 3011, then 3010;
// with a window that is over and would have fitted 3009; otherwise 3001.
import { formatTag } from "../../kernel/zeit.ts";
import { BEHOERDENARTEN } from "../kataloge/behoerden.ts";
import { fehler, type Fehler } from "../kataloge/fehler.ts";
import type { Uebergangsfenster } from "../datensatz/datensatz.ts";
import { endeTagOf, isAbgelaufen, isOffen, newestFenster } from "../zustaendigkeit/uebergangsfenster.ts";
import { isAfterZugangOfOthers, isFortzugOderTod } from "./fortzug.ts";
import { aenderungsArtText } from "./form.ts";
import type { Schreibrechtsfrage } from "./frage.ts";
import { aktenfuehrungParameter, type Lage } from "./lage.ts";
import { isDated, isUmfasst } from "./uebergang.ts";

/** Why no Grundlage grants it. */
export function ohneGrundlage(frage: Schreibrechtsfrage): Fehler {
  const { lage, stelle } = frage;
  const [attribut, pointer] = [[stelle.entitaet], stelle.block];
  const namen = aktenfuehrungParameter(lage);
  const fenster = lage.regelwerk.uebergang ? newestFenster(lage.datensatz, lage.behoerde.kennzeichen) : undefined;
  const umfasst = fenster !== undefined && isUmfasst(frage, fenster);
  if (fenster !== undefined && isOffen(fenster, lage.heute)) {
    if (!umfasst) return fehler("AZR-3011", { ...namen, gegenstand: gegenstandOf(frage, fenster) }, attribut, pointer);
    const datum = frage.ereignisdatum === undefined ? "–" : formatTag(frage.ereignisdatum);
    return fehler("AZR-3010", { ...namen, datum }, attribut, pointer);
  }
  if (fenster !== undefined && isAbgelaufen(fenster, lage.heute) && umfasst && passtZeitlich(frage, fenster)) {
    const parameter = { ...namen, datum: formatTag(endeTagOf(fenster)), uuid: lage.vorgang };
    return fehler("AZR-3009", parameter, attribut, pointer);
  }
  return nichtAktenfuehrend(lage, attribut, pointer);
}

/** AZR-3001; only an authority that can lead a file is told to report that the person came to it. */
export function nichtAktenfuehrend(lage: Lage, attribut: readonly string[] = [], pointer = ""): Fehler {
  const canLead = BEHOERDENARTEN[lage.behoerde.behoerdenart].fuehrtAkten;
  const bitte = canLead
    ? "Ist die Person zu Ihnen zugezogen, melden Sie zuerst „Zuzug/Zuständigkeitswechsel“. Sonst bitten Sie"
    : "Bitten Sie";
  return fehler("AZR-3001", { ...aktenfuehrungParameter(lage), bitte }, attribut, pointer);
}

function passtZeitlich(frage: Schreibrechtsfrage, fenster: Uebergangsfenster): boolean {
  if (!isFortzugOderTod(frage)) return isDated(frage, fenster);
  const { lage, meldestatusCode, ereignisdatum } = frage;
  return meldestatusCode !== undefined && !isAfterZugangOfOthers(lage, meldestatusCode, ereignisdatum);
}

/** What the window does not cover: the fact, or only this kind of change of it. */
function gegenstandOf({ sachverhalt, bezeichnung, aenderungsArt }: Schreibrechtsfrage, fenster: Uebergangsfenster) {
  if (!fenster.sachverhalte.includes(sachverhalt)) return bezeichnung;
  return `die Änderungsart „${aenderungsArtText(aenderungsArt)}“ bei ${bezeichnung}`;
}
