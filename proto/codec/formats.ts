const TIME = String.raw`(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?`;
const ZONE = String.raw`(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)`;
const DAYS_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const DAY = /^\d{4}-\d{2}-\d{2}$/u;
const INSTANT = new RegExp(String.raw`^(\d{4}-\d{2}-\d{2})T${TIME}${ZONE}$`, "u");

/**
 * Formats that the schema may name: a calendar day that exists, an instant with zone. RFC 3339 also lets a small t or a
 * space stand for the T, and leap seconds; the register reads neither, so they are refused here.
 */
export const FORMATS: Readonly<Record<"date" | "date-time", (text: string) => boolean>> = {
  date: isDay,
  "date-time": (text) => isDay(INSTANT.exec(text)?.[1] ?? ""),
};

function isDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))];
  const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const last = month === 2 && isLeapYear ? 29 : (DAYS_OF_MONTH[month - 1] ?? 0);
  return day >= 1 && day <= last;
}
