// Register rules, section 4: what has become of each order, folded from its events.

import type { Bestellereignis, Bestellzustand, Tag, Titelart } from "./sprache.ts";
import type { BestellFakt, Lage, Verlauf } from "./fakten.ts";
import { appends, lageNach, stehende } from "./fakten.ts";
import { aktenfuehrend } from "./zustaendigkeit.ts";

export type Entscheidung = { readonly datum: Tag; readonly code: string | null; readonly befristung: Tag | null };

export type Bestellung = {
  readonly label: string;
  readonly titelart: Titelart;
  readonly zustand: Bestellzustand;
  /** The ordering authority. */
  readonly behoerde: string;
  readonly version: number;
  readonly entscheidung: Entscheidung | null;
  /** Who consented in which append, until a take-over. */
  readonly zustimmung: { readonly von: string; readonly append: number } | null;
  readonly konflikt: boolean;
  /** Label of the linked title block. */
  readonly titel: string | null;
  /** Storing day of the application. */
  readonly antragstag: Tag;
  /** Storing day of the last change of state. */
  readonly wechseltag: Tag;
  /** VERFALLEN: had reached BESTELLT before. */
  readonly warBestellt: boolean;
};

const offeneZustaende: readonly Bestellzustand[] = [
  "BEANTRAGT",
  "ENTSCHIEDEN",
  "BESTELLT",
  "IN_DRUCK",
  "AUSGELIEFERT",
  "DIREKTVERSAND",
  "RETOURE",
];
const abBestellt: readonly Bestellzustand[] = ["BESTELLT", "IN_DRUCK", "AUSGELIEFERT", "DIREKTVERSAND", "RETOURE"];

export function istOffen(bestellung: Bestellung): boolean {
  return offeneZustaende.includes(bestellung.zustand);
}

/** Open and ordered: BESTELLT or a state that production has reached since. */
export function istBestellt(bestellung: Bestellung): boolean {
  return abBestellt.includes(bestellung.zustand);
}

const folgezustand: Readonly<Record<Bestellereignis | "VERFALL", Bestellzustand | null>> = {
  ENTSCHEIDUNG_ERTEILT: "ENTSCHIEDEN",
  ENTSCHEIDUNG_ABGELEHNT: "ABGELEHNT",
  ZUSTIMMUNG: null,
  BESTELLUNG: "BESTELLT",
  PRODUKTION: "IN_DRUCK",
  AUSLIEFERUNG: "AUSGELIEFERT",
  DIREKTVERSAND: "DIREKTVERSAND",
  AUSHAENDIGUNG: "AUSGEHAENDIGT",
  ZUSTELLUNG: "ZUGESTELLT",
  RUECKLAUF: "RETOURE",
  STORNIERUNG: "STORNIERT",
  NEUBESTELLUNG: "NEU_BESTELLT",
  UEBERNAHME: null,
  VERFALL: "VERFALLEN",
};

const produktion: readonly string[] = ["PRODUKTION", "AUSLIEFERUNG", "DIREKTVERSAND", "ZUSTELLUNG", "RUECKLAUF"];

export function istProduktion(ereignis: string): boolean {
  return produktion.includes(ereignis);
}

export function zustandNach(ereignis: Bestellereignis): Bestellzustand | null {
  return folgezustand[ereignis];
}

function beantragt(fakt: BestellFakt): Bestellung {
  return {
    label: fakt.label,
    titelart: fakt.titelart ?? "aufenthaltserlaubnis",
    zustand: "BEANTRAGT",
    behoerde: fakt.behoerde,
    version: 1,
    entscheidung: null,
    zustimmung: null,
    konflikt: false,
    titel: null,
    antragstag: fakt.tag,
    wechseltag: fakt.tag,
    warBestellt: false,
  };
}

function neue(alte: Bestellung, fakt: BestellFakt): Bestellung {
  return {
    ...alte,
    label: fakt.neue ?? "",
    zustand: "BESTELLT",
    behoerde: fakt.behoerde,
    version: 1,
    zustimmung: null,
    konflikt: false,
    antragstag: fakt.tag,
    wechseltag: fakt.tag,
    warBestellt: false,
  };
}

/** Production states and consent keep the Referenz-ID; every other event changes it. */
function nachEreignis(alte: Bestellung, fakt: BestellFakt): Bestellung {
  if (fakt.ereignis === "ANTRAG" || !fakt.wirkt) {
    return alte;
  }
  const zustand = folgezustand[fakt.ereignis];
  const eigene = fakt.ereignis === "UEBERNAHME" || (fakt.ereignis === "AUSHAENDIGUNG" && alte.zustand === "VERFALLEN");
  const behaelt = istProduktion(fakt.ereignis) || fakt.ereignis === "ZUSTIMMUNG";
  return {
    ...alte,
    zustand: zustand ?? alte.zustand,
    behoerde: eigene ? fakt.behoerde : alte.behoerde,
    version: behaelt ? alte.version : alte.version + 1,
    entscheidung:
      fakt.ereignis === "ENTSCHEIDUNG_ERTEILT"
        ? { datum: fakt.datum, code: fakt.code, befristung: fakt.befristung }
        : alte.entscheidung,
    zustimmung:
      fakt.ereignis === "ZUSTIMMUNG"
        ? { von: fakt.behoerde, append: fakt.append }
        : fakt.ereignis === "UEBERNAHME"
          ? null
          : alte.zustimmung,
    konflikt: alte.konflikt || fakt.konflikt,
    titel: fakt.titel ?? alte.titel,
    wechseltag: zustand === null ? alte.wechseltag : fakt.tag,
    warBestellt: alte.warBestellt || (fakt.ereignis === "VERFALL" && istBestellt(alte)),
  };
}

function nachFakt(alle: readonly Bestellung[], fakt: BestellFakt): readonly Bestellung[] {
  if (fakt.ereignis === "ANTRAG") {
    return [...alle, beantragt(fakt)];
  }
  const alte = alle.find((b) => b.label === fakt.label);
  const weiter = alle.map((b) => (b.label === fakt.label ? nachEreignis(b, fakt) : b));
  return fakt.ereignis === "NEUBESTELLUNG" && alte !== undefined ? [...weiter, neue(alte, fakt)] : weiter;
}

/** The title block to which an order belongs: same kind, same decision date, standing, linked to no other order. */
export function passenderTitel(lage: Lage, alle: readonly Bestellung[], bestellung: Bestellung): Verlauf | null {
  const vergeben = alle.filter((b) => b.label !== bestellung.label).map((b) => b.titel);
  const passende = stehende(lage, bestellung.titelart).filter(
    (block) => block.fachdaten.ereignisdatum === bestellung.entscheidung?.datum && !vergeben.includes(block.label),
  );
  return passende[0] ?? null;
}

/** Links open orders that have none: from the moment a block is stored or found. */
function verknuepft(lage: Lage, alle: readonly Bestellung[]): readonly Bestellung[] {
  return alle.reduce<readonly Bestellung[]>((bisher, bestellung) => {
    if (bestellung.titel !== null || bestellung.entscheidung === null || !istOffen(bestellung)) {
      return bisher;
    }
    const titel = passenderTitel(lage, bisher, bestellung)?.label ?? null;
    return bisher.map((b) => (b.label === bestellung.label ? { ...b, titel } : b));
  }, alle);
}

/** All orders of a record in the order of their application. */
export function bestellungen(lage: Lage): readonly Bestellung[] {
  return appends(lage).reduce<readonly Bestellung[]>((alle, append) => {
    const fakten = lage.fakten.filter((f) => f.append === append && f.art === "bestellung");
    const weiter = fakten.reduce<readonly Bestellung[]>(
      (bisher, fakt) => (fakt.art === "bestellung" ? nachFakt(bisher, fakt) : bisher),
      alle,
    );
    return weiter.length === 0 ? weiter : verknuepft(lageNach(lage, append), weiter);
  }, []);
}

export function findeBestellung(lage: Lage, label: string): Bestellung | null {
  return bestellungen(lage).find((b) => b.label === label) ?? null;
}

export function offeneBestellung(lage: Lage, titelart: string): Bestellung | null {
  return bestellungen(lage).find((b) => b.titelart === titelart && istOffen(b)) ?? null;
}

/** Consent holds until used, take-over, or the giver no longer leads. */
export function zustimmungGilt(lage: Lage, bestellung: Bestellung): boolean {
  const gegeben = bestellung.zustimmung;
  return (
    gegeben !== null &&
    bestellung.zustand === "BEANTRAGT" &&
    appends(lage)
      .filter((append) => append >= gegeben.append)
      .every((append) => aktenfuehrend(lageNach(lage, append)) === gegeben.von)
  );
}
