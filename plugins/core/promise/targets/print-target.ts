import { english } from "../../vocabulary/english.ts";
import { minutesPerDay } from "../time/local-time.ts";
import { printWindow } from "../promises/print-promise.ts";
import type { TargetReading } from "./read-target-text.ts";

const words = english.targets.printed;

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

/** How old a thing is is told in days where it is whole days; how soon it is done is told as any window. */
function printLimit({ comparison, window, said }: NonNullable<TargetReading["limit"]>): string {
  const { business, minutes, sameDay } = window;
  const days = minutes / minutesPerDay;
  const isInDays = comparison.startsWith(">") && !business && !sameDay && days >= 2 && Number.isInteger(days);
  const length = isInDays ? `${days} ${words.units.day[1]}` : printWindow(window);
  return `${said ?? words.limits[comparison]} ${length}`;
}

function printQuantity(value: number, unit: string): string {
  const number = printNumber(value);
  if (unit === "%") return `${number}%`;
  if (english.targets.currencies.some((sign) => sign === unit)) return `${unit}${number}`;
  const named = Object.entries(words.units).find(([name]) => name === unit)?.[1];
  return `${number} ${named ? (value === 1 ? named[0] : named[1]) : unit}`.trim();
}

/** Three decimals are read as thousands in other countries, so that a fourth is written. */
function printNumber(value: number): string {
  const written = String(value);
  return /^[1-9]\d{0,2}\.\d{3}$/.test(written) ? `${written}0` : written;
}
