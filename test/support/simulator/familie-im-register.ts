// A mother with four children in a running register, made through its own messages: one fine, one of age, one in another
// office, one dead. All are linked and hold a Duldung that runs out.
import type { Grundpersonalien } from "../../../proto/generated/fachdaten.ts";
import type { AngehoerigeAuswahl, Behoerde, Folgemeldung } from "../../../proto/generated/nachrichten.ts";
import { present } from "../../../simulator/kernel/assert.ts";
import type { AzrNummer, ReferenzId } from "../../../simulator/kernel/kennungen.ts";
import type { Uuid } from "../../../simulator/kernel/uuid.ts";
import { ABH_A, ABH_B } from "../register/behoerden.ts";
import { beziehung, ersteDuldung, papier, type Familienbloecke } from "../register/familie.ts";
import {
  erstmeldung,
  folgemeldung,
  meldestatus,
  meldestatusMeldung,
  PERSONALIEN,
  uuid,
} from "../register/meldungen.ts";
import type { Sending, TestAnswer, TestClient } from "./test-client.ts";

/** Somebody in the register with the Referenz-ID of the Duldung that a clerk has seen. */
export interface Person {
  readonly name: string;
  readonly azrNummer: AzrNummer;
  readonly referenzId: ReferenzId;
}

export interface Familie {
  readonly mutter: Person;
  readonly kind: Person;
  readonly volljaehrig: Person;
  readonly andernorts: Person;
  readonly verstorben: Person;
}

/** Somebody with a Duldung until the end of November 2026, reported by an office. */
export async function createPerson(
  client: TestClient,
  name: string,
  behoerde: Behoerde,
  personalien: Partial<Grundpersonalien> = {},
): Promise<Person> {
  const meldung = {
    ...erstmeldung(behoerde, uuid(`${name}/erst`), meldestatusMeldung("01", "2026-01-10")),
    grundpersonalien: { ...PERSONALIEN, vornamen: { name }, ...personalien },
  };
  const { azrNummer } = (await client.erstmeldung(meldung)).bestaetigung();
  const answer = await send(
    client,
    azrNummer,
    behoerde,
    `${name}/duldung`,
    ersteDuldung(papier("2026-06-01", "2026-11-30")),
  );
  return { name, azrNummer, referenzId: present(answer.bestaetigung().referenzen.duldung, "a Referenz-ID") };
}

/** The family; every child is linked on the mother's record, the first is entered on her paper. */
export async function createFamilie(client: TestClient): Promise<Familie> {
  const mutter = await createPerson(client, "Mutter", ABH_A);
  const kind = await createPerson(client, "Eins", ABH_A, { geburtsdatum: { jahr: 2015, monat: 3, tag: 2 } });
  const volljaehrig = await createPerson(client, "Zwei", ABH_A, { geburtsdatum: { jahr: 2008, monat: 3, tag: 2 } });
  const andernorts = await createPerson(client, "Drei", ABH_B, { geburtsdatum: { jahr: 2017, monat: 3, tag: 2 } });
  const verstorben = await createPerson(client, "Vier", ABH_A, { geburtsdatum: { jahr: 2019, monat: 3, tag: 2 } });
  await send(client, verstorben.azrNummer, ABH_A, "tod", meldestatus("06", "2026-11-01"));
  for (const each of [kind, volljaehrig, andernorts, verstorben]) {
    await send(client, mutter.azrNummer, ABH_A, `link/${each.name}`, beziehung(each, "01", each === kind));
  }
  return { mutter, kind, volljaehrig, andernorts, verstorben };
}

/** Sends blocks of an office under a nachrichtenUUID by name. */
export function send(
  client: TestClient,
  azrNummer: AzrNummer,
  behoerde: Behoerde,
  name: string,
  bloecke: Familienbloecke,
  sending: Sending = {},
): Promise<TestAnswer> {
  return client.folgemeldung(azrNummer, meldungOf(behoerde, uuid(name), bloecke), sending);
}

export function meldungOf(behoerde: Behoerde, nachrichtenUUID: Uuid, bloecke: Familienbloecke): Folgemeldung {
  return { ...folgemeldung(behoerde, nachrichtenUUID, bloecke), ...bloecke };
}

/** The extension of somebody's Duldung to May 2027, taken over for these relatives. */
export function massnahmeFor(
  { referenzId }: Person,
  angehoerige: readonly Person[],
  fachdatenNeu = papier("2026-11-23", "2027-05-31", { traegervordruckNummer: "K2222222" }),
): Familienbloecke {
  const auswahl = angehoerige.map((each): AngehoerigeAuswahl => ({
    azrNummer: each.azrNummer,
    referenzId: each.referenzId,
  }));
  return {
    sachverhalt: { duldung: { aenderungsArt: "02", referenzId, fachdatenNeu } },
    fuerAngehoerigeUebernehmen: { umfang: "AUSGEWAEHLT", angehoerige: auswahl },
  };
}
