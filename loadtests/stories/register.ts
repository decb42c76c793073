// One register of a story: sends what a Fachverfahren would send and sets the virtual clock.
import type { Gesamtauskunft } from "../../proto/generated/nachrichten.ts";
import { validate } from "../../proto/codec/validate.ts";
import type { AzrNummer } from "../../simulator/kernel/azr-nummer.ts";
import { formatZeitpunkt, type Zeitpunkt } from "../../simulator/kernel/zeit.ts";
import { gesamtauskunftRequest } from "../client/gesamtauskunft.ts";
import type { Absender, HttpRequest } from "../client/http-request.ts";
import type { Reply } from "./answer-lines.ts";
import { authorities, type AuthorityName } from "./authorities.ts";
import type { RuleSet } from "./story.ts";

/** The register did something that no story can go on from; the message says what. */
export class StoryBroken extends Error {
  override readonly name = "StoryBroken";
}

const deadlineMs = 30_000;
const textLengthMax = 300;

/** A register that serves, as one client of it sees it. */
export class StoryRegister {
  readonly ruleSet: RuleSet;
  readonly #url: string;
  readonly #token: string;

  constructor(ruleSet: RuleSet, url: string, token: string) {
    this.ruleSet = ruleSet;
    this.#url = url;
    this.#token = token;
  }

  /** Sends a message. Throws what fetch throws. */
  async send(request: HttpRequest): Promise<Reply> {
    const { response, json, text } = await this.#exchange(request);
    const replayed = response.headers.get("idempotent-replayed") === "true";
    const bestaetigung = response.ok ? validate("BestaetigungMeldung", json) : undefined;
    if (bestaetigung?.ok === true) return { kind: "stored", replayed, bestaetigung: bestaetigung.value };
    const fehlernachricht = validate("Fehlernachricht", json);
    if (fehlernachricht.ok) return { kind: "refused", replayed, fehlernachricht: fehlernachricht.value };
    return { kind: "broken", text: `${response.status} ${text.slice(0, textLengthMax)}` };
  }

  /** The whole record of a person. Throws StoryBroken. */
  async read(azrNummer: AzrNummer): Promise<Gesamtauskunft> {
    const { response, json, text } = await this.#exchange(gesamtauskunftRequest(azrNummer, absenderOf("musterstadt")));
    const record = validate("Gesamtauskunft", json);
    if (response.ok && record.ok) return record.value;
    throw new StoryBroken(
      `${this.ruleSet}: no record ${azrNummer}: ${response.status} ${text.slice(0, textLengthMax)}`,
    );
  }

  /** Sets the virtual clock, which then stands still. Throws StoryBroken. */
  async setUhr(zeitpunkt: Zeitpunkt): Promise<void> {
    const response = await fetch(`${this.#url}/_test/v1/uhr`, {
      method: "PUT",
      headers: { Authorization: `Bearer ${this.#token}`, "Content-Type": "application/json" },
      body: JSON.stringify({ zeitpunkt: formatZeitpunkt(zeitpunkt), laeuft: false }),
      signal: AbortSignal.timeout(deadlineMs),
    });
    const text = await response.text();
    if (!response.ok) throw new StoryBroken(`${this.ruleSet}: the clock was not set: ${text.slice(0, textLengthMax)}`);
  }

  async #exchange({ method, path, headers, body }: HttpRequest): Promise<Exchange> {
    const response = await fetch(`${this.#url}${path}`, {
      method,
      headers: { ...headers, Authorization: `Bearer ${this.#token}` },
      ...(body === undefined ? {} : { body }),
      signal: AbortSignal.timeout(deadlineMs),
    });
    const text = await response.text();
    return { response, text, json: parsed(text) };
  }
}

interface Exchange {
  readonly response: Response;
  readonly text: string;
  readonly json: unknown;
}

/** Who sends a step's message. */
export function absenderOf(name: AuthorityName): Absender {
  const { kennzeichen, sachbearbeiter } = authorities[name];
  return { behoerde: kennzeichen, sachbearbeiter, geschaeftszeichen: "AUS-12/26" };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
