// What a newcomer can paste: a token, a first Anfrage and a first Folgemeldung on a person that exists.
import { randomUUID } from "node:crypto";
import type { Behoerde } from "../../proto/generated/nachrichten.ts";
import type { StartedSimulator } from "../app.ts";
import type { SimulatorConfig } from "../config.ts";
import type { Client } from "../http/access/zugang-datei.ts";
import { addMs, addTage, formatZeitpunkt, tagOf, type Zeitpunkt } from "../kernel/zeit.ts";
import type { Mandant } from "../mandant/mandant.ts";
import { formatRegelwerk } from "../register/regelwerk/regelwerk.ts";
import { queryGesamtauskunft } from "../service/queries/gesamtauskunft.ts";
import { IdleStageTimer } from "../telemetry/stage-timer.ts";
import { findExamplePerson } from "./example-person.ts";

/** Answers are one line without an end. */
const CURL = "curl -sw '\\n'";

/** The text that `serve` prints when it is ready; it holds a token, so that it goes to the terminal and no log. */
export async function firstSteps(simulator: StartedSimulator, config: SimulatorConfig): Promise<string> {
  const { url, tokenUrl, clients, mandanten } = simulator;
  const lines = [
    `AZR simulator on ${url} (Ctrl-C ends it)`,
    `Clients and secrets: ${config.dataDirectory}/zugang.json`,
  ];
  for (const { clientId, mandant, bezeichnung } of clients) lines.push(`  ${clientId} -> ${mandant} (${bezeichnung})`);
  lines.push("Registers as they are:", ...mandanten.all().flatMap((each) => registerLines(each, config)));
  const mandant = mandanten.all()[0];
  const client = clients.find((each) => each.mandant === mandant?.name && each.behoerden === "*");
  if (mandant === undefined || client === undefined) return `${lines.join("\n")}\n`;
  for (const each of clients.filter(({ behoerden }) => behoerden === "*")) {
    lines.push("", `# a token for ${each.mandant}`, tokenCurl(tokenUrl, each));
  }
  lines.push("", `# or this one for ${mandant.name}, good for an hour at most`);
  lines.push(`TOKEN=${await simulator.tokens.issue(client)}`, "");
  return `${lines.join("\n")}\n${await personSteps(url, mandant, config)}`;
}

/** Rule set and clock in force; those of the command line count only when a register is created. */
function registerLines({ name, regelwerk, uhr }: Mandant, config: SimulatorConfig): readonly string[] {
  const wanted = config.mandanten.find((each) => each.name === name)?.regelwerk;
  const inForce = formatRegelwerk(regelwerk);
  const line = `  ${name}: ${inForce}, its clock shows ${formatZeitpunkt(uhr.now())}`;
  if (wanted === undefined || formatRegelwerk(wanted) === inForce) return [line];
  return [
    line,
    `    it existed before and keeps ${inForce}: --regelwerke and --uhr count only when a register is created`,
  ];
}

function tokenCurl(tokenUrl: string, { clientId, clientSecret }: Client): string {
  return `${CURL} ${tokenUrl} -u '${clientId}:${clientSecret}' -d grant_type=client_credentials`;
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
  const now = mandant.uhr.now();
  const body = folgemeldung(behoerde, referenzId, now);
  const other = mandant.behoerden
    .all()
    .find(({ kennzeichen, behoerdenart }) => behoerdenart === "AUSLAENDERBEHOERDE" && kennzeichen !== behoerde);
  return [
    "# read a record",
    `${CURL} ${record} ${head} ${reader} ${purpose}`,
    "",
    "# extend its Duldung",
    messageCurl(record, body),
    ...(other === undefined
      ? []
      : ["", ...refusalStep(record, folgemeldung(other.kennzeichen, referenzId, now), other)]),
    "",
    "# set the virtual clock and let it stand (docs/guide.md has more)",
    `${CURL} -X PUT ${url}/_test/v1/uhr ${head} -H 'Content-Type: application/json' -d '${clock(now)}'`,
    "",
    "",
  ].join("\n");
}

function messageCurl(record: string, body: string): string {
  return `${CURL} ${record}/meldungen -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' -d '${body}'`;
}

function refusalStep(record: string, body: string, { name }: Behoerde): readonly string[] {
  return [`# the same by ${name}, which does not lead the file: a refusal`, messageCurl(record, body)];
}

function clock(now: Zeitpunkt): string {
  return JSON.stringify({ zeitpunkt: formatZeitpunkt(addMs(now, 3_600_000)), laeuft: false });
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
