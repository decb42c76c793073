// What a newcomer can paste: a token, a first Anfrage and a first Folgemeldung on a person that exists.
import { randomUUID } from "node:crypto";
import type { StartedSimulator } from "../app.ts";
import type { SimulatorConfig } from "../config.ts";
import type { Client } from "../http/access/zugang-datei.ts";
import { addTage, formatZeitpunkt, tagOf, type Zeitpunkt } from "../kernel/zeit.ts";
import type { Mandant } from "../mandant/mandant.ts";
import { queryGesamtauskunft } from "../service/queries/gesamtauskunft.ts";
import { IdleStageTimer } from "../telemetry/stage-timer.ts";
import { findExamplePerson } from "./example-person.ts";

/** The text that `serve` prints when it is ready; it holds a token, so that it goes to the terminal and no log. */
export async function firstSteps(simulator: StartedSimulator, config: SimulatorConfig): Promise<string> {
  const { url, tokenUrl, clients, mandanten } = simulator;
  const lines = [
    `AZR simulator on ${url} (Ctrl-C ends it)`,
    `Clients and secrets: ${config.dataDirectory}/zugang.json`,
  ];
  for (const { clientId, mandant, bezeichnung } of clients) lines.push(`  ${clientId} -> ${mandant} (${bezeichnung})`);
  const mandant = mandanten.all()[0];
  const client = clients.find((each) => each.mandant === mandant?.name && each.behoerden === "*");
  if (mandant === undefined || client === undefined) return `${lines.join("\n")}\n`;
  lines.push("", "# a token", tokenCurl(tokenUrl, client), "", "# or this one, good for an hour at most");
  lines.push(`TOKEN=${await simulator.tokens.issue(client)}`, "");
  return `${lines.join("\n")}\n${await personSteps(url, mandant, config)}`;
}

function tokenCurl(tokenUrl: string, { clientId, clientSecret }: Client): string {
  return `curl -s ${tokenUrl} -u '${clientId}:${clientSecret}' -d grant_type=client_credentials`;
}

async function personSteps(url: string, mandant: Mandant, { dataDirectory }: SimulatorConfig): Promise<string> {
  const azrNummer = findExamplePerson(dataDirectory, mandant);
  if (azrNummer === undefined) return "";
  const auskunft = await queryGesamtauskunft({ mandant, timer: new IdleStageTimer() }, azrNummer);
  const behoerde = auskunft?.aktenfuehrendeBehoerde?.behoerde.kennzeichen;
  const referenzId = auskunft?.duldung[0]?.referenzId;
  if (behoerde === undefined || referenzId === undefined) return "";
  const head = `-H "Authorization: Bearer $TOKEN"`;
  const reader = `-H "AZR-Behoerde: ${behoerde}" -H "AZR-Sachbearbeiter: M. Beispiel"`;
  const purpose = `-H "AZR-Abrufzweck: 01" -H "AZR-Geschaeftszeichen: AZ 1/26"`;
  const record = `${url}/v1/datensaetze/${azrNummer}`;
  const body = folgemeldung(behoerde, referenzId, mandant.uhr.now());
  return [
    "# read a record",
    `curl -s ${record} ${head} ${reader} ${purpose}`,
    "",
    "# extend its Duldung",
    `curl -s ${record}/meldungen ${head} -H 'Content-Type: application/json' -d '${body}'`,
    "",
    "",
  ].join("\n");
}

function folgemeldung(behoerde: string, referenzId: string, now: Zeitpunkt): string {
  const heute = tagOf(now);
  const duldung = {
    aenderungsArt: "02",
    referenzId,
    fachdatenNeu: {
      duldungArt: { code: "02" },
      ereignisdatum: heute,
      befristungsdatum: addTage(heute, 91),
      bescheinigungsNummer: "T7654321",
    },
  };
  return JSON.stringify({
    nachrichtenkopf: {
      nachrichtenUUID: randomUUID(),
      nachrichtentyp: "090010",
      erstellungszeitpunkt: formatZeitpunkt(now),
      autor: { verzeichnisdienst: "DVDV", kennung: `azr:${behoerde}` },
    },
    durchfuehrendeBehoerde: behoerde,
    durchfuehrenderSachbearbeiter: "M. Beispiel",
    sachverhalt: { duldung },
  });
}
