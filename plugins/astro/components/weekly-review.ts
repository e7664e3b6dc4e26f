import "./standing.ts";
import { fillPhrase } from "../site/fill-phrase.ts";
import { eachDay } from "./readers-day.ts";
import { startReviewClock } from "./review-clock.ts";
import { showSummary, startCopying } from "./review-summary.ts";
import { startStepping } from "./review-steps.ts";

/** Steps through what needs attention; where it is stands in the address and nowhere else. */
function startReview(root: HTMLElement): void {
  const find = (name: string): HTMLElement | null => root.querySelector<HTMLElement>(`[data-review-${name}]`);
  const [begin, steps, keys, calm, end] = [find("begin"), find("steps"), find("keys"), find("calm"), find("end")];
  const [progress, showAll] = [find("progress"), find("all")];
  if (!showAll || !begin || !steps || !keys || !calm || !end || !progress) return;
  let items: HTMLElement[] = [];

  const show = (current: HTMLElement | undefined): void => {
    const stops = [...items, end];
    root.dataset["review"] = current ? "stepping" : "all";
    for (const stop of stops) stop.toggleAttribute("data-current", stop === current);
    end.hidden = current !== end;
    steps.hidden = keys.hidden = showAll.hidden = current === undefined;
    begin.hidden = current !== undefined || items.length === 0;
    find("previous")?.toggleAttribute("disabled", current === stops[0]);
    find("next")?.toggleAttribute("disabled", current === end);
    const values = { step: current ? stops.indexOf(current) + 1 : 0, count: items.length };
    progress.textContent = current === end ? "" : fillPhrase(progress.dataset["reviewProgress"] ?? "", values);
    if (current === end) void showSummary(root, items);
  };
  const stepping = startStepping(root, { stops: () => [...items, end], show, rest: begin });
  begin.addEventListener("click", () => {
    stepping.go(items[0]);
  });
  find("previous")?.addEventListener("click", () => {
    stepping.move(-1);
  });
  find("next")?.addEventListener("click", () => {
    stepping.move(1);
  });
  showAll.addEventListener("click", () => {
    stepping.go(undefined);
  });

  eachDay(() => {
    const all = [...root.querySelectorAll<HTMLElement>("[data-review-item]")];
    for (const item of all) item.hidden = item.dataset["urgency"] === "calm";
    items = all.filter((item) => !item.hidden);
    calm.hidden = items.length > 0;
    stepping.refresh();
  });
  startReviewClock(root);
  startCopying(root);
  stepping.restore();
}

for (const root of document.querySelectorAll<HTMLElement>("[data-review]")) startReview(root);
