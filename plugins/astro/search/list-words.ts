import type { CheckedHandbook } from "../../core/check.ts";
import { buildPublished } from "../content/published.ts";

const most = 5000;

/** The words of the titles, headings, tags and owners that this build shows, most frequent first: what a misspelt word may have meant. */
export function listWords(checked: CheckedHandbook): string[] {
  const counts = new Map<string, number>();
  for (const page of checked.handbook.pages.filter(buildPublished(checked))) {
    const texts = [
      page.title,
      ...page.document.headings.map(({ text }) => text),
      ...page.records.map(({ title }) => title),
      ...(page.fields.tags ?? []),
      ...page.owners,
      ...page.records.flatMap(({ owners }) => owners),
    ];
    for (const word of new Set(texts.flatMap(wordsOf))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, countOfA], [b, countOfB]) => countOfB - countOfA || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([word]) => word);
}

function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length > 2);
}
