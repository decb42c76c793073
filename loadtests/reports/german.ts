// Figures as a German reader writes them. Written here and not with Intl, because the same report must come out byte for
// byte on every machine, whatever language data its Node carries.
import type { Estimate } from "../analysis/estimate.ts";

const noBreakSpace = "\u00a0";
const significantDigits = 3;

/** Decimal comma, points between thousands, three significant digits unless `digits` names the decimals. */
export function formatNumber(value: number, digits?: number): string {
  const text = digits === undefined ? withSignificantDigits(value) : value.toFixed(digits);
  const [whole = "0", fraction] = text.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/gu, ".");
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
}

/** Seconds in the unit a person would use: ms, s, min or h. */
export function formatSeconds(seconds: number): string {
  const unit = unitOf(seconds);
  return `${formatNumber(seconds / unit.seconds)}${noBreakSpace}${unit.name}`;
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
  return `${format(estimate.low)} bis ${format(estimate.high)}`;
}

/** Figure and interval in one line. */
export function formatWithInterval(estimate: Estimate, format: (value: number) => string): string {
  return `${formatEstimate(estimate, format)} (${formatInterval(estimate, format)})`;
}

interface TimeUnit {
  readonly name: string;
  readonly seconds: number;
}

function unitOf(seconds: number): TimeUnit {
  const size = Math.abs(seconds);
  if (size < 0.9995) return { name: "ms", seconds: 0.001 };
  if (size < 300) return { name: "s", seconds: 1 };
  return size < 7200 ? { name: "min", seconds: 60 } : { name: "h", seconds: 3600 };
}

function withSignificantDigits(value: number): string {
  const size = Math.abs(value);
  if (size < 0.0005) return "0";
  const decimals = significantDigits - 1 - Math.floor(Math.log10(size));
  const rounded = value.toFixed(Math.min(3, Math.max(0, decimals)));
  return rounded.includes(".") ? rounded.replace(/\.?0+$/u, "") : rounded;
}
