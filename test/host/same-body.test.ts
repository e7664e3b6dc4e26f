import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSameBody } from "../../plugins/host/same-body.ts";

function isSame(before: string, after: string, format: "md" | "mdx" = "md"): boolean {
  const encoder = new TextEncoder();
  return isSameBody(encoder.encode(before), encoder.encode(after), format);
}

describe("a page says the same", () => {
  it.each([
    ["frontmatter", "---\ntitle: Support\n---\nAsk Mira.\n", "---\ntitle: Help\nowner: '@mira'\n---\n\nAsk Mira.\n"],
    ["line ends and a byte-order mark", "---\na: 1\n---\nAsk\nMira.\n", "\uFEFF---\r\na: 2\r\n---\r\nAsk\r\nMira.\r\n"],
    ["wrapping", "Ask Mira, then Jonas.", "Ask Mira,\nthen Jonas."],
    ["bullets", "* Mira\n* Jonas", "-   Mira\n-   Jonas"],
    ["numbering", "1. Mira\n1. Jonas", "1) Mira\n2) Jonas"],
    ["blank lines in a list", "- Mira\n- Jonas", "- Mira\n\n- Jonas"],
    ["emphasis markers", "*Ask* __Mira__", "_Ask_ **Mira**"],
    ["table padding and alignment", "|a|b|\n|-|-|\n|1|2|", "| a   |   b |\n| :-- | --: |\n| 1   |   2 |"],
    ["the form of a heading", "Support\n=======", "# Support #"],
    ["the form of a rule", "***", "- - -"],
    ["the form of a fence", "```js\nask()\n```", "~~~~js\nask()\n~~~~"],
    ["the form of a line break", "Ask\\\nMira", "Ask  \nMira"],
    ["escapes and entities", "Ask \\_Mira\\_ & Jonas", "Ask &#95;Mira_ &amp; Jonas"],
    ["ticks", "- [x] asked", "* [X] asked"],
    ["where a link's address stands", "[Mira](m.md 'Ask')", "[Mira][m]\n\n[m]: m.md\n  'Ask'"],
    ["the label of a definition", "![Map][a]\n\n[a]: m.png", "[b]: m.png\n\n![Map][b]"],
    [
      "comments",
      "Ask Mira.\n\nOr Jonas.",
      "Ask <!-- today --> Mira. <!-- handshake-ignore -->\n\n<!-- x -->\n\nOr Jonas.",
    ],
  ])("whatever its %s", (_, before, after) => {
    expect(isSame(before, after)).toBe(true);
    expect(isSame(after, before)).toBe(true);
  });

  it("in MDX as in Markdown", () => {
    const before = 'import Map from "./Map.astro"\n\n<Map  at="1"\n  wide />\n\n* Ask {name}\n';
    const after = 'import Map from "./Map.astro"\n\n{/* the map */}\n\n<Map at="1" wide />\n\n- Ask {name}\n';
    expect(isSame(before, after, "mdx")).toBe(true);
    expect(isSame(before, before.replace('"1"', '"2"'), "mdx")).toBe(false);
    expect(isSame(before, before.replace("{name}", "{team}"), "mdx")).toBe(false);
  });

  it("where MDX cannot be parsed, by its words", () => {
    expect(isSame("<Map>\n\n24h", "<Map>\n24h", "mdx")).toBe(true);
    expect(isSame("<Map>\n\n24h", "<Map>\n\n48h", "mdx")).toBe(false);
  });

  it("to itself, and to itself with other frontmatter", () => {
    const body = fc.string({
      unit: fc.constantFrom("#", "-", "*", "a", "é", " ", "\n", "|", "`", "[", "]", "(", ")", ":", "<", "&", "1"),
    });
    fc.assert(
      fc.property(body, (text) => {
        expect(isSame(`---\na: 1\n---\n${text}`, `---\na: 2\n---\n${text}\n`)).toBe(true);
      }),
    );
  });
});

describe("a page says something else", () => {
  it.each([
    ["a word", "Ask Mira.", "Ask Jonas."],
    ["a number", "within 24h", "within 48h"],
    ["a word with white space", "Ask Mira now", "Ask Miranow"],
    ["the order", "- Mira\n- Jonas", "- Jonas\n- Mira"],
    ["a level", "# Support", "## Support"],
    ["a nesting", "- Mira\n- Jonas", "- Mira\n  - Jonas"],
    ["a tick", "- [ ] asked", "- [x] asked"],
    ["a target", "[Mira](a.md)", "[Mira](b.md)"],
    ["a defined target", "[Mira][m]\n\n[m]: a.md", "[Mira][m]\n\n[m]: b.md"],
    ["a picture's words", "![24](a.png)", "![48](a.png)"],
    ["code", "```\nask(1)\n```", "```\nask(2)\n```"],
    ["a code language", "```js\n1\n```", "```ts\n1\n```"],
    ["a first number", "1. Mira", "2. Mira"],
    ["weight", "Ask Mira", "Ask **Mira**"],
    ["a cell", "|a|b|\n|-|-|\n|1|2|", "|a|b|\n|-|-|\n|1|3|"],
    ["an id", "# Support {#s1}", "# Support {#s2}"],
    ["raw HTML", "<b id='1'>x</b>", "<b id='2'>x</b>"],
    ["what follows rules that look like frontmatter", "Ask.\n\n---\n1\n\n---\n", "Ask.\n\n---\n2\n\n---\n"],
    [
      "words between two rules after the frontmatter",
      "---\na: 1\n---\n---\n1\n\n---\n",
      "---\na: 1\n---\n---\n2\n\n---\n",
    ],
    ["words where frontmatter never closes", "---\nAsk 1\n", "---\nAsk 2\n"],
  ])("with %s changed", (_, before, after) => {
    expect(isSame(before, after)).toBe(false);
  });
});

describe("a page no parser should see", () => {
  it("is compared by its words", () => {
    const deep = `${"> ".repeat(10_000)}24h`;
    expect(isSame(deep, `${deep}  \n\n`)).toBe(true);
    expect(isSame(deep, deep.replace("24h", "48h"))).toBe(false);
    const long = `${"Ask Mira 24h.\n".repeat(100_000)}`;
    expect(isSame(long, long.replaceAll("\n", " "))).toBe(true);
    expect(isSame(long, `${long}48`)).toBe(false);
  });

  it("may hold bytes that are not UTF-8", () => {
    const bytes = (last: number) => new Uint8Array([65, 255, 254, 10, last]);
    expect(isSameBody(bytes(49), bytes(49), "md")).toBe(true);
    expect(isSameBody(bytes(49), bytes(50), "md")).toBe(false);
  });
});
