// What the harness itself asks of the register before the load.
import { writeFile } from "node:fs/promises";
import { formatZeitpunkt, type Zeitpunkt } from "../../simulator/kernel/zeit.ts";

/** The register did not do what the harness asked; the message holds its answer. */
export class RegisterRefused extends Error {
  override readonly name = "RegisterRefused";
}

const deadlineMs = 60_000;

/** Sets the virtual clock of the token's Mandant and lets it run. Throws RegisterRefused. */
export async function setUhr(url: string, token: string, zeitpunkt: Zeitpunkt): Promise<void> {
  await ask(`${url}/_test/v1/uhr`, {
    method: "PUT",
    headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
    body: JSON.stringify({ zeitpunkt: formatZeitpunkt(zeitpunkt), laeuft: true }),
  });
}

/** Keeps the Fehlerkatalog as the register publishes it: the report explains refusals in its words. */
export async function keepFehlerkatalog(url: string, token: string, file: string): Promise<void> {
  const text = await ask(`${url}/v1/fehlerkatalog`, {
    headers: { Authorization: `Bearer ${token}`, Accept: "application/json" },
  });
  await writeFile(file, `${text}\n`);
}

async function ask(address: string, init: RequestInit): Promise<string> {
  const response = await fetch(address, { ...init, signal: AbortSignal.timeout(deadlineMs) });
  const text = await response.text();
  if (response.ok) return text;
  throw new RegisterRefused(`${init.method ?? "GET"} ${address} answered ${response.status}: ${text.slice(0, 300)}`);
}
