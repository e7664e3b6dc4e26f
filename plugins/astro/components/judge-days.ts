import type { CivilDate } from "../../core/freshness/history.ts";
import { countBegun } from "../site/begun.ts";
import { weightOf } from "../site/trust.ts";

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

/** Shows in a list what has begun by a day, the most pressing first; trust lines in it must have been judged. */
export function judgeLists(today: CivilDate): void {
  for (const list of document.querySelectorAll<HTMLElement>("[data-most]")) {
    const items = [...list.children]
      .filter((item) => item instanceof HTMLElement)
      .filter(({ dataset }) => dataset["begins"]);
    const begun = items.filter(({ dataset }) => (dataset["begins"] ?? "") <= today).sort(byUrgency);
    for (const item of items) item.hidden = true;
    for (const item of begun.slice(0, Number(list.dataset["most"]))) item.hidden = false;
    list.append(...begun);
  }
}

function byUrgency(one: HTMLElement, other: HTMLElement): number {
  const keyOf = (item: HTMLElement): string =>
    weightOf(item.querySelector<HTMLElement>("[data-trust]")?.dataset["freshness"]) + (item.dataset["due"] ?? "9");
  const [a, b] = [keyOf(one), keyOf(other)];
  return a < b ? -1 : a > b ? 1 : 0;
}
