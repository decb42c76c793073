// A stand-in for the register that knows only what the load test asks: it proves the load test, never the register.
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Tagesfaelle } from "../../proto/generated/messung.ts";
import { present } from "../../simulator/kernel/assert.ts";
import { listAt, textAt } from "../../loadtests/client/answer.ts";

interface StubRecord {
  leads: string;
  /** Who led before a Zuzug of this day. */
  readonly former: Set<string>;
  readonly movedBefore: boolean;
  duldung: { referenzId: string; befristungsdatum: string } | undefined;
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
  const cases = faelle.extensions.map(({ azrNummer, referenzId, befristungsdatum, art, zuzugBehoerde }) => {
    const movedBefore = art === "entscheidung_nach_umzug";
    const leads = movedBefore ? (zuzugBehoerde ?? faelle.behoerde) : faelle.behoerde;
    const duldung = { referenzId: String(referenzId), befristungsdatum: String(befristungsdatum) };
    return [String(azrNummer), { leads, former: new Set<string>(), movedBefore, duldung }] as const;
  });
  const nation = faelle.nation.map((person) => {
    const { azrNummer, aktenfuehrendeBehoerde, duldungReferenzId, befristungsdatum } = person;
    const duldung =
      duldungReferenzId === undefined
        ? undefined
        : { referenzId: String(duldungReferenzId), befristungsdatum: String(befristungsdatum) };
    const record = { leads: String(aktenfuehrendeBehoerde), former: new Set<string>(), movedBefore: false, duldung };
    return [String(azrNummer), record] as const;
  });
  return new Map<string, StubRecord>([...cases, ...nation]);
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

function auskunft(azrNummer: string, { duldung }: StubRecord): unknown {
  const block = duldung && {
    referenzId: duldung.referenzId,
    fachdaten: { befristungsdatum: duldung.befristungsdatum },
  };
  return { azrNummer, grundpersonalien: { referenzId: "Rx000001a" }, duldung: block === undefined ? [] : [block] };
}

function meldung(record: StubRecord, regelwerk: string, azrNummer: string, body: unknown): readonly [number, unknown] {
  const behoerde = textAt(body, "durchfuehrendeBehoerde") ?? "";
  if (textAt(body, "sachverhalt", "meldestatus", "aenderungsArt") !== undefined) {
    record.former.add(record.leads);
    record.leads = behoerde;
    return [200, confirmation(azrNummer, "meldestatus", "Rm000011b", "ZUZUG")];
  }
  const isUebergang = regelwerk === "ZIEL" && record.former.has(behoerde);
  if (record.leads !== behoerde && !isUebergang) {
    return [403, problem(403, regelwerk === "ZIEL" && record.movedBefore ? "AZR-3010" : "AZR-3001")];
  }
  const current = present(record.duldung, "a Duldung");
  if (textAt(body, "sachverhalt", "duldung", "referenzId") !== current.referenzId) {
    return [412, problem(412, "AZR-5001")];
  }
  const version = Number(current.referenzId.slice(7, -1)) + 1;
  const referenzId = `${current.referenzId.slice(0, 7)}${version}c`;
  const befristungsdatum = textAt(body, "sachverhalt", "duldung", "fachdatenNeu", "befristungsdatum") ?? "";
  record.duldung = { referenzId, befristungsdatum };
  return [200, confirmation(azrNummer, "duldung", referenzId, isUebergang ? "UEBERGANG" : "AKTENFUEHREND")];
}

function confirmation(azrNummer: string, block: string, referenzId: string, grundlage: string): unknown {
  return {
    nachrichtentyp: "090098",
    azrNummer,
    referenzen: { [block]: referenzId },
    hinweise: listAt(undefined),
    erweiterung: { grundlagen: [{ block, grundlage }] },
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
