import { escapeText } from "entities";

/** Lets wide tables and code scroll by themselves, by keyboard too. `nameOf` names a table by its number on the page. */
export function addScrollRegions(html: string, nameOf: (number: number) => string): string {
  let number = 0;
  return html
    .replace(/<table\b[\s\S]*?<\/table\s*>/gi, (table) => {
      number += 1;
      const name = escapeText(nameOf(number)).replaceAll('"', "&quot;");
      return `<div class="scroll" role="group" aria-label="${name}" tabindex="0">${table}</div>`;
    })
    .replace(/<pre\b(?![^>]*\btabindex=)/gi, '<pre tabindex="0"');
}
