// A record as lines that a clerk reads: who leads the file, what is stored and by whom, which orders and which rights of
// former authorities are open. The stories' expectations are written in these lines.
import type { Duldung, Familienbeziehung, Grundpersonalien } from "../../proto/generated/fachdaten.ts";
import type { Gesamtauskunft, Herkunft, TitelbestellungAuskunft } from "../../proto/generated/nachrichten.ts";
import { formatTag, type Tagesdatum } from "../../simulator/kernel/zeit.ts";
import { authorityText } from "./authorities.ts";
import { ordersOf, type Seen } from "./seen.ts";
import type { Story } from "./story.ts";
import { blockWord, codeWord, grundlageWord, meldestatusWord, orderStateWord, relationWord } from "./words.ts";

/** Who has an AZR number, as lines of the story name him or her. */
export type PersonOf = (azrNummer: string) => string;

/** The records of all persons of a story; with more than one, each line begins with whose it is. */
export function storyLines(story: Story, seen: Seen, personOf: PersonOf): readonly string[] {
  const isAlone = Object.keys(story.persons).length === 1;
  return seen.all().flatMap(([name, record]) => {
    if (isAlone) return recordLines(record, personOf);
    const kurz = story.persons[name]?.kurz ?? name;
    return recordLines(record, personOf).map((line) => `${kurz}: ${line}`);
  });
}

/** The lines of one record. */
export function recordLines(record: Gesamtauskunft, personOf: PersonOf): readonly string[] {
  return [
    ...leader(record),
    ...(record.grundpersonalien === undefined ? [] : [nameLine(record.grundpersonalien.fachdaten)]),
    ...meldestatusLines(record),
    ...titleLines(record),
    ...otherLines(record),
    ...record.familienbeziehung.map(({ fachdaten }) => relativeLine(fachdaten, personOf)),
    ...ordersOf(record).map((order) => orderLine(order)),
    ...windowLines(record),
  ];
}

function leader({ aktenfuehrendeBehoerde }: Gesamtauskunft): readonly string[] {
  if (aktenfuehrendeBehoerde === undefined) return ["Aktenführend: niemand"];
  const { behoerde, seit } = aktenfuehrendeBehoerde;
  return [`Aktenführend: ${authorityText(behoerde.kennzeichen)} seit ${formatTag(seit)}`];
}

function nameLine({ familienname, vornamen }: Grundpersonalien): string {
  return `Name: ${familienname.name ?? "–"}, ${vornamen.name ?? "–"}`;
}

function meldestatusLines(record: Gesamtauskunft): readonly string[] {
  return record.meldestatus.map(({ fachdaten, herkunft }) => {
    const { meldestatusArt, ereignisdatum } = fachdaten;
    return `Meldestatus: ${meldestatusWord(meldestatusArt.code)} am ${formatTag(ereignisdatum)} ${source(herkunft)}`;
  });
}

function titleLines(record: Gesamtauskunft): readonly string[] {
  return [
    ...record.duldung.map(
      ({ fachdaten, herkunft }) =>
        `${codeWord("duldungart", fachdaten.duldungArt.code)} ${period(fachdaten)}, Nr. ${duldungNumber(fachdaten)} ${source(herkunft)}`,
    ),
    ...record.aufenthaltserlaubnis.map(({ fachdaten, herkunft }) => {
      const { aufenthaltserlaubnisArt, nummerDesAufenthaltstitels: number } = fachdaten;
      const words = codeWord("aufenthaltserlaubnisart", aufenthaltserlaubnisArt.code);
      return `Aufenthaltserlaubnis (${words}) ${period(fachdaten)}, ${card(number)} ${source(herkunft)}`;
    }),
    ...record.niederlassungserlaubnis.map(({ fachdaten, herkunft }) => {
      const { ereignisdatum, nummerDesAufenthaltstitels: number } = fachdaten;
      return `Niederlassungserlaubnis vom ${formatTag(ereignisdatum)}, ${card(number)} ${source(herkunft)}`;
    }),
    ...record.aufenthaltsgestattung.map(
      ({ fachdaten, herkunft }) => `Aufenthaltsgestattung ${period(fachdaten)} ${source(herkunft)}`,
    ),
  ];
}

function otherLines(record: Gesamtauskunft): readonly string[] {
  return [
    ...record.asylstatus.map(({ fachdaten, herkunft }) => {
      const { asylstatusArt, ereignisdatum } = fachdaten;
      return `Asyl: ${codeWord("asylstatusart", asylstatusArt.code)}, ${formatTag(ereignisdatum)} ${source(herkunft)}`;
    }),
    ...record.anschrift.map(({ fachdaten, herkunft }) => {
      const { strasse, hausnummer = "", postleitzahl, ort, ereignisdatum } = fachdaten;
      const address = `${strasse} ${hausnummer}`.trimEnd();
      return `Anschrift: ${address}, ${postleitzahl} ${ort} seit ${formatTag(ereignisdatum)} ${source(herkunft)}`;
    }),
  ];
}

function relativeLine(
  { azrNummer, beziehungsart, imPapierEingetragen }: Familienbeziehung,
  personOf: PersonOf,
): string {
  const entered = imPapierEingetragen === true ? ", im Papier eingetragen" : "";
  return `${relationWord(beziehungsart.code)}: ${personOf(azrNummer)}${entered}`;
}

const closed: ReadonlySet<TitelbestellungAuskunft["zustand"]> = new Set([
  "ABGELEHNT",
  "AUSGEHAENDIGT",
  "ZUGESTELLT",
  "STORNIERT",
  "NEU_BESTELLT",
  "VERFALLEN",
]);

/** Never to be mistaken for a title: while the order is open the line says so. */
function orderLine(order: TitelbestellungAuskunft): string {
  const { titelart, zustand, bestellendeBehoerde, entscheidung, bestellung, zustimmung, konflikt } = order;
  const head = closed.has(zustand) ? "Bestellung (erledigt)" : "Bestellung (vorläufig, kein Titel)";
  const parts = [
    blockWord(titelart),
    orderStateWord(zustand),
    ...(entscheidung === undefined ? [] : [`Entscheidung vom ${formatTag(entscheidung.entscheidungsdatum)}`]),
    ...(bestellung === undefined ? [] : [`Bestellnummer ${bestellung.bestellnummer}`]),
    ...(zustimmung === undefined ? [] : [`mit Zustimmung ${authorityText(zustimmung)}`]),
    ...(konflikt === true ? ["Widerspruch zu klären"] : []),
  ];
  return `${head}: ${parts.join(", ")} (${authorityText(bestellendeBehoerde)})`;
}

function windowLines({ erweiterung }: Gesamtauskunft): readonly string[] {
  return (erweiterung?.uebergangsschreibrechte ?? []).map(
    ({ behoerde, bis }) => `Nachmelden kann: ${authorityText(behoerde)} bis ${formatTag(bis)}`,
  );
}

function period(dated: { readonly ereignisdatum: Tagesdatum; readonly befristungsdatum: Tagesdatum }): string {
  return `vom ${formatTag(dated.ereignisdatum)} bis ${formatTag(dated.befristungsdatum)}`;
}

function duldungNumber({ bescheinigungsNummer, traegervordruckNummer }: Duldung): string {
  return bescheinigungsNummer ?? traegervordruckNummer ?? "fehlt";
}

function card(number: string | undefined): string {
  return number === undefined ? "noch ohne Karte" : `Karte ${number}`;
}

function source({ meldendeBehoerde, grundlage, nachgemeldet }: Herkunft): string {
  const late = nachgemeldet === true ? ", nachgemeldet" : "";
  return `(${authorityText(meldendeBehoerde)}, ${grundlageWord(grundlage)}${late})`;
}
