import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ClausePart, ClauseSource } from "../../../plugins/core/document/clause.ts";
import { parseDocument } from "../../../plugins/core/document/parse-document.ts";
import { readClauses } from "../../../plugins/core/document/read-clauses.ts";

function clausesOf(text: string, path = "contracts/night-desk.md"): ClauseSource[] {
  const document = parseDocument(text, { path, outline: true });
  return readClauses(document.outline ?? [], document.text);
}

/** What parts say, without their places. */
function said(parts: readonly ClausePart[]): unknown[] {
  return parts.map((part) => {
    if (part.type === "text") return part.text;
    if (part.type === "table") return [part.header, ...part.rows].map((row) => row.map(({ text }) => text));
    const items = part.items.map(({ label, text }) => (label === undefined ? text : { [label]: text }));
    return part.ordered ? { ordered: items } : { bullets: items };
  });
}

function summary(text: string): Record<string, unknown[]> {
  return Object.fromEntries(clausesOf(text).map(({ name, parts }) => [name, said(parts)]));
}

const promises: Readonly<Record<string, string>> = {
  Purpose: "A marshal on the pier is never alone with a **locked** gate.",
  Approvals: "The desk lead answers within 4 business hours; `@mira` answers for him.",
  Escalation: "Night desk (2h) → Desk lead (4h) → [Harbour master](../people.md) (8h)",
  Cadence: "Weekly 15-minute checkpoint, Monday 09:30<br>in the boat house",
  "Exit metric": "Under 3 calls a month",
  Sunset: "Ends on 31 March 2028",
};

const layouts: readonly [string, (label: string, words: string) => string][] = [
  ["bullet", (label, words) => `- **${label}:** ${words}`],
  ["table", (label, words) => `| ${label} | ${words} |`],
  ["heading", (label, words) => `## ${label}\n\n${words}\n`],
];

function pageIn(layout: string, clauses: readonly (readonly [string, string])[]): string {
  const write = layouts.find(([name]) => name === layout)?.[1] ?? String;
  const head = layout === "table" ? "| Piece | Commitment |\n| --- | --- |\n" : "";
  return `# Night desk\n\n${head}${clauses.map(([label, words]) => write(label, words)).join("\n")}\n`;
}

describe("the three layouts", () => {
  it.each(layouts.map(([name]) => name))("say the same: %s", (layout) => {
    const clauses = clausesOf(pageIn(layout, Object.entries(promises)));
    expect(clauses.map((clause) => clause.layout)).toEqual(Array(6).fill(layout));
    expect(Object.fromEntries(clauses.map(({ name, parts }) => [name, said(parts)]))).toEqual({
      purpose: ["A marshal on the pier is never alone with a locked gate."],
      approvals: ["The desk lead answers within 4 business hours; @mira answers for him."],
      escalation: ["Night desk (2h) → Desk lead (4h) → Harbour master (8h)"],
      cadence: ["Weekly 15-minute checkpoint, Monday 09:30\nin the boat house"],
      "exit-metric": ["Under 3 calls a month"],
      sunset: ["Ends on 31 March 2028"],
    });
  });

  it("say the same whatever the words are, with any line ends", () => {
    const word = fc.constantFrom(
      "the",
      "desk",
      "within",
      "48h",
      "**Owner**",
      "`@mira`",
      "→",
      "(24h)",
      "5 < 6",
      "a:b",
      "—",
    );
    const words = fc.array(word, { minLength: 1, maxLength: 8 }).map((list) => `answers ${list.join(" ")} now`);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...Object.keys(promises)), words)), (clauses) => {
        const parts = layouts.flatMap(([name]) => {
          const page = pageIn(name, clauses);
          return [page, page.replaceAll("\n", "\r\n")].map((text) =>
            clausesOf(text).map(({ name: clause, parts: all }) => [clause, said(all)]),
          );
        });
        const read = parts.filter((one) => one.length === clauses.length);
        expect(read.length).toBeGreaterThan(clauses.length > 1 ? 5 : 1);
        for (const one of read) expect(one).toEqual(read[0]);
      }),
      { seed: 4, numRuns: 200 },
    );
  });

  it("may be mixed, and keep two clauses of one name apart", () => {
    const text = `# Gate\n\n- **Purpose:** Boats leave.\n\n## Approvals\n\nMira.\n\n| Clause | Promise |\n| - | - |\n| Sunset | 2028 |\n| Approval | Jon |\n`;
    // The table stands below the heading, and its rows name core clauses.
    expect(clausesOf(text).map(({ name, layout, parts }) => [name, layout, ...said(parts)])).toEqual([
      ["purpose", "bullet", "Boats leave."],
      ["approvals", "heading", "Mira."],
      ["sunset", "table", "2028"],
      ["approvals", "table", "Jon"],
    ]);
  });

  it("give the label its place", () => {
    const text =
      "## 2. Escalation path\n\nA → B\n\n- **Sign-off:** Jon\n\n| Piece | Example |\n| - | - |\n| **Sunsets** | never |\n";
    const labels = clausesOf(text).map(({ label, labelSpan }) => [label, text.slice(labelSpan.start, labelSpan.end)]);
    expect(labels).toEqual([
      ["Escalation path", "Escalation path"],
      ["Sign-off", "Sign-off"],
      ["Sunsets", "Sunsets"],
    ]);
  });
});

describe("a heading", () => {
  it("holds until the next of its depth; deeper ones belong to it or begin a clause", () => {
    const text = `## Approvals\n\nMira.\n\n### At night\n\nJon.\n\n### Escalation\n\n1. Jon\n2. Ada\n\n#### By radio\n\nChannel 12.\n\n### Notes\n\nSigned.\n\n## Where it stands\n\nElsewhere.\n`;
    expect(summary(text)).toEqual({
      approvals: ["Mira.", "At night", "Jon.", "Notes", "Signed."],
      escalation: [{ ordered: ["Jon", "Ada"] }, "By radio", "Channel 12."],
    });
  });

  it("makes parts of the labelled bullets below it, unless they name core clauses", () => {
    const text = `## Scope\n\n- **In:** gates\n- **Out:** boats\n- **Purpose:** Quiet nights.\n\n## Service levels\n\n- **Response times:** 10 minutes\n`;
    expect(summary(text)).toEqual({
      scope: [{ bullets: [{ In: "gates" }, { Out: "boats" }] }],
      purpose: ["Quiet nights."],
      "service-levels": [{ bullets: [{ "Response times": "10 minutes" }] }],
    });
  });

  it("may name two clauses, which say the same", () => {
    const text = `## SLA + escalation\n\n| Priority | Answer |\n| - | - |\n| P1 | 5m |\n`;
    const table = [
      ["Priority", "Answer"],
      ["P1", "5m"],
    ];
    expect(summary(text)).toEqual({ "service-levels": [table], escalation: [table] });
    expect(clausesOf(text).map(({ label, headingId }) => [label, headingId])).toEqual([
      ["SLA", "sla--escalation"],
      ["escalation", "sla--escalation"],
    ]);
  });

  it("may say nothing", () => {
    expect(summary("## Approvals\n\n## Sunset\n\n<!-- later -->\n")).toEqual({ approvals: [], sunset: [] });
  });
});

describe("a label", () => {
  it("takes nested lists, further paragraphs and tables with it", () => {
    const text = `- **Escalation:**\n  1. Desk (2h)\n     - by radio\n  2. Master (4h)\n\n  Or shout.\n- **Sunset:** Ends\n  in spring.\n`;
    expect(summary(text)).toEqual({
      escalation: [{ ordered: ["Desk (2h)", "Master (4h)"] }, { bullets: ["by radio"] }, "Or shout."],
      sunset: ["Ends in spring."],
    });
  });

  it("may stand in a paragraph, alone, with a dash or with a full stop", () => {
    const text = `**Approvals** — Mira.\n**Backup:** Jon\n\n- day\n- night\n\nNot of it.\n\n**Escalation**\n\nJon → Ada\n\n- **Exit metric.** Under 3.\n`;
    expect(summary(text)).toEqual({
      approvals: ["Mira.", { bullets: [{ Backup: "Jon" }] }, { bullets: ["day", "night"] }],
      escalation: ["Jon → Ada"],
      "exit-metric": ["Under 3."],
    });
  });

  it("stands in quotes, in nested lists and in MDX elements as well", () => {
    const text = `> - **Purpose:** Quiet.\n\n- Night desk\n  - **Sunset:** 2028\n\n<div>\n\n- **Cadence:** Weekly\n\n</div>\n`;
    expect(clausesOf(text, "contracts/night-desk.mdx").map(({ name }) => name)).toEqual([
      "purpose",
      "sunset",
      "cadence",
    ]);
  });

  it("counts for nothing in code", () => {
    expect(summary("```md\n## Purpose\n\n- **Sunset:** never\n```\n\n    - **Cadence:** weekly\n")).toEqual({});
  });
});

describe("a table", () => {
  it("takes the commitment from the column that is headed so, and owners and windows with it", () => {
    const text = `| Piece | Guidance | Example | Backup |\n| - | - | - | - |\n| Approvals | Who says yes | Mira, 48h | Jon |\n| Weather | | | |\n`;
    expect(summary(text)).toEqual({ approvals: ["Mira, 48h", { bullets: [{ Backup: "Jon" }] }] });
  });

  it("may quote its examples", () => {
    const text = `| Piece | Example |\n| - | - |\n| Purpose | “Quiet nights.” |\n| Sunset | "2028" or "never" |\n`;
    expect(summary(text)).toEqual({ purpose: ["Quiet nights."], sunset: ['"2028" or "never"'] });
    const [part] = clausesOf(text)[0]?.parts ?? [];
    expect(text.slice(part?.start, part?.end)).toBe("Quiet nights.");
  });

  it("without a column for pieces needs two clauses by name", () => {
    const rows = (second: string): string =>
      `| Field | Meaning |\n| - | - |\n| Sunset | a day |\n| ${second} | words |\n`;
    expect(clausesOf(rows("Title"))).toEqual([]);
    expect(clausesOf(rows("Purpose")).map(({ name }) => name)).toEqual(["sunset", "purpose"]);
  });

  it("of risks, follow-ups or measures is a clause by its columns, whatever stands above it", () => {
    const text = `## What may go wrong\n\n| Risk | Mitigation |\n| - | - |\n| Fog | Horn |\n\n## After the storm\n\n| What | Owner | Due | Done |\n| - | - | - | - |\n| New lamp | Jon | 2026-12-01 | |\n\n## What we count\n\n| Leading | Lagging |\n| - | - |\n| Calls | Thefts |\n`;
    expect(clausesOf(text).map(({ name }) => name)).toEqual(["risks", "follow-ups", "metrics"]);
    expect(clausesOf("| Who | Owner | Due |\n| - | - | - |\n| a | b | c |\n")).toEqual([]);
  });
});

describe("an ordinary page", () => {
  it.each([
    "## Why it works\n\nIt is quiet.\n\n## Purpose of this page\n\nTo tell.\n\n## Review\n\nIn May.\n\n## Options\n\nTwo.\n",
    "## Goals\n\nQuiet.\n\n## Scope\n\nAll.\n\n## Meetings\n\nNone.\n\n## Metrics\n\n- **Target:** 5\n",
    "## Why, and where it stands\n\nHere.\n\n## Escalation package\n\nPaste it.\n\n## When to escalate\n\nNever.\n",
    "- **Review:** in May\n- **Owner:** Mira\n\n| Term | Meaning |\n| - | - |\n| Berth | a place |\n",
    "We agreed on **Purpose:** nothing. | Purpose | no |\n",
  ])("states no clauses: %j", (text) => {
    expect(clausesOf(text)).toEqual([]);
  });

  it("has its common words read beside a clause that is beyond doubt", () => {
    const text = "## Goals\n\nQuiet.\n\n## Rhythm\n\nWeekly.\n\n## Risks\n\nFog.\n\n## Approvals\n\nMira.\n";
    expect(clausesOf(text).map(({ name }) => name)).toEqual(["purpose", "cadence", "risks", "approvals"]);
  });
});

it("comes to an end with hostile pages", () => {
  const long = 100_000;
  const pages = [
    "|".repeat(long),
    `- **Purpose:**${" ".repeat(long)}x`,
    `- **${"Purpose and ".repeat(long / 12)}:** x`,
    "**Purpose:** x\n".repeat(long / 14),
    "## Purpose\n\nx\n\n".repeat(long / 16),
    `| Piece | Example |\n| - | - |\n${"| Purpose | x |\n".repeat(long / 16)}`,
    `## Purpose\n\n${"a<br>".repeat(long / 5)}`,
  ];
  for (const page of pages) expect(clausesOf(page)).toBeInstanceOf(Array);
});
