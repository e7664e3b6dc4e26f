import { clockAt, millisecondsPerMinute, weekdayOf } from "../../core/promise/time/local-time.ts";
import { fillPhrase } from "./fill-phrase.ts";
import { writeDate } from "./write-date.ts";

/** The words a moment is written in: weekdays from Monday and months with blanks between them, and the order of both. */
export interface MomentWords {
  weekdays: string;
  months: string;
  "date.order": string;
  "blocked.moment": string;
  "blocked.short": string;
}

/** An instant, in milliseconds since 1970, as clocks of a zone show it: “Fri 20 Nov 2026, 09:30”. */
export function writeMoment(instant: number, timeZone: string, words: MomentWords): string {
  const { on } = clockAt(instant / millisecondsPerMinute, timeZone);
  return fillPhrase(words["blocked.moment"], {
    weekday: words.weekdays.split(" ")[weekdayOf(on)] ?? "",
    date: writeDate(on, words.months, words["date.order"]),
    time: writeClock(instant, timeZone),
  });
}

/** The same without the year, for a place where there is little room: “Fri 20 Nov, 09:30”. */
export function writeShortMoment(instant: number, timeZone: string, words: MomentWords): string {
  const { on } = clockAt(instant / millisecondsPerMinute, timeZone);
  return fillPhrase(words["blocked.short"], {
    weekday: words.weekdays.split(" ")[weekdayOf(on)] ?? "",
    day: Number(on.slice(8)),
    month: words.months.split(" ")[Number(on.slice(5, 7)) - 1] ?? "",
    time: writeClock(instant, timeZone),
  });
}

/** What clocks of a zone show at an instant: “09:30”. */
export function writeClock(instant: number, timeZone: string): string {
  const { minute } = clockAt(instant / millisecondsPerMinute, timeZone);
  return `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
