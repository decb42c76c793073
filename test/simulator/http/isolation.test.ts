// A credential opens one register, for the authorities and scopes that it names, and nothing else.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { AzrNummer } from "../../../simulator/kernel/kennungen.ts";
import { ABH_A, ABH_B } from "../../support/register/behoerden.ts";
import { duldung, erstmeldung, folgemeldung, meldestatusMeldung, uuid } from "../../support/register/meldungen.ts";
import { ABRUF, type TestClient } from "../../support/simulator/test-client.ts";
import { createTestSimulator, type TestSimulator } from "../../support/simulator/test-simulator.ts";

const OWN = { "azr-behoerde": ABH_A.kennzeichen, "azr-sachbearbeiter": "M. Beispiel" };

let simulator: TestSimulator;
let heute: TestClient;
let ziel: TestClient;
let azrNummer: AzrNummer;

beforeEach(async () => {
  simulator = await createTestSimulator();
  heute = await simulator.client({ mandant: "heute" });
  ziel = await simulator.client({ mandant: "ziel" });
  const created = await heute.erstmeldung(erstmeldung(ABH_A, uuid("e"), meldestatusMeldung("01", "2026-01-10")));
  azrNummer = created.bestaetigung().azrNummer;
});

afterEach(() => simulator.close());

describe("the token of another register", () => {
  it("finds no record, no Zustaendigkeit and no Vorgang", async () => {
    expect((await ziel.get(`/v1/datensaetze/${azrNummer}`)).schluessel()).toEqual(["AZR-4001"]);
    expect((await ziel.get(`/v1/datensaetze/${azrNummer}/zustaendigkeit`)).schluessel()).toEqual(["AZR-4001"]);
    expect((await ziel.get(`/v1/vorgaenge/${uuid("e")}`, OWN)).schluessel()).toEqual(["AZR-4009"]);
  });

  it("writes into its own register only, under the same nachrichtenUUID and Personalien", async () => {
    const meldung = folgemeldung(ABH_A, uuid("m"), duldung("2026-11-01"));
    expect((await ziel.folgemeldung(azrNummer, meldung)).schluessel()).toEqual(["AZR-4001"]);
    expect((await heute.folgemeldung(azrNummer, meldung)).status).toBe(200);
    const created = await ziel.erstmeldung(erstmeldung(ABH_A, uuid("e"), meldestatusMeldung("01", "2026-01-10")));
    expect(created.status).toBe(201);
    expect(created.headers["idempotent-replayed"]).toBeUndefined();
  });

  it("is worth nothing when the process does not serve that register", async () => {
    const other = await simulator.client({ mandant: "fremd" });
    expect((await other.get(`/v1/datensaetze/${azrNummer}`)).schluessel()).toEqual(["AZR-1001"]);
  });
});

describe("a token that is bound to an authority", () => {
  it("does not act for another one, neither reading nor writing, nor see whether that exists", async () => {
    const bound = await simulator.client({ behoerden: [ABH_B.kennzeichen] });
    const asA = folgemeldung(ABH_A, uuid("m"), duldung("2026-11-01"));
    expect((await bound.folgemeldung(azrNummer, asA)).schluessel()).toEqual(["AZR-1003"]);
    const existing = await bound.get(`/v1/datensaetze/${azrNummer}`);
    const unknown = await bound.get(`/v1/datensaetze/${azrNummer}`, { ...ABRUF, "azr-behoerde": "999999" });
    expect(existing.schluessel()).toEqual(["AZR-1003"]);
    expect(unknown.schluessel()).toEqual(["AZR-1003"]);
    expect((await bound.get(`/v1/vorgaenge/${uuid("e")}`, OWN)).schluessel()).toEqual(["AZR-1003"]);
    const own = { ...ABRUF, "azr-behoerde": ABH_B.kennzeichen };
    expect((await bound.get(`/v1/datensaetze/${azrNummer}`, own)).status).toBe(200);
  });

  it("does not get the kept answer of another authority by its nachrichtenUUID", async () => {
    const bound = await simulator.client({ behoerden: [ABH_B.kennzeichen] });
    const same = erstmeldung(ABH_A, uuid("e"), meldestatusMeldung("01", "2026-01-10"));
    expect((await bound.erstmeldung(same)).schluessel()).toEqual(["AZR-1003"]);
  });
});

describe("scopes", () => {
  it("separate reading from reporting", async () => {
    const reader = await simulator.client({ wanted: ["azr:anfrage"] });
    const writer = await simulator.client({ wanted: ["azr:meldung"] });
    const meldung = folgemeldung(ABH_A, uuid("m"), duldung("2026-11-01"));
    expect((await reader.folgemeldung(azrNummer, meldung)).schluessel()).toEqual(["AZR-1003"]);
    expect((await writer.get(`/v1/datensaetze/${azrNummer}`)).schluessel()).toEqual(["AZR-1003"]);
  });
});

describe("a message whose parts do not fit together", () => {
  it("is refused when Nachrichtentyp or Autor are those of another", async () => {
    const meldung = folgemeldung(ABH_A, uuid("m"), duldung("2026-11-01"));
    const { nachrichtenkopf } = meldung;
    const wrongType = { ...meldung, nachrichtenkopf: { ...nachrichtenkopf, nachrichtentyp: "090009" as const } };
    expect((await heute.folgemeldung(azrNummer, wrongType)).schluessel()).toEqual(["AZR-1003"]);
    const wrongAutor = { ...meldung, nachrichtenkopf: { ...nachrichtenkopf, autor: { kennung: "azr:100002" } } };
    const answer = await heute.folgemeldung(azrNummer, wrongAutor);
    expect(answer.problem().fehlerfaelle[0]).toMatchObject({ pointer: "/nachrichtenkopf/autor/kennung" });
  });
});
