// Figures as a German reader writes them. Written here and not with Intl, because the same report must come out byte for
// byte on every machine, whatever language data its Node carries.
import type { Estimate } from "../analysis/estimate.ts";

const noBreakSpace = "\u00a0";
const significantDigits = 3;
const secondsPerHour = 3600;

/** Decimal comma, points between thousands, three significant digits unless `digits` names the decimals. */
export function formatNumber(value: number, digits?: number): string {
  const text = digits === undefined ? withSignificantDigits(value) : value.toFixed(digits);
  const [whole = "0", fraction] = text.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/gu, ".");
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
}

/** Seconds in the unit a person would use: ms, s, minutes with seconds, or hours. */
export function formatSeconds(seconds: number): string {
  const size = Math.abs(seconds);
  if (size < 0.9995) return `${formatNumber(seconds * 1000)}${noBreakSpace}ms`;
  if (size < 119.5) return `${formatNumber(seconds)}${noBreakSpace}s`;
  if (size >= secondsPerHour) return `${formatNumber(seconds / secondsPerHour)}${noBreakSpace}h`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}${noBreakSpace}min ${whole % 60}${noBreakSpace}s`;
}

/** CPU in words: the part of one core, or how many cores. */
export function formatCores(cores: number): string {
  if (cores >= 0.995) return `${formatNumber(cores)} Prozessorkerne`;
  return `${formatNumber(cores * 100)}${noBreakSpace}% eines Prozessorkerns`;
}

/** A share of 0 to 1 as percentage. */
export function formatShare(share: number): string {
  return `${formatNumber(share * 100)}${noBreakSpace}%`;
}

/** A count with thousands separated. */
export function formatCount(count: number): string {
  return formatNumber(count, 0);
}

/** Instant as `23.11.2026, 09:00:20 Uhr (UTC)`. */
export function formatInstant(atMs: number): string {
  const [day = "", time = ""] = new Date(atMs).toISOString().split("T");
  return `${formatDay(day)}, ${time.slice(0, 8)} Uhr (UTC)`;
}

/** Day `JJJJ-MM-TT` as `TT.MM.JJJJ`. */
export function formatDay(day: string): string {
  return day.split("-").reverse().join(".");
}

/** Bytes in GB or MB. */
export function formatBytes(bytes: number): string {
  const [size, unit] = bytes >= 2 ** 30 ? [bytes / 2 ** 30, "GiB"] : [bytes / 2 ** 20, "MiB"];
  return `${formatNumber(size)}${noBreakSpace}${unit}`;
}

/** The figure of an estimate, or that it is not shown. */
export function formatEstimate(estimate: Estimate, format: (value: number) => string): string {
  return estimate.shown
    ? format(estimate.value)
    : `nicht gezeigt (n${noBreakSpace}=${noBreakSpace}${formatCount(estimate.n)})`;
}

/** The interval of an estimate, `von … bis …`; for one that is not shown, how many cases it would need. */
export function formatInterval(estimate: Estimate, format: (value: number) => string): string {
  if (!estimate.shown) return `nötig wären ${formatCount(estimate.nMin)} Fälle`;
  return formatRange(estimate.low, estimate.high, format);
}

/** Two figures as `4 bis 5 ms`; each keeps its unit when the units differ. */
export function formatRange(low: number, high: number, format: (value: number) => string): string {
  const [from, to] = [format(low), format(high)];
  const [, number = from, unit] = /^([\d.,]+)(\u00a0\S+)$/u.exec(from) ?? [];
  return unit !== undefined && to.endsWith(unit) && !to.includes(" ") ? `${number} bis ${to}` : `${from} bis ${to}`;
}

/** Figure and interval in one line. */
export function formatWithInterval(estimate: Estimate, format: (value: number) => string): string {
  if (!estimate.shown) return `${formatEstimate(estimate, format)}, ${formatInterval(estimate, format)}`;
  return `${formatEstimate(estimate, format)} (${formatInterval(estimate, format)})`;
}

function withSignificantDigits(value: number): string {
  const size = Math.abs(value);
  if (size < 0.00005) return "0";
  const decimals = significantDigits - 1 - Math.floor(Math.log10(size));
  const rounded = value.toFixed(Math.min(size < 0.01 ? 4 : 3, Math.max(0, decimals)));
  return rounded.includes(".") ? rounded.replace(/\.?0+$/u, "") : rounded;
}
