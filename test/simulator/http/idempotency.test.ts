import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { syntheticAzrNummer } from "../../../simulator/kernel/azr-nummer.ts";
import type { AzrNummer } from "../../../simulator/kernel/kennungen.ts";
import { addMs } from "../../../simulator/kernel/zeit.ts";
import { ABH_A, ABH_B } from "../../support/register/behoerden.ts";
import {
  duldung,
  erstmeldung,
  folgemeldung,
  meldestatusMeldung,
  PERSONALIEN,
  personalien,
  titel,
  uuid,
} from "../../support/register/meldungen.ts";
import type { TestClient } from "../../support/simulator/test-client.ts";
import { createTestSimulator, type TestSimulator } from "../../support/simulator/test-simulator.ts";

const DULDUNG = duldung("2026-11-01");

let simulator: TestSimulator;
let client: TestClient;
let azrNummer: AzrNummer;

beforeEach(async () => {
  simulator = await createTestSimulator();
  client = await simulator.client();
  const created = await client.erstmeldung(erstmeldung(ABH_A, uuid("erst"), meldestatusMeldung("01", "2026-01-10")));
  azrNummer = created.bestaetigung().azrNummer;
});

afterEach(() => simulator.close());

async function duldungenCount(): Promise<number> {
  const auskunft = await client.get(`/v1/datensaetze/${azrNummer}`);
  return auskunft.message("Gesamtauskunft").duldung.length;
}

describe("the same message again", () => {
  it("is answered the same and stored once, in either form and with another erstellungszeitpunkt", async () => {
    const meldung = folgemeldung(ABH_A, uuid("m"), DULDUNG);
    const first = await client.folgemeldung(azrNummer, meldung);
    const later = { ...meldung.nachrichtenkopf, erstellungszeitpunkt: "2026-11-23T11:00:00Z" };
    const second = await client.folgemeldung(azrNummer, { ...meldung, nachrichtenkopf: later }, { form: "protobuf" });
    expect(second.status).toBe(200);
    expect(second.bestaetigung()).toEqual(first.bestaetigung());
    expect(first.headers["idempotent-replayed"]).toBeUndefined();
    expect(second.headers["idempotent-replayed"]).toBe("true");
    expect(await duldungenCount()).toBe(1);
  });

  it("gets the answer of an Erstmeldung again, with 201 and the same number", async () => {
    const again = await client.erstmeldung(erstmeldung(ABH_A, uuid("erst"), meldestatusMeldung("01", "2026-01-10")));
    expect(again.status).toBe(201);
    expect(again.bestaetigung().azrNummer).toBe(azrNummer);
    expect(again.headers["idempotent-replayed"]).toBe("true");
  });

  it("gets its refusal again, which says so and asks for a new nachrichtenUUID, even if it would be stored now", async () => {
    const meldung = folgemeldung(ABH_B, uuid("refused"), DULDUNG);
    const first = await client.folgemeldung(azrNummer, meldung);
    expect(first.schluessel()).toEqual(["AZR-3001"]);
    const zuzug = { sachverhalt: { meldestatus: meldestatusMeldung("02", "2026-11-20") } };
    await client.folgemeldung(azrNummer, folgemeldung(ABH_B, uuid("zuzug"), zuzug));
    const again = await client.folgemeldung(azrNummer, meldung);
    expect(again.status).toBe(403);
    expect(again.problem().fehlerfaelle).toEqual(first.problem().fehlerfaelle);
    expect(again.headers["idempotent-replayed"]).toBe("true");
    expect(again.problem().detail).toContain("neuen nachrichtenUUID");
    const corrected = await client.folgemeldung(azrNummer, folgemeldung(ABH_B, uuid("new"), DULDUNG));
    expect(corrected.status).toBe(200);
  });

  it("is compared with its first content before it is refused for an unknown record", async () => {
    const refused = await client.folgemeldung(azrNummer, folgemeldung(ABH_B, uuid("m"), DULDUNG));
    expect(refused.schluessel()).toEqual(["AZR-3001"]);
    const unknown = syntheticAzrNummer(2019, 4, 1);
    const elsewhere = await client.folgemeldung(unknown, folgemeldung(ABH_B, uuid("m"), DULDUNG));
    expect(elsewhere.schluessel()).toEqual(["AZR-2007"]);
  });

  it("gets its answer again while the store takes nothing", async () => {
    const meldung = folgemeldung(ABH_B, uuid("refused"), DULDUNG);
    const first = await client.folgemeldung(azrNummer, meldung);
    simulator.store().failNext("BUSY", "UNAVAILABLE");
    for (let again = 0; again < 2; again += 1) {
      const answer = await client.folgemeldung(azrNummer, meldung);
      expect(answer.problem().fehlerfaelle).toEqual(first.problem().fehlerfaelle);
      expect(answer.headers["idempotent-replayed"]).toBe("true");
    }
  });

  it("gets the first confirmation again with its hints, and 2007 for another content, once it is stored", async () => {
    const meldung = folgemeldung(ABH_A, uuid("m"), DULDUNG);
    const first = await client.folgemeldung(azrNummer, meldung);
    expect((await client.folgemeldung(azrNummer, meldung)).text).toBe(first.text);
    const other = await client.folgemeldung(azrNummer, folgemeldung(ABH_A, uuid("m"), duldung("2026-11-02")));
    expect(other.schluessel()).toEqual(["AZR-2007"]);
  });

  it("is judged and kept anew when its refusal is over", async () => {
    const meldung = folgemeldung(ABH_B, uuid("old"), DULDUNG);
    await client.folgemeldung(azrNummer, meldung);
    const { uhr } = simulator.mandant();
    uhr.set(addMs(uhr.now(), 7 * 86_400_000 + 1), false);
    const anew = await client.folgemeldung(azrNummer, meldung);
    expect(anew.schluessel()).toEqual(["AZR-3001"]);
    expect(anew.headers["idempotent-replayed"]).toBeUndefined();
    const again = await client.folgemeldung(azrNummer, meldung);
    expect(again.headers["idempotent-replayed"]).toBe("true");
  });

  it("is another message when another authority sends it", async () => {
    await client.folgemeldung(azrNummer, folgemeldung(ABH_A, uuid("m"), DULDUNG));
    const other = await client.folgemeldung(azrNummer, folgemeldung(ABH_B, uuid("m"), DULDUNG));
    expect(other.schluessel()).toEqual(["AZR-3001"]);
  });

  it("leaves no trace when its form is refused: the mended message may use the same nachrichtenUUID", async () => {
    const broken = duldung("2026-11-01", { code: "08" });
    const first = await client.folgemeldung(azrNummer, folgemeldung(ABH_A, uuid("m"), broken));
    expect(first.schluessel()).toEqual(["AZR-2004"]);
    const mended = await client.folgemeldung(azrNummer, folgemeldung(ABH_A, uuid("m"), DULDUNG));
    expect(mended.status).toBe(200);
    expect(mended.headers["idempotent-replayed"]).toBeUndefined();
  });
});

describe("an answer that gets lost after the commit", () => {
  it("is 202 with the place of the Vorgang; the repeat finds it stored once", async () => {
    const meldung = folgemeldung(ABH_A, uuid("lost"), DULDUNG);
    simulator.store().failNext("LOST");
    const lost = await client.folgemeldung(azrNummer, meldung);
    expect(lost.status).toBe(202);
    expect(lost.schluessel()).toEqual(["AZR-1007"]);
    expect(lost.headers["location"]).toBe(`/v1/vorgaenge/${uuid("lost")}`);
    expect(lost.problem().fehlerfaelle[0]?.fehlertext).not.toContain("nichts gespeichert");
    const own = { "azr-behoerde": ABH_A.kennzeichen, "azr-sachbearbeiter": "M. Beispiel" };
    const vorgang = await client.get(lost.headers["location"] ?? "", own);
    expect(vorgang.message("Vorgang").zustand).toBe("VERARBEITET");
    const again = await client.folgemeldung(azrNummer, meldung);
    expect(again.bestaetigung()).toEqual(vorgang.message("Vorgang").bestaetigung);
    expect(await duldungenCount()).toBe(1);
  });

  it("is in progress while nobody knows, and is stored by the repeat if it was not before", async () => {
    const meldung = folgemeldung(ABH_A, uuid("silent"), DULDUNG);
    simulator.store().failNext("SILENT");
    expect((await client.folgemeldung(azrNummer, meldung)).status).toBe(202);
    const own = { "azr-behoerde": ABH_A.kennzeichen, "azr-sachbearbeiter": "M. Beispiel" };
    const vorgang = await client.get(`/v1/vorgaenge/${uuid("silent")}`, own);
    expect(vorgang.message("Vorgang").zustand).toBe("IN_BEARBEITUNG");
    const again = await client.folgemeldung(azrNummer, meldung);
    expect(again.status).toBe(200);
    expect(await duldungenCount()).toBe(1);
  });

  it("holds for an Erstmeldung: one record, the same number", async () => {
    const meldung = {
      ...erstmeldung(ABH_A, uuid("lost erst"), meldestatusMeldung("01", "2026-01-10")),
      nichtIdentischMit: [azrNummer],
    };
    simulator.store().failNext("LOST");
    expect((await client.erstmeldung(meldung)).status).toBe(202);
    const first = await client.erstmeldung(meldung);
    const second = await client.erstmeldung(meldung);
    expect(first.status).toBe(201);
    expect(second.bestaetigung()).toEqual(first.bestaetigung());
  });

  it("holds for a refusal that was kept", async () => {
    const meldung = folgemeldung(ABH_B, uuid("lost refusal"), DULDUNG);
    simulator.store().failNext("LOST");
    expect((await client.folgemeldung(azrNummer, meldung)).status).toBe(202);
    const again = await client.folgemeldung(azrNummer, meldung);
    expect(again.schluessel()).toEqual(["AZR-3001"]);
    expect(again.headers["idempotent-replayed"]).toBe("true");
  });
});

describe("a store that takes nothing", () => {
  it.each(["BUSY", "UNAVAILABLE"] as const)("%s is 503 with Retry-After, and nothing is stored", async (fault) => {
    const meldung = folgemeldung(ABH_A, uuid("busy"), DULDUNG);
    simulator.store().failNext(fault);
    const busy = await client.folgemeldung(azrNummer, meldung);
    expect(busy.status).toBe(503);
    expect(busy.schluessel()).toEqual(["AZR-1005"]);
    expect(Number(busy.headers["retry-after"])).toBeGreaterThan(0);
    expect(busy.problem().wiederholbar).toBe(true);
    expect(await duldungenCount()).toBe(0);
    expect((await client.folgemeldung(azrNummer, meldung)).status).toBe(200);
  });
});

describe("Idempotency-Key", () => {
  it("may repeat the nachrichtenUUID", async () => {
    const headers = { "idempotency-key": `"${uuid("m")}"` };
    const answer = await client.folgemeldung(azrNummer, folgemeldung(ABH_A, uuid("m"), DULDUNG), { headers });
    expect(answer.status).toBe(200);
  });

  it("is refused when it differs from the nachrichtenUUID, and nothing is stored", async () => {
    const headers = { "idempotency-key": uuid("other") };
    const answer = await client.folgemeldung(azrNummer, folgemeldung(ABH_A, uuid("m"), DULDUNG), { headers });
    expect(answer.schluessel()).toEqual(["AZR-2007"]);
    expect(await duldungenCount()).toBe(0);
  });
});

describe("If-Match", () => {
  it("stores on the revision that it names and refuses any other with 412", async () => {
    const { headers } = await client.get(`/v1/datensaetze/${azrNummer}`);
    const ifMatch = { "if-match": headers["etag"] ?? "" };
    const stored = await client.folgemeldung(azrNummer, folgemeldung(ABH_A, uuid("m1"), DULDUNG), { headers: ifMatch });
    expect(stored.status).toBe(200);
    const stale = await client.folgemeldung(azrNummer, folgemeldung(ABH_A, uuid("m2"), duldung("2026-11-02")), {
      headers: ifMatch,
    });
    expect(stale.status).toBe(412);
    expect(stale.schluessel()).toEqual(["AZR-5001"]);
  });

  it("is refused when it is no ETag", async () => {
    const headers = { "if-match": "W/3" };
    const answer = await client.folgemeldung(azrNummer, folgemeldung(ABH_A, uuid("m"), DULDUNG), { headers });
    expect(answer.schluessel()).toEqual(["AZR-2011"]);
  });
});

describe("a nachrichtenUUID whose Vorgang is over", () => {
  function weekLater(): void {
    const { uhr } = simulator.mandant();
    uhr.set(addMs(uhr.now(), 7 * 86_400_000 + 1), false);
  }

  it("is confirmed again for the same content, in either form", async () => {
    const meldung = folgemeldung(ABH_A, uuid("m"), DULDUNG);
    const first = await client.folgemeldung(azrNummer, meldung);
    weekLater();
    const forms = ["json", "protobuf"] as const;
    for (const form of forms) {
      const again = await client.folgemeldung(azrNummer, meldung, { form });
      expect(again.bestaetigung()).toEqual({ ...first.bestaetigung(), hinweise: [] });
    }
    expect(await duldungenCount()).toBe(1);
  });

  it.each([
    ["another Duldung", duldung("2026-11-02"), {}],
    ["another end", duldung("2026-11-01", { bis: "2027-12-30" }), {}],
    ["another fact", titel("2026-11-01"), {}],
    ["another block beside it", { ...personalien(PERSONALIEN), ...DULDUNG }, {}],
    ["another clerk", DULDUNG, { durchfuehrenderSachbearbeiter: "N. Beispiel" }],
  ])("is 2007 for %s, with or without If-Match", async (_, bloecke, more) => {
    await client.folgemeldung(azrNummer, folgemeldung(ABH_A, uuid("m"), DULDUNG));
    weekLater();
    const other = { ...folgemeldung(ABH_A, uuid("m"), bloecke), ...more };
    expect((await client.folgemeldung(azrNummer, other)).schluessel()).toEqual(["AZR-2007"]);
    const headers = { "if-match": '"99"' };
    expect((await client.folgemeldung(azrNummer, other, { headers })).schluessel()).toEqual(["AZR-2007"]);
  });

  it("is compared for an Erstmeldung too", async () => {
    weekLater();
    const same = erstmeldung(ABH_A, uuid("erst"), meldestatusMeldung("01", "2026-01-10"));
    expect((await client.erstmeldung(same)).bestaetigung().azrNummer).toBe(azrNummer);
    const others = [
      erstmeldung(ABH_A, uuid("erst"), meldestatusMeldung("01", "2026-01-11")),
      { ...same, grundpersonalien: { ...PERSONALIEN, geburtsort: "Anderswo" } },
      { ...same, nichtIdentischMit: [syntheticAzrNummer(2019, 4, 1)] },
    ];
    for (const other of others) expect((await client.erstmeldung(other)).schluessel()).toEqual(["AZR-2007"]);
  });
});
