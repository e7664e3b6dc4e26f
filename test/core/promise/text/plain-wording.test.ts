import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clauseWording, plainWording } from "../../../../plugins/core/promise/text/plain-wording.ts";

describe("plainWording", () => {
  it.each([
    ["bullets and a heading's form", "Desk\n====\n\n* Ask **Mira**\n* Wait", "## Desk ##\n\n- Ask _Mira_\n- Wait"],
    [
      "a table's form",
      "|Piece|Commitment|\n|-|-|\n|Approvals|`48h`|",
      "| Piece     | Commitment |\n| :-------- | ---------: |\n| Approvals | 48h        |",
    ],
    ["the layout of a clause", "- **Approvals:** within 48h", "## Approvals\n\nwithin 48h"],
    ["the side of a label's colon", "**Approvals:** within 48h", "**Approvals**: within 48h"],
    ["wrapping and line ends", "Ask Mira\r\nfirst.", "Ask Mira first."],
    ["escapes and breaks", "Ask \\*Mira\\*<br>first", "Ask *Mira* first"],
    [
      "where a link leads",
      "[Mira](m.md 'her') and [Jon][j]\n\n[j]: a.md",
      "[Mira](https://x.example/a_(b)) and [Jon](j.md)",
    ],
  ])("looks past %s", (_, one, other) => {
    expect(plainWording(one)).toBe(plainWording(other));
  });

  it.each([
    ["48h", "24h"],
    ["Ask, Mira", "Ask Mira"],
    ["the max_age field", "the maxage field"],
    ["under 5", "under -5"],
    ["- [ ] asked", "- [x] asked"],
  ])("tells %j from %j", (one, other) => {
    expect(plainWording(one)).not.toBe(plainWording(other));
  });

  it("comes to an end on hostile text", () => {
    for (const part of ["](", "](a", "](()", "[", "![](", "_*", "> ", "- ", "1. ", "|-", "\\", "**:", "#", " "]) {
      expect(plainWording(`${part.repeat(200_000 / part.length)}x\n`), part).toContain("x");
    }
  });

  it("never grows a text, and has nothing left to take", () => {
    const texts = fc.string({
      unit: fc.constantFrom("#", "-", "*", "a", " ", "\n", "|", "`", "[", "]", "(", ")", ":", "\\", "_"),
      maxLength: 40,
    });
    fc.assert(
      fc.property(texts, (text) => {
        const plain = plainWording(text);
        expect(plain.length).toBeLessThanOrEqual(text.length);
        expect(plain).not.toMatch(/\s\s|^\s|\s$|\*|`/);
      }),
      { seed: 4 },
    );
  });
});

describe("clauseWording", () => {
  it("looks past what a layout puts between words", () => {
    expect(clauseWording("Sev-1: 1h; Sev-2: 4h")).toBe(clauseWording("Sev-1 – 1h  Sev-2 – 4h"));
  });
});
