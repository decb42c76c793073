// Register rules, section 1 (4) to (6): a report of a Meldestatus entry, judged on the list as it would stand.

import type { Block, Hinweis } from "./sprache.ts";
import type { Lage, Verlauf } from "./fakten.ts";
import { artVon, findeBlock } from "./fakten.ts";
import type { Recht } from "./schreibrecht.ts";
import type { Schreiber, Zeile } from "./anfuegen.ts";
import { angefuegt, registerzeile } from "./anfuegen.ts";
import { verhinderteFortzuege } from "./faelligkeit.ts";
import type { Eintrag } from "./zustaendigkeit.ts";
import { aktenfuehrend, darfFuehren, eintraege, fuehrung, istAnwesend, istFortzug, istTot } from "./zustaendigkeit.ts";

/** The record with the entry, and with automatic departures withdrawn that a present entry would have prevented. */
export function mitEintrag(lage: Lage, schreiber: Schreiber, block: Block, recht: Recht): Lage {
  const zeile: Zeile = {
    inhalt: {
      art: "block",
      sachverhalt: "meldestatus",
      aenderungsArt: block.aenderungsArt,
      label:
        block.aenderungsArt === "01" || block.referenz === "keine" || block.referenz === "unbekannt"
          ? block.label
          : block.referenz.label,
      fachdaten: block.fachdaten ?? null,
      nachgemeldet: false,
    },
    grundlage: recht.gewaehrt ? recht.grundlage : "GESETZLICH",
  };
  const mit = angefuegt(lage, schreiber, [zeile]);
  if (!istAnwesend(block.fachdaten?.code ?? "")) {
    return mit;
  }
  const append = mit.fakten.at(-1)?.append ?? 0;
  return angefuegt(mit, schreiber, verhinderteFortzuege(mit).map(registerzeile), append);
}

/** Two departures next to each other, one of them the one at this index (or any, without index). */
function nebeneinander(liste: readonly Eintrag[], nur: number | null): boolean {
  return liste.some((e, i) => {
    const davor = liste[i - 1];
    const gefragt = nur === null || nur === i || nur === i - 1;
    return gefragt && davor !== undefined && istFortzug(davor.code) && istFortzug(e.code);
  });
}

/** 5005 and 5006 for a new entry. */
function fehlerNeu(lage: Lage, danach: Lage, block: Block): "5005" | "5006" | null {
  const code = block.fachdaten?.code ?? "";
  if (istTot(lage)) {
    return "5005";
  }
  const liste = eintraege(danach);
  const index = liste.findIndex((e) => e.label === block.label);
  if (istFortzug(code) && nebeneinander(liste, index)) {
    return "5005";
  }
  const davor = liste[index - 1];
  const heimkehr = davor === undefined || !istAnwesend(davor.code) || davor.behoerde !== liste[index]?.behoerde;
  return istAnwesend(code) && index === liste.length - 1 && !heimkehr ? "5006" : null;
}

/** 5005 and 5006, the list judged as it would stand. */
export function fehlerDerListe(lage: Lage, danach: Lage, block: Block, behoerde: string): "5005" | "5006" | null {
  if (block.aenderungsArt === "01") {
    return fehlerNeu(lage, danach, block);
  }
  const verloere = aktenfuehrend(lage) === behoerde && aktenfuehrend(danach) !== behoerde;
  const register = artVon(lage, behoerde) === "REGISTERBEHOERDE";
  return block.aenderungsArt === "04" && verloere && !register ? "5005" : null;
}

function todVorZuzuegen(danach: Lage, code: string, tag: string): readonly Hinweis[] {
  const todVor = code === "06" && eintraege(danach).some((e) => istAnwesend(e.code) && e.ereignisdatum > tag);
  return todVor ? ["TOD_VOR_ZUZUEGEN"] : [];
}

function hinweiseNeu(lage: Lage, danach: Lage, block: Block, behoerde: string): readonly Hinweis[] {
  const code = block.fachdaten?.code ?? "";
  const tag = block.fachdaten?.ereignisdatum ?? "";
  const nachrangig =
    istAnwesend(code) && darfFuehren(lage, behoerde) && fuehrung(danach)?.eintrag?.label !== block.label;
  return [...(nachrangig ? (["H-3001"] as const) : []), ...todVorZuzuegen(danach, code, tag)];
}

/** Standing blocks written by an authority behind a position. */
function schriebSeit(lage: Lage, behoerde: string, position: number): boolean {
  return lage.fakten.some(
    (f) =>
      f.art === "block" &&
      f.sachverhalt !== "meldestatus" &&
      f.behoerde === behoerde &&
      f.position > position &&
      findeBlock(lage, f.sachverhalt, f.label)?.steht === true,
  );
}

function auffaellig(liste: readonly Eintrag[]): boolean {
  const doppelt = liste.some((e, i) => {
    const davor = liste[i - 1];
    return davor !== undefined && davor.behoerde === e.behoerde && istAnwesend(davor.code) && istAnwesend(e.code);
  });
  const tode = liste.filter((e) => e.code === "06").length;
  return doppelt || tode > 1 || nebeneinander(liste, null);
}

function hinweiseKorrektur(lage: Lage, danach: Lage, block: Block, vorhanden: Verlauf | null): readonly Hinweis[] {
  const fuehrte = fuehrung(lage);
  const verdraengt = block.aenderungsArt === "05" && fuehrte !== null && aktenfuehrend(danach) !== fuehrte.behoerde;
  const position = vorhanden?.erster.position ?? 0;
  const dazwischen =
    verdraengt && fuehrte.eintrag?.label === vorhanden?.label && schriebSeit(lage, fuehrte.behoerde, position);
  return [
    ...(auffaellig(eintraege(danach)) && !auffaellig(eintraege(lage)) ? (["LISTE_AUFFAELLIG"] as const) : []),
    ...todVorZuzuegen(danach, block.fachdaten?.code ?? "", block.fachdaten?.ereignisdatum ?? ""),
    ...(dazwischen ? (["BLOECKE_DAZWISCHEN"] as const) : []),
  ];
}

export function hinweiseDerListe(
  lage: Lage,
  danach: Lage,
  block: Block,
  behoerde: string,
  vorhanden: Verlauf | null,
): readonly Hinweis[] {
  return block.aenderungsArt === "01"
    ? hinweiseNeu(lage, danach, block, behoerde)
    : hinweiseKorrektur(lage, danach, block, vorhanden);
}
