import { expect, it } from "vitest";
import type { OutlineBlock } from "../../../plugins/core/document/document.ts";
import { parseDocument } from "../../../plugins/core/document/parse-document.ts";

function blocksOf(text: string): OutlineBlock[] {
  const outline = parseDocument(text, { path: "guides/pier.md", outline: true }).outline ?? [];
  return outline.flatMap(({ blocks }) => blocks);
}

it("keeps what stands below a list item, with its place", () => {
  const text = "- **Escalation:** first\n  1. Desk\n  2. Master\n\n  Or shout,\n  twice.\n- [x] lamp\n- [ ] horn\n";
  const [list] = blocksOf(text);
  if (list?.type !== "list") throw new Error("a list was expected");
  const [first, ...tasks] = list.items;
  expect(first).toMatchObject({ label: "Escalation", opening: "first", text: "first Desk Master Or shout, twice." });
  expect(first?.blocks.map(({ type, start, end }) => [type, text.slice(start, end)])).toEqual([
    ["list", "1. Desk\n  2. Master"],
    ["paragraph", "Or shout,\n  twice."],
  ]);
  expect(tasks.map(({ text: said, checked }) => [said, checked])).toEqual([
    ["lamp", true],
    ["horn", false],
  ]);
});

it("keeps what stands in quotes", () => {
  const [quote] = blocksOf("> **Owner:** Mira\n>\n> - Jon\n");
  expect(quote).toMatchObject({
    type: "group",
    blocks: [
      { type: "paragraph", text: "Owner: Mira", items: [{ label: "Owner", text: "Mira" }] },
      { type: "list", items: [{ text: "Jon" }] },
    ],
  });
});

it("takes a dash behind bold words for a label only where that is asked for", () => {
  const [list] = blocksOf("- **Frame** — What is it about?\n- **Text them all.** It is cheap.\n");
  if (list?.type !== "list") throw new Error("a list was expected");
  expect(list.items.map(({ label, loosely }) => [label, loosely?.label, loosely?.opening])).toEqual([
    [undefined, "Frame", "What is it about?"],
    [undefined, undefined, undefined],
  ]);
});

it("reads breaks in cells and lines as line ends, other white space as blanks", () => {
  const blocks = blocksOf("One  two\nthree  \nfour<br/>five\n\n| a |\n| - |\n| day<br>night |\n");
  expect(blocks).toMatchObject([{ text: "One two three\nfour\nfive" }, { rows: [[{ text: "day\nnight" }]] }]);
});
