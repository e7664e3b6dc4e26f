import type { Window } from "../../core/promise/agreement.ts";
import type { Speak } from "./speak.ts";

const minutesPerHour = 60;
const minutesPerDay = 1440;
const minutesPerWeek = 7 * minutesPerDay;
// From here on days are easier to grasp than hours.
const mostHours = 72;

/** A window in words: “48 h”, “1 h 30 min”, “2 business days”, “same day”. */
export function sayWindow({ business, days, minutes, sameDay: isSameDay }: Window, speak: Speak): string {
  if (isSameDay) return speak(business ? "time.sameBusinessDay" : "time.sameDay");
  if (!business) return isDays(minutes) ? sayDays(minutes / minutesPerDay, speak) : sayClock(minutes, speak);
  const [hours, rest] = [Math.floor(minutes / minutesPerHour), minutes % minutesPerHour];
  if (days > 0) {
    const whole = speak("time.business.days", { count: days });
    return minutes === 0 ? whole : `${whole} ${sayClock(minutes, speak)}`;
  }
  if (hours === 0) return speak("time.business.minutes", { count: rest });
  const whole = speak("time.business.hours", { count: hours });
  return rest === 0 ? whole : `${whole} ${sayClock(rest, speak)}`;
}

/** A length of elapsed time in words: “45 min”, “72 h”, beyond that whole days as “4 days”, from a week on “10 days 4 h”. */
export function sayMinutes(minutes: number, speak: Speak): string {
  const whole = Math.round(minutes);
  if (!isDays(whole) && whole < minutesPerWeek) return sayClock(whole, speak);
  const rest = whole % minutesPerDay;
  const days = sayDays(Math.floor(whole / minutesPerDay), speak);
  return rest === 0 ? days : `${days} ${sayClock(rest, speak)}`;
}

function isDays(minutes: number): boolean {
  return Math.floor(minutes / minutesPerHour) > mostHours && minutes % minutesPerDay === 0;
}

function sayDays(count: number, speak: Speak): string {
  return speak("time.days", { count });
}

function sayClock(minutes: number, speak: Speak): string {
  const [hours, rest] = [Math.floor(minutes / minutesPerHour), minutes % minutesPerHour];
  const parts = [
    hours > 0 ? speak("time.hours", { count: hours }) : "",
    rest > 0 || hours === 0 ? speak("time.minutes", { count: rest }) : "",
  ];
  return parts.filter((part) => part !== "").join(" ");
}
