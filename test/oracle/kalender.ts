// Calendar days in Europe/Berlin, by plain arithmetic.

import type { Tag, Zeitpunkt } from "./sprache.ts";

const dayMs = 86_400_000;
const hourMs = 3_600_000;

/** 01:00 UTC on the last Sunday of a month (0 = January): when clocks change in the European Union. */
function lastSunday(year: number, month: number): number {
  const lastDay = new Date(Date.UTC(year, month + 1, 0));
  return lastDay.getTime() - lastDay.getUTCDay() * dayMs + hourMs;
}

function offsetMs(atMs: number): number {
  const year = new Date(atMs).getUTCFullYear();
  const summer = atMs >= lastSunday(year, 2) && atMs < lastSunday(year, 9);
  return summer ? 2 * hourMs : hourMs;
}

/** The calendar day in Berlin at an instant. */
export function tagVon(zeitpunkt: Zeitpunkt): Tag {
  const atMs = Date.parse(zeitpunkt);
  return new Date(atMs + offsetMs(atMs)).toISOString().slice(0, 10);
}

/** The instant at which a day begins in Berlin. */
export function beginnDes(tag: Tag): Zeitpunkt {
  const utcMidnight = Date.parse(`${tag}T00:00:00.000Z`);
  return new Date(utcMidnight - offsetMs(utcMidnight - hourMs)).toISOString();
}

export function plusTage(tag: Tag, tage: number): Tag {
  return new Date(Date.parse(`${tag}T00:00:00.000Z`) + tage * dayMs).toISOString().slice(0, 10);
}

export function tageZwischen(von: Tag, bis: Tag): number {
  return Math.round((Date.parse(`${bis}T00:00:00.000Z`) - Date.parse(`${von}T00:00:00.000Z`)) / dayMs);
}

/** The same day of the month that many months later, or that month's last day. */
export function plusMonate(tag: Tag, monate: number): Tag {
  const [year, month, day] = tag.split("-").map(Number);
  const first = new Date(Date.UTC(year ?? 0, (month ?? 1) - 1 + monate, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return plusTage(first.toISOString().slice(0, 10), Math.min(day ?? 1, last) - 1);
}

/** Whether two instants lie less than this many virtual days apart. */
export function wenigerAlsTage(von: Zeitpunkt, bis: Zeitpunkt, tage: number): boolean {
  return Date.parse(bis) - Date.parse(von) < tage * dayMs;
}

/** First and last day on which somebody with this birth date (whole, partial or unknown) can be born. */
function geburtsspanne(geburtsdatum: string): { readonly von: Tag; readonly bis: Tag } | null {
  if (geburtsdatum.length === 10) {
    return { von: geburtsdatum, bis: geburtsdatum };
  }
  if (geburtsdatum.length === 7) {
    return { von: `${geburtsdatum}-01`, bis: plusTage(plusMonate(`${geburtsdatum}-01`, 1), -1) };
  }
  return geburtsdatum.length === 4 ? { von: `${geburtsdatum}-01-01`, bis: `${geburtsdatum}-12-31` } : null;
}

/** Certainly before birth. */
export function vorGeburt(tag: Tag, geburtsdatum: string): boolean {
  const spanne = geburtsspanne(geburtsdatum);
  return spanne !== null && tag < spanne.von;
}

/** Certainly eighteen or older on a day. */
export function sicherVolljaehrig(tag: Tag, geburtsdatum: string): boolean {
  const spanne = geburtsspanne(geburtsdatum);
  return spanne !== null && plusMonate(spanne.bis, 18 * 12) <= tag;
}
