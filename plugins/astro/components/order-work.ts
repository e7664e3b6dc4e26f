import { compareWork, type WorkVerdict } from "../site/judge-work.ts";

/** Puts the work of every list in order, the most pressing first and the rest in its fold; returns the verdicts on all of it. */
export function orderWork(judge: (work: HTMLElement) => WorkVerdict): WorkVerdict[] {
  const all: WorkVerdict[] = [];
  for (const list of document.querySelectorAll<HTMLElement>("[data-work-list]")) {
    const fold = list.parentElement?.querySelector<HTMLElement>(":scope > details [data-work-fold]");
    const items = [...list.children, ...(fold?.children ?? [])].flatMap((item) => {
      const work = item.matches("[data-work]") ? item : item.querySelector("[data-work]");
      return work instanceof HTMLElement ? [{ item, verdict: judge(work) }] : [];
    });
    all.push(...items.map(({ verdict }) => verdict));
    const sorted = items.toSorted((one, other) => compareWork(one.verdict, other.verdict));
    // Moving what stands where it should would drop its focus.
    if (sorted.every((entry, index) => entry === items[index])) continue;
    const shown = list.children.length;
    list.append(...sorted.slice(0, shown).map(({ item }) => item));
    fold?.append(...sorted.slice(shown).map(({ item }) => item));
  }
  return all;
}
