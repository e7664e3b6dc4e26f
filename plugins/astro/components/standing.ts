import type { CivilDate } from "../../core/freshness/history.ts";
import { fillPhrase, type PhraseValues } from "../site/fill-phrase.ts";
import { isCase, judgeWork, type WorkCase, type WorkVerdict } from "../site/judge-work.ts";
import { measureBar } from "../site/work-bar.ts";
import { judgedEvent } from "./judged-event.ts";
import { orderWork } from "./order-work.ts";
import { eachDay } from "./readers-day.ts";

/** The verdict on an element that carries the dates of a piece of work. */
function verdictOf({ dataset: { entered, last, blockedSince } }: HTMLElement, today: CivilDate): WorkVerdict {
  return judgeWork({ entered, last, blockedSince }, today);
}

function fill(phrase: HTMLElement, verdict: object): void {
  const known = new Map<string, unknown>(Object.entries(verdict));
  const takes = JSON.parse(phrase.dataset["takes"] ?? "{}") as Record<string, string>;
  const values = JSON.parse(phrase.dataset["values"] ?? "{}") as PhraseValues;
  const numbers = Object.entries(takes).map(([name, source]) => [name, Number(known.get(source) ?? 0)] as const);
  const text = fillPhrase(phrase.dataset["phrase"] ?? "", { ...values, ...Object.fromEntries(numbers) });
  if (text !== phrase.textContent) phrase.textContent = text;
}

function showVerdict(work: HTMLElement, verdict: WorkVerdict): void {
  work.dataset["urgency"] = verdict.urgency;
  for (const phrase of work.querySelectorAll<HTMLElement>("[data-phrase]")) fill(phrase, verdict);
  for (const part of work.querySelectorAll<HTMLElement>("[data-case]"))
    part.hidden = !isCase(part.dataset["case"] as WorkCase, verdict);
  for (const cell of work.querySelectorAll<HTMLElement>("[data-value-of=days]"))
    cell.dataset["value"] = String(verdict.days ?? "");
  const bar = measureBar(verdict);
  if (!bar) return;
  work.querySelector("[data-bar=filled]")?.setAttribute("width", String(bar.filled));
  work.querySelector("[data-bar=limit]")?.setAttribute("x", String(Math.max(0, bar.limit - 1)));
}

/** Says how many of the page's work are late, blocked and so on. */
function showTally(tally: HTMLElement, verdicts: readonly WorkVerdict[]): void {
  const counts = {
    late: verdicts.filter(({ urgency }) => urgency === "late").length,
    blocked: verdicts.filter(({ blockedFor }) => blockedFor !== undefined).length,
    soon: verdicts.filter(({ urgency }) => urgency === "soon").length,
  };
  for (const part of tally.querySelectorAll<HTMLElement>("[data-tally]")) {
    part.hidden = counts[part.dataset["tally"] as keyof typeof counts] === 0;
    for (const phrase of part.querySelectorAll<HTMLElement>("[data-phrase]")) fill(phrase, counts);
  }
}

// The work on a page is judged on the day it is read, in the handbook's time zone, and the most pressing put first again.
eachDay((today) => {
  for (const work of document.querySelectorAll<HTMLElement>("[data-work]")) showVerdict(work, verdictOf(work, today));
  const verdicts = orderWork((item) => verdictOf(item, today));
  for (const tally of document.querySelectorAll<HTMLElement>("[data-work-tally]")) showTally(tally, verdicts);
  document.dispatchEvent(new Event(judgedEvent));
});
