// 990001 Titelbestellungsantrag: application for a title, the beginning of an order (register rules, section 4, first row).
import type { Titelbestellungsantrag } from "../../../proto/generated/nachrichten.ts";
import { accept, reject, type Result } from "../../kernel/result.ts";
import { formatTag, type Tagesdatum } from "../../kernel/zeit.ts";
import { conclude, refused } from "../datensatz/meldung/conclude.ts";
import type { Datensatz } from "../datensatz/datensatz.ts";
import { due } from "../datensatz/due.ts";
import type { Entscheidung, MeldungKontext, Verweigerung } from "../datensatz/meldung/entscheidung.ts";
import { withPending } from "../datensatz/evolve.ts";
import { firstReferenzId, isReferenzIdTaken } from "../datensatz/referenz-id.ts";
import {
  addEvent,
  grundlageOf,
  lageIn,
  meldendeOf,
  nextEreignisId,
  openVerhandlung,
} from "../datensatz/meldung/verhandlung.ts";
import { fehler, type Fehler } from "../kataloge/fehler.ts";
import { isVorGeburt } from "../plausibilitaet/geburt-vor-ereignis.ts";
import { rechtRuht } from "../plausibilitaet/recht-ruht-nach-tod.ts";
import { titelfrage } from "../schreibrecht/bestellung.ts";
import type { Gewaehrt, Schreibrechtsfrage } from "../schreibrecht/frage.ts";
import { hinweisOnUebergang } from "../schreibrecht/hinweis-uebergang.ts";
import { judgeGrundlage, judgeMeldeberechtigung } from "../schreibrecht/judge-schreibrecht.ts";
import { aktenfuehrungParameter, type Lage } from "../schreibrecht/lage.ts";
import { melderText } from "../zustaendigkeit/aktenfuehrung.ts";
import { judgeBestellwiederholung } from "./bestellung-wiederholung.ts";
import { bestellungText } from "./bestelltexte.ts";
import { ohneBestellung } from "./ohne-bestellung.ts";
import { isOffen, type Titelart, type Titelbestellung } from "./titelbestellung.ts";

/**
 * Opens an order. Refuses with 3012, 3005, 3007, 3001, 3009, 3010, 3011, 5004 (an open order of this kind), 5005, 6002 and
 * 6003.
 * A message that this authority has stored here before is confirmed again without events; another content is 2007.
 */
export function decideTitelbestellungsantrag(
  datensatz: Datensatz,
  meldung: Titelbestellungsantrag,
  kontext: MeldungKontext,
): Result<Entscheidung, Verweigerung> {
  const earlier = judgeBestellwiederholung(datensatz, kontext.behoerde.kennzeichen, meldung);
  if (earlier?.ok === true) return accept({ events: [], datensatz, bestaetigung: earlier.value });
  if (earlier !== undefined) return refused([], [earlier.rejection]);
  const dueNow = due(datensatz, kontext.now, kontext);
  const before = withPending(datensatz, dueNow);
  const verhandlung = openVerhandlung(before, meldung, kontext);
  const lage = lageIn(verhandlung);
  const frage = antragsfrage(lage, meldung);
  const recht = judgeAntrag(frage, meldung.titelart);
  if (!recht.ok) return refused(dueNow, [recht.rejection]);
  const id = nextEreignisId(verhandlung);
  const referenzId = firstReferenzId(id, (name) => isReferenzIdTaken(before, name));
  const { titelart, antragsdatum } = meldung;
  const event = {
    type: "azr.ereignisse.v1.TitelbestellungOpened",
    data: { referenzId, titelart, antragsdatum },
  } as const;
  const opened = addEvent(verhandlung, event, { ...grundlageOf(recht.value), ...meldendeOf(verhandlung) }, id);
  const hinweise = hinweisOnUebergang({ ...frage, recht: recht.value });
  return conclude({ ...opened, hinweise }, before, dueNow);
}

/** The question of an application; without day it is asked for any. */
export function antragsfrage(
  lage: Lage,
  { titelart, antragsdatum }: { readonly titelart: Titelart; readonly antragsdatum: Tagesdatum | undefined },
): Schreibrechtsfrage {
  const stelle = { entitaet: "Titelbestellungsantrag", block: "", fachdaten: "" };
  const bezeichnung = "einen Antrag auf einen Titel";
  return titelfrage(lage, titelart, { bezeichnung, stelle, ereignisdatum: antragsdatum, imFenster: true });
}

/** The right to apply, or the first refusal in the order of judgement. */
export function judgeAntrag(frage: Schreibrechtsfrage, titelart: Titelart): Result<Gewaehrt, Fehler> {
  const { lage } = frage;
  const unberechtigt = ohneBestellung(lage, undefined, "") ?? judgeMeldeberechtigung(frage);
  if (unberechtigt !== undefined) return reject(unberechtigt);
  const recht = judgeGrundlage(frage);
  if (!recht.ok) return recht;
  const offen = lage.datensatz.bestellungen.find((one) => isOffen(one) && one.titelart === titelart);
  const objection =
    (offen === undefined ? undefined : bereitsBestellt(lage, offen, "")) ??
    rechtRuht(recht.value, { ...frage, bezeichnung: "ein Antrag auf einen Titel" }) ??
    judgeAntragsdatum(lage, frage.ereignisdatum);
  return objection === undefined ? recht : reject(objection);
}

/** AZR-5004: one open order per kind of title. */
export function bereitsBestellt(lage: Lage, offen: Titelbestellung, pointer: string): Fehler {
  const parameter = {
    ...aktenfuehrungParameter(lage),
    sachverhalt: `Eine offene ${bestellungText(offen.titelart)}`,
    datum: formatTag(offen.antragsdatum),
    melder: melderText(offen.bestellendeBehoerde, lage.behoerdeOf),
    schritt: "die offene Bestellung fortführen, als aktenführende Behörde übernehmen oder stornieren lassen",
  };
  return fehler("AZR-5004", parameter, [], pointer);
}

/** 6002 in the future, 6003 before the birth. */
function judgeAntragsdatum(lage: Lage, antragsdatum: Tagesdatum | undefined): Fehler | undefined {
  if (antragsdatum === undefined) return undefined;
  const [attribut, pointer] = [["Titelbestellungsantrag.antragsdatum"], "/antragsdatum"];
  const { aktenfuehrung } = aktenfuehrungParameter(lage);
  const datum = formatTag(antragsdatum);
  if (antragsdatum > lage.heute) {
    return fehler("AZR-6002", { aktenfuehrung, feld: "Das Antragsdatum", datum }, attribut, pointer);
  }
  if (!isVorGeburt(lage.datensatz, antragsdatum)) return undefined;
  return fehler("AZR-6003", { aktenfuehrung, ereignis: "Antrag auf einen Titel", datum }, attribut, pointer);
}
