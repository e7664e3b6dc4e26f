import type { Narrowed } from "./filter.ts";
import { focusNamed } from "./focus-named.ts";
import { namedPart } from "./named-part.ts";

/** So few that all of them may open at once. */
const few = 5;

const list = document.getElementById("answer-list");
const answers = [...(list?.querySelectorAll<HTMLDetailsElement>("details.answer") ?? [])];
/** Opened by a filter, and closed again with it. */
const opened = new Set<HTMLDetailsElement>();

/** Opens the answer that the address names, and leads to it. */
function openNamed(): void {
  const target = namedPart(location.hash);
  const answer = target?.closest<HTMLDetailsElement>("details.answer");
  if (!answer) return;
  answer.open = true;
  const summary = answer.querySelector("summary");
  if (summary) focusNamed(summary);
  answer.scrollIntoView();
}

function follow({ detail: { isNarrowed, left } }: Narrowed): void {
  for (const answer of opened) answer.open = false;
  opened.clear();
  if (!isNarrowed || left.length > few) return;
  for (const answer of answers) {
    if (answer.open || !left.includes(answer)) continue;
    answer.open = true;
    opened.add(answer);
  }
}

function setAll(open: boolean): void {
  opened.clear();
  for (const answer of answers) if (!answer.hidden) answer.open = open;
}

list?.addEventListener("narrowed", (event) => follow(event as Narrowed));
document.querySelector("[data-open-all]")?.addEventListener("click", () => setAll(true));
document.querySelector("[data-close-all]")?.addEventListener("click", () => setAll(false));
// A browser that prints closed parts closed is given open ones.
let closed: HTMLDetailsElement[] = [];
addEventListener("beforeprint", () => {
  closed = answers.filter(({ open }) => !open);
  for (const answer of closed) answer.open = true;
});
addEventListener("afterprint", () => {
  for (const answer of closed) answer.open = false;
});
addEventListener("hashchange", openNamed);
openNamed();
