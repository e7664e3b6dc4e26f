import { english } from "../../vocabulary/english.ts";
import { minutesPerDay } from "../time/local-time.ts";
import { printWindow } from "../promises/print-promise.ts";
import type { TargetReading } from "./read-target-text.ts";

const words = english.targets.printed;

type Limit = NonNullable<TargetReading["limit"]>;

/** Writes a target in one form: `calls in the feed: at least 95% in under 15 min`. Read again it is the same. */
export function printTarget({ comparison, value, unit, subject, limit, per }: TargetReading): string {
  const parts = [
    subject === undefined ? "" : `${subject}:`,
    words.comparisons[comparison],
    printQuantity(value, unit),
    per === undefined ? "" : `${words.per} ${words.units[per][0]}`,
    limit ? printLimit(limit) : "",
  ];
  return parts.filter((part) => part !== "").join(" ");
}

function printLimit(limit: Limit): string {
  const { comparison, window, said } = limit;
  const length = isToldInDays(limit) ? `${window.minutes / minutesPerDay} ${words.units.day[1]}` : printWindow(window);
  return `${said ?? words.limits[comparison]} ${length}`;
}

/** How old a thing is is told in days where it is whole days; how soon it is done is told as any window. */
export function isToldInDays({ comparison, window: { business, minutes, sameDay: isSameDay } }: Limit): boolean {
  const days = minutes / minutesPerDay;
  return comparison.startsWith(">") && !business && !isSameDay && days >= 2 && Number.isInteger(days);
}

function printQuantity(value: number, unit: string): string {
  const number = printNumber(value);
  if (unit === "%") return `${number}%`;
  if (isCurrency(unit)) return `${unit}${number}`;
  const named = Object.entries(words.units).find(([name]) => name === unit)?.[1];
  return `${number} ${named ? (value === 1 ? named[0] : named[1]) : unit}`.trim();
}

/** True for a unit that stands before its number. */
export function isCurrency(unit: string): boolean {
  return english.targets.currencies.some((sign) => sign === unit);
}

/** A number as it is read again. Three decimals are read as thousands in other countries, so that a fourth is written. */
export function printNumber(value: number): string {
  const written = String(value);
  return /^[1-9]\d{0,2}\.\d{3}$/.test(written) ? `${written}0` : written;
}
