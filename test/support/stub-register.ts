// A stand-in for the register that knows only what the load test asks: it proves the load test, never the register.
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Fallkind, Tagesfaelle } from "../../proto/generated/messung.ts";
import { present } from "../../simulator/kernel/assert.ts";
import { listAt, textAt } from "../../loadtests/client/answer.ts";

interface StubRecord {
  leads: string;
  /** Who led before a Zuzug of this day. */
  readonly former: Set<string>;
  readonly movedBefore: boolean;
  duldung: { referenzId: string; befristungsdatum: string } | undefined;
  /** Numbers of cards, and the card that lies ready. */
  readonly karten: string[];
  readonly bestellung?: string;
  /** Children who are entered on the paper. */
  readonly kinder: readonly Fallkind[];
}

/** What the stub saw of one request. */
export interface StubRequest {
  readonly traceparent: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
}

/** A running stub. */
export interface StubRegister {
  readonly url: string;
  readonly requests: readonly StubRequest[];
  readonly close: () => Promise<void>;
}

/** Starts the stub with the records of the day's cases. `answers` may replace an answer, to plant a defect. */
export async function startStubRegister(
  faelle: Tagesfaelle,
  regelwerk: "HEUTE" | "ZIEL",
  replace: (method: string, path: string) => readonly [number, unknown] | undefined = () => undefined,
): Promise<StubRegister> {
  const records = recordsOf(faelle);
  const names = new Map(faelle.nation.map((person) => [person.personalien.familienname.name ?? "", person.azrNummer]));
  const requests: StubRequest[] = [];
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const [method, path] = [request.method ?? "", request.url ?? ""];
      const [status, json] =
        replace(method, path) ?? answer({ records, names }, regelwerk, method, path, request, body);
      requests.push({ traceparent: String(request.headers["traceparent"]), method, path, status });
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(json));
    });
  });
  server.listen(0, "127.0.0.1");
  await new Promise((done) => server.once("listening", done));
  return { url: `http://127.0.0.1:${portOf(server)}`, requests, close: () => closed(server) };
}

function recordsOf(faelle: Tagesfaelle): Map<string, StubRecord> {
  const cases = faelle.extensions.map(({ azrNummer, referenzId, befristungsdatum, art, zuzugBehoerde, kinder }) => {
    const movedBefore = art === "entscheidung_nach_umzug";
    const leads = movedBefore ? (zuzugBehoerde ?? faelle.behoerde) : faelle.behoerde;
    const duldung = { referenzId: String(referenzId), befristungsdatum: String(befristungsdatum) };
    return [String(azrNummer), { ...blank(leads), movedBefore, duldung, kinder }] as const;
  });
  const kinder = faelle.extensions.flatMap((fall) =>
    fall.kinder.map(({ azrNummer, lage }, place) => {
      const leads = lage === "andere_behoerde" ? "900002" : faelle.behoerde;
      const duldung = { referenzId: `Rk0000${place}1a`, befristungsdatum: String(fall.befristungsdatum) };
      const record = { ...blank(leads), movedBefore: lage === "andere_behoerde", duldung };
      return [String(azrNummer), record] as const;
    }),
  );
  const karten = faelle.aushaendigungen.map(({ azrNummer, art }) => {
    const record = blank(art === "aushaendigung" ? faelle.behoerde : "900002");
    if (art !== "aushaendigung") record.former.add(faelle.behoerde);
    return [String(azrNummer), { ...record, bestellung: "Rb000001a" }] as const;
  });
  const nation = faelle.nation.map((person) => {
    const { azrNummer, aktenfuehrendeBehoerde, duldungReferenzId, befristungsdatum } = person;
    const duldung =
      duldungReferenzId === undefined
        ? undefined
        : { referenzId: String(duldungReferenzId), befristungsdatum: String(befristungsdatum) };
    const record = { ...blank(String(aktenfuehrendeBehoerde)), duldung };
    return [String(azrNummer), record] as const;
  });
  return new Map<string, StubRecord>([...cases, ...kinder, ...karten, ...nation]);
}

function blank(leads: string): StubRecord {
  return { leads, former: new Set<string>(), movedBefore: false, duldung: undefined, karten: [], kinder: [] };
}

function answer(
  { records, names }: { records: Map<string, StubRecord>; names: ReadonlyMap<string, string> },
  regelwerk: string,
  method: string,
  path: string,
  request: IncomingMessage,
  body: unknown,
): readonly [number, unknown] {
  if (!String(request.headers.authorization).startsWith("Bearer ")) return [401, {}];
  if (path === "/v1/anfragen") return [200, anfrage(records, names, body)];
  const azrNummer = path.split("/")[3] ?? "";
  const record = records.get(azrNummer);
  if (record === undefined) return [404, problem(404, "AZR-4001")];
  if (path.includes("/bestellungen/")) return aushaendigung(record, azrNummer, body);
  if (method === "POST") return meldung(record, regelwerk, azrNummer, body);
  if (path.endsWith("/zustaendigkeit")) {
    const gewaehrt = record.leads === request.headers["azr-behoerde"];
    return [200, { azrNummer, schreibrecht: [{ sachverhalt: "duldung", aenderungsArt: "02", gewaehrt }] }];
  }
  return [200, auskunft(azrNummer, record)];
}

function anfrage(records: Map<string, StubRecord>, names: ReadonlyMap<string, string>, body: unknown): unknown {
  const azrNummer = textAt(body, "anfragedaten", "azrNummer");
  const record = records.get(azrNummer ?? "");
  if (azrNummer !== undefined && record !== undefined) {
    return { ergebnis: "GESAMTAUSKUNFT", gesamtauskunft: auskunft(azrNummer, record) };
  }
  const found = names.get(textAt(body, "anfragedaten", "grundpersonalien", "familienname", "name") ?? "");
  return { ergebnis: "TREFFERLISTE", trefferliste: found === undefined ? [] : [{ azrNummer: found }] };
}

function auskunft(azrNummer: string, { duldung, karten, bestellung }: StubRecord): unknown {
  const block = duldung && {
    referenzId: duldung.referenzId,
    fachdaten: { befristungsdatum: duldung.befristungsdatum },
  };
  return {
    azrNummer,
    grundpersonalien: { referenzId: "Rx000001a" },
    duldung: block === undefined ? [] : [block],
    aufenthaltserlaubnis: karten.map((nummerDesAufenthaltstitels) => ({ fachdaten: { nummerDesAufenthaltstitels } })),
    erweiterung: {
      titelbestellungen: bestellung === undefined ? [] : [{ referenzId: bestellung, zustand: "AUSGELIEFERT" }],
    },
  };
}

function meldung(record: StubRecord, regelwerk: string, azrNummer: string, body: unknown): readonly [number, unknown] {
  const behoerde = textAt(body, "durchfuehrendeBehoerde") ?? "";
  if (textAt(body, "sachverhalt", "meldestatus", "aenderungsArt") !== undefined) {
    record.former.add(record.leads);
    record.leads = behoerde;
    return [200, confirmation(azrNummer, "meldestatus", "Rm000011b", "ZUZUG")];
  }
  const isUebergang = regelwerk === "ZIEL" && record.leads !== behoerde && record.former.has(behoerde);
  if (record.leads !== behoerde && !isUebergang) {
    return [403, problem(403, regelwerk === "ZIEL" && record.movedBefore ? "AZR-3010" : "AZR-3001")];
  }
  const grundlage = isUebergang ? "UEBERGANG" : "AKTENFUEHREND";
  const karte = textAt(body, "sachverhalt", "aufenthaltserlaubnis", "fachdatenNeu", "nummerDesAufenthaltstitels");
  if (karte !== undefined) {
    record.karten.push(karte);
    return [200, confirmation(azrNummer, "aufenthaltserlaubnis", "Ra000011a", grundlage)];
  }
  const current = present(record.duldung, "a Duldung");
  if (textAt(body, "sachverhalt", "duldung", "referenzId") !== current.referenzId) {
    return [412, problem(412, "AZR-5001")];
  }
  const version = Number(current.referenzId.slice(7, -1)) + 1;
  const referenzId = `${current.referenzId.slice(0, 7)}${version}c`;
  const befristungsdatum = textAt(body, "sachverhalt", "duldung", "fachdatenNeu", "befristungsdatum") ?? "";
  record.duldung = { referenzId, befristungsdatum };
  const isUebernommen = textAt(body, "fuerAngehoerigeUebernehmen", "umfang") === "ALLE_EINGETRAGENEN";
  const angehoerige = isUebernommen ? record.kinder.map(verdictOn) : [];
  return [200, confirmation(azrNummer, "duldung", referenzId, grundlage, angehoerige)];
}

function verdictOn({ azrNummer, lage }: Fallkind): unknown {
  const verdikte = { bei_eltern: "UEBERNOMMEN", andere_behoerde: "ABGELEHNT" } as const;
  return {
    azrNummer,
    verdikt: lage === "bei_eltern" || lage === "andere_behoerde" ? verdikte[lage] : "NICHT_ANWENDBAR",
  };
}

/** The ordering authority hands the card over, whoever leads. */
function aushaendigung(record: StubRecord, azrNummer: string, body: unknown): readonly [number, unknown] {
  const nummer = textAt(body, "schritt", "aushaendigung", "nummerDesAufenthaltstitels");
  if (nummer === undefined || textAt(body, "referenzId") !== record.bestellung) return [412, problem(412, "AZR-5001")];
  record.karten.push(nummer);
  const isLeader = record.leads === textAt(body, "durchfuehrendeBehoerde");
  const grundlage = isLeader ? "AKTENFUEHREND" : "BESTELLUNG";
  return [200, confirmation(azrNummer, "titelbestellung", "Rb000002b", grundlage)];
}

function confirmation(
  azrNummer: string,
  block: string,
  referenzId: string,
  grundlage: string,
  angehoerige: readonly unknown[] = [],
): unknown {
  return {
    nachrichtentyp: "090098",
    azrNummer,
    referenzen: { [block]: referenzId },
    hinweise: listAt(undefined),
    erweiterung: { grundlagen: [{ block, grundlage }], angehoerige },
  };
}

function problem(status: number, fehlerschluessel: string): unknown {
  return { status, nachrichtentyp: "090099", fehlerfaelle: [{ fehlerschluessel }] };
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  let text = "";
  for await (const chunk of request.setEncoding("utf8")) text += String(chunk);
  return text === "" ? undefined : JSON.parse(text);
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}

async function closed(server: Server): Promise<void> {
  const done = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  await done;
}
