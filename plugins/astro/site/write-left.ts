import { fillPhrase } from "./fill-phrase.ts";
import type { BlockedWords } from "./say-blocked.ts";

/** How much time is left, to the minute begun: “25 min”, “3 h 20 min”, from three days on “4 days 2 h”. */
export function writeLeft(milliseconds: number, words: BlockedWords): string {
  const left = Math.max(1, Math.ceil(milliseconds / 60_000));
  const [minutes, hours] = [left % 60, Math.floor(left / 60)];
  if (hours === 0) return fillPhrase(words["blocked.minutes"], { minutes });
  const [days, rest] = [Math.floor(hours / 24), hours % 24];
  if (days < 3)
    return fillPhrase(words[minutes === 0 ? "blocked.hours" : "blocked.hoursAndMinutes"], { hours, minutes });
  return fillPhrase(words[rest === 0 ? "blocked.days" : "blocked.daysAndHours"], { days, hours: rest });
}
