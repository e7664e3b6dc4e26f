import type { CivilDate } from "../../core/freshness/history.ts";
import { nextOccurrence } from "../../core/promise/schedules/next-occurrence.ts";
import type { ScheduleFacts } from "../content/agreement-facts.ts";
import { writeDate } from "../site/write-date.ts";
import { readersDay, verdictWords } from "./readers-day.ts";

/** What ends on a day has ended on any later one. */
function judgeEnds(today: CivilDate): void {
  for (const end of document.querySelectorAll<HTMLElement>("[data-ends]")) {
    const hasEnded = (end.dataset["ends"] ?? "") < today;
    for (const before of end.querySelectorAll<HTMLElement>("[data-before]")) before.hidden = hasEnded;
    for (const past of end.querySelectorAll<HTMLElement>("[data-past]")) past.hidden = !hasEnded;
  }
}

/** The next time people meet, counted from the day a page is read. */
function judgeSchedules(today: CivilDate, { timeZone = "UTC", months = "", dateOrder = "" }: DOMStringMap): void {
  for (const next of document.querySelectorAll<HTMLElement>("[data-schedule]")) {
    const time = next.querySelector("time");
    const rule = JSON.parse(next.dataset["schedule"] ?? "null") as ScheduleFacts["rule"] | null;
    const found = rule && time ? nextOccurrence(rule, today, timeZone) : undefined;
    if (!found || !time || time.dateTime === found.on) continue;
    time.dateTime = found.on;
    time.textContent = writeDate(found.on, months, dateOrder);
  }
}

const words = verdictWords();
if (words) {
  const today = readersDay(words);
  judgeEnds(today);
  judgeSchedules(today, words.dataset);
}
