import { expect, it } from "vitest";
import { parseDocument } from "../../../../plugins/core/document/parse-document.ts";
import { readClauses } from "../../../../plugins/core/document/read-clauses.ts";
import type { Risk } from "../../../../plugins/core/promise/agreement.ts";
import { readRisks } from "../../../../plugins/core/promise/ledger/read-risks.ts";

function risksOf(text: string): Risk[] {
  const document = parseDocument(text, { path: "contracts/lamps.md", outline: true });
  return readRisks(readClauses(document.outline ?? [], text));
}

const table = `| Level | What could go wrong | Early sign | Response | Who |
| --- | --- | --- | --- | --- |
| High | Fog in the sound | Dew at noon | Sound the **horn** | \`@mira\` |
| | | | | |
| | | | Buy oil | |
| Low | Oil runs out | | | |
`;

it.each(["## Approvals\n\nMira.\n\n## Risks\n\n", "## Risks and mitigations\n\n", "## What keeps us awake\n\n", ""])(
  "reads risks by their columns below %j",
  (heading) => {
    const text = heading + table;
    const risks = risksOf(text);
    expect(risks.map(({ start, end, ...risk }) => [risk, text.slice(start, end)])).toEqual([
      [
        {
          risk: "Fog in the sound",
          trigger: "Dew at noon",
          mitigation: "Sound the horn",
          owner: "@mira",
          level: "High",
        },
        "High | Fog in the sound | Dew at noon | Sound the **horn** | `@mira`",
      ],
      [
        { risk: "Oil runs out", trigger: undefined, mitigation: undefined, owner: undefined, level: "Low" },
        "Low | Oil runs out",
      ],
    ]);
  },
);

it("reads a table that two clauses share once", () => {
  expect(risksOf(`- **Purpose:** Light.\n\n## Dependencies and risks\n\n${table}`)).toHaveLength(2);
});

it("takes no other table for risks", () => {
  expect(risksOf("## Approvals\n\n| Risk | Who |\n| - | - |\n| Sev-1 | Mira |\n")).toEqual([]);
  expect(risksOf("## Risks\n\n| Owner | Level |\n| - | - |\n| Mira | High |\n")).toEqual([]);
});
