// zugang.json: the key that signs access tokens and the clients with their secrets. Made at the first start, readable by
// its owner only. Later starts add clients for registers that have none and change nothing else.
import { createPrivateKey, generateKeyPairSync, randomBytes, type KeyObject } from "node:crypto";
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { parseBehoerdenkennzeichen } from "../../kernel/kennungen.ts";
import { parseScope, SCOPES, type BehoerdenGrant, type Caller } from "./caller.ts";

/** A client that may fetch tokens. */
export interface Client extends Caller {
  readonly clientSecret: string;
  readonly bezeichnung: string;
}

/** Content of zugang.json. */
export interface Zugang {
  readonly signingKey: KeyObject;
  readonly clients: readonly Client[];
}

/** A client to be made if zugang.json does not have it yet. */
export type WantedClient = Omit<Client, "clientSecret">;

/** zugang.json cannot be read as what it should be. */
export class ZugangInvalid extends Error {
  override readonly name = "ZugangInvalid";
}

const SECRET_BYTES = 24;
const FILE_MODE = 0o600;

/** Clients that a sandbox register gets: one for all of its authorities and, if it has an ABH, one for that alone. */
export function sandboxClients(
  mandant: string,
  abh: { kennzeichen: string; name: string } | undefined,
): readonly WantedClient[] {
  const everything = {
    clientId: `sandbox-${mandant}`,
    mandant,
    behoerden: "*" as const,
    scopes: SCOPES,
    bezeichnung: `Sandbox ${mandant}: alle Behörden`,
  };
  const kennzeichen = parseBehoerdenkennzeichen(abh?.kennzeichen ?? "");
  if (abh === undefined || kennzeichen === undefined) return [everything];
  const scopes = SCOPES.filter((scope) => scope !== "azr:test");
  return [everything, { clientId: `abh-${mandant}`, mandant, behoerden: [kennzeichen], scopes, bezeichnung: abh.name }];
}

/** Reads zugang.json and writes it (again) when a key or a wanted client is missing. Throws ZugangInvalid. */
export function openZugang(file: string, wanted: readonly WantedClient[]): Zugang {
  const stored = existsSync(file) ? readZugang(file) : undefined;
  const clients = stored?.clients ?? [];
  const missing = wanted.filter(({ clientId }) => !clients.some((client) => client.clientId === clientId));
  if (stored !== undefined && missing.length === 0) return stored;
  const added = missing.map((client) => ({ ...client, clientSecret: randomBytes(SECRET_BYTES).toString("base64url") }));
  const zugang = { signingKey: stored?.signingKey ?? createSigningKey(), clients: [...clients, ...added] };
  writeZugang(file, zugang);
  return zugang;
}

/** A zugang.json that lives in memory only, for tests and throw-away registers. */
export function createZugang(wanted: readonly WantedClient[]): Zugang {
  const clients = wanted.map((client) => ({
    ...client,
    clientSecret: randomBytes(SECRET_BYTES).toString("base64url"),
  }));
  return { signingKey: createSigningKey(), clients };
}

function createSigningKey(): KeyObject {
  return generateKeyPairSync("ed25519").privateKey;
}

function writeZugang(file: string, zugang: Zugang): void {
  const content = {
    format: 1,
    signingKey: zugang.signingKey.export({ type: "pkcs8", format: "pem" }),
    clients: zugang.clients,
  };
  // Renamed into place, so that a crash leaves the old file or the new one.
  const fresh = `${file}.tmp`;
  writeFileSync(fresh, `${JSON.stringify(content, undefined, 2)}\n`, { mode: FILE_MODE });
  chmodSync(fresh, FILE_MODE);
  renameSync(fresh, file);
}

function readZugang(file: string): Zugang {
  try {
    const content: unknown = JSON.parse(readFileSync(file, "utf8"));
    const { signingKey, clients } = recordOf(content, "the file");
    if (typeof signingKey !== "string" || !Array.isArray(clients)) throw new Error("signingKey or clients are missing");
    return { signingKey: createPrivateKey(signingKey), clients: clients.map((client: unknown) => clientOf(client)) };
  } catch (error) {
    throw new ZugangInvalid(`${file} is not a zugang.json; remove it to get new secrets`, { cause: error });
  }
}

function clientOf(value: unknown): Client {
  const { clientId, clientSecret, mandant, behoerden, scopes, bezeichnung } = recordOf(value, "a client");
  if (typeof clientId !== "string" || typeof clientSecret !== "string" || typeof mandant !== "string") {
    throw new Error("a client has clientId, clientSecret and mandant");
  }
  if (!Array.isArray(scopes)) throw new Error(`client ${clientId}: scopes is a list`);
  const known = scopes.flatMap((scope: unknown) => (typeof scope === "string" ? (parseScope(scope) ?? []) : []));
  if (known.length !== scopes.length) throw new Error(`client ${clientId}: scopes are ${SCOPES.join(", ")}`);
  return {
    clientId,
    clientSecret,
    mandant,
    behoerden: grantOf(behoerden, clientId),
    scopes: known,
    bezeichnung: typeof bezeichnung === "string" ? bezeichnung : clientId,
  };
}

function grantOf(value: unknown, clientId: string): BehoerdenGrant {
  if (value === "*") return "*";
  const texts: readonly unknown[] = Array.isArray(value) ? value : [];
  const grant = texts.flatMap((text) => (typeof text === "string" ? (parseBehoerdenkennzeichen(text) ?? []) : []));
  if (grant.length === 0 || grant.length !== texts.length) {
    throw new Error(`client ${clientId}: behoerden is "*" or a list of six-digit keys`);
  }
  return grant;
}

function recordOf(
  value: unknown,
  what: string,
): Readonly<Record<string, unknown>> & { readonly [key: string]: unknown } {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Error(`${what} is an object`);
  return Object.fromEntries(Object.entries(value));
}
