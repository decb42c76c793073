// The day's cases against the register itself: everything that the load test does to them is done here through the service.
import { describe, expect, it } from "vitest";
import type { Fall, NationPerson } from "../../../proto/generated/messung.ts";
import { present } from "../../../simulator/kernel/assert.ts";
import { parseReferenzId, type AzrNummer, type Behoerdenkennzeichen } from "../../../simulator/kernel/kennungen.ts";
import { addMonate, addMs, addTage, type Tagesdatum } from "../../../simulator/kernel/zeit.ts";
import {
  folgemeldung,
  meldestatus,
  nachrichtenUuidOf,
  titelbestellungsmeldung,
  type Inhalt,
} from "../../../simulator/population/nachricht.ts";
import { uhrOf } from "../../../simulator/population/populate.ts";
import { findPersonen } from "../../../simulator/projections/personensuche/query.ts";
import { blockNameOf } from "../../../simulator/register/datensatz/referenz-id.ts";
import { ZIEL } from "../../../simulator/register/regelwerk/regelwerk.ts";
import { setUhr } from "../../../simulator/service/commands/set-uhr.ts";
import { submitFolgemeldung } from "../../../simulator/service/commands/submit-folgemeldung.ts";
import { submitTitelbestellungsmeldung } from "../../../simulator/service/commands/submit-titelbestellungsmeldung.ts";
import { queryGesamtauskunft } from "../../../simulator/service/queries/gesamtauskunft.ts";
import { IdleStageTimer } from "../../../simulator/telemetry/stage-timer.ts";
import { populateInMemory, type PopulatedMandant } from "../../support/population.ts";

const CASES = 50;
const populated = {
  HEUTE: await populateInMemory({ casesCount: CASES, seed: 3 }),
  ZIEL: await populateInMemory({ casesCount: CASES, seed: 3, regelwerk: ZIEL }),
};
let messages = 0;

describe("the day's cases", () => {
  const { faelle } = populated.HEUTE;

  it("are of the kinds and shares that the parameters name, each person once", () => {
    const count = (art: Fall["art"]): number => faelle.extensions.filter((fall) => fall.art === art).length;
    expect(faelle.extensions.length).toBe(CASES);
    expect([count("umzug_vor_meldung"), count("entscheidung_nach_umzug"), count("familie")]).toEqual([2, 1, 6]);
    const arten = faelle.aushaendigungen.map(({ art }) => art);
    expect(arten).toEqual([...Array(2).fill("aushaendigung_nach_umzug"), ...Array(3).fill("aushaendigung")]);
    const cases = [...faelle.extensions, ...faelle.aushaendigungen];
    const numbers = [...cases, ...faelle.nation].map(({ azrNummer }) => azrNummer);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(new Set(cases.map(({ caseId }) => caseId)).size).toBe(CASES + 5);
  });

  it("name the entered children of a family, and of nobody else", () => {
    for (const { art, kinder } of faelle.extensions) expect(kinder.length > 0).toBe(art === "familie");
    const lagen = populated.HEUTE.faelle.extensions.flatMap(({ kinder }) => kinder.map(({ lage }) => lage));
    expect(lagen.filter((lage) => lage === "bei_eltern").length).toBeGreaterThan(lagen.length / 2);
  });

  it("hand over cards that were decided on four to seven weeks before", () => {
    for (const { entscheidungsdatum, befristungsdatum } of faelle.aushaendigungen) {
      expect(entscheidungsdatum >= addTage(faelle.tag, -49) && entscheidungsdatum <= addTage(faelle.tag, -28)).toBe(
        true,
      );
      expect(befristungsdatum > faelle.tag).toBe(true);
    }
  });

  it("run out around the day", () => {
    const { tag } = faelle;
    for (const { befristungsdatum } of faelle.extensions) {
      expect(befristungsdatum >= addTage(tag, -2) && befristungsdatum <= addTage(tag, 12)).toBe(true);
    }
  });

  it("leave the background enough persons whose Duldung it can extend", () => {
    const writable = faelle.nation.filter(({ duldungReferenzId }) => duldungReferenzId !== undefined);
    expect(faelle.nation.length).toBeGreaterThan(100);
    expect(writable.length).toBeGreaterThan(0.6 * faelle.nation.length);
    for (const { befristungsdatum } of writable) expect((befristungsdatum ?? "") > faelle.tag).toBe(true);
  });
});

describe.each(["HEUTE", "ZIEL"] as const)("on the day under %s", (name) => {
  const bestand = populated[name];
  const { faelle, mandant } = bestand;

  it("every case ends as its kind says", async () => {
    await morning(bestand);
    for (const fall of faelle.extensions) {
      const grundlage = name === "ZIEL" ? "UEBERGANG" : "AZR-3001";
      const expected: Record<Fall["art"], string> = {
        verlaengerung: "AKTENFUEHREND",
        familie: "AKTENFUEHREND",
        umzug_vor_meldung: grundlage,
        entscheidung_nach_umzug: name === "ZIEL" ? "AZR-3010" : "AZR-3001",
      };
      if (fall.art === "umzug_vor_meldung") {
        const zuzugBehoerde = present(fall.zuzugBehoerde, "the authority of the Zuzug");
        expect(await zuzug(bestand, fall.azrNummer, zuzugBehoerde)).toBe("ZUZUG");
      }
      const decided = fall.art === "umzug_vor_meldung" ? addTage(faelle.tag, -1) : faelle.tag;
      const outcome = await extend(bestand, fall.azrNummer, faelle.behoerde, decided);
      expect(outcome, `${fall.caseId} ${fall.art}`).toBe(expected[fall.art]);
    }
  });

  it("every card is handed over as its kind says", async () => {
    await morning(bestand);
    for (const { art, azrNummer, ...fall } of faelle.aushaendigungen) {
      const outcome = await (name === "ZIEL"
        ? handOver(bestand, azrNummer)
        : reportTitel(bestand, azrNummer, fall.entscheidungsdatum, fall.befristungsdatum));
      const moved = name === "ZIEL" ? "BESTELLUNG" : "AZR-3001";
      expect(outcome, `${fall.caseId} ${art}`).toBe(art === "aushaendigung" ? "AKTENFUEHREND" : moved);
    }
  });

  it("every person of the nation is found, led by whom it says, and extended, then moved", async () => {
    await morning(bestand);
    for (const person of faelle.nation) {
      expect(findPersonen(mandant.store.database, person.personalien, 100).azrNummern).toContain(person.azrNummer);
      await checkLead(bestand, person);
      if (person.duldungReferenzId === undefined) continue;
      const behoerde = person.aktenfuehrendeBehoerde;
      expect(await extend(bestand, person.azrNummer, behoerde, faelle.tag)).toBe("AKTENFUEHREND");
      const other = present(
        faelle.behoerden.find((kennzeichen) => kennzeichen !== behoerde),
        "another authority",
      );
      expect(await zuzug(bestand, person.azrNummer, other)).toBe("ZUZUG");
    }
  });
});

async function morning({ mandant, plan }: PopulatedMandant): Promise<void> {
  const wanted = { zeitpunkt: addMs(uhrOf(plan.einstellungen.tag), 300_000), laeuft: false };
  await setUhr({ mandant, timer: new IdleStageTimer() }, wanted);
}

async function checkLead({ mandant }: PopulatedMandant, person: NationPerson): Promise<void> {
  const auskunft = await queryGesamtauskunft({ mandant, timer: new IdleStageTimer() }, person.azrNummer);
  expect(auskunft?.aktenfuehrendeBehoerde?.behoerde.kennzeichen).toBe(person.aktenfuehrendeBehoerde);
  expect(auskunft?.grundpersonalien?.fachdaten).toEqual(person.personalien);
  if (person.duldungReferenzId === undefined) return;
  expect(auskunft?.duldung[0]).toMatchObject({
    referenzId: person.duldungReferenzId,
    fachdaten: { befristungsdatum: person.befristungsdatum, duldungArt: { code: person.duldungArt } },
  });
}

async function extend(
  bestand: PopulatedMandant,
  azrNummer: AzrNummer,
  behoerde: Behoerdenkennzeichen,
  ereignisdatum: Tagesdatum,
): Promise<string> {
  const { mandant, faelle } = bestand;
  const auskunft = await queryGesamtauskunft({ mandant, timer: new IdleStageTimer() }, azrNummer);
  const current = present(auskunft?.duldung[0], "a Duldung");
  const fachdatenNeu = {
    ...{ duldungArt: current.fachdaten.duldungArt, ereignisdatum },
    ...{ befristungsdatum: addMonate(faelle.tag, 3), bescheinigungsNummer: "T7654321" },
  };
  const referenzId = present(parseReferenzId(current.referenzId), "a Referenz-ID");
  const duldung = { aenderungsArt: "02" as const, referenzId, fachdatenNeu };
  return submit(bestand, azrNummer, behoerde, { sachverhalt: { duldung } });
}

function reportTitel(
  bestand: PopulatedMandant,
  azrNummer: AzrNummer,
  ereignisdatum: Tagesdatum,
  befristungsdatum: Tagesdatum,
): Promise<string> {
  const fachdatenNeu = {
    ...{ aufenthaltserlaubnisArt: { code: "03" as const }, ereignisdatum, befristungsdatum },
    nummerDesAufenthaltstitels: "Y12345678",
  };
  const sachverhalt = { aufenthaltserlaubnis: { aenderungsArt: "01" as const, fachdatenNeu } };
  return submit(bestand, azrNummer, bestand.faelle.behoerde, { sachverhalt });
}

/** The Grundlage on which the hand-over of the open order was stored, or the key of the refusal. */
async function handOver({ mandant, faelle }: PopulatedMandant, azrNummer: AzrNummer): Promise<string> {
  const context = { mandant, timer: new IdleStageTimer() };
  const auskunft = await queryGesamtauskunft(context, azrNummer);
  const order = present(auskunft?.erweiterung?.titelbestellungen[0], "an order");
  expect(order.zustand).toBe("AUSGELIEFERT");
  const behoerde = present(mandant.behoerden.find(faelle.behoerde), "the office");
  const nachrichtenUUID = nachrichtenUuidOf(99, 0, (messages += 1));
  const absender = { behoerde, sachbearbeiter: "M. Beispiel", nachrichtenUUID, now: mandant.uhr.now() };
  const aushaendigung = { ereignisdatum: faelle.tag, nummerDesAufenthaltstitels: "Y12345678" };
  const { referenzId } = order;
  const meldung = titelbestellungsmeldung(absender, { referenzId, schritt: { aushaendigung } });
  const bestellung = blockNameOf(referenzId);
  const command = { azrNummer, bestellung, meldung, behoerde, revision: undefined };
  const outcome = await submitTitelbestellungsmeldung(context, command);
  if (outcome.kind === "stored") return outcome.bestaetigung.erweiterung?.grundlagen[0]?.grundlage ?? "";
  return outcome.kind === "refused" ? (outcome.fehlernachricht.fehlerfaelle[0]?.fehlerschluessel ?? "") : outcome.kind;
}

function zuzug(bestand: PopulatedMandant, azrNummer: AzrNummer, behoerde: Behoerdenkennzeichen): Promise<string> {
  return submit(bestand, azrNummer, behoerde, { sachverhalt: meldestatus("02", bestand.faelle.tag) });
}

/** The Grundlage of what was stored, or the key of the refusal. */
async function submit(
  { mandant }: PopulatedMandant,
  azrNummer: AzrNummer,
  kennzeichen: Behoerdenkennzeichen,
  inhalt: Inhalt,
): Promise<string> {
  const behoerde = present(mandant.behoerden.find(kennzeichen), "an authority");
  const nachrichtenUUID = nachrichtenUuidOf(99, 0, (messages += 1));
  const absender = { behoerde, sachbearbeiter: "M. Beispiel", nachrichtenUUID, now: mandant.uhr.now() };
  const command = { azrNummer, meldung: folgemeldung(absender, inhalt), behoerde, revision: undefined };
  const outcome = await submitFolgemeldung({ mandant, timer: new IdleStageTimer() }, command);
  if (outcome.kind === "stored") return outcome.bestaetigung.erweiterung?.grundlagen[0]?.grundlage ?? "";
  return outcome.kind === "refused" ? (outcome.fehlernachricht.fehlerfaelle[0]?.fehlerschluessel ?? "") : outcome.kind;
}
