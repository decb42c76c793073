// The smallest stock with which a newcomer can try something: an authority of each kind that matters for it and two
// persons, made through the register's own messages. Invented throughout; equal on every start.
import type { Behoerde, Erstmeldung, Folgemeldung } from "../../proto/generated/nachrichten.ts";
import type { Grundpersonalien } from "../../proto/generated/fachdaten.ts";
import { assert, present } from "../kernel/assert.ts";
import { parseBehoerdenkennzeichen, type AzrNummer, type Behoerdenkennzeichen } from "../kernel/kennungen.ts";
import { parseUuid, uuidV5, type Uuid } from "../kernel/uuid.ts";
import { addTage, formatZeitpunkt, tagOf, type Tagesdatum } from "../kernel/zeit.ts";
import type { Mandant } from "../mandant/mandant.ts";
import { findPersonen } from "../projections/personensuche/query.ts";
import { IdleStageTimer } from "../telemetry/stage-timer.ts";
import { submitErstmeldung } from "./commands/submit-erstmeldung.ts";
import { submitFolgemeldung } from "./commands/submit-folgemeldung.ts";
import type { MeldungOutcome } from "./commands/submit-meldung.ts";

const NAMESPACE = present(parseUuid("0d6b0f6e-4f0a-4b0e-8d58-2f6f1c5b6a10"), "namespace of the sandbox stock");

const ABH_MUSTERSTADT: Behoerde = {
  kennzeichen: kennzeichen("123456"),
  name: "Ausländerbehörde Musterstadt",
  behoerdenart: "AUSLAENDERBEHOERDE",
  telefon: "0123 4567-0",
  auftraege: [],
};

/**
 * The authorities of the sandbox stock; the first one leads the files of its persons. The office of the district reports
 * on behalf of the town's, so that a report by Auftrag can be tried.
 */
export const SANDBOX_BEHOERDEN: readonly Behoerde[] = [
  ABH_MUSTERSTADT,
  {
    kennzeichen: kennzeichen("654321"),
    name: "Ausländerbehörde Beispielhausen",
    behoerdenart: "AUSLAENDERBEHOERDE",
    telefon: "0765 4321-0",
    auftraege: [ABH_MUSTERSTADT.kennzeichen],
  },
  sandboxBehoerde("765432", "Ausländerbehörde Neudorf", "AUSLAENDERBEHOERDE"),
  sandboxBehoerde("900001", "Bundesamt, Außenstelle Musterstadt", "BAMF"),
  sandboxBehoerde("200001", "Aufnahmeeinrichtung Musterland", "AUFNAHMEEINRICHTUNG"),
  sandboxBehoerde("600001", "Bundespolizei, Inspektion Musterstadt", "GRENZPOLIZEI"),
  sandboxBehoerde("500001", "Meldebehörde Musterstadt", "MELDEBEHOERDE"),
  sandboxBehoerde("400001", "Bundesdruckerei", "BUNDESDRUCKEREI"),
  sandboxBehoerde("300001", "Registerbehörde", "REGISTERBEHOERDE"),
];

/** The persons of the sandbox stock. */
export const SANDBOX_PERSONEN: readonly [Grundpersonalien, Grundpersonalien] = [
  {
    familienname: { name: "Muster" },
    vornamen: { name: "Amina" },
    geburtsdatum: { jahr: 1991, monat: 4, tag: 12 },
    geschlecht: "w",
    staatsangehoerigkeiten: ["475"],
  },
  {
    familienname: { name: "Beispiel" },
    vornamen: { name: "Karim" },
    geburtsdatum: { jahr: 1987, monat: 11, tag: 30 },
    geschlecht: "m",
    staatsangehoerigkeiten: ["423"],
  },
];

/** Fills a register that has no authority yet: two persons led by the first one, each with a Duldung that runs out. */
export async function createSandboxBestand(mandant: Mandant): Promise<void> {
  if (mandant.behoerden.all().length > 0) return;
  await mandant.registerBehoerden(SANDBOX_BEHOERDEN);
  const context = { mandant, timer: new IdleStageTimer() };
  const heute = tagOf(mandant.uhr.now());
  for (const [index, personalien] of SANDBOX_PERSONEN.entries()) {
    const erst = { meldung: erstmeldung(mandant, `person-${index}`, personalien), behoerde: ABH_MUSTERSTADT };
    const created = bestaetigungOf(await submitErstmeldung(context, erst));
    const meldung = ersteDuldung(mandant, `duldung-${index}`, heute);
    const { azrNummer } = created;
    const folge = { azrNummer, meldung, behoerde: ABH_MUSTERSTADT, revision: undefined };
    bestaetigungOf(await submitFolgemeldung(context, folge));
  }
}

/** AZR number of the first person of the sandbox stock, if this register has it. */
export function findSandboxPerson(mandant: Mandant): AzrNummer | undefined {
  return findPersonen(mandant.store.database, SANDBOX_PERSONEN[0], 1).azrNummern[0];
}

function erstmeldung(mandant: Mandant, name: string, grundpersonalien: Grundpersonalien): Erstmeldung {
  const ereignisdatum = addTage(tagOf(mandant.uhr.now()), -400);
  return {
    ...kopf(mandant, "090009", name),
    nichtIdentischMit: [],
    grundpersonalien,
    sachverhalt: {
      meldestatus: { aenderungsArt: "01", fachdatenNeu: { meldestatusArt: { code: "01" }, ereignisdatum } },
    },
  };
}

function ersteDuldung(mandant: Mandant, name: string, heute: Tagesdatum): Folgemeldung {
  const fachdatenNeu = {
    duldungArt: { code: "02" as const },
    ereignisdatum: addTage(heute, -90),
    befristungsdatum: addTage(heute, 2),
    bescheinigungsNummer: "T1234567",
  };
  return { ...kopf(mandant, "090010", name), sachverhalt: { duldung: { aenderungsArt: "01", fachdatenNeu } } };
}

function kopf<Typ extends "090009" | "090010">(mandant: Mandant, nachrichtentyp: Typ, name: string) {
  const { kennzeichen: behoerde, name: autor } = ABH_MUSTERSTADT;
  return {
    nachrichtenkopf: {
      nachrichtenUUID: sandboxUuid(name),
      nachrichtentyp,
      erstellungszeitpunkt: formatZeitpunkt(mandant.uhr.now()),
      autor: { verzeichnisdienst: "DVDV" as const, kennung: `azr:${behoerde}`, name: autor },
    },
    durchfuehrendeBehoerde: behoerde,
    durchfuehrenderSachbearbeiter: "M. Beispiel",
  };
}

function bestaetigungOf(outcome: MeldungOutcome): Extract<MeldungOutcome, { kind: "stored" }>["bestaetigung"] {
  assert(outcome.kind === "stored", `the register takes its own sandbox stock: ${JSON.stringify(outcome)}`);
  return outcome.bestaetigung;
}

function sandboxUuid(name: string): Uuid {
  return uuidV5(NAMESPACE, `sandbox/${name}`);
}

function sandboxBehoerde(key: string, name: string, behoerdenart: Behoerde["behoerdenart"]): Behoerde {
  return { kennzeichen: kennzeichen(key), name, behoerdenart, auftraege: [] };
}

function kennzeichen(text: string): Behoerdenkennzeichen {
  return present(parseBehoerdenkennzeichen(text), "a Behoerdenkennzeichen");
}
