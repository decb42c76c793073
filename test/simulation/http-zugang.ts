// The way into a register through its HTTP face, alternating between JSON and protobuf.
import type { Gesamtauskunft } from "../../proto/generated/nachrichten.ts";
import type { NachrichtName, NachrichtTypen } from "../../proto/generated/nachricht-typen.ts";
import { assembleSimulator, type Simulator } from "../../simulator/app.ts";
import { readConfig } from "../../simulator/config.ts";
import { SCOPES } from "../../simulator/http/access/caller.ts";
import { Tokens } from "../../simulator/http/access/token.ts";
import { createZugang, sandboxClients } from "../../simulator/http/access/zugang-datei.ts";
import { present } from "../../simulator/kernel/assert.ts";
import type { AzrNummer } from "../../simulator/kernel/kennungen.ts";
import { formatZeitpunkt, type Zeitpunkt } from "../../simulator/kernel/zeit.ts";
import { Mandanten } from "../../simulator/mandant/mandanten.ts";
import { createTelemetry } from "../../simulator/telemetry/telemetry.ts";
import { TestClient, type TestAnswer } from "../support/simulator/test-client.ts";
import type { Empfang } from "./antworten.ts";
import type { DienstZugang } from "./dienst-zugang.ts";
import type { Sendung } from "./nachrichten.ts";
import type { Zugang } from "./spielfeld.ts";

export class HttpZugang implements Zugang {
  readonly #simulator: Simulator;
  readonly #client: TestClient;
  readonly #leser: string;
  #sent = 0;

  private constructor(simulator: Simulator, client: TestClient, leser: string) {
    this.#simulator = simulator;
    this.#client = client;
    this.#leser = leser;
  }

  /** Puts an HTTP face before a register; `leser` is the authority that reads. */
  static async before({ mandant }: DienstZugang, leser: string): Promise<HttpZugang> {
    const config = readConfig(["--port", "0"], {});
    const reader = present(
      mandant.behoerden.all().find(({ kennzeichen }) => kennzeichen === leser),
      leser,
    );
    const { clients, signingKey } = createZugang(sandboxClients(mandant.name, reader));
    const tokens = new Tokens(signingKey, config.tokenSeconds);
    const telemetry = createTelemetry({ process: "register", serverTiming: false, enabled: false });
    const mandanten = new Mandanten([mandant]);
    const simulator = assembleSimulator(config, { level: "silent" }, { mandanten, clients, tokens, telemetry });
    const caller = { clientId: "simulation", mandant: mandant.name, behoerden: "*" as const, scopes: SCOPES };
    return new HttpZugang(simulator, new TestClient(simulator.server, await tokens.issue(caller)), leser);
  }

  async send(sendung: Sendung): Promise<Empfang> {
    const answer = await this.#post(sendung);
    if (answer.status === 202) return { art: "ungewiss" };
    if (answer.status === 503) return { art: "besetzt" };
    const wiederholt = answer.headers["idempotent-replayed"] === "true";
    return answer.status < 300
      ? { art: "gespeichert", bestaetigung: answer.bestaetigung(), wiederholt }
      : { art: "abgelehnt", fehlernachricht: answer.problem(), wiederholt };
  }

  async auskunft(azrNummer: AzrNummer): Promise<Gesamtauskunft | undefined> {
    const headers = {
      "azr-behoerde": this.#leser,
      "azr-sachbearbeiter": "M. Beispiel",
      "azr-abrufzweck": "01",
      "azr-geschaeftszeichen": "AZ 1/26",
    };
    const answer = await this.#client.get(`/v1/datensaetze/${azrNummer}`, headers);
    return answer.status === 404 ? undefined : answer.message("Gesamtauskunft");
  }

  async setUhr(zeitpunkt: Zeitpunkt): Promise<void> {
    const uhr = { zeitpunkt: formatZeitpunkt(zeitpunkt), laeuft: false };
    const answer = await this.#client.message("PUT", "/_test/v1/uhr", "Uhr", uhr);
    if (answer.status !== 200) throw new Error(`the clock was not set: ${answer.text}`);
  }

  close(): Promise<void> {
    return this.#simulator.close();
  }

  #post(sendung: Sendung): Promise<TestAnswer> {
    switch (sendung.art) {
      case "erstmeldung":
        return this.#message("/v1/datensaetze", "Erstmeldung", sendung.meldung);
      case "folgemeldung":
        return this.#message(`/v1/datensaetze/${sendung.azrNummer}/meldungen`, "Folgemeldung", sendung.meldung);
      case "antrag": {
        const path = `/v1/datensaetze/${sendung.azrNummer}/bestellungen`;
        return this.#message(path, "Titelbestellungsantrag", sendung.meldung);
      }
      case "schritt": {
        const path = `/v1/datensaetze/${sendung.azrNummer}/bestellungen/${sendung.bestellung}/meldungen`;
        return this.#message(path, "Titelbestellungsmeldung", sendung.meldung);
      }
      case "abschluss": {
        const path = `/v1/datensaetze/${sendung.azrNummer}/uebergang/abschluss`;
        return this.#message(path, "Uebergangsabschluss", sendung.meldung);
      }
    }
  }

  #message<Name extends NachrichtName>(path: string, name: Name, value: NachrichtTypen[Name]): Promise<TestAnswer> {
    this.#sent += 1;
    return this.#client.message("POST", path, name, value, { form: this.#sent % 2 === 0 ? "json" : "protobuf" });
  }
}
