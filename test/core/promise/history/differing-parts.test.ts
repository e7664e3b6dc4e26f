import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Page } from "../../../../plugins/core/handbook/page.ts";
import { loadHandbook } from "../../../../plugins/core/handbook/load-handbook.ts";
import { differingParts } from "../../../../plugins/core/promise/history/differing-parts.ts";
import { tellHistory } from "../../../../plugins/core/promise/history/tell-history.ts";
import { tellSteps } from "../../../../plugins/core/promise/history/tell-steps.ts";
import { buildPastReader } from "../../../../plugins/core/promise/receipts/read-past.ts";
import { memoryHost } from "../../../../plugins/host/memory-host.ts";

const path = "guides/desk.md";
const head = "---\ntitle: The desk\n---\n";
const handbook = await loadHandbook(memoryHost({ [path]: `${head}# The desk\n` }), { rules: [] });
const [page] = handbook.pages;
const readPast = buildPastReader(handbook, undefined);

function stepsOf(before: string, after: string) {
  if (!page) throw new Error("The page is not there.");
  const version = { commit: "c1", on: "2026-02-05", at: 1, author: "Mira", path, text: after, before };
  const told = tellHistory(page, [version], { textOf: (id) => id, readPast, moved: {}, most: 9, known: new Map() });
  return told.changes[0]?.steps ?? [];
}

// Of two headings that read alike, which of them is another cannot be told.
function hasTwins({ document: { headings } }: Page): boolean {
  return new Set(headings.map(({ text }) => text)).size < headings.length;
}

describe("two texts without what they share", () => {
  it("keep their frontmatter and the sections between the first that differs and the last", () => {
    const text = (lamp: string) => `${head}# The desk\n\nOpen.\n\n## Lamps\n\n${lamp}\n\n## Ropes\n\nTwo.\n`;
    expect(differingParts(text("One."), text("Three."))).toEqual([
      `${head}## Lamps\n\nOne.\n\n`,
      `${head}## Lamps\n\nThree.\n\n`,
    ]);
    expect(differingParts(text("One."), text("One."))).toEqual([head, head]);
  });

  it("keep whatever defines links, and are left whole where a definition changes or a comment may reach far", () => {
    const text = (lamp: string, where: string) =>
      `## Lamps\n\n${lamp}\n\n## Ropes\n\n[two]\n\n## Notes\n\n[two]: ${where}\n`;
    expect(differingParts(text("One.", "/a"), text("Three.", "/a"))?.[1]).toBe(
      "## Lamps\n\nThree.\n\n## Notes\n\n[two]: /a\n",
    );
    expect(differingParts(text("One.", "/a"), text("One.", "/b"))).toBeUndefined();
    expect(differingParts("<!--\n\n## A\n\n-->\n", "<!--\n\n## A\n\n-->\n\nB\n")).toBeUndefined();
  });

  it("compare as the whole texts do", () => {
    const block = fc.constantFrom(
      ...[
        "Bring a lamp.",
        "Bring *a lamp*.",
        "See [the gate](gate.md).",
        "See [the gate][g].",
        "[g]: gate.md",
        "[g]: quay.md",
      ],
      ...[
        "```\n## no heading\n```",
        "~~~~\n## none\n\n```\n~~~~",
        "- one\n\n  ```\n## two\n  ```",
        "<div>\n## raw\n</div>",
      ],
      ...[
        "<!-- a\n\n## b\n\n-->",
        "- one\n- two",
        "> ## quoted",
        "Setext\n---",
        "| a |\n| - |\n| b |",
        "# Again",
        "   ## Indented",
      ],
    );
    const section = fc.tuple(
      fc.constantFrom("## Lamps", "### Ropes", "## Gate ##", "## Quay", "#### Boat", "## Pier", "# Nets"),
      fc.array(block, { maxLength: 3 }),
    );
    const body = fc.array(section, { maxLength: 5 });
    const join = (sections: [string, string[]][]) =>
      `${head}# The desk\n\n${sections.map((parts) => parts.flat().join("\n\n")).join("\n\n")}\n`;
    fc.assert(
      fc.property(body, body, fc.nat(4), fc.nat(4), (one, other, first, last) => {
        const changed = [
          ...one.slice(0, first),
          ...other.slice(0, 1),
          ...one.slice(Math.max(first, one.length - last)),
        ];
        const [before, after] = [join(one), join(changed)];
        const [was, is] = [readPast(path, before).page, readPast(path, after).page];
        fc.pre(!hasTwins(was) && !hasTwins(is));
        expect(stepsOf(before, after)).toEqual(tellSteps(was, is, {}));
      }),
      { numRuns: 300 },
    );
  });
});
