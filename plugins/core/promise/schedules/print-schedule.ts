import { english } from "../../vocabulary/english.ts";
import type { Weekday } from "../agreement.ts";
import type { ScheduleReading } from "./schedule-draft.ts";

const words = english.times.printed;

/** Writes a schedule in one form: `every 2 weeks on Wednesday at 10:00 Europe/London for 20 minutes`. Read again it is the same. */
export function printSchedule(schedule: ScheduleReading): string {
  const { every, unit, time, timeZone, minutes } = schedule;
  const parts = [
    every === 1 ? words.periods[unit] : `${words.every} ${every} ${words.units[unit]}`,
    printDays(schedule),
    time && `${words.at} ${time}`,
    time && timeZone,
    minutes !== undefined && `${words.for} ${minutes} ${minutes === 1 ? words.minute : words.minutes}`,
  ];
  return parts.filter((part) => typeof part === "string" && part !== "").join(" ");
}

function printDays({ weekdays, nth, monthDay }: ScheduleReading): string {
  if (monthDay !== undefined) return `${words.onThe} ${monthDay}${endingOf(monthDay)}`;
  if (weekdays.length === 0) return "";
  const named = weekdays.map(nameOf);
  const days = [named.slice(0, -1).join(", "), named.at(-1)].filter((part) => part !== "").join(` ${words.and} `);
  const which = words.nth.find((each) => each.nth === nth)?.word;
  return which === undefined ? `${words.on} ${days}` : `${words.onThe} ${which} ${days}`;
}

function nameOf(day: Weekday): string {
  const [name] = english.times.weekdays[day].one;
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function endingOf(day: number): string {
  return words.endings.find(({ days }) => days.some((each) => each === day))?.ending ?? words.ending;
}
