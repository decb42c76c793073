// Register rules, section 5: one measure taken over for relatives, each judged alone.

import type { Block, Fachdaten, Referenz, Rolle, Uebernahme, Urteil } from "./sprache.ts";
import type { Lage, Verlauf } from "./fakten.ts";
import { aktueller, compare, findeBlock, stehende, verlaeufe } from "./fakten.ts";
import type { Schreiber } from "./anfuegen.ts";
import { angefuegt } from "./anfuegen.ts";
import { blockzeile, urteileBlock } from "./meldung.ts";
import { geburtsdatum } from "./pruefung.ts";
import { aktuellerEintrag } from "./zustaendigkeit.ts";
import { sicherVolljaehrig } from "./kalender.ts";

/** Code that a relative gets when the code of the measure changes; null: none for this role. */
function codeFuerRolle(code: string, rolle: Rolle): string | null {
  if (code === "60D_ERWERB") {
    return rolle === "KIND" ? "60D_KIND" : rolle === "ELTERNTEIL" ? null : "60D_EHEGATTE";
  }
  return code.startsWith("60") ? null : code;
}

/** The measure: the parent's block before and the content that was reported. */
export type Massnahme = {
  readonly block: Block;
  readonly neu: Fachdaten;
  readonly alterCode: string | null;
};

/** What a relative's block would say; null when there is no code for it. */
function fuerAngehoerigen(massnahme: Massnahme, vorhanden: Verlauf, rolle: Rolle): Fachdaten | null {
  const { neu, alterCode } = massnahme;
  const eigene = vorhanden.fachdaten;
  const nummer = eigene.nummer ?? neu.nummer;
  const rest: Fachdaten = {
    ...(neu.ereignisdatum === undefined ? {} : { ereignisdatum: neu.ereignisdatum }),
    ...(neu.befristung === undefined ? {} : { befristung: neu.befristung }),
    ...(nummer === undefined ? {} : { nummer }),
  };
  if (massnahme.block.sachverhalt !== "duldung") {
    return rest;
  }
  if (eigene.code === "60B" || neu.code === "60B") {
    return null;
  }
  const wechselt = alterCode !== null && alterCode !== neu.code;
  const code = wechselt ? codeFuerRolle(neu.code ?? "", rolle) : (eigene.code ?? null);
  return code === null ? null : { code, ...rest };
}

/** The link on the parent's record, and the relative's block and new content, when the measure applies to the relative. */
function anwendung(
  eltern: Lage,
  angehoeriger: Lage,
  massnahme: Massnahme,
  referenz: Referenz | null,
): { readonly vorhanden: Verlauf; readonly fachdaten: Fachdaten } | null {
  const link = stehende(eltern, "familienbeziehung").find((b) => b.fachdaten.angehoeriger === angehoeriger.person);
  const rolle = link?.fachdaten.rolle;
  const fort = ["04", "05", "06", "07"].includes(aktuellerEintrag(angehoeriger)?.code ?? "");
  if (rolle === undefined || fort) {
    return null;
  }
  const tag = massnahme.neu.ereignisdatum ?? "";
  if (rolle === "KIND" && sicherVolljaehrig(tag, geburtsdatum(angehoeriger))) {
    return null;
  }
  const { sachverhalt } = massnahme.block;
  const genannt =
    referenz === null || typeof referenz === "string" ? null : findeBlock(angehoeriger, sachverhalt, referenz.label);
  const jetzt = aktueller(angehoeriger, sachverhalt);
  const vorhanden = jetzt === null ? null : (genannt ?? jetzt);
  const fachdaten = vorhanden === null ? null : fuerAngehoerigen(massnahme, vorhanden, rolle);
  return vorhanden === null || fachdaten === null ? null : { vorhanden, fachdaten };
}

function laenger(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && (b === undefined || a >= b);
}

export type Einzelurteil = { readonly urteil: Urteil; readonly danach: Lage | null };

/** The version that this message has stored on the relative's record; null when it has stored none. */
function schonUebernommen(angehoeriger: Lage, massnahme: Massnahme, schreiber: Schreiber): number | null {
  for (const block of verlaeufe(angehoeriger, massnahme.block.sachverhalt)) {
    const index = block.fakten.findIndex((f) => f.uuid === schreiber.uuid && f.behoerde === schreiber.behoerde);
    if (index !== -1) {
      return index + 1;
    }
  }
  return null;
}

function urteileAngehoerigen(
  { eltern, massnahme, umfang }: Anfrage,
  angehoeriger: Lage,
  referenz: Referenz,
  schreiber: Schreiber,
): Einzelurteil {
  const { person } = angehoeriger;
  const schon = schonUebernommen(angehoeriger, massnahme, schreiber);
  if (schon !== null) {
    return { urteil: { person, art: "UEBERNOMMEN", version: schon }, danach: null };
  }
  const passt = anwendung(eltern, angehoeriger, massnahme, referenz);
  const ohnePapier = umfang === "ALLE_EINGETRAGENEN" && referenz === "keine";
  if (passt === null || ohnePapier) {
    return { urteil: { person, art: "NICHT_ANWENDBAR" }, danach: null };
  }
  const block: Block = {
    sachverhalt: massnahme.block.sachverhalt,
    aenderungsArt: "02",
    label: passt.vorhanden.label,
    referenz,
    fachdaten: passt.fachdaten,
  };
  const befund = urteileBlock(angehoeriger, schreiber, block);
  if (!befund.ok) {
    return { urteil: { person, art: "ABGELEHNT", schluessel: befund.schluessel[0] ?? "" }, danach: null };
  }
  if (laenger(passt.vorhanden.fachdaten.befristung, passt.fachdaten.befristung)) {
    return { urteil: { person, art: "BEREITS_AKTUELL" }, danach: null };
  }
  const danach = angefuegt(angehoeriger, schreiber, [blockzeile(block, befund.recht)]);
  return { urteil: { person, art: "UEBERNOMMEN", version: passt.vorhanden.version + 1 }, danach };
}

/** ALLE_EINGETRAGENEN fixes the list and the Referenz-IDs at the moment of the request. */
function eingetragene(
  eltern: Lage,
  massnahme: Massnahme,
  lageVon: (person: string) => Lage,
): Uebernahme["angehoerige"] {
  return stehende(eltern, "familienbeziehung")
    .filter((b) => b.fachdaten.eingetragen === true)
    .map((b) => {
      const person = b.fachdaten.angehoeriger ?? "";
      const jetzt = aktueller(lageVon(person), massnahme.block.sachverhalt);
      return { person, referenz: jetzt === null ? "keine" : { label: jetzt.label, version: jetzt.version } };
    });
}

/** What the event of a request fixes: the parent's record after the measure, the measure, and for whom. */
export type Anfrage = {
  readonly eltern: Lage;
  readonly massnahme: Massnahme;
  readonly umfang: Uebernahme["umfang"];
  readonly liste: Uebernahme["angehoerige"];
};

export function anfrageVon(
  eltern: Lage,
  massnahme: Massnahme,
  { umfang, angehoerige }: Uebernahme,
  lageVon: (person: string) => Lage,
): Anfrage {
  const liste = umfang === "AUSGEWAEHLT" ? angehoerige : eingetragene(eltern, massnahme, lageVon);
  return { eltern, massnahme, umfang, liste };
}

/** Verdicts on all relatives, on their records as they stand now. */
export function urteileAngehoerige(
  anfrage: Anfrage,
  schreiber: Schreiber,
  lageVon: (person: string) => Lage,
): readonly Einzelurteil[] {
  return anfrage.liste
    .toSorted((a, b) => compare(a.person, b.person))
    .map(({ person, referenz }) => urteileAngehoerigen(anfrage, lageVon(person), referenz, schreiber));
}

/** H-6101: an entered child to whom the measure would apply has a paper that ends sooner. */
export function eingetrageneLaufenAus(eltern: Lage, massnahme: Massnahme, lageVon: (person: string) => Lage): boolean {
  return stehende(eltern, "familienbeziehung")
    .filter((b) => b.fachdaten.eingetragen === true && b.fachdaten.rolle === "KIND")
    .some((b) => {
      const passt = anwendung(eltern, lageVon(b.fachdaten.angehoeriger ?? ""), massnahme, null);
      return passt !== null && !laenger(passt.vorhanden.fachdaten.befristung, massnahme.neu.befristung);
    });
}

const gegenrolle: Readonly<Record<Rolle, Rolle>> = {
  KIND: "ELTERNTEIL",
  ELTERNTEIL: "KIND",
  EHEGATTE: "EHEGATTE",
  LEBENSPARTNER: "LEBENSPARTNER",
};

/** The other record says something else about the same pair. */
export function paarUnstimmig(person: string, fachdaten: Fachdaten, lageVon: (person: string) => Lage): boolean {
  const gegen = stehende(lageVon(fachdaten.angehoeriger ?? ""), "familienbeziehung").find(
    (b) => b.fachdaten.angehoeriger === person,
  );
  return gegen !== undefined && fachdaten.rolle !== undefined && gegen.fachdaten.rolle !== gegenrolle[fachdaten.rolle];
}
