import { describe, expect, it } from "vitest";
import { quoteLink } from "../../../plugins/astro/content/quote-link.ts";

function quoted(marked: string): string {
  const [before = "", text = "", after = ""] = marked.split("|");
  const quote = quoteLink(before + text + after, before.length, before.length + text.length);
  return `${quote.before}|${quote.text}|${quote.after}`;
}

describe("the words around a link", () => {
  it.each([
    ["are its sentence", "It rains. Ask |the desk| at night. Bring a lamp.", "Ask |the desk| at night. "],
    ["go on behind an abbreviation", "Sound it, e.g. with |a horn|, before 22.30 h. Then wait.", "Sound it, e.g. with |a horn|, before 22.30 h."],
    ["end at a hard break", "One line.\nAsk |the desk|\nAnother", "Ask |the desk|"],
    ["are nothing where the link stands alone", "|The desk|", "|The desk|"],
    ["reach over a link of two sentences", "Now. Read |Who is awake? The desk.| at once. Go.", "Read |Who is awake? The desk.| at once."],
    ["are the row in a table", "Berth\t\t|the desk|. Always.\t24 h\t", "Berth · |the desk|. Always. · 24 h"],
    ["lose white space, not words", "Ask  \u00a0|the  desk|  now", "Ask |the desk| now"],
  ])("%s", (_, passage, expected) => {
    expect(quoted(passage).trim()).toBe(expected.trim());
  });

  it("are cut at a word on either side where they are long", () => {
    const words = Array.from({ length: 60 }, (_, index) => `word${index}`).join(" ");
    const { before, after } = quoteLink(`${words} desk ${words}`, words.length + 1, words.length + 5);
    expect(before).toMatch(/^… word\d+ .* word59 $/);
    expect(after).toMatch(/^ word0 .* word\d+ …$/);
    expect(Math.max(before.length, after.length)).toBeLessThanOrEqual(163);
  });
});
