// A former authority declares over HTTP that nothing is open (990003; register rules, sections 3 and 6).
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Uebergangsabschluss } from "../../../proto/generated/nachrichten.ts";
import type { Form } from "../../../simulator/http/negotiation.ts";
import type { AzrNummer } from "../../../simulator/kernel/kennungen.ts";
import { addMs } from "../../../simulator/kernel/zeit.ts";
import { ABH_A, ABH_B, ABH_C } from "../../support/register/behoerden.ts";
import {
  duldung,
  erstmeldung,
  folgemeldung,
  meldestatus,
  meldestatusMeldung,
  uuid,
} from "../../support/register/meldungen.ts";
import { uebergangsabschluss } from "../../support/register/uebergangsabschluss.ts";
import type { TestAnswer, TestClient } from "../../support/simulator/test-client.ts";
import { createTestSimulator, HEUTE_TAG, type TestSimulator } from "../../support/simulator/test-simulator.ts";

const OWN = { "azr-behoerde": ABH_A.kennzeichen, "azr-sachbearbeiter": "M. Beispiel" };

let simulator: TestSimulator;
let client: TestClient;

beforeEach(async () => {
  simulator = await createTestSimulator();
  client = await simulator.client({ mandant: "ziel" });
});

afterEach(() => simulator.close());

async function movedRecord(to: TestClient = client): Promise<AzrNummer> {
  const created = await to.erstmeldung(erstmeldung(ABH_A, uuid("erst"), meldestatusMeldung("01", "2026-01-10")));
  const { azrNummer } = created.bestaetigung();
  await to.folgemeldung(azrNummer, folgemeldung(ABH_B, uuid("zuzug"), meldestatus("02", HEUTE_TAG)));
  return azrNummer;
}

function declare(
  azrNummer: AzrNummer,
  meldung: Uebergangsabschluss,
  form: Form = "json",
  to: TestClient = client,
): Promise<TestAnswer> {
  return to.message("POST", `/v1/datensaetze/${azrNummer}/uebergang/abschluss`, "Uebergangsabschluss", meldung, {
    form,
  });
}

describe.each<Form>(["json", "protobuf"])("as %s", (form) => {
  it("ends the window, shows it to nobody any more, and refuses late reports", async () => {
    const azrNummer = await movedRecord();
    const windows = async () =>
      (await client.get(`/v1/datensaetze/${azrNummer}/zustaendigkeit`)).message("Zustaendigkeit");
    expect((await windows()).uebergangsschreibrechte).toHaveLength(1);
    const answer = await declare(azrNummer, uebergangsabschluss(ABH_A, uuid("closed")), form);
    expect(answer.status).toBe(200);
    expect(answer.bestaetigung()).toMatchObject({ azrNummer, referenzen: {}, erweiterung: { grundlagen: [] } });
    expect(answer.headers["etag"]).toBe(`"${answer.bestaetigung().revision}"`);
    expect((await windows()).uebergangsschreibrechte).toEqual([]);
    const late = await client.folgemeldung(azrNummer, folgemeldung(ABH_A, uuid("late"), duldung("2026-11-20")), {
      form,
    });
    expect(late.schluessel()).toEqual(["AZR-3009"]);
    expect(late.problem().fehlerfaelle[0]?.fehlertext).toContain("endete am 23.11.2026");
  });

  it("is answered again under its nachrichtenUUID, and once only stored", async () => {
    const azrNummer = await movedRecord();
    const meldung = uebergangsabschluss(ABH_A, uuid("closed"));
    const first = await declare(azrNummer, meldung, form);
    const again = await declare(azrNummer, meldung, form);
    expect(again.headers["idempotent-replayed"]).toBe("true");
    expect(again.bestaetigung()).toEqual(first.bestaetigung());
    const other = await declare(azrNummer, { ...meldung, durchfuehrenderSachbearbeiter: "E. Anders" }, form);
    expect(other.schluessel()).toEqual(["AZR-2007"]);
    const vorgang = await client.get(`/v1/vorgaenge/${uuid("closed")}`, OWN);
    expect(vorgang.message("Vorgang")).toMatchObject({ zustand: "VERARBEITET", bestaetigung: first.bestaetigung() });
  });

  it("is refused without an open window, and its Vorgang keeps what was meant", async () => {
    const azrNummer = await movedRecord();
    const meldung = uebergangsabschluss(ABH_C, uuid("never"));
    const refused = await declare(azrNummer, meldung, form);
    expect([refused.status, refused.schluessel()]).toEqual([403, ["AZR-3001"]]);
    const kept = await simulator
      .store("ziel")
      .readStream({ category: "vorgang", key: `${ABH_C.kennzeichen}/${uuid("never")}` });
    expect(kept.map(({ event }) => event.data)).toMatchObject([{ azrNummer, uebergangsabschluss: meldung }]);
    const leading = await declare(azrNummer, uebergangsabschluss(ABH_B, uuid("leading")), form);
    expect([leading.status, leading.schluessel()]).toEqual([409, ["AZR-5011"]]);
  });
});

it("is confirmed from the record when its Vorgang is over", async () => {
  const azrNummer = await movedRecord();
  const meldung = uebergangsabschluss(ABH_A, uuid("closed"));
  const first = await declare(azrNummer, meldung);
  const { uhr } = simulator.mandant("ziel");
  uhr.set(addMs(uhr.now(), 7 * 86_400_000 + 1), false);
  const again = await declare(azrNummer, meldung);
  expect(again.bestaetigung()).toEqual(first.bestaetigung());
});

it("is 3012 in a register without dual write", async () => {
  const heute = await simulator.client();
  const azrNummer = await movedRecord(heute);
  const refused = await declare(azrNummer, uebergangsabschluss(ABH_A, uuid("closed")), "json", heute);
  expect([refused.status, refused.schluessel()]).toEqual([422, ["AZR-3012"]]);
});

it("is 4001 for a record that nobody knows, 1003 under another type of message", async () => {
  const azrNummer = await movedRecord();
  const unknown = `${azrNummer.slice(0, 6)}999999`;
  const answer = await client.message(
    "POST",
    `/v1/datensaetze/${unknown}/uebergang/abschluss`,
    "Uebergangsabschluss",
    uebergangsabschluss(ABH_A, uuid("unknown")),
  );
  expect(["AZR-4001", "AZR-4002"]).toContain(answer.schluessel()[0]);
  const meldung = uebergangsabschluss(ABH_A, uuid("wrong"));
  const nachrichtenkopf = { ...meldung.nachrichtenkopf, nachrichtentyp: "090010" as const };
  expect((await declare(azrNummer, { ...meldung, nachrichtenkopf })).schluessel()).toEqual(["AZR-1003"]);
});

it("of two declarations at once one ends the window, the other finds it ended", async () => {
  const azrNummer = await movedRecord();
  const answers = await Promise.all(
    ["one", "two"].map((name) => declare(azrNummer, uebergangsabschluss(ABH_A, uuid(name)))),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 403]));
});
