// Register rules, sections 2 to 4: who may take which step on an order, and when an order lapses.

import type { Bestellereignis, Tag } from "./sprache.ts";
import type { Lage } from "./fakten.ts";
import { appends, artVon, compare, lageNach } from "./fakten.ts";
import type { Bestellung } from "./bestellungen.ts";
import { bestellungen, istBestellt, istOffen, istProduktion, zustimmungGilt } from "./bestellungen.ts";
import type { Recht } from "./schreibrecht.ts";
import { bewahrer, verweigert } from "./schreibrecht.ts";
import type { Verdraengung } from "./fenster.ts";
import { abgelaufenesFenster, alleFenster, letzteVerdraengung, offenesFenster, vorDemWechsel } from "./fenster.ts";
import { aktenfuehrend, istTot } from "./zustaendigkeit.ts";
import { plusTage, tageZwischen } from "./kalender.ts";

/** Application, decision and order of a title: what a former authority reports late on UEBERGANG. */
function spaetMeldbar(ereignis: Bestellereignis | "ANTRAG"): boolean {
  return (
    ereignis === "ANTRAG" ||
    ereignis === "ENTSCHEIDUNG_ERTEILT" ||
    ereignis === "ENTSCHEIDUNG_ABGELEHNT" ||
    ereignis === "BESTELLUNG"
  );
}

function istEntscheidung(ereignis: Bestellereignis | "ANTRAG"): boolean {
  return ereignis === "ENTSCHEIDUNG_ERTEILT" || ereignis === "ENTSCHEIDUNG_ABGELEHNT";
}

/** Steps that belong to the ordering authority. */
function schrittDerBestellenden(ereignis: Bestellereignis): boolean {
  return ereignis !== "ZUSTIMMUNG" && ereignis !== "UEBERNAHME" && !istProduktion(ereignis);
}

/** 3005: production is reported by the Bundesdruckerei, everything else by Ausländerbehörden. */
export function artDarfSchritt(lage: Lage, behoerde: string, ereignis: Bestellereignis | "ANTRAG"): boolean {
  return artVon(lage, behoerde) === (istProduktion(ereignis) ? "BUNDESDRUCKEREI" : "AUSLAENDERBEHOERDE");
}

function gewaehrt(
  grundlage: "AKTENFUEHREND" | "ORIGINAER" | "BESTELLUNG" | "UEBERGANG",
  bis: Tag | null,
  verdraengung: Verdraengung | null = null,
): Recht {
  return { gewaehrt: true, grundlage, bis, verdraengung };
}

/** BESTELLUNG for a step of the ordering authority that does not lead; null when it does not carry the step. */
function bestellungsrecht(lage: Lage, bestellung: Bestellung, ereignis: Bestellereignis): Recht | null {
  if (!istOffen(bestellung) || !schrittDerBestellenden(ereignis)) {
    return null;
  }
  if (bestellung.zustand !== "BEANTRAGT") {
    return gewaehrt("BESTELLUNG", null);
  }
  if (istEntscheidung(ereignis) && !zustimmungGilt(lage, bestellung)) {
    return null;
  }
  if (bewahrer(lage, bestellung.titelart) === bestellung.behoerde) {
    return gewaehrt("BESTELLUNG", null);
  }
  // Consent does not outlive the window either.
  const offen = offenesFenster(lage, bestellung.behoerde);
  return offen === null ? null : gewaehrt("BESTELLUNG", offen.bis);
}

/** What a window refuses: kind of step, then date; after its end 3009 where kind and date would have fitted. */
function ausFenster(
  lage: Lage,
  behoerde: string,
  ereignis: Bestellereignis | "ANTRAG",
  datum: Tag,
  eigenesBeantragtes: boolean,
  mitZustimmung: boolean,
): Recht {
  const offen = offenesFenster(lage, behoerde);
  if (offen !== null) {
    if (!spaetMeldbar(ereignis)) {
      return verweigert("3011");
    }
    return vorDemWechsel(offen.verdraengung, datum)
      ? gewaehrt("UEBERGANG", offen.bis, offen.verdraengung)
      : verweigert("3010");
  }
  const ab = abgelaufenesFenster(lage, behoerde);
  const alsBestellende =
    eigenesBeantragtes &&
    ereignis !== "ANTRAG" &&
    schrittDerBestellenden(ereignis) &&
    (!istEntscheidung(ereignis) || mitZustimmung);
  const spaet = ab !== null && spaetMeldbar(ereignis) && vorDemWechsel(ab.verdraengung, datum);
  return verweigert(ab !== null && (alsBestellende || spaet) ? "3009" : "3001");
}

/** The basis of an application. */
export function antragsrecht(lage: Lage, behoerde: string, titelart: string, datum: Tag): Recht {
  if (aktenfuehrend(lage) === behoerde) {
    return gewaehrt("AKTENFUEHREND", null);
  }
  const art = titelart === "niederlassungserlaubnis" ? titelart : "aufenthaltserlaubnis";
  return bewahrer(lage, art) === behoerde
    ? gewaehrt("UEBERGANG", null, letzteVerdraengung(lage, behoerde))
    : ausFenster(lage, behoerde, "ANTRAG", datum, false, false);
}

/** The basis of a step, or the key that refuses it. The kind of authority was asked before. */
export function schrittrecht(
  lage: Lage,
  behoerde: string,
  bestellung: Bestellung,
  ereignis: Bestellereignis,
  datum: Tag,
): Recht {
  if (istProduktion(ereignis)) {
    return gewaehrt("ORIGINAER", null);
  }
  if (aktenfuehrend(lage) === behoerde) {
    return gewaehrt("AKTENFUEHREND", null);
  }
  if (!lage.regelwerk.uebergang) {
    return verweigert("3001");
  }
  const bestellende = bestellung.behoerde === behoerde;
  const alsBestellende = bestellende ? bestellungsrecht(lage, bestellung, ereignis) : null;
  if (alsBestellende !== null) {
    return alsBestellende;
  }
  if (bewahrer(lage, bestellung.titelart) === behoerde && schrittDerBestellenden(ereignis)) {
    return gewaehrt("UEBERGANG", null, letzteVerdraengung(lage, behoerde));
  }
  const eigenesBeantragtes = bestellende && bestellung.zustand === "BEANTRAGT";
  return ausFenster(lage, behoerde, ereignis, datum, eigenesBeantragtes, zustimmungGilt(lage, bestellung));
}

/** 5008: the state does not allow the step; `haelt`: who leads, or keeps titles that are closed to who leads. Production is judged elsewhere. */
export function zustandErlaubt(bestellung: Bestellung, ereignis: Bestellereignis, haelt: boolean): boolean {
  const { zustand } = bestellung;
  switch (ereignis) {
    case "ENTSCHEIDUNG_ERTEILT":
    case "ENTSCHEIDUNG_ABGELEHNT":
    case "ZUSTIMMUNG":
      return zustand === "BEANTRAGT";
    case "BESTELLUNG":
      return zustand === "ENTSCHIEDEN";
    case "AUSHAENDIGUNG":
      return istBestellt(bestellung) || (zustand === "VERFALLEN" && bestellung.warBestellt && haelt);
    case "STORNIERUNG":
    case "UEBERNAHME":
      return istOffen(bestellung);
    case "NEUBESTELLUNG":
      return istBestellt(bestellung) || ((zustand === "AUSGEHAENDIGT" || zustand === "ZUGESTELLT") && haelt);
    case "PRODUKTION":
    case "AUSLIEFERUNG":
    case "DIREKTVERSAND":
    case "ZUSTELLUNG":
    case "RUECKLAUF":
      return true;
  }
}

/** 5010: held by another, and the step is the ordering authority's. */
export function gehoertAnderem(bestellung: Bestellung, behoerde: string, ereignis: Bestellereignis): boolean {
  return istOffen(bestellung) && schrittDerBestellenden(ereignis) && bestellung.behoerde !== behoerde;
}

/** Somebody may decide or take over an order that is only applied for. */
function jemandDarf(lage: Lage, bestellung: Bestellung): boolean {
  const fuehrt = aktenfuehrend(lage);
  const uebernehmbar = fuehrt !== null && artVon(lage, fuehrt) === "AUSLAENDERBEHOERDE";
  const bleibt = bewahrer(lage, bestellung.titelart) === bestellung.behoerde;
  return uebernehmbar || bleibt || offenesFenster(lage, bestellung.behoerde) !== null;
}

/** Whether somebody had that right at some time of a day. */
function jemandDurfteAm(lage: Lage, bestellung: Bestellung, tag: Tag): boolean {
  const alle = appends(lage);
  const tagDes = (append: number): Tag => lage.fakten.find((f) => f.append === append)?.tag ?? "";
  const anfangs = alle.findLast((a) => tagDes(a) < tag) ?? 0;
  return [anfangs, ...alle.filter((a) => tagDes(a) === tag)].some((append) =>
    jemandDarf({ ...lageNach(lage, append), heute: tag }, bestellung),
  );
}

/** The last day on which somebody had that right; a right ends by an append or with a window's last day. */
function letzterRechtstag(lage: Lage, bestellung: Bestellung): Tag {
  const tage = [
    ...lage.fakten.map((f) => f.tag),
    ...alleFenster(lage)
      .filter((f) => f.behoerde === bestellung.behoerde && f.bis < lage.heute)
      .map((f) => f.bis),
  ];
  const danach = [...new Set(tage)].filter((tag) => tag >= bestellung.antragstag).toSorted(compare);
  return danach.findLast((tag) => jemandDurfteAm(lage, bestellung, tag)) ?? bestellung.antragstag;
}

/** Days from a day on during which a death stood: the clocks of orders stood still. */
function ruhetage(lage: Lage, ab: Tag): number {
  const tagDes = (append: number): Tag => lage.fakten.find((f) => f.append === append)?.tag ?? "";
  const alle = appends(lage);
  return alle.reduce((summe, append, index) => {
    const naechster = alle[index + 1];
    const bis = naechster === undefined ? lage.heute : tagDes(naechster);
    const von = tagDes(append) > ab ? tagDes(append) : ab;
    return istTot(lageNach(lage, append)) && bis > von ? summe + tageZwischen(von, bis) : summe;
  }, 0);
}

/** The orders that lapse by today, with the day on which each is due: the one after the last of its days. */
export function verfallende(lage: Lage): readonly { readonly label: string; readonly tag: Tag }[] {
  if (istTot(lage)) {
    return [];
  }
  return bestellungen(lage)
    .filter((b) => istOffen(b) && (b.zustand !== "BEANTRAGT" || !jemandDarf(lage, b)))
    .map((b) => {
      const ab = b.zustand === "BEANTRAGT" ? letzterRechtstag(lage, b) : b.wechseltag;
      return { label: b.label, tag: plusTage(ab, lage.regelwerk.verfallTage + ruhetage(lage, ab) + 1) };
    })
    .filter(({ tag }) => tag <= lage.heute);
}
