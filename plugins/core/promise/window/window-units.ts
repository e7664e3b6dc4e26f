import { english } from "../../vocabulary/english.ts";
import type { Window } from "../agreement.ts";

const words = english.windows;
const minutesOfDay = 1440;

const minutesByUnit = new Map<string, number>(
  words.units.flatMap(({ minutes, words, tight }) => [...words, ...tight].map((word) => [word, minutes] as const)),
);
const tight = new Set<string>(words.units.flatMap((each) => [...each.tight]));
const workdays = new Set<string>(words.workdays);
const numbers = new Map<string, number>([
  ...words.ones.map((word, index) => [word, index + 1] as const),
  ...words.teens.map((word, index) => [word, index + 10] as const),
  ...words.tens.map((word, index) => [word, (index + 2) * 10] as const),
]);
const signs = new Map<string, number>(Object.entries(words.signs));

/** Elapsed minutes in a unit; `NaN` for a word that is none, and for a single letter in the wrong case (`3D`). */
export function minutesOfUnit(unit: string): number {
  if (workdays.has(unit.toLowerCase())) return minutesOfDay;
  return minutesByUnit.get(unit.length === 1 ? unit : unit.toLowerCase()) ?? NaN;
}

/** True for a unit that must stand against its number. */
export function isTight(unit: string): boolean {
  return tight.has(unit);
}

/** The number a text says, in digits (`1,000`, `1.5`, `2½`) or words (`forty-eight`); `NaN` where it says none. */
export function readNumber(text: string): number {
  const spelled = numbers.get(text.toLowerCase());
  if (spelled !== undefined) return spelled;
  const sign = signs.get(text.slice(-1));
  if (sign !== undefined) return (text.length > 1 ? Number(text.slice(0, -1)) : 0) + sign;
  if (/^\d/.test(text)) return Number(text.replaceAll(",", ""));
  const [tens = "", ones = ""] = text.toLowerCase().split(/[^\p{L}]/u);
  return (numbers.get(tens) ?? NaN) + (numbers.get(ones) ?? NaN);
}

/**
 * A window of so many units. `undefined` for what would not be exact: less than a minute of it, or part of a business day,
 * whose length is the team's own.
 */
export function countUnits(number: number, unit: string, business: boolean): Window | undefined {
  const minutes = minutesOfUnit(unit);
  const isBusiness = business || workdays.has(unit.toLowerCase());
  const total = Math.round(number * minutes);
  if (!(Math.abs(number * minutes - total) < 1e-6)) return undefined;
  if (!isBusiness || minutes < minutesOfDay) return { business: isBusiness, days: 0, minutes: total };
  const days = minutes === minutesOfDay ? number : (number * minutes * words.businessDaysOfWeek) / (7 * minutesOfDay);
  return Number.isInteger(days) ? { business: true, days, minutes: 0 } : undefined;
}
