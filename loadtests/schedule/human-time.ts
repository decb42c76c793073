// Time that people take: log-normal, truncated, never constant. Steps at the screen come from the Keystroke-Level
// Model: so many mental acts, pointings, hand movements and keys.
import type { SeededGenerator } from "./seeded-generator.ts";

/** Mean and spread of a human time, seconds; draws outside mean / truncation to mean × truncation are drawn again. */
export interface HumanTime {
  readonly meanSeconds: number;
  /** Standard deviation divided by the mean. */
  readonly spread: number;
  readonly truncation: number;
}

/** Seconds of each operator. */
export interface KlmSeconds {
  readonly mental: number;
  readonly point: number;
  readonly click: number;
  readonly home: number;
  readonly codeCharacter: number;
  readonly key: number;
}

/** Number of mental acts, pointings (each with a click), hand movements, code characters and keys. */
export type KlmOperators = readonly [number, number, number, number, number];

const redrawsMax = 1000;

/** Mean seconds of a step at the screen. */
export function klmSeconds(operators: KlmOperators, seconds: KlmSeconds): number {
  const [mental, pointings, homes, codeCharacters, keys] = operators;
  return (
    mental * seconds.mental +
    pointings * (seconds.point + seconds.click) +
    homes * seconds.home +
    codeCharacters * seconds.codeCharacter +
    keys * seconds.key
  );
}

/** One draw in seconds; 0 when the mean is 0. */
export function drawHumanSeconds(time: HumanTime, generator: SeededGenerator): number {
  if (time.meanSeconds <= 0) return 0;
  const variance = Math.log(1 + time.spread * time.spread);
  const location = Math.log(time.meanSeconds) - variance / 2;
  const [low, high] = [time.meanSeconds / time.truncation, time.meanSeconds * time.truncation];
  for (let redraws = 0; redraws < redrawsMax; redraws += 1) {
    const seconds = Math.exp(location + Math.sqrt(variance) * normal(generator));
    if (seconds >= low && seconds <= high) return seconds;
  }
  return time.meanSeconds;
}

/** A standard normal draw by the polar method (Marsaglia and Bray 1964). */
function normal(generator: SeededGenerator): number {
  for (;;) {
    const x = 2 * generator.unit() - 1;
    const y = 2 * generator.unit() - 1;
    const square = x * x + y * y;
    if (square > 0 && square < 1) return x * Math.sqrt((-2 * Math.log(square)) / square);
  }
}
