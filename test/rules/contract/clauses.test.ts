import { describe, expect, it } from "vitest";
import { agreement, layouts, pointedAt, problemsOf, type Files } from "../../support/check-files.ts";

/** What one rule finds in a contract, and where: `text it points at: message`. */
type Case = [rule: string, clauses: Record<string, string>, found: string[], fields?: Record<string, string>];

const cases: Record<string, Case> = {
  "a clause is not there": [
    "contract/missing-clause",
    { Sunset: "", Cadence: "" },
    ["Night desk: This contract has no clauses on cadence or sunset."],
  ],
  "a clause is still to be written": [
    "contract/missing-clause",
    { Cadence: "TBD" },
    ["Cadence: This contract's clause on cadence says nothing."],
  ],
  "one is not there and one says nothing": [
    "contract/missing-clause",
    { Purpose: "", "Exit metric": "?" },
    ["Exit metric: This contract has no clause on purpose, and its clause on exit metric says nothing."],
  ],
  "the end stands in the frontmatter": ["contract/missing-clause", { Sunset: "" }, [], { sunset: "2028-03-31" }],
  "the team is asked": [
    "contract/vague-owner",
    { Escalation: "The team (30m) → Harbour master (60m)" },
    ["The team (30m): The clause on escalation relies on “team”, and nobody knows that they are meant."],
  ],
  "someone answers": [
    "contract/vague-owner",
    { Approvals: "Someone answers within 4h." },
    ["Someone answers within 4h: The clause on approvals relies on “Someone”, and nobody knows that they are meant."],
  ],
  "nobody is named": [
    "contract/vague-owner",
    { Approvals: "Within 48h" },
    ["Within 48h: The clause on approvals does not say who."],
  ],
  "the team is the backup": [
    "contract/vague-owner",
    { Approvals: "The Desk lead answers within 4h, backup: the team." },
    [
      "The Desk lead answers within 4h, backup: the team: The clause on approvals relies on “team”, and nobody knows that they are meant.",
    ],
  ],
  "a step has no time": [
    "contract/ladder",
    { Escalation: "Desk lead → Quay lead (30m) → Harbour master" },
    ["Desk lead: Nothing says how long Desk lead and Harbour master may take."],
  ],
  "somebody is asked twice": [
    "contract/ladder",
    { Escalation: "Desk lead (30m) → Harbour master (60m) → the Desk lead (2h)" },
    [
      "the Desk lead (2h): Desk lead stands in this escalation twice; whoever did not answer the first time may not answer the second.",
    ],
  ],
  "there is one step": [
    "contract/ladder",
    { Escalation: "Desk lead (30m)" },
    ["Desk lead (30m): This escalation ends with Desk lead: if they do not answer, nobody else hears."],
  ],
  "no step can be read": [
    "contract/ladder",
    { Escalation: "Ring until somebody wakes up." },
    ["Escalation: No steps can be read from this escalation: who is asked, and how long each may take."],
  ],
  "somebody backs themselves": [
    "contract/ladder",
    { Approvals: "The Desk lead answers within 4h, backup: Desk lead." },
    ["The Desk lead answers within 4h, backup: Desk lead: Desk lead is named as their own backup."],
  ],
  "the exit metric is a wish": [
    "contract/unmeasurable-exit",
    { "Exit metric": "Fewer questions in the morning" },
    ["Fewer questions in the morning: The exit metric “Fewer questions in the morning” has no number to compare with."],
  ],
  "an acceptance criterion is a wish": [
    "contract/unmeasurable-exit",
    { "Acceptance criteria": "The answers feel quick." },
    ["The answers feel quick.: The acceptance criterion “The answers feel quick.” has no number to compare with."],
  ],
  "an acceptance criterion has a number": [
    "contract/unmeasurable-exit",
    { "Acceptance criteria": "At least 95% of questions answered within 4h" },
    [],
  ],
  "the end has passed": [
    "contract/sunset",
    { Sunset: "Ends on 17 November 2026" },
    ["Ends on 17 November 2026: This contract ended on 2026-11-17, 3 days ago, and still counts as in force."],
  ],
  "the end is today": ["contract/sunset", { Sunset: "Ends on 20 November 2026." }, []],
  "an event ends it": ["contract/sunset", { Sunset: "If the Quay gets a desk of its own." }, []],
};

const rules = [...new Set(Object.values(cases).map(([rule]) => rule))];
const path = "contracts/night-desk.md";

async function found(page: string, rule: string): Promise<string[]> {
  const files: Files = { [path]: page };
  const problems = await problemsOf(files, rule);
  return problems.map((problem) => `${pointedAt(files, problem)}: ${problem.message}`);
}

describe.each(layouts)("clauses as %s", (layout) => {
  it.each(rules)("find nothing in a sound contract (%s)", async (rule) => {
    expect(await found(agreement({}, {}, layout), rule)).toEqual([]);
  });
  it.each(Object.entries(cases))("say it when %s", async (_, [rule, clauses, messages, fields]) => {
    const page = agreement(clauses, fields, layout);
    expect(await found(page, rule)).toEqual(messages);
    for (const status of ["draft", "archived", "superseded", "stale"])
      expect(await found(agreement(clauses, { ...fields, status }, layout), rule)).toEqual([]);
    expect(await found(agreement(clauses, { ...fields, parties: "" }, layout), rule)).toEqual([]);
    expect(await found(agreement(clauses, { ...fields, status: "pilot" }, layout), rule)).toEqual(messages);
  });
});

describe("contract/ladder, of the parties", () => {
  it("asks for a backup who is somebody else", async () => {
    const parties = '[{ team: Desk, owner: "@mira" }, { team: Quay, owner: "@ada", backup: "@Ada" }]';
    expect(await found(agreement({}, { parties }), "contract/ladder")).toEqual([
      "Desk: Desk has no backup: when its owner is away, nobody answers for it.",
      '"@Ada": @ada is both owner and backup of Quay.',
    ]);
  });
  it("reads steps in a numbered list", async () => {
    const steps = agreement({ Escalation: "" }).concat("\n## Escalation\n\n1. Desk lead (30m)\n2. Harbour master\n");
    expect(await found(steps, "contract/ladder")).toEqual([
      "2. Harbour master: Nothing says how long Harbour master may take.",
    ]);
  });
});

describe("contract/unmeasurable-exit, of several criteria", () => {
  it("points at each that has no number", async () => {
    const criteria =
      "\n## Acceptance criteria\n\n- At least 95% within 4h\n- The Quay is content\n- Fewer than 2 mistakes a week\n";
    expect(await found(agreement().concat(criteria), "contract/unmeasurable-exit")).toEqual([
      "- The Quay is content: The acceptance criterion “The Quay is content” has no number to compare with.",
    ]);
  });
});

describe("contract/sunset", () => {
  it("goes by the frontmatter where both name a day", async () => {
    const page = agreement({ Sunset: "Ends on 31 March 2028." }, { sunset: "2026-11-19" });
    expect(await found(page, "contract/sunset")).toEqual([
      "2026-11-19: This contract ended on 2026-11-19, 1 day ago, and still counts as in force.",
    ]);
  });
});
