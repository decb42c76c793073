// Prints a story so that somebody from an Auslaenderbehoerde can follow it: each step, what the register answered and how
// the record changed, HEUTE beside ZIEL; what is the same under both stands once.
import { formatTag, formatUhrzeit, tagOf } from "../../simulator/kernel/zeit.ts";
import { authorities } from "./authorities.ts";
import { flow, type Line, sideBySide } from "./columns.ts";
import { instantOf, type PlayedStep } from "./player.ts";
import type { Performance } from "./stage.ts";
import { ruleSets, type StoryStep } from "./story.ts";

const indent = "   ";

/** The lines of a story that was played, at most `columns` wide. */
export function printStory({ story, played }: Performance, columns: number): readonly string[] {
  const title = `Geschichte ${story.number}: ${story.title}`;
  const { HEUTE, ZIEL } = played;
  const numbers = [...HEUTE.numbers].map(([person, number]) => `${person} ${number}`);
  return [
    ...flow([plain(title)], columns),
    "═".repeat(Math.min(title.length, columns)),
    ...flow([plain(story.about)], columns),
    "",
    ...flow([{ prefix: "AZR-Nummern: ", text: numbers.join(", ") }], columns),
    "",
    "Akte zu Beginn",
    ...flow(HEUTE.recordBefore.map(indented), columns),
    "",
    ...story.steps.flatMap((step, index) => [
      ...stepHead(step, index, columns),
      ...stepBody(step, playedOf(HEUTE.steps, step), playedOf(ZIEL.steps, step), columns),
      "",
    ]),
    ...recordAtEnd(HEUTE.recordAfter, ZIEL.recordAfter, columns),
    "",
    ...flow([{ prefix: "Was man sieht: ", text: story.moral }], columns),
  ];
}

/** What differs from the expectations, each named with story, rule set and step. */
export function printFaults(performances: readonly Performance[]): readonly string[] {
  return performances.flatMap(({ story, played }) =>
    ruleSets.flatMap((ruleSet) =>
      played[ruleSet].faults.map((fault) => `Geschichte ${story.number}, ${ruleSet}, ${fault}`),
    ),
  );
}

function stepHead({ at, who, text, act }: StoryStep, index: number, columns: number): readonly string[] {
  const instant = instantOf(at);
  const when = `${formatTag(tagOf(instant))}, ${formatUhrzeit(instant)} Uhr`;
  const number = `${index + 1}. `.padEnd(indent.length);
  const actor = act.kind === "time" ? "" : `${authorities[who].kurz} `;
  return flow([{ prefix: number, text: `${when}: ${actor}${text}` }], columns);
}

function stepBody(
  step: StoryStep,
  heute: PlayedStep | undefined,
  ziel: PlayedStep | undefined,
  columns: number,
): readonly string[] {
  const [left, right] = [linesOf(heute), linesOf(ziel)];
  if (step.only !== undefined) {
    const lines = step.only === "HEUTE" ? left : right;
    return [`${indent}nur ${step.only}`, ...narrowed(lines, columns)];
  }
  if (sameLines(left, right)) return [`${indent}HEUTE und ZIEL`, ...narrowed(left, columns)];
  return sideBySide({ head: "HEUTE", lines: left }, { head: "ZIEL", lines: right }, columns, indent);
}

function linesOf(played: PlayedStep | undefined): readonly Line[] {
  if (played === undefined) return [];
  const { reply, change, answer } = played;
  const changes = [
    ...change.added.map((text) => ({ prefix: "  + ", text })),
    ...change.removed.map((text) => ({ prefix: "  – ", text })),
  ];
  return [
    ...answer.map(plain),
    ...(changes.length > 0 ? [plain("Akte danach:"), ...changes] : []),
    ...(changes.length === 0 && reply.kind !== "none" ? [plain("Akte unverändert.")] : []),
    ...(changes.length === 0 && reply.kind === "none" ? [plain("Im Register geschieht nichts.")] : []),
  ];
}

function recordAtEnd(heute: readonly string[], ziel: readonly string[], columns: number): readonly string[] {
  const [left, right] = [heute.map(hanging), ziel.map(hanging)];
  if (sameLines(left, right)) return ["Akte am Ende, HEUTE und ZIEL", ...flow(heute.map(indented), columns)];
  return [
    "Akte am Ende",
    ...sideBySide({ head: "HEUTE", lines: left }, { head: "ZIEL", lines: right }, columns, indent),
  ];
}

function narrowed(lines: readonly Line[], columns: number): readonly string[] {
  return flow(lines, columns - indent.length).map((line) => `${indent}${line}`);
}

function playedOf(steps: readonly PlayedStep[], step: StoryStep): PlayedStep | undefined {
  return steps.find((played) => played.step === step);
}

function sameLines(left: readonly Line[], right: readonly Line[]): boolean {
  return left.length === right.length && left.every(({ text }, index) => text === right[index]?.text);
}

function plain(text: string): Line {
  return { prefix: "", text };
}

function indented(text: string): Line {
  return { prefix: indent, text };
}

/** A line whose rest is set in, so that the beginning of each entry is seen. */
function hanging(text: string): Line {
  return { prefix: "· ", text };
}
