import type { CivilDate } from "../../core/freshness/history.ts";
import { countDue } from "../site/further-days.ts";
import { judgeAttention, urgencyOf, type Matter, type Urgent } from "../site/judge-attention.ts";
import { eachDay } from "./readers-day.ts";

function readItem({ dataset }: HTMLElement): Urgent {
  const { matter = "review", until, overdue } = dataset;
  return { matter: matter as Matter, until, overdueAfter: overdue };
}

/** Judges and orders one list of what needs attention on the day it is read. */
function judgeList(list: HTMLElement, today: CivilDate): void {
  const most = Number(list.dataset["attention"] ?? "") || Infinity;
  const ahead = Number(list.dataset["ahead"]);
  const further = countDue(list.dataset["further"] ?? "", today, ahead);
  const [first, folded] = list.querySelectorAll("ul");
  const items = [...list.querySelectorAll<HTMLElement>("li[data-matter]")].map((element) => {
    const item = readItem(element);
    return { element, standing: judgeAttention(item, today, ahead), key: urgencyOf(item, today) };
  });
  // Those alike keep the order of the build, which goes by title.
  const due = items
    .filter(({ standing }) => standing !== "later")
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  for (const { element } of items) element.hidden = true;
  for (const [index, { element, standing }] of due.entries()) {
    element.hidden = index >= most && !folded;
    element.dataset["standing"] = standing;
    (index < most ? first : (folded ?? first))?.append(element);
    for (const line of element.querySelectorAll<HTMLElement>("[data-says]"))
      line.hidden = line.dataset["says"] !== standing;
  }
  const calm = list.querySelector<HTMLElement>("[data-calm]");
  if (calm) calm.hidden = due.length + further > 0;
  const beyond = list.querySelector<HTMLElement>("[data-beyond]");
  if (beyond) {
    beyond.hidden = further === 0;
    beyond.textContent = (beyond.dataset["beyond"] ?? "").replace("#", String(further));
  }
  const rest = list.querySelector<HTMLElement>("[data-rest]");
  const label = rest?.querySelector("a, summary");
  if (!rest || !label) return;
  const more = Math.max(0, due.length - most) + (beyond ? 0 : further);
  rest.hidden = more <= 0;
  label.textContent = (rest.dataset["rest"] ?? "").replace("#", String(more));
}

eachDay((today, words) => {
  // On the day of the build everything stands as the build says.
  const lists = document.querySelectorAll<HTMLElement>("[data-attention]");
  for (const list of lists) {
    if (today === words.dataset["builtOn"] && list.dataset["judged"] === undefined) continue;
    list.dataset["judged"] = "";
    judgeList(list, today);
  }
});
