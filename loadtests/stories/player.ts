// Plays a story against one register: sets the clock, sends each message as its authority, reads all records behind it
// and compares both with what the story expects.
import { present } from "../../simulator/kernel/assert.ts";
import type { AzrNummer } from "../../simulator/kernel/azr-nummer.ts";
import { addMs, parseTagesdatum, startOfTag, type Zeitpunkt } from "../../simulator/kernel/zeit.ts";
import { erstmeldungRequest } from "../client/erstmeldung.ts";
import { meldungRequest } from "../client/folgemeldung.ts";
import type { HttpRequest } from "../client/http-request.ts";
import { nachrichtenUuidOf } from "../client/identifiers.ts";
import type { NachrichtIdentity } from "../client/nachrichtenkopf.ts";
import { bestellantragRequest, bestellschrittRequest } from "../client/titelbestellung.ts";
import { abschlussRequest } from "../client/uebergangsabschluss.ts";
import { type Reply, replyLines } from "./answer-lines.ts";
import { type Change, changeOf, faultsOf } from "./compare.ts";
import { storyLines } from "./record-lines.ts";
import { absenderOf, StoryBroken, type StoryRegister } from "./register.ts";
import { Seen } from "./seen.ts";
import type { Act, RuleSet, Story, StoryStep } from "./story.ts";

/** What came of one step. */
export interface PlayedStep {
  readonly step: StoryStep;
  readonly reply: Reply;
  /** The answer as the clerk reads it. */
  readonly answer: readonly string[];
  readonly change: Change;
  /** Differences from what the story expects. */
  readonly faults: readonly string[];
}

/** A story as one register played it. */
export interface Playthrough {
  readonly ruleSet: RuleSet;
  /** Each person with the AZR number; texts of the register name persons by it. */
  readonly numbers: ReadonlyMap<string, AzrNummer>;
  readonly recordBefore: readonly string[];
  /** Steps of this rule set; those of the other one only are not among them. */
  readonly steps: readonly PlayedStep[];
  readonly recordAfter: readonly string[];
  /** All differences, each with its step. */
  readonly faults: readonly string[];
}

/** Plays a story. Throws StoryBroken when the register does not even let it begin. */
export async function play(story: Story, register: StoryRegister): Promise<Playthrough> {
  const playing = new Playing(story, register);
  for (const [index, step] of story.before.entries()) {
    const { reply } = await playing.step(step, `before the story, ${index + 1}`);
    if (reply.kind !== "stored")
      throw new StoryBroken(`${register.ruleSet}, before the story: ${describeReply(reply)}`);
  }
  const recordBefore = playing.lines();
  const opening = changeOf(story.recordBefore, recordBefore);
  const faults = [
    ...opening.removed.map((line) => `Beginn: es fehlt „${line}“`),
    ...opening.added.map((line) => `Beginn: unerwartet „${line}“`),
  ];
  const steps: PlayedStep[] = [];
  for (const [index, step] of story.steps.entries()) {
    if (step.only !== undefined && step.only !== register.ruleSet) continue;
    const played = await playing.step(step, `step ${index + 1}`);
    steps.push(played);
    faults.push(...played.faults.map((fault) => `Schritt ${index + 1}: ${fault}`));
  }
  const { ruleSet } = register;
  return { ruleSet, numbers: playing.numbers(), recordBefore, steps, recordAfter: playing.lines(), faults };
}

/** A story that is being played. */
class Playing {
  readonly #story: Story;
  readonly #register: StoryRegister;
  readonly #numbers = new Map<string, AzrNummer>();
  readonly #requests = new Map<string, HttpRequest>();
  readonly #behind = new Map<string, Seen>();
  #seen = new Seen(new Map(), new Map());

  constructor(story: Story, register: StoryRegister) {
    this.#story = story;
    this.#register = register;
  }

  /** AZR numbers by what lines call the persons. */
  numbers(): ReadonlyMap<string, AzrNummer> {
    return new Map([...this.#numbers.values()].map((number) => [this.#personOf(number), number]));
  }

  lines(): readonly string[] {
    return storyLines(this.#story, this.#seen, this.#personOf);
  }

  /** Plays a step; `label` is unique within the story. */
  async step(step: StoryStep, label: string): Promise<PlayedStep> {
    try {
      return await this.#played(step, label);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      throw new StoryBroken(`${this.#register.ruleSet}, ${label} (${step.at}): ${message}`, { cause: error });
    }
  }

  async #played(step: StoryStep, label: string): Promise<PlayedStep> {
    const before = this.lines();
    const now = instantOf(step.at);
    await this.#register.setUhr(now);
    await this.#look();
    const request = this.#requestOf(step, label, now);
    const answer: Reply = request === undefined ? { kind: "none" } : await this.#register.send(request);
    if (answer.kind === "stored" && step.act.kind === "erstmeldung") {
      this.#numbers.set(step.act.person, answer.bestaetigung.azrNummer);
    }
    await this.#look();
    if (step.name !== undefined) {
      if (request !== undefined) this.#requests.set(step.name, request);
      this.#behind.set(step.name, this.#seen);
    }
    const change = changeOf(before, this.lines());
    const reply: Reply = step.answerLost === true ? { kind: "lost" } : answer;
    const faults = faultsOf(step.expected[this.#register.ruleSet], reply, change, this.#personOf);
    return { step, reply, answer: replyLines(reply, this.#personOf), change, faults };
  }

  /** Reads the records of all persons that have one. */
  async #look(): Promise<void> {
    const names = Object.keys(this.#story.persons).filter((name) => this.#numbers.has(name));
    const records = await Promise.all(
      names.map(async (name) => [name, await this.#register.read(this.#numberOf(name))] as const),
    );
    this.#seen = new Seen(new Map(records), this.#behind);
  }

  #requestOf(step: StoryStep, label: string, erstelltAm: Zeitpunkt): HttpRequest | undefined {
    const { act } = step;
    const uuidOf = act.kind === "folgemeldung" ? act.uuidOf : undefined;
    const message = uuidOf ?? step.name ?? label;
    const identity = { nachrichtenUUID: nachrichtenUuidOf(this.#story.number, message), erstelltAm };
    return this.#messageOf(act, identity, step);
  }

  #messageOf(act: Act, identity: NachrichtIdentity, { who }: StoryStep): HttpRequest | undefined {
    const absender = absenderOf(who);
    switch (act.kind) {
      case "erstmeldung": {
        const { grundpersonalien } = present(this.#story.persons[act.person], `person ${act.person}`);
        return erstmeldungRequest(grundpersonalien, act.meldestatus, identity, absender);
      }
      case "folgemeldung":
        return meldungRequest(this.#numberOf(act.person), act.inhalt(this.#seen), identity, absender);
      case "bestellantrag":
        return bestellantragRequest(this.#numberOf(act.person), act.antrag, identity, absender);
      case "bestellschritt": {
        const { bestellung, referenzId } = this.#seen.order(act.person, act.order);
        // The Bundesdruckerei knows the order by its number and reads no record.
        const quoted = "produktion" in act.schritt ? {} : { referenzId };
        const step = { bestellung, ...quoted, schritt: act.schritt };
        return bestellschrittRequest(this.#numberOf(act.person), step, identity, absender);
      }
      case "abschluss":
        return abschlussRequest(this.#numberOf(act.person), identity, absender);
      case "again":
        return present(this.#requests.get(act.step), `a message of step ${act.step}`);
      case "time":
        return undefined;
    }
  }

  #numberOf(person: string): AzrNummer {
    return present(this.#numbers.get(person), `an AZR number of ${person}`);
  }

  readonly #personOf = (azrNummer: string): string => {
    const name = [...this.#numbers].find(([, number]) => number === azrNummer)?.[0];
    return (name === undefined ? undefined : this.#story.persons[name]?.kurz) ?? azrNummer;
  };
}

/** The instant of `JJJJ-MM-TT HH:MM` in Europe/Berlin. */
export function instantOf(at: string): Zeitpunkt {
  const [tagText = "", time = ""] = at.split(" ");
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  const tag = present(parseTagesdatum(tagText), `a day in "${at}"`);
  return addMs(startOfTag(tag), (hours * 60 + minutes) * 60_000);
}

function describeReply(reply: Reply): string {
  return JSON.stringify(reply);
}
