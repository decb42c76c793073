// Register rules, section 2: the order of judgement for an Erstmeldung and a Folgemeldung.

import type { Block, Erstmeldung, Fehler, GrundlageJeBlock, Hinweis, Tag } from "./sprache.ts";
import type { Lage, Verlauf } from "./fakten.ts";
import { aktueller, findeBlock, stehende } from "./fakten.ts";
import type { Schreiber, Zeile } from "./anfuegen.ts";
import { angefuegt, istBeauftragt, naechsterAppend } from "./anfuegen.ts";
import type { Frage, Recht } from "./schreibrecht.ts";
import { artDarf, basis } from "./schreibrecht.ts";
import { datumsfehler, konflikt, plausibilitaet, veraltet } from "./pruefung.ts";
import { fehlerDerListe, hinweiseDerListe, mitEintrag } from "./meldestatus.ts";
import { eintraege, istAnwesend } from "./zustaendigkeit.ts";
import { geordnet } from "./form.ts";
import { vorDemWechsel } from "./fenster.ts";
import { vorGeburt } from "./kalender.ts";

/** What a judgement gives: the record with the new facts, or the refusals. */
export type Befund =
  | {
      readonly ok: true;
      readonly danach: Lage;
      readonly grundlagen: readonly GrundlageJeBlock[];
      readonly hinweise: readonly Hinweis[];
    }
  | { readonly ok: false; readonly fehler: readonly Fehler[] };

type BlockBefund =
  | { readonly ok: true; readonly recht: Recht; readonly vorhanden: Verlauf | null }
  | { readonly ok: false; readonly schluessel: readonly string[] };

function verweigert(...schluessel: readonly string[]): BlockBefund {
  return { ok: false, schluessel };
}

/** 3005, 3007, then the block (5002, 5003), then the basis; common to all facts. */
function bisZurBasis(lage: Lage, schreiber: Schreiber, block: Block): BlockBefund & { readonly frage: Frage } {
  const vorhanden =
    typeof block.referenz === "string" ? null : findeBlock(lage, block.sachverhalt, block.referenz.label);
  const inhalt = block.aenderungsArt === "03" || block.aenderungsArt === "05" ? null : (block.fachdaten ?? null);
  const frage: Frage = {
    behoerde: schreiber.behoerde,
    sachverhalt: block.sachverhalt,
    aenderungsArt: block.aenderungsArt,
    fachdaten: inhalt,
    block: block.aenderungsArt === "01" ? null : vorhanden,
  };
  if (!artDarf(lage, frage)) {
    return { ...verweigert("3005"), frage };
  }
  if (!istBeauftragt(lage, schreiber)) {
    return { ...verweigert("3007"), frage };
  }
  if (block.aenderungsArt !== "01" && vorhanden === null) {
    return { ...verweigert(block.referenz === "keine" ? "5002" : "5003"), frage };
  }
  const recht = basis(lage, frage);
  return recht.gewaehrt ? { ok: true, recht, vorhanden, frage } : { ...verweigert(recht.schluessel), frage };
}

/** One block other than Meldestatus, judged on the state after the Meldestatus. */
export function urteileBlock(lage: Lage, schreiber: Schreiber, block: Block): BlockBefund {
  const befund = bisZurBasis(lage, schreiber, block);
  if (!befund.ok) {
    return befund;
  }
  const erster = konflikt(lage, befund.frage, block.referenz, befund.recht);
  if (erster !== null) {
    return verweigert(erster);
  }
  const unplausibel = plausibilitaet(
    lage,
    block.sachverhalt,
    befund.frage.fachdaten,
    befund.frage.block?.label ?? null,
  );
  return unplausibel.length > 0 ? verweigert(...unplausibel) : befund;
}

type MeldestatusBefund = BlockBefund & { readonly danach: Lage };

function urteileMeldestatus(lage: Lage, schreiber: Schreiber, block: Block): MeldestatusBefund {
  const befund = bisZurBasis(lage, schreiber, block);
  if (!befund.ok) {
    return { ...befund, danach: lage };
  }
  const { vorhanden, frage } = befund;
  if (vorhanden !== null && veraltet(block.referenz, vorhanden.version, vorhanden.steht)) {
    return { ...verweigert("5001"), danach: lage };
  }
  const danach = mitEintrag(lage, schreiber, block, befund.recht);
  const liste = fehlerDerListe(lage, danach, block, schreiber.behoerde);
  if (liste !== null) {
    return { ...verweigert(liste), danach: lage };
  }
  const unplausibel = datumsfehler(lage, frage.fachdaten?.ereignisdatum, null);
  return unplausibel.length > 0 ? { ...verweigert(...unplausibel), danach: lage } : { ...befund, danach };
}

/** The line that stores a block. */
export function blockzeile(block: Block, recht: Recht): Zeile {
  const loescht = block.aenderungsArt === "03" || block.aenderungsArt === "05";
  const grundlage = recht.gewaehrt ? recht.grundlage : "GESETZLICH";
  return {
    inhalt: {
      art: "block",
      sachverhalt: block.sachverhalt,
      aenderungsArt: block.aenderungsArt,
      label: typeof block.referenz === "string" ? block.label : block.referenz.label,
      fachdaten: loescht ? null : (block.fachdaten ?? null),
      nachgemeldet: block.aenderungsArt === "01" && grundlage === "UEBERGANG",
    },
    grundlage,
  };
}

/** Stored with a Hinweis: history behind a newer block, and a decision later than the event date of the Zuzug. */
export function blockhinweise(lage: Lage, block: Block, recht: Recht): readonly Hinweis[] {
  const tag = block.fachdaten?.ereignisdatum;
  const jetzt = aktueller(lage, block.sachverhalt)?.fachdaten.ereignisdatum;
  const historie = block.aenderungsArt === "01" && tag !== undefined && jetzt !== undefined && tag < jetzt;
  return [...(historie ? (["HISTORIE"] as const) : []), ...spaeterAlsZuzug(lage, recht, tag)];
}

/** Decided before the change, but later than the event date of the Zuzug that displaced. */
export function spaeterAlsZuzug(lage: Lage, recht: Recht, tag: Tag | undefined): readonly Hinweis[] {
  const v = recht.gewaehrt && recht.grundlage === "UEBERGANG" ? recht.verdraengung : null;
  if (v === null || tag === undefined || !vorDemWechsel(v, tag)) {
    return [];
  }
  const zuzug = eintraege(lage).find((e) => e.label === v.zuzug);
  return zuzug !== undefined && istAnwesend(zuzug.code) && tag > zuzug.ereignisdatum ? ["ENTSCHIEDEN_NACH_ZUZUG"] : [];
}

function grundlage(block: Block, recht: Recht): GrundlageJeBlock {
  return {
    block: block.sachverhalt,
    grundlage: recht.gewaehrt ? recht.grundlage : "GESETZLICH",
    bis: recht.gewaehrt ? recht.bis : null,
  };
}

/** A missing Auftrag concerns the message, not the block. */
function fehlerAus(block: Block, befund: BlockBefund): readonly Fehler[] {
  return befund.ok
    ? []
    : befund.schluessel.map((schluessel) => ({ schluessel, block: schluessel === "3007" ? "" : block.sachverhalt }));
}

/** Each refusal once: a missing Auftrag is told once, however many blocks it stops. */
function einmal(fehler: readonly Fehler[]): readonly Fehler[] {
  return fehler.filter(
    (f, index) => fehler.findIndex((g) => g.schluessel === f.schluessel && g.block === f.block) === index,
  );
}

/** Judges all blocks of a Folgemeldung: stored whole or not at all, each refused block with its own Fehler. */
export function urteileBloecke(lage: Lage, schreiber: Schreiber, bloecke: readonly Block[]): Befund {
  const append = naechsterAppend(lage);
  const alle = geordnet(bloecke);
  const status = alle.find((b) => b.sachverhalt === "meldestatus");
  const statusBefund = status === undefined ? null : urteileMeldestatus(lage, schreiber, status);
  const zwischen = statusBefund?.danach ?? lage;
  const andere = alle
    .filter((b) => b !== status)
    .map((block) => ({ block, befund: urteileBlock(zwischen, schreiber, block) }));
  const fehler = [
    ...(status !== undefined && statusBefund !== null ? fehlerAus(status, statusBefund) : []),
    ...andere.flatMap(({ block, befund }) => fehlerAus(block, befund)),
  ];
  if (fehler.length > 0) {
    return { ok: false, fehler: einmal(fehler) };
  }
  const gute = andere.flatMap(({ block, befund }) => (befund.ok ? [{ block, recht: befund.recht }] : []));
  const danach = angefuegt(
    zwischen,
    schreiber,
    gute.map(({ block, recht }) => blockzeile(block, recht)),
    append,
  );
  return {
    ok: true,
    danach,
    grundlagen: [
      ...(status !== undefined && statusBefund?.ok === true ? [grundlage(status, statusBefund.recht)] : []),
      ...gute.map(({ block, recht }) => grundlage(block, recht)),
    ],
    hinweise: [
      ...(status !== undefined && statusBefund?.ok === true
        ? hinweiseDerListe(lage, zwischen, status, schreiber.behoerde, statusBefund.vorhanden)
        : []),
      ...gute.flatMap(({ block, recht }) => blockhinweise(zwischen, block, recht)),
    ],
  };
}

/** Blocks of an Erstmeldung, as a Folgemeldung would bring them to an empty record. */
function erstmeldebloecke(meldung: Erstmeldung): readonly Block[] {
  return [
    {
      sachverhalt: "meldestatus",
      aenderungsArt: "01",
      label: meldung.meldestatusLabel,
      referenz: "keine",
      fachdaten: meldung.meldestatus,
    },
    {
      sachverhalt: "grundpersonalien",
      aenderungsArt: "01",
      label: meldung.label,
      referenz: "keine",
      fachdaten: meldung.grundpersonalien,
    },
  ];
}

/** Without its Meldestatus nobody leads the new record: that the Personalien then lack a basis is not told. */
function ohneAbgeleitetes(befund: Befund): Befund {
  if (befund.ok) {
    return befund;
  }
  const eigene = befund.fehler.filter((f) => f.schluessel !== "3001" || f.block !== "grundpersonalien");
  return eigene.length === 0 ? befund : { ok: false, fehler: eigene };
}

/** The birth date comes with the message itself. */
function vorEigenerGeburt(meldung: Erstmeldung): boolean {
  return vorGeburt(meldung.meldestatus.ereignisdatum ?? "", meldung.grundpersonalien.geburtsdatum ?? "");
}

/** An Erstmeldung; `andere` are the records that exist. */
export function urteileErstmeldung(
  leer: Lage,
  schreiber: Schreiber,
  meldung: Erstmeldung,
  andere: readonly Lage[],
): Befund {
  const bloecke = erstmeldebloecke(meldung);
  const befund = ohneAbgeleitetes(urteileBloecke(leer, schreiber, bloecke));
  if (befund.ok && vorEigenerGeburt(meldung)) {
    return { ok: false, fehler: [{ schluessel: "6003", block: "meldestatus" }] };
  }
  const gleiche = andere.filter(
    (lage) =>
      !meldung.nichtIdentischMit.includes(lage.person) &&
      stehende(lage, "grundpersonalien").some(
        (b) =>
          b.fachdaten.variante === meldung.grundpersonalien.variante &&
          b.fachdaten.geburtsdatum === meldung.grundpersonalien.geburtsdatum,
      ),
  );
  return befund.ok && gleiche.length > 0 ? { ok: false, fehler: [{ schluessel: "4003", block: "" }] } : befund;
}
