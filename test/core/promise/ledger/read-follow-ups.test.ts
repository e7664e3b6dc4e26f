import { describe, expect, it } from "vitest";
import { parseDocument } from "../../../../plugins/core/document/parse-document.ts";
import { readClauses } from "../../../../plugins/core/document/read-clauses.ts";
import { readFollowUps } from "../../../../plugins/core/promise/ledger/read-follow-ups.ts";

function followUpsOf(text: string): unknown[] {
  const document = parseDocument(text, { path: "contracts/lamps.md", outline: true });
  const found = readFollowUps(readClauses(document.outline ?? [], text));
  return found.map(({ what, owner, due, done }) => [what, owner, due, done]);
}

describe("a table of follow-ups", () => {
  it("is read by its columns, in any order", () => {
    const table = `| Done | By when | Action | Owner |\n| - | - | - | - |\n| 2026-08-18 | 2026-08-31 | Hang the lamp | \`@jon\` |\n| yes | | Oil | |\n| ✅ | soon | Wick | Ada |\n| not yet | 2026-02-30 | Match | |\n| | 2026-12-01 | Horn | @mira |\n| x | | | @mira |\n`;
    expect(followUpsOf(`## Follow-ups\n\nFrom the storm.\n\n${table}`)).toEqual([
      ["Hang the lamp", "@jon", "2026-08-31", true],
      ["Oil", undefined, undefined, true],
      ["Wick", "Ada", undefined, true],
      ["Match", undefined, undefined, false],
      ["Horn", "@mira", "2026-12-01", false],
    ]);
  });

  it("outside its clause needs a column for what is done", () => {
    const text = (columns: string): string =>
      `## Approvals\n\n| ${columns} |\n| - | - | - | - |\n| Lamp | Mira | 2026-12-01 | |\n`;
    expect(followUpsOf(text("What | Who | By | Done"))).toEqual([["Lamp", "Mira", "2026-12-01", false]]);
    expect(followUpsOf(text("What | Who | By | Backup"))).toEqual([]);
  });
});

describe("a task", () => {
  it.each([
    ["Renew the lamp, @mira, due 2026-12-01", "Renew the lamp", "@mira", "2026-12-01"],
    ["Renew the lamp (owner: `@mira`, due by 2026-12-01).", "Renew the lamp", "@mira", "2026-12-01"],
    ["Renew the lamp @mira 2026-12-01", "Renew the lamp", "@mira", "2026-12-01"],
    ["**@mira:** renew the lamp by 2026-12-01", "renew the lamp", "@mira", "2026-12-01"],
    ["Renew the lamp — @tarrow/ports", "Renew the lamp", "@tarrow/ports", undefined],
    ["Ask @mira for the key, due 2026-12-01", "Ask @mira for the key", "@mira", "2026-12-01"],
    ["Get the word of @mira", "Get the word of @mira", "@mira", undefined],
    ["Renew the lamp by spring", "Renew the lamp by spring", undefined, undefined],
    ["Renew the lamp by 2026-02-30", "Renew the lamp", undefined, undefined],
    ["Write to mira@pier.example", "Write to mira@pier.example", undefined, undefined],
  ])("%s", (line, what, owner, due) => {
    expect(followUpsOf(`## Follow-ups\n\n- [ ] ${line}\n- [x] ${line}\n`)).toEqual([
      [what, owner, due, false],
      [what, owner, due, true],
    ]);
  });

  it("without a box needs a day", () => {
    const text = "- **Follow-ups:**\n  - Lamp, due 2026-12-01\n  - It was windy.\n";
    expect(followUpsOf(text)).toEqual([["Lamp", undefined, "2026-12-01", false]]);
  });

  it("elsewhere is none", () => {
    expect(followUpsOf("## Acceptance criteria\n\n- [ ] Lamp burns, @mira, 2026-12-01\n")).toEqual([]);
  });
});
