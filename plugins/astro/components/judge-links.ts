import type { CivilDate } from "../../core/freshness/history.ts";

/** Says of links in running text whose target has gone stale by a day what the build says of those that were stale already. */
export function judgeLinks(root: ParentNode, today: CivilDate, words: HTMLTemplateElement): void {
  const note = words.content.querySelector(".link-note");
  if (!note) return;
  for (const link of root.querySelectorAll<HTMLElement>("a[data-fresh-until]")) {
    if ((link.dataset["freshUntil"] ?? "") >= today) continue;
    delete link.dataset["freshUntil"];
    link.after(" ", note.cloneNode(true));
  }
}
