import type { Duldung, Familienbeziehung } from "../../proto/generated/fachdaten.ts";
import type { AuthorityName } from "./authorities.ts";
import { both, refused, stored } from "./expectations.ts";
import { duldung, duldungOnCarrier, familienbeziehung, meldestatus, person } from "./facts.ts";
import { arrival, report, reported, takenUp } from "./steps.ts";
import type { Act, ExpectedStored, Story, StoryPerson, StoryStep } from "./story.ts";

const kinder = ["adil", "bilal", "celin", "dunya"] as const;
const kurz = { adil: "Adil", bilal: "Bilal", celin: "Celin", dunya: "Dunya" } as const;

const bisher = duldungOnCarrier("05", "2026-02-10", "2026-05-09", "K1000501");
const verlaengert = duldungOnCarrier("05", "2026-05-08", "2026-11-07", "K1000502");
const bisherText =
  "Duldung (sonstige Gründe) vom 10.02.2026 bis 09.05.2026, Nr. K1000501 (ABH Musterstadt, aktenführend)";
const verlaengertText =
  "Duldung (sonstige Gründe) vom 08.05.2026 bis 07.11.2026, Nr. K1000502 (ABH Musterstadt, aktenführend)";

const dariusAlt = duldung("05", "2026-02-11", "2026-05-10", "T1000511");
const elhamAlt = duldung("05", "2026-02-11", "2026-05-10", "T1000512");
const faridAlt = duldung("05", "2026-02-11", "2026-05-10", "T1000513");
const dariusNeu = duldung("13", "2026-05-08", "2028-11-07", "T1000521");
const elhamNeu = duldung("14", "2026-05-08", "2028-11-07", "T1000522");
const faridNeu = duldung("15", "2026-05-08", "2028-11-07", "T1000523");

function alt(nummer: string): string {
  return `Duldung (sonstige Gründe) vom 11.02.2026 bis 10.05.2026, Nr. ${nummer} (ABH Musterstadt, aktenführend)`;
}

function neu(art: string, nummer: string): string {
  return `${art} vom 08.05.2026 bis 07.11.2028, Nr. ${nummer} (ABH Musterstadt, aktenführend)`;
}

const dariusZeilen = {
  neu: [`Darius: ${neu("Beschäftigungsduldung", "T1000521")}`],
  weg: [`Darius: ${alt("T1000511")}`],
};
const elhamZeilen = {
  neu: [`Elham: ${neu("Beschäftigungsduldung (Ehegatte)", "T1000522")}`],
  weg: [`Elham: ${alt("T1000512")}`],
};
const faridZeilen = {
  neu: [`Farid: ${neu("Beschäftigungsduldung (Kind)", "T1000523")}`],
  weg: [`Farid: ${alt("T1000513")}`],
};

const personen: Readonly<Record<string, StoryPerson>> = {
  layla: { kurz: "Layla", grundpersonalien: person("Layla", "Barzani", "1986-06-01", "w", "438") },
  adil: { kurz: "Adil", grundpersonalien: person("Adil", "Barzani", "2008-04-30", "m", "438") },
  bilal: { kurz: "Bilal", grundpersonalien: person("Bilal", "Barzani", "2012-09-17", "m", "438") },
  celin: { kurz: "Celin", grundpersonalien: person("Celin", "Barzani", "2019-01-25", "w", "438") },
  dunya: { kurz: "Dunya", grundpersonalien: person("Dunya", "Barzani", "2023-07-11", "w", "438") },
  darius: { kurz: "Darius", grundpersonalien: person("Darius", "Amini", "1984-10-05", "m", "439") },
  elham: { kurz: "Elham", grundpersonalien: person("Elham", "Amini", "1987-02-19", "w", "439") },
  farid: { kurz: "Farid", grundpersonalien: person("Farid", "Amini", "2016-12-24", "m", "439") },
};

function neueDuldung(wer: string, fachdatenNeu: Duldung): Act {
  return report(wer, () => ({ sachverhalt: { duldung: { aenderungsArt: "01", fachdatenNeu } } }));
}

function verlaengere(wer: string, fachdatenNeu: Duldung): Act {
  return report(wer, (seen) => ({
    sachverhalt: { duldung: { aenderungsArt: "02", referenzId: seen.referenz(wer, "duldung"), fachdatenNeu } },
  }));
}

function beziehung(von: string, zu: string, code: Familienbeziehung["beziehungsart"]["code"], imPapier: boolean): Act {
  return report(von, (seen) => ({
    familienbeziehung: { aenderungsArt: "01", fachdatenNeu: familienbeziehung(seen.azrNummer(zu), code, imPapier) },
  }));
}

function verlaengereMitKindern(nurPruefen: boolean): Act {
  return report("layla", (seen) => ({
    sachverhalt: {
      duldung: { aenderungsArt: "02", referenzId: seen.referenz("layla", "duldung"), fachdatenNeu: verlaengert },
    },
    fuerAngehoerigeUebernehmen: {
      umfang: "ALLE_EINGETRAGENEN",
      angehoerige: [],
      ...(nurPruefen ? { nurPruefen } : {}),
    },
  }));
}

const beschaeftigungFuerAlle: Act = report("darius", (seen) => ({
  sachverhalt: {
    duldung: { aenderungsArt: "02", referenzId: seen.referenz("darius", "duldung"), fachdatenNeu: dariusNeu },
  },
  fuerAngehoerigeUebernehmen: {
    umfang: "AUSGEWAEHLT",
    angehoerige: [
      {
        azrNummer: seen.azrNummer("elham"),
        referenzId: seen.referenz("elham", "duldung"),
        bescheinigungsNummer: "T1000522",
      },
      {
        azrNummer: seen.azrNummer("farid"),
        referenzId: seen.referenz("farid", "duldung"),
        bescheinigungsNummer: "T1000523",
      },
    ],
  },
}));

const urteile: ExpectedStored["angehoerige"] = {
  Adil: "NICHT_ANWENDBAR",
  Bilal: "ABGELEHNT AZR-3001",
  Celin: "UEBERNOMMEN",
  Dunya: "NICHT_ANWENDBAR",
};

const familieAufgenommen: readonly StoryStep[] = Object.keys(personen).map((name) =>
  takenUp("musterstadt", name, "2026-02-10 08:00"),
);
const laylaUndKinder: readonly StoryStep[] = [
  reported("musterstadt", "2026-02-10 09:00", neueDuldung("layla", bisher)),
  ...kinder.map((kind) => reported("musterstadt", "2026-02-10 09:00", neueDuldung(kind, bisher))),
  ...kinder.flatMap((kind) => [
    reported("musterstadt", "2026-02-10 09:10", beziehung("layla", kind, "01", true)),
    reported("musterstadt", "2026-02-10 09:10", beziehung(kind, "layla", "02", false)),
  ]),
];
const dariusUndFamilie: readonly StoryStep[] = [
  reported("musterstadt", "2026-02-11 09:00", neueDuldung("darius", dariusAlt)),
  reported("musterstadt", "2026-02-11 09:00", neueDuldung("elham", elhamAlt)),
  reported("musterstadt", "2026-02-11 09:00", neueDuldung("farid", faridAlt)),
  reported("musterstadt", "2026-02-11 09:10", beziehung("darius", "elham", "03", false)),
  reported("musterstadt", "2026-02-11 09:10", beziehung("elham", "darius", "03", false)),
  reported("musterstadt", "2026-02-11 09:10", beziehung("darius", "farid", "01", false)),
  reported("musterstadt", "2026-02-11 09:10", beziehung("farid", "darius", "02", false)),
];
const inzwischen: readonly StoryStep[] = [
  reported("beispielhausen", "2026-03-02 09:00", arrival("bilal", "2026-03-02")),
  reported(
    "musterstadt",
    "2026-04-20 09:00",
    report("dunya", () => ({
      sachverhalt: { meldestatus: { aenderungsArt: "01", fachdatenNeu: meldestatus("06", "2026-04-15") } },
    })),
  ),
];

function head(name: string, who: AuthorityName = "musterstadt"): readonly string[] {
  const leads = who === "musterstadt" ? "ABH Musterstadt seit 10.02.2026" : "ABH Beispielhausen seit 02.03.2026";
  return [`${name}: Aktenführend: ${leads}`];
}

function ersteinreise(name: string): string {
  return `${name}: Meldestatus: Ersteinreise am 10.02.2026 (ABH Musterstadt, Zuzug)`;
}

/** The mother's Duldung is extended and the children's with it; and a family of a worker (section 60d AufenthG). */
export const fuerAngehoerige: Story = {
  number: 5,
  title: "Die Duldung der Mutter wird verlängert, und die der Kinder?",
  about:
    "Layla hat vier Kinder, die auf ihrer Duldung eingetragen sind: Adil ist seit einer Woche volljährig, Bilal lebt beim Vater und wird in Beispielhausen geführt, Celin lebt bei ihr, Dunya ist gestorben. Darius erhält eine Beschäftigungsduldung; seine Frau Elham und sein Sohn Farid sollen die passende Duldung nach § 60d AufenthG bekommen.",
  persons: personen,
  before: [...familieAufgenommen, ...laylaUndKinder, ...dariusUndFamilie, ...inzwischen],
  recordBefore: [
    ...head("Layla"),
    "Layla: Name: Barzani, Layla",
    ersteinreise("Layla"),
    `Layla: ${bisherText}`,
    ...kinder.map((kind) => `Layla: Kind: ${kurz[kind]}, im Papier eingetragen`),
    ...kinder.flatMap((kind) => [
      ...head(kurz[kind], kind === "bilal" ? "beispielhausen" : "musterstadt"),
      `${kurz[kind]}: Name: Barzani, ${kurz[kind]}`,
      ...(kind === "bilal" ? ["Bilal: Meldestatus: Zuzug am 02.03.2026 (ABH Beispielhausen, Zuzug)"] : []),
      ...(kind === "dunya" ? ["Dunya: Meldestatus: verstorben am 15.04.2026 (ABH Musterstadt, aktenführend)"] : []),
      ersteinreise(kurz[kind]),
      `${kurz[kind]}: ${bisherText}`,
      `${kurz[kind]}: Elternteil: Layla`,
    ]),
    ...head("Darius"),
    "Darius: Name: Amini, Darius",
    ersteinreise("Darius"),
    `Darius: ${alt("T1000511")}`,
    "Darius: Ehegatte: Elham",
    "Darius: Kind: Farid",
    ...head("Elham"),
    "Elham: Name: Amini, Elham",
    ersteinreise("Elham"),
    `Elham: ${alt("T1000512")}`,
    "Elham: Ehegatte: Darius",
    ...head("Farid"),
    "Farid: Name: Amini, Farid",
    ersteinreise("Farid"),
    `Farid: ${alt("T1000513")}`,
    "Farid: Elternteil: Darius",
  ],
  steps: [
    {
      at: "2026-05-08 09:00",
      who: "musterstadt",
      text: "lässt prüfen, was die Verlängerung von Laylas Duldung für alle eingetragenen Kinder bewirken würde.",
      act: verlaengereMitKindern(true),
      expected: {
        HEUTE: refused("AZR-3012", ["Ausländerbehörde Musterstadt"]),
        ZIEL: stored({ duldung: "AKTENFUEHREND" }, { nurGeprueft: true, angehoerige: urteile }),
      },
    },
    {
      at: "2026-05-08 09:05",
      who: "musterstadt",
      text: "verlängert Laylas Duldung bis 07.11.2026 und übernimmt das für alle eingetragenen Kinder.",
      only: "ZIEL",
      act: verlaengereMitKindern(false),
      expected: both(
        stored(
          { duldung: "AKTENFUEHREND" },
          {
            angehoerige: urteile,
            akte: {
              neu: [`Layla: ${verlaengertText}`, `Celin: ${verlaengertText}`],
              weg: [`Layla: ${bisherText}`, `Celin: ${bisherText}`],
            },
          },
        ),
      ),
    },
    {
      at: "2026-05-08 09:05",
      who: "musterstadt",
      text: "verlängert Laylas Duldung bis 07.11.2026.",
      only: "HEUTE",
      act: verlaengere("layla", verlaengert),
      expected: both(
        stored(
          { duldung: "AKTENFUEHREND" },
          { hinweise: ["H-6101"], akte: { neu: [`Layla: ${verlaengertText}`], weg: [`Layla: ${bisherText}`] } },
        ),
      ),
    },
    {
      at: "2026-05-08 10:00",
      who: "musterstadt",
      text: "erteilt Darius die Beschäftigungsduldung und übernimmt sie für Elham und Farid.",
      only: "ZIEL",
      act: beschaeftigungFuerAlle,
      expected: both(
        stored(
          { duldung: "AKTENFUEHREND" },
          {
            angehoerige: { Elham: "UEBERNOMMEN", Farid: "UEBERNOMMEN" },
            akte: {
              neu: [...dariusZeilen.neu, ...elhamZeilen.neu, ...faridZeilen.neu],
              weg: [...dariusZeilen.weg, ...elhamZeilen.weg, ...faridZeilen.weg],
            },
          },
        ),
      ),
    },
    {
      at: "2026-05-08 10:00",
      who: "musterstadt",
      text: "meldet die Beschäftigungsduldung von Darius.",
      only: "HEUTE",
      act: verlaengere("darius", dariusNeu),
      expected: both(stored({ duldung: "AKTENFUEHREND" }, { akte: dariusZeilen })),
    },
    {
      at: "2026-05-08 10:10",
      who: "musterstadt",
      text: "meldet die Duldung von Elham.",
      only: "HEUTE",
      act: verlaengere("elham", elhamNeu),
      expected: both(stored({ duldung: "AKTENFUEHREND" }, { akte: elhamZeilen })),
    },
    {
      at: "2026-05-08 10:20",
      who: "musterstadt",
      text: "meldet die Duldung von Farid.",
      only: "HEUTE",
      act: verlaengere("farid", faridNeu),
      expected: both(stored({ duldung: "AKTENFUEHREND" }, { akte: faridZeilen })),
    },
    {
      at: "2026-05-29 15:00",
      who: "musterstadt",
      text: "bemerkt drei Wochen später, dass Celins Duldung im Register abgelaufen ist, und meldet sie einzeln.",
      only: "HEUTE",
      act: verlaengere("celin", verlaengert),
      expected: both(
        stored(
          { duldung: "AKTENFUEHREND" },
          { akte: { neu: [`Celin: ${verlaengertText}`], weg: [`Celin: ${bisherText}`] } },
        ),
      ),
    },
  ],
  moral:
    "HEUTE ist jedes Familienmitglied eine Meldung für sich; ein Hinweis nennt die Kinder, die sonst vergessen würden. ZIEL übernimmt die Maßnahme, wo sie passt, sagt für jedes Kind, warum nicht, und setzt für Ehegatten und Kinder den Schlüssel ein, der ihnen zusteht.",
};
