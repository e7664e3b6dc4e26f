import type { CivilDate } from "../../core/freshness/history.ts";
import { millisecondsPerMinute } from "../../core/promise/time/local-time.ts";

/** A time as a clock on the wall shows it, in the form in which the calendar's writer takes dates; it is written down as it is. */
export interface WallClock {
  format(form?: string): string;
  isValid(): boolean;
  toDate(): Date;
  toJSON(): string;
  tz(): WallClock;
  utc(): WallClock;
}

/** The time that clocks show so many minutes after midnight of a day, whatever time zone the event names. */
export function wallClock(on: CivilDate, minuteOfDay: number): WallClock {
  const shown = new Date(Date.parse(`${on}T00:00:00Z`) + minuteOfDay * millisecondsPerMinute);
  const clock: WallClock = {
    // The writer asks for the day and for the hour, each in its shortest form.
    format: (form) => compact(shown).split("T")[form === "HHmmss" ? 1 : 0] ?? "",
    isValid: () => true,
    toDate: () => shown,
    toJSON: () => shown.toISOString(),
    tz: () => clock,
    utc: () => clock,
  };
  return clock;
}

/** `20261120T101500`, of the UTC fields of a date. */
export function compact(date: Date): string {
  return date.toISOString().slice(0, 19).replace(/[-:]/g, "");
}
