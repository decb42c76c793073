// Which kind of authority may report which fact at all, and which in its own right (register rules, section 2, tables).
import { expect, test } from "vitest";
import { BEHOERDENARTEN } from "../../../../simulator/register/kataloge/behoerden.ts";
import { SACHVERHALTE, SACHVERHALT_NAMEN } from "../../../../simulator/register/sachverhalte/sachverhalte.ts";

const ABH = ["AUSLAENDERBEHOERDE"];
const FUEHRENDE = ["AUFNAHMEEINRICHTUNG", "AUSLAENDERBEHOERDE", "BAMF"];

/** Fact, kinds that may report it, kinds that do so whoever leads. */
const TABELLE: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ["meldestatus", [...FUEHRENDE, "GRENZPOLIZEI", "MELDEBEHOERDE"], []],
  ["grundpersonalien", FUEHRENDE, []],
  ["anschrift", ["AUFNAHMEEINRICHTUNG", ...ABH, "MELDEBEHOERDE"], ["MELDEBEHOERDE"]],
  ["familienbeziehung", FUEHRENDE, []],
  ["asylstatus", ["BAMF"], ["BAMF"]],
  ["aufenthaltsgestattung", [...ABH, "BAMF"], []],
  ["duldung", ABH, []],
  ["aufenthaltsstatus", ABH, []],
  ["aufenthaltserlaubnis", ABH, []],
  ["niederlassungserlaubnis", ABH, []],
  ["integrationskurs", ["BAMF"], ["BAMF"]],
];

test("the table has every fact", () => {
  expect(TABELLE.map(([name]) => name)).toEqual(SACHVERHALT_NAMEN);
});

test.each(TABELLE)("%s", (name, meldende, originaer) => {
  const sachverhalt = Object.values(SACHVERHALTE).find((candidate) => candidate.name === name);
  expect(sachverhalt?.meldende(undefined).toSorted()).toEqual(meldende);
  expect(sachverhalt?.originaer(undefined)).toEqual(originaer);
});

test("Meldestatus by code: the Meldebehoerde departures and death, the border police 01 and 03 too, nobody 07", () => {
  const { meldende, originaer } = SACHVERHALTE.meldestatus;
  const all = [...FUEHRENDE, "GRENZPOLIZEI", "MELDEBEHOERDE"];
  for (const code of ["04", "05", "06"] as const) {
    expect(meldende(code).toSorted()).toEqual(all);
    expect(originaer(code)).toEqual(["MELDEBEHOERDE"]);
  }
  for (const code of ["01", "03"] as const) expect(meldende(code).toSorted()).toEqual([...FUEHRENDE, "GRENZPOLIZEI"]);
  for (const code of ["02", "09"] as const) expect(meldende(code).toSorted()).toEqual(FUEHRENDE);
  expect(meldende("07")).toEqual([]);
  for (const code of ["01", "02", "03", "07", "09"] as const) expect(originaer(code)).toEqual([]);
});

test("neither the Meldebehoerde nor the Bundesdruckerei reads the register", () => {
  const reading = Object.entries(BEHOERDENARTEN).filter(([, { abrufzwecke }]) => abrufzwecke.length > 0);
  expect(reading.map(([art]) => art).toSorted()).toEqual([...FUEHRENDE, "GRENZPOLIZEI", "REGISTERBEHOERDE"]);
});
