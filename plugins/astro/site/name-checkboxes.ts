import { escapeText } from "entities";

const checkbox = /<input\b(?=[^>]*\stype="checkbox")(?![^>]*\saria-label)([^>]*?)\s*\/?>/gi;

/** Gives each checkbox of a task list its name: whether what stands beside it is done. */
export function nameCheckboxes(html: string, words: { done: string; open: string }): string {
  return html.replace(checkbox, (_, attributes: string) => {
    const name = /\schecked\b/i.test(attributes) ? words.done : words.open;
    return `<input${attributes} aria-label="${escapeText(name).replaceAll('"', "&quot;")}">`;
  });
}
