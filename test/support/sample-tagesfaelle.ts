import type { Aushaendigungsfall, Fall, Fallkind, NationPerson, Tagesfaelle } from "../../proto/generated/messung.ts";
import { present } from "../../simulator/kernel/assert.ts";
import { syntheticAzrNummer } from "../../simulator/kernel/azr-nummer.ts";
import {
  type Behoerdenkennzeichen,
  parseBehoerdenkennzeichen,
  parseReferenzId,
} from "../../simulator/kernel/kennungen.ts";
import { addTage, parseTagesdatum } from "../../simulator/kernel/zeit.ts";

/** A day's cases that no register knows: for plans and for the stub. */
export function sampleTagesfaelle(casesCount: number, nationCount: number): Tagesfaelle {
  const cardsCount = Math.floor(casesCount / 10);
  const tag = present(parseTagesdatum("2026-11-23"), "day");
  return {
    seed: 7,
    tag,
    mandant: "heute",
    behoerde: authority(1),
    behoerdeName: "ABH Musterkreis",
    extensions: Array.from({ length: casesCount }, (_, i) => fall(i)),
    aushaendigungen: Array.from({ length: cardsCount }, (_, i) => card(casesCount + i)),
    behoerden: Array.from({ length: 20 }, (_, i) => authority(i + 1)),
    nation: Array.from({ length: nationCount }, (_, i) => nationPerson(i)),
  };

  function fall(index: number): Fall {
    const art =
      index % 10 === 3
        ? "umzug_vor_meldung"
        : index % 10 === 6
          ? "entscheidung_nach_umzug"
          : index % 10 === 8
            ? "familie"
            : "verlaengerung";
    const base = {
      caseId: `fall-${String(index + 1).padStart(4, "0")}`,
      azrNummer: syntheticAzrNummer(2019, 4, index),
      referenzId: referenz(index),
      personalien: personalien(index),
      duldungArt: "01",
      befristungsdatum: addTage(tag, (index % 9) - 2),
      art,
      kinder: art === "familie" ? LAGEN.map((lage, place) => kind(index, place, lage)) : [],
    } as const;
    return art === "verlaengerung" || art === "familie" ? base : { ...base, zuzugBehoerde: authority(2 + (index % 5)) };
  }

  function card(index: number): Aushaendigungsfall {
    return {
      caseId: `fall-${String(index + 1).padStart(4, "0")}`,
      azrNummer: syntheticAzrNummer(2019, 6, index),
      personalien: personalien(index),
      art: index % 2 === 0 ? "aushaendigung" : "aushaendigung_nach_umzug",
      aufenthaltserlaubnisArt: "03",
      entscheidungsdatum: addTage(tag, -35),
      befristungsdatum: addTage(tag, 695),
    };
  }

  function nationPerson(index: number): NationPerson {
    const base = {
      azrNummer: syntheticAzrNummer(2020, 5, index),
      aktenfuehrendeBehoerde: authority(2 + (index % 15)),
      personalien: personalien(1000 + index),
    };
    if (index % 2 === 0) return base;
    const duldung = { duldungReferenzId: referenz(index), duldungArt: "02", befristungsdatum: addTage(tag, 30) };
    return { ...base, ...duldung };
  }
}

const LAGEN = ["bei_eltern", "volljaehrig", "andere_behoerde", "ohne_papier"] as const;

function kind(index: number, place: number, lage: Fallkind["lage"]): Fallkind {
  const azrNummer = syntheticAzrNummer(2019, 5, index * 10 + place);
  return { azrNummer, lage, ...(lage === "ohne_papier" ? {} : { duldungArt: "01" }) };
}

function authority(index: number): Behoerdenkennzeichen {
  return present(parseBehoerdenkennzeichen(String(900_000 + index)), "authority");
}

function referenz(index: number): NonNullable<ReturnType<typeof parseReferenzId>> {
  return present(parseReferenzId(`Rx${String(index).padStart(5, "0")}1a`), "reference");
}

function personalien(index: number): Fall["personalien"] {
  return {
    familienname: { name: `Muster${index}` },
    vornamen: { name: "Beispiel" },
    geburtsdatum: { jahr: 1980 + (index % 20), monat: 1 + (index % 12), tag: 1 + (index % 28) },
    geschlecht: "x",
    staatsangehoerigkeiten: ["998"],
  };
}
