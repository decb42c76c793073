// A Fachverfahren of the tests: sends messages in either form and reads answers strictly by the schema.
import type { FastifyInstance } from "fastify";
import { decodeMessage } from "../../../proto/codec/decode-strict.ts";
import { encodeMessage } from "../../../proto/codec/encode.ts";
import { parseJson } from "../../../proto/codec/parse-json.ts";
import { validate } from "../../../proto/codec/validate.ts";
import type { NachrichtName, NachrichtTypen } from "../../../proto/generated/nachricht-typen.ts";
import type {
  BestaetigungMeldung,
  Erstmeldung,
  Fehlernachricht,
  Folgemeldung,
} from "../../../proto/generated/nachrichten.ts";
import type { Form } from "../../../simulator/http/negotiation.ts";
import type { AzrNummer } from "../../../simulator/kernel/kennungen.ts";

export type Headers = Readonly<Record<string, string>>;

/** An answer as bytes, read by the schema when asked. */
export class TestAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;

  constructor(status: number, headers: Readonly<Record<string, unknown>>, body: Buffer) {
    this.status = status;
    this.headers = Object.fromEntries(Object.entries(headers).map(([key, value]) => [key, String(value)]));
    this.body = body;
  }

  get text(): string {
    return this.body.toString("utf8");
  }

  json(): unknown {
    return JSON.parse(this.text);
  }

  /** The body as a message of the schema; fails when it is none. */
  message<Name extends NachrichtName>(name: Name): NachrichtTypen[Name] {
    const isJson = /^application\/(?:problem\+)?json/u.test(this.headers["content-type"] ?? "");
    const parsed = isJson ? parseJson(name, this.body) : decodeMessage(name, this.body);
    if (!parsed.ok) throw new Error(`no ${name}: ${parsed.rejection.message} in ${this.text}`);
    const validated = validate(name, parsed.value);
    if (!validated.ok) throw new Error(`no ${name}: ${JSON.stringify(validated.rejection)} in ${this.text}`);
    return validated.value;
  }

  bestaetigung(): BestaetigungMeldung {
    return this.message("BestaetigungMeldung");
  }

  problem(): Fehlernachricht {
    return this.message("Fehlernachricht");
  }

  /** Keys of the Fehlerfaelle, in order. */
  schluessel(): readonly string[] {
    return this.problem().fehlerfaelle.map(({ fehlerschluessel }) => fehlerschluessel);
  }
}

/** A body, the form in which it goes, and further header lines. */
export interface Sending {
  readonly form?: Form;
  readonly headers?: Headers;
}

const MEDIA_TYPE: Readonly<Record<Form, string>> = { json: "application/json", protobuf: "application/x-protobuf" };

/** Header lines of a read by GET. */
export const ABRUF: Headers = {
  "azr-behoerde": "100001",
  "azr-sachbearbeiter": "M. Beispiel",
  "azr-abrufzweck": "01",
  "azr-geschaeftszeichen": "AZ 1/26",
};

export class TestClient {
  readonly token: string;
  readonly #server: FastifyInstance;
  readonly #form: Form;

  /** `form`: in which messages go and answers are asked for, unless a sending says otherwise. */
  constructor(server: FastifyInstance, token: string, form: Form = "json") {
    this.#server = server;
    this.#form = form;
    this.token = token;
  }

  /** Sends bytes as they are. */
  async send(
    method: "GET" | "HEAD" | "POST" | "PUT" | "DELETE",
    url: string,
    headers: Headers = {},
    payload?: Buffer | string,
  ): Promise<TestAnswer> {
    const authorization = `Bearer ${this.token}`;
    const accept = this.#form === "json" ? {} : { accept: MEDIA_TYPE.protobuf };
    const answer = await this.#server.inject({
      method,
      url,
      headers: { authorization, ...accept, ...headers },
      ...(payload === undefined ? {} : { payload }),
    });
    return new TestAnswer(answer.statusCode, answer.headers, answer.rawPayload);
  }

  /** Sends a message and asks for the answer in the same form. */
  message<Name extends NachrichtName>(
    method: "POST" | "PUT",
    url: string,
    name: Name,
    value: NachrichtTypen[Name],
    { form = this.#form, headers = {} }: Sending = {},
  ): Promise<TestAnswer> {
    const payload = form === "json" ? JSON.stringify(value) : Buffer.from(encodeMessage(name, value));
    const accept = form === "json" ? {} : { accept: MEDIA_TYPE.protobuf };
    return this.send(method, url, { "content-type": MEDIA_TYPE[form], ...accept, ...headers }, payload);
  }

  erstmeldung(meldung: Erstmeldung, sending?: Sending): Promise<TestAnswer> {
    return this.message("POST", "/v1/datensaetze", "Erstmeldung", meldung, sending);
  }

  folgemeldung(azrNummer: AzrNummer, meldung: Folgemeldung, sending?: Sending): Promise<TestAnswer> {
    return this.message("POST", `/v1/datensaetze/${azrNummer}/meldungen`, "Folgemeldung", meldung, sending);
  }

  get(url: string, headers: Headers = ABRUF): Promise<TestAnswer> {
    return this.send("GET", url, headers);
  }
}
