import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Form } from "../../../simulator/http/negotiation.ts";
import { ABH_A, ABH_B } from "../../support/register/behoerden.ts";
import {
  duldung,
  erstmeldung,
  folgemeldung,
  meldestatusMeldung,
  PERSONALIEN,
  uuid,
} from "../../support/register/meldungen.ts";
import type { TestClient } from "../../support/simulator/test-client.ts";
import { createTestSimulator, HEUTE_TAG, type TestSimulator } from "../../support/simulator/test-simulator.ts";

let simulator: TestSimulator;
let client: TestClient;

beforeEach(async () => {
  simulator = await createTestSimulator();
  client = await simulator.client();
});

afterEach(() => simulator.close());

describe.each<Form>(["json", "protobuf"])("messages as %s", (form) => {
  it("makes a record, extends a Duldung on it and shows both", async () => {
    const created = await client.erstmeldung(erstmeldung(ABH_A, uuid("erst"), meldestatusMeldung("01", "2026-01-10")), {
      form,
    });
    expect(created.status).toBe(201);
    const { azrNummer, revision } = created.bestaetigung();
    expect(created.headers["location"]).toBe(`/v1/datensaetze/${azrNummer}`);
    expect(created.headers["etag"]).toBe(`"${revision}"`);
    expect(azrNummer.slice(0, 6)).toBe("261100");

    const first = await client.folgemeldung(azrNummer, folgemeldung(ABH_A, uuid("f1"), duldung("2026-08-01")), {
      form,
    });
    expect(first.status).toBe(200);
    const { referenzen } = first.bestaetigung();
    const extension = duldung(HEUTE_TAG, { bis: "2028-02-01" }, referenzen.duldung);
    const second = await client.folgemeldung(azrNummer, folgemeldung(ABH_A, uuid("f2"), extension), { form });
    expect(second.bestaetigung().referenzen.duldung).not.toBe(referenzen.duldung);

    const auskunft = await client.get(`/v1/datensaetze/${azrNummer}`);
    expect(auskunft.headers["etag"]).toBe(second.headers["etag"]);
    expect(auskunft.message("Gesamtauskunft").duldung.map(({ fachdaten }) => fachdaten.befristungsdatum)).toEqual([
      "2028-02-01",
    ]);
  });

  it("answers an Anfrage by number with the whole record and by Personalien with a list of hits", async () => {
    const created = await client.erstmeldung(erstmeldung(ABH_A, uuid("e"), meldestatusMeldung("01", "2026-01-10")));
    const { azrNummer } = created.bestaetigung();
    const { familienname, vornamen, geburtsdatum } = PERSONALIEN;
    const anfrage = {
      ...folgemeldung(ABH_A, uuid("a"), {}),
      abrufzweck: "01",
      geschaeftszeichen: "AZ 1/26",
    };
    const nachrichtenkopf = { ...anfrage.nachrichtenkopf, nachrichtentyp: "090001" as const };
    const ask = async (anfragedaten: Parameters<typeof client.message<"Anfrage">>[3]["anfragedaten"]) => {
      const answer = await client.message(
        "POST",
        "/v1/anfragen",
        "Anfrage",
        { ...anfrage, nachrichtenkopf, anfragedaten },
        { form },
      );
      expect(answer.status).toBe(200);
      return answer.message("AnfrageAntwort");
    };
    expect((await ask({ azrNummer })).gesamtauskunft?.azrNummer).toBe(azrNummer);
    const found = await ask({ grundpersonalien: { familienname, vornamen, geburtsdatum, staatsangehoerigkeiten: [] } });
    expect(found.trefferliste).toMatchObject([
      { azrNummer, trefferkategorie: "G", aktenfuehrendeBehoerde: ABH_A.kennzeichen },
    ]);
    const nobody = await ask({
      grundpersonalien: { familienname: { name: "Niemand" }, vornamen, geburtsdatum, staatsangehoerigkeiten: [] },
    });
    expect(nobody).toMatchObject({ nachrichtentyp: "090002", ergebnis: "KEIN_TREFFER", trefferliste: [] });
  });
});

it("answers the same in both forms", async () => {
  const meldung = erstmeldung(ABH_A, uuid("both"), meldestatusMeldung("01", "2026-01-10"));
  const json = await client.erstmeldung(meldung, { form: "json" });
  const protobuf = await client.erstmeldung(meldung, { form: "protobuf" });
  expect(protobuf.headers["idempotent-replayed"]).toBe("true");
  expect(protobuf.headers["content-type"]).toBe("application/x-protobuf");
  expect(protobuf.bestaetigung()).toEqual(json.bestaetigung());
});

it("moves the file with a Zuzug and says who leads now", async () => {
  const created = await client.erstmeldung(erstmeldung(ABH_A, uuid("e"), meldestatusMeldung("01", "2026-01-10")));
  const { azrNummer } = created.bestaetigung();
  const zuzug = { sachverhalt: { meldestatus: meldestatusMeldung("02", HEUTE_TAG) } };
  await client.folgemeldung(azrNummer, folgemeldung(ABH_B, uuid("zuzug"), zuzug));
  const answer = await client.get(`/v1/datensaetze/${azrNummer}/zustaendigkeit`);
  const { aktenfuehrendeBehoerde, schreibrecht } = answer.message("Zustaendigkeit");
  expect(aktenfuehrendeBehoerde).toMatchObject({ behoerde: { kennzeichen: ABH_B.kennzeichen }, seit: HEUTE_TAG });
  expect(schreibrecht.length).toBeGreaterThan(0);
});

it("answers the Vorgang of a stored and of a refused message to its authority only", async () => {
  const created = await client.erstmeldung(erstmeldung(ABH_A, uuid("e"), meldestatusMeldung("01", "2026-01-10")));
  const { azrNummer } = created.bestaetigung();
  const meldung = folgemeldung(ABH_B, uuid("refused"), duldung(HEUTE_TAG));
  await client.folgemeldung(azrNummer, meldung);
  const own = { "azr-behoerde": ABH_B.kennzeichen, "azr-sachbearbeiter": "M. Beispiel" };
  const refused = await client.get(`/v1/vorgaenge/${uuid("refused")}`, own);
  expect(refused.message("Vorgang")).toMatchObject({ zustand: "ABGELEHNT", fehlernachricht: { status: 403 } });
  expect(refused.message("Vorgang")).toMatchObject({ azrNummer, folgemeldung: { sachverhalt: meldung.sachverhalt } });
  const stored = await client.get(`/v1/vorgaenge/${uuid("e")}`, { ...own, "azr-behoerde": ABH_A.kennzeichen });
  expect(stored.message("Vorgang")).toMatchObject({ zustand: "VERARBEITET", bestaetigung: { azrNummer } });
  const foreign = await client.get(`/v1/vorgaenge/${uuid("e")}`, own);
  expect(foreign.schluessel()).toEqual(["AZR-4009"]);
});
