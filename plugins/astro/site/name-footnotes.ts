import { escapeText } from "entities";

const heading = /(<h2\b[^>]*\sid="(?:user-content-)?footnote-label"[^>]*>)Footnotes(?=<\/h2>)/;
const wayBack = /(?<=<a\b[^>]*\sdata-footnote-backref\b[^>]*\saria-label=")Back to reference ([\d-]+)(?=")/g;

/** Says in the handbook's words what a Markdown processor says in English of footnotes; what an author has renamed stays. */
export function nameFootnotes(html: string, words: { title: string; back: (number: string) => string }): string {
  if (!html.includes("data-footnote")) return html;
  return html
    .replace(heading, (_, tag: string) => `${tag}${escapeText(words.title)}`)
    .replace(wayBack, (_, number: string) => escapeText(words.back(number)).replaceAll('"', "&quot;"));
}
