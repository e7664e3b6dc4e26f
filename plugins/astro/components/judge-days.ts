import type { CivilDate } from "../../core/freshness/history.ts";
import { countBegun } from "../site/begun.ts";

/** What ends on a day has ended on any later one. */
export function judgeEnds(today: CivilDate): void {
  for (const end of document.querySelectorAll<HTMLElement>("[data-ends]")) {
    const hasEnded = (end.dataset["ends"] ?? "") < today;
    for (const before of end.querySelectorAll<HTMLElement>("[data-before]")) before.hidden = hasEnded;
    for (const past of end.querySelectorAll<HTMLElement>("[data-past]")) past.hidden = !hasEnded;
  }
}

/** Counts what has begun by a day; nothing is not said. */
export function judgeCounts(today: CivilDate): void {
  for (const counted of document.querySelectorAll<HTMLElement>("[data-days]")) {
    const { days = "", one = "", many = "", beyond = "0" } = counted.dataset;
    const count = countBegun(days.split(" "), today, Number(beyond));
    counted.hidden = count === 0;
    const said = counted.querySelector("[data-said]");
    if (said) said.textContent = count === 1 ? one : many.replace("{count}", String(count));
  }
}
