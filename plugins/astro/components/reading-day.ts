import type { CivilDate } from "../../core/freshness/history.ts";
import { nextOccurrence } from "../../core/promise/schedules/next-occurrence.ts";
import type { ScheduleFacts } from "../content/agreement-facts.ts";
import { eachDay } from "./readers-day.ts";
import { showDate } from "./show-date.ts";

/** The next time people meet, counted from the day a page is read. */
function judgeSchedules(today: CivilDate, words: HTMLTemplateElement): void {
  for (const next of document.querySelectorAll<HTMLElement>("[data-schedule]")) {
    const time = next.querySelector("time");
    const rule = JSON.parse(next.dataset["schedule"] ?? "null") as ScheduleFacts["rule"] | null;
    const found = rule && time ? nextOccurrence(rule, today, words.dataset["timeZone"] ?? "UTC") : undefined;
    if (found && time) showDate(time, found.on, words);
  }
}

eachDay(judgeSchedules);
