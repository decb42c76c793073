// What a provocation works with: a register with one record that ABH A leads, and the shape of a row.
import { expect } from "vitest";
import type { Form } from "../../../../simulator/http/negotiation.ts";
import type { AzrNummer, ReferenzId } from "../../../../simulator/kernel/kennungen.ts";
import { present } from "../../../../simulator/kernel/assert.ts";
import type { Korrektur } from "../../../../simulator/register/kataloge/fehler-eintrag.ts";
import { ABH_A, ABH_B } from "../../../support/register/behoerden.ts";
import {
  duldung,
  erstmeldung,
  folgemeldung,
  meldestatus,
  meldestatusMeldung,
  PERSONALIEN,
  uuid,
  type Bloecke,
} from "../../../support/register/meldungen.ts";
import type { TestAnswer, TestClient } from "../../../support/simulator/test-client.ts";
import { createTestSimulator, HEUTE_TAG, type TestSimulator } from "../../../support/simulator/test-simulator.ts";

export const URL_OF = "/v1/datensaetze";
const JSON_HEADERS = { "content-type": "application/json" };

export type MandantName = "heute" | "ziel";

export interface Welt {
  readonly simulator: TestSimulator;
  readonly client: TestClient;
  readonly mandant: MandantName;
  readonly azrNummer: AzrNummer;
}

/** How a key is provoked, and what the answer says beside its texts. */
export interface Zeile {
  /** Default: heute. */
  readonly mandant?: MandantName;
  readonly provoke: (welt: Welt) => Promise<TestAnswer>;
  readonly attribut: readonly string[];
  readonly pointer: string;
  /** Default: whoever the catalogue names. */
  readonly korrektur?: Korrektur;
  /** Something that the text must name. */
  readonly nennt?: RegExp;
  /** The answer has one form, whatever was asked for. */
  readonly fixedForm?: true;
}

let counter = 0;

/** A nachrichtenUUID that nobody has used. */
export function nextUuid(): ReturnType<typeof uuid> {
  counter += 1;
  return uuid(`fehler ${counter}`);
}

export async function createWelt(mandant: MandantName, form: Form): Promise<Welt> {
  const times = { requestMsMax: 300, headersMsMax: 200, checkMs: 50 };
  const simulator = await createTestSimulator({ server: { times } });
  const client = await simulator.client({ mandant, form });
  const created = await client.erstmeldung(erstmeldung(ABH_A, nextUuid(), meldestatusMeldung("01", "2026-01-10")));
  return { simulator, client, mandant, azrNummer: created.bestaetigung().azrNummer };
}

export function report({ client, azrNummer }: Welt, behoerde: typeof ABH_A, bloecke: Bloecke): Promise<TestAnswer> {
  return client.folgemeldung(azrNummer, folgemeldung(behoerde, nextUuid(), bloecke));
}

/** Something that is stored, so that what follows can be refused. */
export async function stored(answer: Promise<TestAnswer>): Promise<ReturnType<TestAnswer["bestaetigung"]>> {
  const given = await answer;
  expect(given.status, given.text).toBe(200);
  return given.bestaetigung();
}

/** Sends a Folgemeldung of ABH A in JSON after a change of its text. */
export function reportRaw({ client, azrNummer }: Welt, change: (text: string) => string): Promise<TestAnswer> {
  const text = JSON.stringify(folgemeldung(ABH_A, nextUuid(), duldung("2026-11-01")));
  return client.send("POST", `${URL_OF}/${azrNummer}/meldungen`, JSON_HEADERS, change(text));
}

/** ABH B takes over. */
export async function moveToB(welt: Welt, tag = HEUTE_TAG): Promise<void> {
  await stored(report(welt, ABH_B, meldestatus("02", tag)));
}

/** A Duldung of ABH A from August. */
export async function referenzOfDuldung(welt: Welt): Promise<ReferenzId> {
  const { referenzen } = await stored(report(welt, ABH_A, duldung("2026-08-01")));
  return present(referenzen.duldung, "the Referenz-ID of a Duldung");
}

export async function referenzOfPersonalien({ client, azrNummer }: Welt): Promise<ReferenzId> {
  const auskunft = (await client.get(`${URL_OF}/${azrNummer}`)).message("Gesamtauskunft");
  return present(auskunft.grundpersonalien, "the Personalien").referenzId;
}

/** Somebody of eight years, led by ABH A. */
export async function createPerson({ client }: Welt, name: string): Promise<AzrNummer> {
  const meldung = erstmeldung(ABH_A, nextUuid(), meldestatusMeldung("01", "2026-01-10"));
  const grundpersonalien = { ...PERSONALIEN, vornamen: { name }, geburtsdatum: { jahr: 2018, monat: 5, tag: 17 } };
  return (await client.erstmeldung({ ...meldung, grundpersonalien })).bestaetigung().azrNummer;
}

/** ABH declares that nothing is open (990003). */
export function schliesseAb({ client, azrNummer }: Welt, behoerde: typeof ABH_A): Promise<TestAnswer> {
  const { nachrichtenkopf, durchfuehrendeBehoerde, durchfuehrenderSachbearbeiter } = folgemeldung(
    behoerde,
    nextUuid(),
    {},
  );
  return client.message("POST", `${URL_OF}/${azrNummer}/uebergang/abschluss`, "Uebergangsabschluss", {
    nachrichtenkopf: { ...nachrichtenkopf, nachrichtentyp: "990003" },
    ...{ durchfuehrendeBehoerde, durchfuehrenderSachbearbeiter },
  });
}

export async function setUhr({ client }: Welt, zeitpunkt: string): Promise<void> {
  const answer = await client.message("PUT", "/_test/v1/uhr", "Uhr", { zeitpunkt, laeuft: false });
  expect(answer.status, answer.text).toBe(200);
}
