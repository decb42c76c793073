// Only human time is compressed: gaps between arrivals, thinking, work outside the register. What the register and the
// network need, and the pace of the background, stay as they are.

/** Real milliseconds that stand for human seconds under a factor of compression (1 or more). */
export function compressedMs(humanSeconds: number, factor: number): number {
  return (humanSeconds * 1000) / factor;
}

/** The part of a day that is played, in seconds since midnight. */
export interface DayWindow {
  readonly fromSecond: number;
  readonly toSecond: number;
}

/** Reads `HH:MM-HH:MM`; undefined when it is no stretch of a day. */
export function parseDayWindow(text: string): DayWindow | undefined {
  const match = /^([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-4]):([0-5]\d)$/u.exec(text);
  if (match === null) return undefined;
  const [fromHour = 0, fromMinute = 0, toHour = 0, toMinute = 0] = match.slice(1).map(Number);
  const window = { fromSecond: fromHour * 3600 + fromMinute * 60, toSecond: toHour * 3600 + toMinute * 60 };
  return window.fromSecond < window.toSecond && window.toSecond <= 86_400 ? window : undefined;
}
