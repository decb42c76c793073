// The way into a register that goes through its service, without HTTP: what the simulation plays on.
import type { Behoerde, Gesamtauskunft } from "../../proto/generated/nachrichten.ts";
import { present } from "../../simulator/kernel/assert.ts";
import type { AzrNummer, Behoerdenkennzeichen } from "../../simulator/kernel/kennungen.ts";
import { parseZeitpunkt, type Zeitpunkt } from "../../simulator/kernel/zeit.ts";
import { MANDANT_PROJECTORS, openMandant, type Mandant } from "../../simulator/mandant/mandant.ts";
import { fehler } from "../../simulator/register/kataloge/fehler.ts";
import { regelwerkOf, REFORMEN, type Regelwerk } from "../../simulator/register/regelwerk/regelwerk.ts";
import { setUhr } from "../../simulator/service/commands/set-uhr.ts";
import { submitErstmeldung } from "../../simulator/service/commands/submit-erstmeldung.ts";
import { submitFolgemeldung } from "../../simulator/service/commands/submit-folgemeldung.ts";
import type { MeldungOutcome } from "../../simulator/service/commands/submit-meldung.ts";
import { submitTitelbestellungsantrag } from "../../simulator/service/commands/submit-titelbestellungsantrag.ts";
import { submitTitelbestellungsmeldung } from "../../simulator/service/commands/submit-titelbestellungsmeldung.ts";
import { submitUebergangsabschluss } from "../../simulator/service/commands/submit-uebergangsabschluss.ts";
import type { ServiceContext } from "../../simulator/service/context.ts";
import { fehlernachrichtOf } from "../../simulator/service/fehlernachricht.ts";
import { queryGesamtauskunft } from "../../simulator/service/queries/gesamtauskunft.ts";
import type { LocalStore } from "../../simulator/store/local-store.ts";
import { createMemoryStore } from "../../simulator/store/memory/memory-store.ts";
import { IdleStageTimer } from "../../simulator/telemetry/stage-timer.ts";
import type { Szenario } from "../oracle/sprache.ts";
import { FaultyStore } from "../support/simulator/faulty-store.ts";
import type { Empfang } from "./antworten.ts";
import type { Sendung } from "./nachrichten.ts";
import type { Zugang } from "./spielfeld.ts";
import { behoerdenOf } from "./woerter.ts";

export function regelwerkOfSzenario({ regelwerk }: Szenario): Regelwerk {
  return regelwerkOf(
    REFORMEN.filter((reform) => regelwerk[reform]),
    regelwerk.uebergangTage,
    regelwerk.verfallTage,
  );
}

/** A register in memory for a scenario, with a store that misbehaves on command. */
export class DienstZugang implements Zugang {
  readonly store: FaultyStore;
  readonly #context: ServiceContext;

  private constructor(mandant: Mandant, store: FaultyStore) {
    this.store = store;
    this.#context = { mandant, timer: new IdleStageTimer() };
  }

  static async open(szenario: Szenario, below: LocalStore = memoryStore()): Promise<DienstZugang> {
    const store = new FaultyStore(below);
    const zeitpunkt = present(parseZeitpunkt(szenario.beginn), "an instant");
    const mandant = await openMandant({
      name: "simulation",
      store,
      regelwerk: regelwerkOfSzenario(szenario),
      uhr: { zeitpunkt, laeuft: false },
      monotonicMs: () => 0,
    });
    await mandant.registerBehoerden(behoerdenOf(szenario));
    return new DienstZugang(mandant, store);
  }

  get mandant(): Mandant {
    return this.#context.mandant;
  }

  async send(sendung: Sendung): Promise<Empfang> {
    return empfangOf(await this.#submit(sendung), sendung);
  }

  auskunft(azrNummer: AzrNummer): Promise<Gesamtauskunft | undefined> {
    return queryGesamtauskunft(this.#context, azrNummer);
  }

  async setUhr(zeitpunkt: Zeitpunkt): Promise<void> {
    const result = await setUhr(this.#context, { zeitpunkt, laeuft: false });
    if (!result.ok) throw new Error("the clock of a scenario goes forward only");
  }

  close(): Promise<void> {
    return this.mandant.close();
  }

  #submit(sendung: Sendung): Promise<MeldungOutcome> {
    const behoerde = this.#behoerde(sendung.meldung.durchfuehrendeBehoerde);
    switch (sendung.art) {
      case "erstmeldung":
        return submitErstmeldung(this.#context, { meldung: sendung.meldung, behoerde });
      case "folgemeldung": {
        const { azrNummer, meldung } = sendung;
        return submitFolgemeldung(this.#context, { azrNummer, meldung, behoerde, revision: undefined });
      }
      case "abschluss": {
        const { azrNummer, meldung } = sendung;
        return submitUebergangsabschluss(this.#context, { azrNummer, meldung, behoerde });
      }
      case "antrag": {
        const { azrNummer, meldung } = sendung;
        return submitTitelbestellungsantrag(this.#context, { azrNummer, meldung, behoerde });
      }
      case "schritt": {
        const { azrNummer, bestellung, meldung } = sendung;
        return submitTitelbestellungsmeldung(this.#context, { azrNummer, bestellung, meldung, behoerde });
      }
    }
  }

  #behoerde(kennzeichen: Behoerdenkennzeichen): Behoerde {
    return present(this.mandant.behoerden.find(kennzeichen), kennzeichen);
  }
}

function memoryStore(): LocalStore {
  return createMemoryStore({ projectors: MANDANT_PROJECTORS });
}

function empfangOf(outcome: MeldungOutcome, { meldung }: Sendung): Empfang {
  switch (outcome.kind) {
    case "stored":
      return { art: "gespeichert", bestaetigung: outcome.bestaetigung, wiederholt: outcome.replayed };
    case "refused":
      return { art: "abgelehnt", fehlernachricht: outcome.fehlernachricht, wiederholt: outcome.replayed };
    case "contentDiffers": {
      const ausloeserUUID = meldung.nachrichtenkopf.nachrichtenUUID;
      const fehlernachricht = fehlernachrichtOf([fehler("AZR-2007", {})], { ausloeserUUID });
      return { art: "abgelehnt", fehlernachricht, wiederholt: false };
    }
    case "busy":
      return { art: "besetzt" };
    case "unknown":
      return { art: "ungewiss" };
  }
}
