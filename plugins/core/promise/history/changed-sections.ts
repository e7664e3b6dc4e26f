import type { Page } from "../../handbook/page.ts";
import { plainWording } from "../text/plain-wording.ts";

/** The headings under which a page says something else, those that are gone last. What stands in clauses is not looked at. */
export function changedSections(before: Page, after: Page): string[] {
  const [was, is] = [sectionsOf(before), sectionsOf(after)];
  const changed = [...is].filter(([heading, text]) => !saysSame(was.get(heading), text));
  const gone = [...was].filter(([heading]) => !is.has(heading));
  return [...changed, ...gone].map(([heading]) => heading);
}

function saysSame(one: string | undefined, other: string): boolean {
  return one === other || (one !== undefined && plainWording(one) === plainWording(other));
}

// The heading of the page itself is its title, which says nothing of the place. Headings that read alike are one.
function sectionsOf({ document, clauses }: Page): Map<string, string> {
  const { headings, text } = document;
  const sections = new Map<string, string>();
  for (const [index, heading] of headings.entries()) {
    const end = headings[index + 1]?.start ?? text.length;
    const holdsClauses = clauses.some(({ start }) => heading.start <= start && start < end);
    if (heading.depth === 1 || heading.text === "" || holdsClauses) continue;
    sections.set(heading.text, `${sections.get(heading.text) ?? ""}\n${text.slice(heading.end, end)}`);
  }
  return sections;
}
