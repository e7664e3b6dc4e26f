import { english } from "../../vocabulary/english.ts";
import { minutesPerDay } from "./local-time.ts";

const words = english.times.printed;
const mostHours = 72;
const daysInHours = 7;

/** Writes a length of elapsed time: `45 min`, `1 h 30 min`, `72 h`, beyond that whole days as `4 days`, from a week on `10 days 4 h`. */
export function printMinutes(minutes: number): string {
  const whole = Math.round(minutes);
  const isWholeDays = whole > mostHours * 60 && whole % minutesPerDay === 0;
  const days = isWholeDays || whole >= daysInHours * minutesPerDay ? Math.floor(whole / minutesPerDay) : 0;
  const hours = Math.floor((whole - days * minutesPerDay) / 60);
  const rest = whole % 60;
  const parts = [
    days > 0 ? `${days} ${words.days}` : "",
    hours > 0 ? `${hours} ${words.shortHours}` : "",
    rest > 0 || whole === 0 ? `${rest} ${words.shortMinutes}` : "",
  ];
  return parts.filter((part) => part !== "").join(" ");
}
