import { isCivilDate } from "../../core/freshness/civil-date.ts";
import { clockAt, instantAt, millisecondsPerMinute } from "../../core/promise/time/local-time.ts";
import { writeClock } from "./write-moment.ts";

const local = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?$/;

/**
 * The instant, in milliseconds since 1970, of a day and time as a field for both holds it: `2026-11-20T09:30`. A time that a change
 * of clocks leaves out is the one it would have been; one that comes twice is the first. Undefined for anything else.
 */
export function readLocalTime(text: string, timeZone: string): number | undefined {
  const [, date = "", hours, minutes] = local.exec(text) ?? [];
  const [hour, minute] = [Number(hours), Number(minutes)];
  if (!isCivilDate(date) || !(hour < 24) || !(minute < 60)) return undefined;
  return instantAt(date, hour * 60 + minute, timeZone) * millisecondsPerMinute;
}

/** An instant as a field for day and time takes it. */
export function writeLocalTime(instant: number, timeZone: string): string {
  return `${clockAt(instant / millisecondsPerMinute, timeZone).on}T${writeClock(instant, timeZone)}`;
}

/** The instant in an address, which is the same wherever it is opened: `2026-11-20T09:30Z`. */
export function readAddressTime(text: string): number | undefined {
  return text.endsWith("Z") ? readLocalTime(text.slice(0, -1), "UTC") : undefined;
}

/** An instant as an address holds it, to the minute. */
export function writeAddressTime(instant: number): string {
  return `${writeLocalTime(instant, "UTC")}Z`;
}
