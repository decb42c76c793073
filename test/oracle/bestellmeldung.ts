// Register rules, section 4: an application or a step of an order, judged and stored.

import type { BestellungAntrag, BestellungSchritt, Bestellzustand, Fehler, Hinweis } from "./sprache.ts";
import type { BestellInhalt, Lage } from "./fakten.ts";
import type { Schreiber, Zeile } from "./anfuegen.ts";
import { angefuegt, istBeauftragt, registerzeile } from "./anfuegen.ts";
import type { Befund } from "./meldung.ts";
import { spaeterAlsZuzug } from "./meldung.ts";
import type { Bestellung } from "./bestellungen.ts";
import { findeBestellung, istOffen, istProduktion, offeneBestellung, zustandNach } from "./bestellungen.ts";
import { antragsrecht, artDarfSchritt, gehoertAnderem, schrittrecht, zustandErlaubt } from "./bestellrecht.ts";
import type { Recht } from "./schreibrecht.ts";
import { bewahrer, ruht } from "./schreibrecht.ts";
import { datumsfehler, veraltet } from "./pruefung.ts";
import { titelfolge } from "./aushaendigung.ts";
import { aktenfuehrend } from "./zustaendigkeit.ts";

const block = "bestellung";

function abgelehnt(...schluessel: readonly string[]): Befund {
  return { ok: false, fehler: schluessel.map((s): Fehler => ({ schluessel: s, block })) };
}

function gespeichert(danach: Lage, recht: Recht, hinweise: readonly Hinweis[] = []): Befund {
  const grundlage = recht.gewaehrt ? recht.grundlage : "GESETZLICH";
  return { ok: true, danach, grundlagen: [{ block, grundlage, bis: recht.gewaehrt ? recht.bis : null }], hinweise };
}

function zeile(inhalt: BestellInhalt, recht: Recht): Zeile {
  return { inhalt, grundlage: recht.gewaehrt ? recht.grundlage : "GESETZLICH" };
}

export function urteileAntrag(lage: Lage, schreiber: Schreiber, antrag: BestellungAntrag): Befund {
  if (!lage.regelwerk.bestellung) {
    return abgelehnt("3012");
  }
  if (!artDarfSchritt(lage, schreiber.behoerde, "ANTRAG")) {
    return abgelehnt("3005");
  }
  if (!istBeauftragt(lage, schreiber)) {
    return abgelehnt("3007");
  }
  const recht = antragsrecht(lage, schreiber.behoerde, antrag.titelart, antrag.datum);
  if (!recht.gewaehrt) {
    return abgelehnt(recht.schluessel);
  }
  if (offeneBestellung(lage, antrag.titelart) !== null) {
    return abgelehnt("5004");
  }
  if (ruht(lage, recht)) {
    return abgelehnt("5005");
  }
  const unplausibel = datumsfehler(lage, antrag.datum, null);
  if (unplausibel.length > 0) {
    return abgelehnt(...unplausibel);
  }
  const inhalt: BestellInhalt = {
    ...leererInhalt(antrag.bestellung, antrag.datum),
    ereignis: "ANTRAG",
    titelart: antrag.titelart,
  };
  const hinweise = spaeterAlsZuzug(lage, recht, antrag.datum);
  return gespeichert(angefuegt(lage, schreiber, [zeile(inhalt, recht)]), recht, hinweise);
}

function leererInhalt(label: string, datum: string): Omit<BestellInhalt, "ereignis"> {
  return {
    art: "bestellung",
    label,
    datum,
    wirkt: true,
    titelart: null,
    code: null,
    befristung: null,
    nummer: null,
    neue: null,
    titel: null,
    konflikt: false,
  };
}

/** 5001, 5004, 5005, 5008, 5010: the first that holds. */
function schrittkonflikt(
  lage: Lage,
  behoerde: string,
  schritt: BestellungSchritt,
  bestellung: Bestellung,
  recht: Recht,
): string | null {
  const { ereignis } = schritt;
  if (!istProduktion(ereignis) && veraltet(schritt.referenz, bestellung.version, true)) {
    return "5001";
  }
  const zweite = offeneBestellung(lage, bestellung.titelart);
  const ausgegeben = bestellung.zustand === "AUSGEHAENDIGT" || bestellung.zustand === "ZUGESTELLT";
  if (ereignis === "NEUBESTELLUNG" && ausgegeben && zweite !== null) {
    return "5004";
  }
  if (ruht(lage, recht)) {
    return "5005";
  }
  const haelt = aktenfuehrend(lage) === behoerde || bewahrer(lage, bestellung.titelart) === behoerde;
  const vorBestellt = bestellung.zustand === "BEANTRAGT" || bestellung.zustand === "ENTSCHIEDEN";
  if (istProduktion(ereignis) ? vorBestellt : !zustandErlaubt(bestellung, ereignis, haelt)) {
    return "5008";
  }
  return !istProduktion(ereignis) && gehoertAnderem(bestellung, behoerde, ereignis) ? "5010" : null;
}

function findeReferenzfehler(schritt: BestellungSchritt, bestellung: Bestellung | null): string | null {
  if (istProduktion(schritt.ereignis)) {
    return bestellung === null ? "5003" : null;
  }
  if (schritt.referenz === "keine") {
    return "5002";
  }
  const passt = schritt.referenz !== "unbekannt" && schritt.referenz.label === schritt.bestellung;
  return passt && bestellung !== null ? null : "5003";
}

export function urteileSchritt(lage: Lage, schreiber: Schreiber, schritt: BestellungSchritt): Befund {
  const { bestellung: reform, uebergang } = lage.regelwerk;
  if (!reform || (schritt.ereignis === "ZUSTIMMUNG" && !uebergang)) {
    return abgelehnt("3012");
  }
  if (!artDarfSchritt(lage, schreiber.behoerde, schritt.ereignis)) {
    return abgelehnt("3005");
  }
  if (!istBeauftragt(lage, schreiber)) {
    return abgelehnt("3007");
  }
  const bestellung = findeBestellung(lage, schritt.bestellung);
  const referenzfehler = findeReferenzfehler(schritt, bestellung);
  if (referenzfehler !== null || bestellung === null) {
    return abgelehnt(referenzfehler ?? "5003");
  }
  const recht = schrittrecht(lage, schreiber.behoerde, bestellung, schritt.ereignis, schritt.datum);
  if (!recht.gewaehrt) {
    return abgelehnt(recht.schluessel);
  }
  const konflikt = schrittkonflikt(lage, schreiber.behoerde, schritt, bestellung, recht);
  if (konflikt !== null) {
    return abgelehnt(konflikt);
  }
  // Consent and take-over bear no date.
  const ohneDatum = schritt.ereignis === "ZUSTIMMUNG" || schritt.ereignis === "UEBERNAHME";
  const unplausibel = datumsfehler(lage, ohneDatum ? undefined : schritt.datum, schritt.befristung);
  return unplausibel.length > 0 ? abgelehnt(...unplausibel) : speichere(lage, schreiber, schritt, bestellung, recht);
}

const rang: Readonly<Partial<Record<Bestellzustand, number>>> = {
  BESTELLT: 0,
  IN_DRUCK: 1,
  AUSGELIEFERT: 2,
  DIREKTVERSAND: 2,
  RETOURE: 3,
  ZUGESTELLT: 3,
};

/** A lower or equal rank has no effect, except between the two of equal rank, and a new delivery after a return. */
function produktionWirkt(bestellung: Bestellung, neu: Bestellzustand): boolean {
  if (!istOffen(bestellung)) {
    return false;
  }
  const alt = rang[bestellung.zustand] ?? 0;
  const neuer = rang[neu] ?? 0;
  const erneut = bestellung.zustand === "RETOURE" && neuer === 2;
  return erneut || neuer > alt || (neuer === alt && neu !== bestellung.zustand);
}

function inhaltDes(schritt: BestellungSchritt): BestellInhalt {
  return {
    ...leererInhalt(schritt.bestellung, schritt.datum),
    ereignis: schritt.ereignis,
    code: schritt.code ?? null,
    befristung: schritt.befristung ?? null,
    nummer: schritt.nummer ?? null,
    neue: schritt.neueBestellung ?? null,
  };
}

/** A production message that changes nothing is kept; a delivery on an order closed without a card is told. */
function ohneWirkung(
  lage: Lage,
  schreiber: Schreiber,
  schritt: BestellungSchritt,
  bestellung: Bestellung,
  recht: Recht,
): Befund {
  const an = aktenfuehrend(lage);
  const geschlossen = ["STORNIERT", "NEU_BESTELLT", "VERFALLEN"].includes(bestellung.zustand);
  const ohneTitel = geschlossen && schritt.ereignis === "ZUSTELLUNG";
  const mitteilung: readonly Zeile[] =
    an !== null && ohneTitel
      ? [
          registerzeile({
            art: "mitteilung",
            an,
            betreff: "ZUSTELLUNG_AUF_GESCHLOSSENER",
            bestellung: bestellung.label,
          }),
        ]
      : [];
  const fakt = zeile({ ...inhaltDes(schritt), wirkt: false }, recht);
  return gespeichert(angefuegt(lage, schreiber, [fakt, ...mitteilung]), recht, [
    ohneTitel ? "ZUSTELLUNG_OHNE_TITEL" : "PRODUKTION_OHNE_WIRKUNG",
  ]);
}

function speichere(
  lage: Lage,
  schreiber: Schreiber,
  schritt: BestellungSchritt,
  bestellung: Bestellung,
  recht: Recht,
): Befund {
  const neu = zustandNach(schritt.ereignis);
  if (istProduktion(schritt.ereignis) && neu !== null && !produktionWirkt(bestellung, neu)) {
    return ohneWirkung(lage, schreiber, schritt, bestellung, recht);
  }
  if (schritt.ereignis === "AUSHAENDIGUNG" || schritt.ereignis === "ZUSTELLUNG") {
    return uebergeben(lage, schreiber, schritt, bestellung, recht);
  }
  const hinweise = spaeterAlsZuzug(lage, recht, schritt.datum);
  return gespeichert(angefuegt(lage, schreiber, [zeile(inhaltDes(schritt), recht)]), recht, hinweise);
}

/** Hand-over or delivery always closes the order, whatever becomes of the title. */
function uebergeben(
  lage: Lage,
  schreiber: Schreiber,
  schritt: BestellungSchritt,
  bestellung: Bestellung,
  recht: Recht,
): Befund {
  const zustellung = schritt.ereignis === "ZUSTELLUNG";
  const bestellende = bestellung.zustand === "VERFALLEN" ? schreiber.behoerde : bestellung.behoerde;
  const folge = titelfolge(lage, bestellung, bestellende, {
    sender: schreiber.behoerde,
    durchfuehrend: zustellung ? schreiber.behoerde : schreiber.durchfuehrend,
    nummer: schritt.nummer ?? null,
    label: schritt.titelLabel ?? `${bestellung.label}-titel`,
    grundlage: zustellung || !recht.gewaehrt ? "BESTELLUNG" : recht.grundlage,
  });
  const inhalt: BestellInhalt = { ...inhaltDes(schritt), titel: folge.titel, konflikt: folge.konflikt };
  const an = aktenfuehrend(lage);
  const mitteilung: readonly Zeile[] =
    folge.konflikt && an !== null
      ? [registerzeile({ art: "mitteilung", an, betreff: "KONFLIKT", bestellung: bestellung.label })]
      : [];
  const danach = angefuegt(lage, schreiber, [zeile(inhalt, recht), ...folge.zeilen, ...mitteilung]);
  const befund = gespeichert(danach, recht, [
    ...spaeterAlsZuzug(lage, recht, schritt.datum),
    ...(folge.konflikt ? (["BESTELLUNG_KONFLIKT"] as const) : []),
    ...(folge.historie ? (["HISTORIE"] as const) : []),
  ]);
  const titel = folge.zeilen.map((z) => ({ block: bestellung.titelart, grundlage: z.grundlage, bis: null }));
  return befund.ok ? { ...befund, grundlagen: [...befund.grundlagen, ...titel] } : befund;
}
