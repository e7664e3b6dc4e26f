import type { Page } from "../../handbook/page.ts";
import { plainWording } from "../text/plain-wording.ts";

interface Section {
  text: string;
  id: string;
  wording: string;
}

/** The headings under which a page says something else, those that are gone last. What stands in clauses is not looked at. */
export function changedSections(before: Page, after: Page): { text: string; id?: string }[] {
  const [was, is] = [sectionsOf(before), sectionsOf(after)];
  const former = new Map(was.map((section) => [section.text, section]));
  const present = new Set(is.map(({ text }) => text));
  return [
    ...is.filter(({ text, wording }) => former.get(text)?.wording !== wording).map(({ text, id }) => ({ text, id })),
    ...was.filter(({ text }) => !present.has(text)).map(({ text }) => ({ text })),
  ];
}

// The heading of the page itself is its title, which says nothing of the place.
function sectionsOf({ document, clauses }: Page): Section[] {
  const { headings, text } = document;
  return headings.flatMap((heading, index) => {
    const end = headings[index + 1]?.start ?? text.length;
    const holdsClauses = clauses.some(({ start }) => heading.start <= start && start < end);
    if (heading.depth === 1 || heading.text === "" || holdsClauses) return [];
    return [{ text: heading.text, id: heading.id, wording: plainWording(text.slice(heading.end, end)) }];
  });
}
