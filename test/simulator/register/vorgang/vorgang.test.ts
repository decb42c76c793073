import { describe, expect, test } from "vitest";
import type { Fehlernachricht } from "../../../../proto/generated/nachrichten.ts";
import { ABH_A } from "../../../support/register/behoerden.ts";
import { AZR_NUMMER, mittag, uuid } from "../../../support/register/meldungen.ts";
import {
  foldVorgang,
  judgeVorgang,
  vorgangEndsAt,
  vorgangKey,
  type VorgangEvent,
} from "../../../../simulator/register/vorgang/vorgang.ts";

const DIGEST = "a".repeat(64);
const BESTAETIGUNG = {
  nachrichtentyp: "090098",
  ausloeserUUID: uuid("message"),
  azrNummer: AZR_NUMMER,
  revision: 3,
  referenzen: {},
  hinweise: [],
  personalienAehnlich: [],
} as const;
const FEHLERNACHRICHT: Fehlernachricht = {
  type: "about:blank",
  title: "Nicht aktenführend",
  status: 403,
  nachrichtentyp: "090099",
  fehlerfaelle: [],
  personalienGleich: [],
  wiederholbar: false,
};

const stored: VorgangEvent = {
  event: { type: "azr.ereignisse.v1.VorgangStored", data: { inhaltDigest: DIGEST, bestaetigung: BESTAETIGUNG } },
  umschlag: { zeitpunktMs: mittag("2026-11-23") },
};
const refused: VorgangEvent = {
  event: { type: "azr.ereignisse.v1.VorgangRefused", data: { inhaltDigest: DIGEST, fehlernachricht: FEHLERNACHRICHT } },
  umschlag: { zeitpunktMs: mittag("2026-11-23") },
};

describe("a Vorgang", () => {
  test("is named by authority and nachrichtenUUID", () => {
    expect(vorgangKey(ABH_A.kennzeichen, uuid("message"))).toBe(`100001/${uuid("message")}`);
  });

  test("does not exist for a new message", () => {
    expect(foldVorgang([])).toBeUndefined();
    expect(judgeVorgang(undefined, DIGEST)).toBe("NEU");
  });

  test("gives the same answer again", () => {
    expect(judgeVorgang(foldVorgang([stored]), DIGEST)).toEqual({ bestaetigung: BESTAETIGUNG });
  });

  test("refuses another content under the same nachrichtenUUID, stored or refused", () => {
    expect(judgeVorgang(foldVorgang([stored]), "b".repeat(64))).toBe("ANDERER_INHALT");
    expect(judgeVorgang(foldVorgang([refused]), "b".repeat(64))).toBe("ANDERER_INHALT");
  });

  test("gives a refusal again, which says so and names the next step", () => {
    const urteil = judgeVorgang(foldVorgang([refused]), DIGEST);
    expect(urteil).toMatchObject({ fehlernachricht: { ...FEHLERNACHRICHT, detail: expect.any(String) } });
    expect(JSON.stringify(urteil)).toContain("am 23.11.2026 um 12:00 Uhr abgelehnt");
    expect(JSON.stringify(urteil)).toContain("neuen nachrichtenUUID");
  });

  test("is kept for seven days of the Mandant's clock", () => {
    const vorgang = foldVorgang([stored]);
    expect(vorgang === undefined ? undefined : vorgangEndsAt(vorgang)).toBe(mittag("2026-11-30"));
  });
});
