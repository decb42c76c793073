// Days and instants. All calendar days are days in Europe/Berlin. The daylight rule is computed (Directive 2000/84/EC:
// last Sunday of March to last Sunday of October, 01:00 UTC), because the domain reads no time zone database; it holds
// for every instant from 1996 on, and earlier instants do not occur as stored instants.
import type { Tagesdatum } from "../../proto/generated/datentypen.ts";

export type { Tagesdatum };

/** Instant of a Mandant's clock: milliseconds since 1970-01-01T00:00:00Z, a whole number. */
export type Zeitpunkt = number & { readonly marke: "Zeitpunkt" };

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const DAY_PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/u;

/** Reads an instant in milliseconds; undefined unless it is a whole number between the years 1996 and 9999. */
export function parseZeitpunktMs(value: number): Zeitpunkt | undefined {
  const ok = Number.isSafeInteger(value) && value >= 820_454_400_000 && value <= 253_402_300_799_999;
  return ok ? (value as Zeitpunkt) : undefined;
}

/** An instant some milliseconds later (or earlier, for negative values). */
export function addMs(zeitpunkt: Zeitpunkt, ms: number): Zeitpunkt {
  return (zeitpunkt + ms) as Zeitpunkt;
}

/** Reads a calendar day `JJJJ-MM-TT`; undefined when no such day exists. */
export function parseTagesdatum(text: string): Tagesdatum | undefined {
  const match = DAY_PATTERN.exec(text);
  if (match === null) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return formatDay(daysFromCivil(year, month, day)) === text ? (text as Tagesdatum) : undefined;
}

/** The calendar day in Europe/Berlin of an instant. */
export function tagOf(zeitpunkt: Zeitpunkt): Tagesdatum {
  return formatDay(Math.floor((zeitpunkt + offsetMs(zeitpunkt)) / DAY_MS)) as Tagesdatum;
}

/** The first instant of a calendar day in Europe/Berlin. */
export function startOfTag(tag: Tagesdatum): Zeitpunkt {
  const utcMidnight = dayNumber(tag) * DAY_MS;
  // The change happens at 01:00 UTC, so the offset at local midnight is the one that holds an hour earlier in UTC.
  return (utcMidnight - offsetMs(utcMidnight - HOUR_MS)) as Zeitpunkt;
}

/** A calendar day some days later (or earlier, for negative values). */
export function addTage(tag: Tagesdatum, days: number): Tagesdatum {
  return formatDay(dayNumber(tag) + days) as Tagesdatum;
}

/** Calendar days from one day to another; negative when the other is earlier. */
export function tageZwischen(from: Tagesdatum, until: Tagesdatum): number {
  return dayNumber(until) - dayNumber(from);
}

/** A calendar day some months later; a day that the month does not have becomes its last day (section 188 (3) BGB). */
export function addMonate(tag: Tagesdatum, months: number): Tagesdatum {
  const [year, month, day] = civil(tag);
  const index = year * 12 + (month - 1) + months;
  const [y, m] = [Math.floor(index / 12), (index % 12) + 1];
  const last = daysFromCivil(m === 12 ? y + 1 : y, m === 12 ? 1 : m + 1, 1) - daysFromCivil(y, m, 1);
  return formatDay(daysFromCivil(y, m, Math.min(day, last))) as Tagesdatum;
}

/** A calendar day as a clerk reads it: `TT.MM.JJJJ`. */
export function formatTag(tag: Tagesdatum): string {
  return `${tag.slice(8, 10)}.${tag.slice(5, 7)}.${tag.slice(0, 4)}`;
}

/** An instant in RFC 3339 with the offset of Europe/Berlin and milliseconds. */
export function formatZeitpunkt(zeitpunkt: Zeitpunkt): string {
  const offset = offsetMs(zeitpunkt);
  const local = zeitpunkt + offset;
  const day = Math.floor(local / DAY_MS);
  const rest = local - day * DAY_MS;
  const time = [Math.floor(rest / HOUR_MS), Math.floor(rest / 60_000) % 60, Math.floor(rest / 1000) % 60]
    .map((part) => pad(part, 2))
    .join(":");
  return `${formatDay(day)}T${time}.${pad(rest % 1000, 3)}+0${offset / HOUR_MS}:00`;
}

/** The clock time of an instant in Europe/Berlin as a clerk reads it: `HH:MM`. */
export function formatUhrzeit(zeitpunkt: Zeitpunkt): string {
  return formatZeitpunkt(zeitpunkt).slice(11, 16);
}

/** Reads RFC 3339 with zone; undefined when it is no instant of the supported range. */
export function parseZeitpunkt(text: string): Zeitpunkt | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?(Z|[+-]\d{2}:\d{2})$/u.exec(text);
  const day = match === null ? undefined : parseTagesdatum(match[1] ?? "");
  if (match === null || day === undefined) return undefined;
  const [hour, minute, second] = [Number(match[2]), Number(match[3]), Number(match[4])];
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  const ms = Number((match[5] ?? "0").padEnd(3, "0").slice(0, 3));
  const zone = match[6] ?? "Z";
  const sign = zone.startsWith("-") ? -1 : 1;
  const zoneMs = zone === "Z" ? 0 : sign * (Number(zone.slice(1, 3)) * HOUR_MS + Number(zone.slice(4, 6)) * 60_000);
  return parseZeitpunktMs(dayNumber(day) * DAY_MS + hour * HOUR_MS + minute * 60_000 + second * 1000 + ms - zoneMs);
}

function offsetMs(utcMs: number): number {
  const year = civilFromDays(Math.floor(utcMs / DAY_MS))[0];
  const summer = utcMs >= lastSunday(year, 3) && utcMs < lastSunday(year, 10);
  return summer ? 2 * HOUR_MS : HOUR_MS;
}

/** 01:00 UTC on the last Sunday of a month of 31 days. */
function lastSunday(year: number, month: number): number {
  const last = daysFromCivil(year, month, 31);
  const weekday = (((last + 4) % 7) + 7) % 7;
  return (last - weekday) * DAY_MS + HOUR_MS;
}

function civil(tag: Tagesdatum): readonly [number, number, number] {
  return [Number(tag.slice(0, 4)), Number(tag.slice(5, 7)), Number(tag.slice(8, 10))];
}

function dayNumber(tag: Tagesdatum): number {
  return daysFromCivil(...civil(tag));
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, "0");
}

function formatDay(days: number): string {
  const [year, month, day] = civilFromDays(days);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

// Days since 1970-01-01 in the proleptic Gregorian calendar, counted in years that begin on 1 March, so that the
// leap day comes last and months follow a linear rule.
function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
  );
}

function civilFromDays(days: number): readonly [number, number, number] {
  const z = days + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted + (shifted < 10 ? 3 : -9);
  return [yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1];
}
