// The register's own words for its refusals, as its Fehlerkatalog gave them during the run.
import { readFile } from "node:fs/promises";

/** What the catalogue says about one key; texts hold their placeholders. */
export interface FehlerText {
  readonly titel?: string;
  readonly fehlertext?: string;
  readonly handlungshinweis?: string;
  readonly zustaendigFuerKorrektur?: string;
}

/** Texts by fehlerschluessel; empty when the run folder has no catalogue. */
export type FehlerTexte = ReadonlyMap<string, FehlerText>;

/** Reads `fehlerkatalog.json`; a folder without it, or with another shape, gives no texts. */
export async function readFehlerTexte(file: string): Promise<FehlerTexte> {
  const text = await readFile(file, "utf8").catch(() => undefined);
  return text === undefined ? new Map() : parseFehlerTexte(text);
}

/** Takes every object with a fehlerschluessel out of the catalogue's JSON, wherever it stands. */
export function parseFehlerTexte(text: string): FehlerTexte {
  const texts = new Map<string, FehlerText>();
  collect(parseLeniently(text), texts);
  return texts;
}

function parseLeniently(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function collect(value: unknown, texts: Map<string, FehlerText>): void {
  if (typeof value !== "object" || value === null) return;
  const entries: ReadonlyMap<string, unknown> = new Map(Object.entries(value));
  const key = entries.get("fehlerschluessel");
  if (typeof key === "string") texts.set(key, textsOf(entries));
  else for (const member of entries.values()) collect(member, texts);
}

function textsOf(entries: ReadonlyMap<string, unknown>): FehlerText {
  const field = (name: keyof FehlerText): FehlerText => {
    const value = entries.get(name);
    return typeof value === "string" ? { [name]: value } : {};
  };
  return {
    ...field("titel"),
    ...field("fehlertext"),
    ...field("handlungshinweis"),
    ...field("zustaendigFuerKorrektur"),
  };
}
