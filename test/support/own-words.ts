import type { Page } from "playwright-core";
import { interfaceWords } from "../../scripts/references/json-schemas.ts";

/** What every word of `markedWords` begins with, and no page of a test's handbook holds. */
export const mark = "«";

/** A table of words in which each is marked, in a language that is written from right to left. */
export async function markedWords(): Promise<Record<string, string>> {
  const words = Object.entries(await interfaceWords()).map(([key, phrase]): [string, string] => {
    // What questions are read by is said to nobody.
    if (/^search\.ask(s|ed|ides)/.test(key)) return [key, phrase];
    const isList = /^(months|weekdays|schedule\.(weekdays|nth|ordinals))$/.test(key);
    const between = isList ? " " : " | ";
    return [
      key,
      phrase
        .split(between)
        .map((part) => mark + part)
        .join(between),
    ];
  });
  return { ...Object.fromEntries(words), language: "ar", direction: "rtl", "verdict.exempt": "" };
}

/** The texts and names on a page, hidden ones too, that are neither marked nor written in `sources`; what the check says is left out. */
export async function wordsNotOwn(page: Page, sources: readonly string[]): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const found: string[] = [];
    const named = ["aria-label", "title", "alt", "placeholder", "aria-description"];
    const look = (node: Node): void => {
      if (node instanceof Text) found.push(node.data);
      if (node instanceof Element) {
        if (node.matches(".prose, script, style, code, pre, kbd, [lang=en], astro-dev-toolbar")) return;
        found.push(...named.flatMap((name) => node.getAttribute(name) ?? []));
      }
      if (node instanceof HTMLTemplateElement) look(node.content);
      for (const child of node.childNodes) look(child);
    };
    look(document.body);
    return found;
  });
  const written = ` ${sources.map((source) => plain(source.replace(/\]\([^)]*\)|\[\^\d+\]/g, "]"))).join(" ")} `;
  const isWritten = (text: string): boolean => !/\p{L}/u.test(text) || written.includes(` ${plain(text)} `);
  // Names stand beside each other, and how often something is there behind them.
  const isOwn = (text: string): boolean =>
    text.includes(mark) || isName.test(text) || isWritten(text) || text.split(/[·,()]/).every(isWritten);
  return [...new Set(texts.map((text) => text.trim()))].filter((text) => /\p{L}/u.test(text) && !isOwn(text));
}

// A rule, a file, an address.
const isName = /^(?:[a-z]+\/[a-z-]+|[\w/-]+\.md|https:\S+)$/;

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
