// Writers that send Folgemeldungen to a real server as fast as it answers, remember what was acknowledged, and send
// again what was not: what a Fachverfahren does.
import type { BestaetigungMeldung, Folgemeldung } from "../../../proto/generated/nachrichten.ts";
import { validate } from "../../../proto/codec/validate.ts";
import type { AzrNummer } from "../../../simulator/kernel/kennungen.ts";
import { addTage, parseTagesdatum } from "../../../simulator/kernel/zeit.ts";
import { present } from "../../../simulator/kernel/assert.ts";
import type { Behoerde } from "../../../proto/generated/nachrichten.ts";
import { duldung, folgemeldung, uuid } from "../register/meldungen.ts";

const FIRST_DAY = present(parseTagesdatum("2000-01-01"), "a day");
const REQUEST_MS_MAX = 10_000;

/** A message and the record that it goes to. */
export interface Sent {
  readonly azrNummer: AzrNummer;
  readonly meldung: Folgemeldung;
}

/** Where a server is, and how to enter. */
export interface Target {
  readonly url: string;
  readonly token: string;
}

/** One writer: its own record, one message after the other, each with a day of its own. */
export class Writer {
  readonly azrNummer: AzrNummer;
  readonly acknowledged: { readonly sent: Sent; readonly bestaetigung: BestaetigungMeldung }[] = [];
  /** Sent without an answer; goes out again before anything new. */
  open: Sent | undefined;
  readonly #name: string;
  readonly #behoerde: Behoerde;
  #count = 0;

  constructor(name: string, azrNummer: AzrNummer, behoerde: Behoerde) {
    this.#name = name;
    this.azrNummer = azrNummer;
    this.#behoerde = behoerde;
  }

  /** Sends until the server is gone or `goOn` says no. Throws when an answer is none that may come. */
  async run(target: Target, goOn: () => boolean): Promise<void> {
    while (goOn()) {
      const sent = this.open ?? this.#next();
      this.open = sent;
      const bestaetigung = await post(target, sent);
      if (bestaetigung === undefined) return;
      this.acknowledged.push({ sent, bestaetigung });
      this.open = undefined;
    }
  }

  #next(): Sent {
    this.#count += 1;
    const meldung = folgemeldung(
      this.#behoerde,
      uuid(`${this.#name}/${this.#count}`),
      duldung(addTage(FIRST_DAY, this.#count)),
    );
    return { azrNummer: this.azrNummer, meldung };
  }
}

/** The confirmation of a message; undefined when the server went away before it answered. */
export async function post({ url, token }: Target, sent: Sent): Promise<BestaetigungMeldung | undefined> {
  let answer: Response;
  let text: string;
  try {
    answer = await fetch(`${url}/v1/datensaetze/${sent.azrNummer}/meldungen`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify(sent.meldung),
      signal: AbortSignal.timeout(REQUEST_MS_MAX),
    });
    text = await answer.text();
  } catch {
    return undefined;
  }
  if (answer.status !== 200) throw new Error(`unexpected answer ${answer.status}: ${text}`);
  const validated = validate("BestaetigungMeldung", JSON.parse(text));
  if (!validated.ok) throw new Error(`no BestaetigungMeldung: ${text}`);
  return validated.value;
}
