import { weekdays } from "../../core/promise/agreement.ts";
import type { ScheduleFacts } from "../content/agreement-facts.ts";
import type { Speak } from "./speak.ts";

type Rule = ScheduleFacts["rule"];

const nths = [1, 2, 3, 4, -1];

/** A schedule in words: “every 2 weeks on Wednesday at 10:00 Europe/London for 20 minutes”. */
export function saySchedule(rule: Rule, speak: Speak): string {
  const { every, unit, time, timeZone: zone, minutes } = rule;
  const values = {
    period: every === 1 ? speak(`schedule.${unit}`) : speak(`schedule.every.${unit}`, { count: every }),
    days: sayDays(rule, speak),
    time:
      time === undefined
        ? ""
        : zone === undefined
          ? speak("schedule.at", { time })
          : speak("schedule.atZone", { time, zone }),
    length: minutes === undefined ? "" : speak("schedule.for", { count: minutes }),
  };
  return speak("schedule.said", values).replace(/\s+/g, " ").trim();
}

function sayDays({ weekdays: on, nth, monthDay }: Rule, speak: Speak): string {
  if (monthDay !== undefined) return speak("schedule.onDay", { day: wordAt("schedule.ordinals", monthDay - 1, speak) });
  if (on.length === 0) return "";
  const names = on.map((day) => wordAt("schedule.weekdays", weekdays.indexOf(day), speak));
  const last = names.pop() ?? "";
  const days = names.length === 0 ? last : speak("schedule.and", { days: names.join(", "), day: last });
  if (nth === undefined || !nths.includes(nth)) return speak("schedule.on", { days });
  return speak("schedule.onNth", { nth: wordAt("schedule.nth", nths.indexOf(nth), speak), days });
}

function wordAt(list: "schedule.ordinals" | "schedule.weekdays" | "schedule.nth", at: number, speak: Speak): string {
  return speak(list).split(" ")[at] ?? "";
}
