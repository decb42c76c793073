// What an observer sees of a record.

import type { Bild, BildBestellung, BildBlock, BildFenster, BildMitteilung, Sachverhalt } from "./sprache.ts";
import { sachverhalte } from "./sprache.ts";
import type { Lage, Verlauf } from "./fakten.ts";
import { stehende, verlaeufe } from "./fakten.ts";
import { bestellungen } from "./bestellungen.ts";
import { aktuellerEintrag, eintraege, fuehrung } from "./zustaendigkeit.ts";
import { alleFenster } from "./fenster.ts";

function bildBlock(block: Verlauf): BildBlock {
  const { letzter } = block;
  return {
    label: block.label,
    version: block.version,
    behoerde: letzter.behoerde,
    durchfuehrend: letzter.durchfuehrend,
    grundlage: letzter.grundlage,
    nachgemeldet: block.erster.nachgemeldet,
    fachdaten: block.fachdaten,
  };
}

function bildBloecke(lage: Lage, sachverhalt: Sachverhalt): readonly BildBlock[] {
  if (sachverhalt !== "meldestatus") {
    return stehende(lage, sachverhalt).map(bildBlock);
  }
  const alle = verlaeufe(lage, "meldestatus");
  return eintraege(lage).flatMap((e) => alle.filter((b) => b.label === e.label).map(bildBlock));
}

/** Of several windows of one authority the newest counts. */
function bildFenster(lage: Lage): readonly BildFenster[] {
  const alle = alleFenster(lage);
  return alle
    .filter((f, index) => f.ende === null && !alle.slice(index + 1).some((g) => g.behoerde === f.behoerde))
    .map(({ behoerde, ab, bis }) => ({ behoerde, ab, bis }));
}

function bildBestellungen(lage: Lage): readonly BildBestellung[] {
  return bestellungen(lage).map(({ label, titelart, zustand, behoerde, konflikt, titel, version }) => ({
    label,
    titelart,
    zustand,
    behoerde,
    konflikt,
    titel,
    version,
  }));
}

function bildMitteilungen(lage: Lage): readonly BildMitteilung[] {
  return lage.fakten.flatMap((f) =>
    f.art === "mitteilung" ? [{ an: f.an, art: f.betreff, bestellung: f.bestellung }] : [],
  );
}

export function bildVon(lage: Lage): Bild {
  const fuehrt = fuehrung(lage);
  const leer: Bild["bloecke"] = {
    meldestatus: [],
    grundpersonalien: [],
    anschrift: [],
    familienbeziehung: [],
    asylstatus: [],
    integrationskurs: [],
    aufenthaltsgestattung: [],
    aufenthaltsstatus: [],
    aufenthaltserlaubnis: [],
    niederlassungserlaubnis: [],
    duldung: [],
  };
  return {
    aktenfuehrend: fuehrt === null ? null : { behoerde: fuehrt.behoerde, seit: fuehrt.seit },
    meldestatus: aktuellerEintrag(lage)?.code ?? null,
    bloecke: sachverhalte.reduce((bisher, s) => ({ ...bisher, [s]: bildBloecke(lage, s) }), leer),
    fenster: bildFenster(lage),
    bestellungen: bildBestellungen(lage),
    mitteilungen: bildMitteilungen(lage),
  };
}
