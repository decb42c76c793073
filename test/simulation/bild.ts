// The record that the register shows beside the one that the oracle expects: what differs, in words.
import type { Behoerde, Gesamtauskunft, Herkunft, TitelbestellungAuskunft } from "../../proto/generated/nachrichten.ts";
import type { Behoerdenkennzeichen } from "../../simulator/kernel/kennungen.ts";
import {
  sachverhalte,
  REGISTER,
  type Bild,
  type BildBlock,
  type BildBestellung,
  type Sachverhalt,
} from "../oracle/sprache.ts";
import { versionOf, type Gedaechtnis } from "./gedaechtnis.ts";
import { fachdatenOf } from "./woerter.ts";

interface GezeigterBlock {
  readonly referenzId: string;
  readonly herkunft: Herkunft;
  readonly fachdaten: unknown;
}

export type NameOf = (kennzeichen: Behoerdenkennzeichen | undefined) => string;

/** The authority's name in the scenario; the register itself for none. */
export function namesOf(behoerden: readonly Behoerde[]): NameOf {
  return (kennzeichen) => {
    if (kennzeichen === undefined) return REGISTER;
    return behoerden.find((behoerde) => behoerde.kennzeichen === kennzeichen)?.name ?? kennzeichen;
  };
}

/** Everything in which the two differ; empty when they agree. Labels of new things are bound on the way. */
export function unterschiede(
  erwartet: Bild,
  auskunft: Gesamtauskunft,
  gedaechtnis: Gedaechtnis,
  nameOf: NameOf,
): readonly string[] {
  gedaechtnis.noteAuskunft(auskunft);
  const lead = auskunft.aktenfuehrendeBehoerde;
  const shownLead = lead === undefined ? null : { behoerde: lead.behoerde.name, seit: lead.seit };
  const shownStatus = gezeigteBloecke(auskunft, "meldestatus").at(-1);
  return [
    ...differs("aktenführend", erwartet.aktenfuehrend, shownLead),
    ...differs("Meldestatus", erwartet.meldestatus, codeOf(shownStatus)),
    ...sachverhalte.flatMap((name) =>
      compareBloecke(name, erwartet.bloecke[name], gezeigteBloecke(auskunft, name), gedaechtnis, nameOf),
    ),
    ...differs(
      "Fenster",
      erwartet.fenster,
      (auskunft.erweiterung?.uebergangsschreibrechte ?? []).map(({ behoerde, ab, bis }) => ({
        behoerde: nameOf(behoerde),
        ab,
        bis,
      })),
    ),
    ...compareBestellungen(
      erwartet.bestellungen,
      auskunft.erweiterung?.titelbestellungen.toReversed() ?? [],
      gedaechtnis,
      nameOf,
    ),
  ];
}

/** Blocks of a fact, the current one last. */
function gezeigteBloecke(auskunft: Gesamtauskunft, name: Sachverhalt): readonly GezeigterBlock[] {
  if (name === "grundpersonalien") return auskunft.grundpersonalien === undefined ? [] : [auskunft.grundpersonalien];
  const liste: readonly GezeigterBlock[] = auskunft[name];
  return liste.toReversed();
}

function codeOf(block: GezeigterBlock | undefined): string | null {
  const fachdaten = block?.fachdaten;
  if (typeof fachdaten !== "object" || fachdaten === null || !("meldestatusArt" in fachdaten)) return null;
  const { meldestatusArt } = fachdaten;
  const hasCode = typeof meldestatusArt === "object" && meldestatusArt !== null && "code" in meldestatusArt;
  return hasCode ? String(meldestatusArt.code) : null;
}

function compareBloecke(
  name: Sachverhalt,
  erwartet: readonly BildBlock[],
  gezeigt: readonly GezeigterBlock[],
  gedaechtnis: Gedaechtnis,
  nameOf: NameOf,
): readonly string[] {
  if (erwartet.length !== gezeigt.length) {
    return [`${name}: ${erwartet.length} Blöcke erwartet, ${gezeigt.length} gezeigt`];
  }
  return erwartet.flatMap((block, index) => {
    const shown = gezeigt[index];
    if (shown === undefined) return [];
    gedaechtnis.bind(block.label, shown.referenzId);
    const { herkunft, fachdaten, referenzId } = shown;
    const verantwortlich = herkunft.verantwortlicheBehoerde ?? herkunft.meldendeBehoerde;
    const actual = {
      label: gedaechtnis.label(referenzId),
      version: versionOf(referenzId),
      behoerde: nameOf(verantwortlich),
      durchfuehrend: herkunft.verantwortlicheBehoerde === undefined ? null : nameOf(herkunft.meldendeBehoerde),
      grundlage: herkunft.grundlage,
      nachgemeldet: herkunft.nachgemeldet === true,
      fachdaten,
    };
    const wanted = { ...block, fachdaten: fachdatenOf(name, block.fachdaten, (person) => gedaechtnis.nummer(person)) };
    return differs(`${name} ${index + 1}`, wanted, actual);
  });
}

function compareBestellungen(
  erwartet: readonly BildBestellung[],
  gezeigt: readonly TitelbestellungAuskunft[],
  gedaechtnis: Gedaechtnis,
  nameOf: NameOf,
): readonly string[] {
  if (erwartet.length !== gezeigt.length) {
    return [`${erwartet.length} Bestellungen erwartet, ${gezeigt.length} gezeigt`];
  }
  return erwartet.flatMap((bestellung, index) => {
    const shown = gezeigt[index];
    if (shown === undefined) return [];
    gedaechtnis.bind(bestellung.label, shown.referenzId);
    const actual = {
      label: gedaechtnis.label(shown.referenzId),
      titelart: shown.titelart,
      zustand: shown.zustand,
      behoerde: nameOf(shown.bestellendeBehoerde),
      konflikt: shown.konflikt === true,
      titel: shown.titel === undefined ? null : (gedaechtnis.label(shown.titel) ?? shown.titel),
      version: versionOf(shown.referenzId),
    };
    return differs(`Bestellung ${index + 1}`, bestellung, actual);
  });
}

function differs(what: string, wanted: unknown, actual: unknown): readonly string[] {
  const [left, right] = [stable(wanted), stable(actual)];
  return left === right ? [] : [`${what}:\n    erwartet ${left}\n    gezeigt  ${right}`];
}

/** JSON with sorted keys and without members that hold nothing. */
function stable(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) => {
    if (typeof member !== "object" || member === null || Array.isArray(member)) return member;
    return Object.fromEntries(Object.entries(member).toSorted(([left], [right]) => (left < right ? -1 : 1)));
  });
}
