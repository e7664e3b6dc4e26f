import { daysBetween } from "../../core/freshness/civil-date.ts";
import { minutesPerDay, offsetAt } from "../../core/promise/time/local-time.ts";
import { clockChanges, placeInMonth, type ClockChange } from "./clock-changes.ts";
import { compact, wallClock } from "./wall-clock.ts";

const weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
const yearsSeen = 10;

/**
 * What a calendar says of a time zone (VTIMEZONE of RFC 5545) so that no reader of it needs a table of zones: the changes of its
 * clocks as two yearly rules where they follow some, else one by one for ten years on.
 */
export function timeZoneBlock(zone: string, firstYear: number): string {
  const changes = clockChanges(zone, firstYear - 1, firstYear + yearsSeen);
  const start = daysBetween("1970-01-01", `${firstYear - 1}-01-01`) * minutesPerDay;
  const standing = { on: "1970-01-01", minute: 0, before: offsetAt(start, zone), after: offsetAt(start, zone) };
  const rules = changes.length === 0 ? undefined : yearlyRules(changes);
  const parts = rules
    ? rules.map(({ change, rule }) => observance(change, rule))
    : [observance(standing), ...changes.map((change) => observance(change))];
  return ["BEGIN:VTIMEZONE", `TZID:${zone}`, ...parts.flat(), "END:VTIMEZONE"].join("\r\n");
}

function observance({ on, minute, before, after }: ClockChange, rule?: string): string[] {
  const name = after > before ? "DAYLIGHT" : "STANDARD";
  return [
    `BEGIN:${name}`,
    `DTSTART:${compact(wallClock(on, minute).toDate())}`,
    `TZOFFSETFROM:${printOffset(before)}`,
    `TZOFFSETTO:${printOffset(after)}`,
    ...(rule === undefined ? [] : [`RRULE:${rule}`]),
    `END:${name}`,
  ];
}

// Two changes a year, each on the same weekday of the same month at the same hour.
function yearlyRules(changes: readonly ClockChange[]): { change: ClockChange; rule: string }[] | undefined {
  const byKind = [...Map.groupBy(changes, ({ before, after }) => after - before).values()];
  if (byKind.length !== 2 || byKind.some((kind) => kind.length !== yearsSeen + 2)) return undefined;
  const rules = byKind.flatMap((kind) => {
    const [change] = kind;
    const rule = yearlyRule(kind);
    return change && rule !== undefined ? [{ change, rule }] : [];
  });
  return rules.length === byKind.length ? rules : undefined;
}

function yearlyRule(changes: readonly ClockChange[]): string | undefined {
  const places = changes.map(({ on }) => placeInMonth(on));
  const [place] = places;
  const isSame = <T>(values: readonly T[]): boolean => new Set(values).size === 1;
  if (!place || !isSame(places.map(({ month }) => month)) || !isSame(places.map(({ weekday }) => weekday)))
    return undefined;
  if (!isSame(changes.map(({ minute }) => minute)) || !isSame(changes.map(({ before }) => before))) return undefined;
  const which = places.every(({ isLast }) => isLast)
    ? -1
    : isSame(places.map(({ nth }) => nth))
      ? place.nth
      : undefined;
  if (which === undefined) return undefined;
  return `FREQ=YEARLY;BYMONTH=${place.month};BYDAY=${which}${weekdays[place.weekday] ?? ""}`;
}

function printOffset(minutes: number): string {
  const size = Math.abs(minutes);
  const digits = [Math.floor(size / 60), size % 60].map((part) => String(part).padStart(2, "0")).join("");
  return `${minutes < 0 ? "-" : "+"}${digits}`;
}
