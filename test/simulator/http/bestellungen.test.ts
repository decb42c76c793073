// Orders of titles over HTTP (990001, 990002; register rules, sections 4 and 6).
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type {
  Behoerde,
  Bestellschritt,
  Titelbestellungsantrag,
  Titelbestellungsmeldung,
} from "../../../proto/generated/nachrichten.ts";
import type { Form } from "../../../simulator/http/negotiation.ts";
import { present } from "../../../simulator/kernel/assert.ts";
import { syntheticAzrNummer } from "../../../simulator/kernel/azr-nummer.ts";
import type { AzrNummer, ReferenzId } from "../../../simulator/kernel/kennungen.ts";
import { addMs } from "../../../simulator/kernel/zeit.ts";
import { ABH_A, ABH_B, BUNDESDRUCKEREI } from "../../support/register/behoerden.ts";
import {
  antragsmeldung,
  aushaendigung,
  bestellmeldung,
  dokumentbestellung,
  entscheidung,
  NUMMER,
  produktion,
} from "../../support/register/bestellungen.ts";
import { erstmeldung, folgemeldung, meldestatus, meldestatusMeldung, uuid } from "../../support/register/meldungen.ts";
import type { TestAnswer, TestClient } from "../../support/simulator/test-client.ts";
import { createTestSimulator, HEUTE_TAG, type TestSimulator } from "../../support/simulator/test-simulator.ts";

const DECIDED = "2026-11-02";
const OWN = { "azr-behoerde": ABH_A.kennzeichen, "azr-sachbearbeiter": "M. Beispiel" };

let simulator: TestSimulator;
let client: TestClient;
let count = 0;

beforeEach(async () => {
  simulator = await createTestSimulator();
  client = await simulator.client({ mandant: "ziel" });
});

afterEach(() => simulator.close());

function nextUuid() {
  count += 1;
  return uuid(`order ${count}`);
}

async function record(to: TestClient = client): Promise<AzrNummer> {
  const created = await to.erstmeldung(erstmeldung(ABH_A, nextUuid(), meldestatusMeldung("01", "2026-01-10")));
  return created.bestaetigung().azrNummer;
}

function apply(azrNummer: AzrNummer, meldung: Titelbestellungsantrag, form: Form = "json", to = client) {
  return to.message("POST", `/v1/datensaetze/${azrNummer}/bestellungen`, "Titelbestellungsantrag", meldung, { form });
}

function move(azrNummer: AzrNummer, bestellung: string, meldung: Titelbestellungsmeldung, form: Form = "json") {
  const url = `/v1/datensaetze/${azrNummer}/bestellungen/${bestellung}/meldungen`;
  return client.message("POST", url, "Titelbestellungsmeldung", meldung, { form });
}

/** One step after the other by its sender; answers the last. */
async function steps(
  azrNummer: AzrNummer,
  form: Form,
  ...all: readonly (readonly [Behoerde, Bestellschritt])[]
): Promise<TestAnswer> {
  const opened = await apply(azrNummer, antragsmeldung(ABH_A, nextUuid(), "2026-10-30"), form);
  expect(opened.status, opened.text).toBe(201);
  let answer = opened;
  for (const [behoerde, step] of all) {
    const referenz = referenzIn(answer);
    answer = await move(azrNummer, referenz.slice(0, 7), bestellmeldung(behoerde, nextUuid(), step, referenz), form);
    expect(answer.status, answer.text).toBe(200);
  }
  return answer;
}

function referenzIn(answer: TestAnswer): ReferenzId {
  return present(answer.bestaetigung().referenzen.titelbestellung, "the Referenz-ID of an order");
}

async function auskunft(azrNummer: AzrNummer) {
  return (await client.get(`/v1/datensaetze/${azrNummer}`)).message("Gesamtauskunft");
}

describe.each<Form>(["json", "protobuf"])("as %s", (form) => {
  it("opens an order with 201, and shows it as provisional beside the titles", async () => {
    const azrNummer = await record();
    const opened = await apply(azrNummer, antragsmeldung(ABH_A, nextUuid(), "2026-10-30"), form);
    expect(opened.status).toBe(201);
    expect(opened.headers["location"]).toBe(`/v1/datensaetze/${azrNummer}`);
    expect(opened.bestaetigung().erweiterung?.grundlagen).toEqual([
      { block: "titelbestellung", grundlage: "AKTENFUEHREND" },
    ]);
    const shown = await auskunft(azrNummer);
    expect(shown.aufenthaltserlaubnis).toEqual([]);
    expect(shown.erweiterung?.titelbestellungen).toMatchObject([
      { referenzId: referenzIn(opened), vorlaeufig: true, zustand: "BEANTRAGT" },
    ]);
  });

  it("closes it with the hand-over, which stores the title in the same append", async () => {
    const azrNummer = await record();
    const handedOver = await steps(
      azrNummer,
      form,
      [ABH_A, entscheidung(DECIDED)],
      [ABH_A, dokumentbestellung("2026-11-03")],
      [BUNDESDRUCKEREI, produktion("IN_DRUCK", "2026-11-10")],
      [BUNDESDRUCKEREI, produktion("AUSGELIEFERT", "2026-11-20")],
      [ABH_A, aushaendigung(HEUTE_TAG)],
    );
    expect(Object.keys(handedOver.bestaetigung().referenzen)).toEqual(["aufenthaltserlaubnis", "titelbestellung"]);
    const shown = await auskunft(azrNummer);
    expect(shown.aufenthaltserlaubnis).toMatchObject([
      { fachdaten: { ereignisdatum: DECIDED, nummerDesAufenthaltstitels: NUMMER } },
    ]);
    expect(shown.erweiterung?.titelbestellungen).toMatchObject([
      { zustand: "AUSGEHAENDIGT", titel: shown.aufenthaltserlaubnis[0]?.referenzId },
    ]);
  });

  it("answers a step again under its nachrichtenUUID, also when its Vorgang is over; another content is 2007", async () => {
    const azrNummer = await record();
    const opened = await apply(azrNummer, antragsmeldung(ABH_A, nextUuid(), "2026-10-30"), form);
    const referenz = referenzIn(opened);
    const meldung = bestellmeldung(ABH_A, nextUuid(), entscheidung(DECIDED), referenz);
    const first = await move(azrNummer, referenz.slice(0, 7), meldung, form);
    const again = await move(azrNummer, referenz.slice(0, 7), meldung, form);
    expect(again.headers["idempotent-replayed"]).toBe("true");
    expect(again.bestaetigung()).toEqual(first.bestaetigung());
    const other = bestellmeldung(ABH_A, meldung.nachrichtenkopf.nachrichtenUUID, entscheidung("2026-11-03"), referenz);
    expect((await move(azrNummer, referenz.slice(0, 7), other, form)).schluessel()).toEqual(["AZR-2007"]);
    const { uhr } = simulator.mandant("ziel");
    uhr.set(addMs(uhr.now(), 7 * 86_400_000 + 1), false);
    const rebuilt = await move(azrNummer, referenz.slice(0, 7), meldung, form);
    expect(rebuilt.bestaetigung()).toEqual(first.bestaetigung());
    expect((await move(azrNummer, referenz.slice(0, 7), other, form)).schluessel()).toEqual(["AZR-2007"]);
  });

  it("refuses, and the Vorgang keeps what was meant", async () => {
    const azrNummer = await record();
    const opened = await apply(azrNummer, antragsmeldung(ABH_A, nextUuid(), "2026-10-30"), form);
    const second = antragsmeldung(ABH_A, nextUuid(), "2026-11-01");
    expect((await apply(azrNummer, second, form)).schluessel()).toEqual(["AZR-5004"]);
    const referenz = referenzIn(opened);
    const early = bestellmeldung(ABH_A, nextUuid(), aushaendigung(HEUTE_TAG), referenz);
    const refused = await move(azrNummer, referenz.slice(0, 7), early, form);
    expect([refused.status, refused.schluessel()]).toEqual([409, ["AZR-5008"]]);
    const kept = async (meldung: typeof second | typeof early) => {
      const key = `${ABH_A.kennzeichen}/${meldung.nachrichtenkopf.nachrichtenUUID}`;
      const events = await simulator.store("ziel").readStream({ category: "vorgang", key });
      return events.map(({ event }) => event.data);
    };
    expect(await kept(second)).toMatchObject([{ azrNummer, titelbestellungsantrag: second }]);
    const bestellung = referenz.slice(0, 7);
    expect(await kept(early)).toMatchObject([{ azrNummer, bestellung, titelbestellungsmeldung: early }]);
    const vorgang = await client.get(`/v1/vorgaenge/${early.nachrichtenkopf.nachrichtenUUID}`, OWN);
    expect(vorgang.message("Vorgang")).toMatchObject({ zustand: "ABGELEHNT" });
  });
});

it("HEUTE knows no orders: 3012", async () => {
  const heute = await simulator.client({ mandant: "heute" });
  const azrNummer = await record(heute);
  const refused = await apply(azrNummer, antragsmeldung(ABH_A, nextUuid(), "2026-10-30"), "json", heute);
  expect([refused.status, refused.schluessel()]).toEqual([422, ["AZR-3012"]]);
});

it("a path that names no order: 2011 for what cannot be one, 5003 for one that is not there, 4001 without record", async () => {
  const azrNummer = await record();
  const meldung = () => bestellmeldung(BUNDESDRUCKEREI, nextUuid(), produktion("IN_DRUCK", HEUTE_TAG), undefined);
  const impossible = await move(azrNummer, "kurz", meldung());
  expect([impossible.status, impossible.schluessel()]).toEqual([422, ["AZR-2011"]]);
  const absent = await move(azrNummer, "ZZZZZZZ", meldung());
  expect([absent.status, absent.schluessel()]).toEqual([422, ["AZR-5003"]]);
  const nowhere = await apply(syntheticAzrNummer(2020, 1, 1), antragsmeldung(ABH_A, nextUuid(), "2026-10-30"));
  expect([nowhere.status, nowhere.schluessel()]).toEqual([404, ["AZR-4001"]]);
});

it("a message of another kind at this address: 1003", async () => {
  const azrNummer = await record();
  const meldung = antragsmeldung(ABH_A, nextUuid(), "2026-10-30");
  const nachrichtenkopf = { ...meldung.nachrichtenkopf, nachrichtentyp: "990002" } as const;
  expect((await apply(azrNummer, { ...meldung, nachrichtenkopf })).schluessel()).toEqual(["AZR-1003"]);
});

it("what somebody may do with orders stands among the rights", async () => {
  const azrNummer = await record();
  await apply(azrNummer, antragsmeldung(ABH_A, nextUuid(), "2026-10-30"));
  await client.folgemeldung(azrNummer, folgemeldung(ABH_B, nextUuid(), meldestatus("02", HEUTE_TAG)));
  const rows = async (behoerde: Behoerde) => {
    const headers = { ...OWN, "azr-behoerde": behoerde.kennzeichen };
    const answer = await client.get(`/v1/datensaetze/${azrNummer}/zustaendigkeit`, {
      ...headers,
      "azr-abrufzweck": "01",
      "azr-geschaeftszeichen": "AZ 1/26",
    });
    return answer
      .message("Zustaendigkeit")
      .schreibrecht.filter(({ sachverhalt }) => sachverhalt.startsWith("titelbestellung"))
      .map(({ sachverhalt, aenderungsArt, grundlage, fehlerfall }) =>
        [sachverhalt.slice("titelbestellung".length), aenderungsArt, grundlage ?? fehlerfall?.fehlerschluessel].join(
          " ",
        ),
      );
  };
  expect(await rows(ABH_A)).toEqual([
    "Aufenthaltserlaubnis 01 AZR-5004",
    "Aufenthaltserlaubnis 02 UEBERGANG",
    "Niederlassungserlaubnis 01 UEBERGANG",
    "Niederlassungserlaubnis 02 AZR-5003",
  ]);
  expect(await rows(ABH_B)).toEqual([
    "Aufenthaltserlaubnis 01 AZR-5004",
    "Aufenthaltserlaubnis 02 AZR-5010",
    "Niederlassungserlaubnis 01 AKTENFUEHREND",
    "Niederlassungserlaubnis 02 AZR-5003",
  ]);
});
