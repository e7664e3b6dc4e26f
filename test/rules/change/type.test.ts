import { describe, expect, it } from "vitest";
import { agreement, layouts, pointedAt, problemsOf, type Files, type TestOptions } from "../../support/check-files.ts";

const rule = "change/type";
const path = "contracts/night-desk.md";

async function found(now: string, before = agreement(), options: TestOptions = {}): Promise<string[]> {
  const files: Files = { [path]: now };
  const problems = await problemsOf(files, rule, { base: { [path]: before }, ...options });
  return problems.map((problem) => `${pointedAt(files, problem)}: ${problem.message}`);
}

/** One change of each level, and what its place and reason hold. */
const changes = {
  major: {
    clauses: { Approvals: "The Desk lead answers within 8h, backup: Harbour master." },
    place: "8h",
    why: "8 h",
  },
  minor: {
    clauses: { Approvals: "The Desk lead answers within 2h, backup: Harbour master." },
    place: "2h",
    why: "2 h",
  },
  patch: { clauses: { Purpose: "Nobody on the Quay waits alone at night." }, place: "", why: "" },
  none: { clauses: {}, place: "", why: "" },
} as const;
const rank = { none: 0, patch: 1, minor: 2, major: 3 };

describe.each(layouts)("change/type, declared against found (%s)", (layout) => {
  const pairs = (["patch", "minor", "major"] as const).flatMap((declared) =>
    (["none", "patch", "minor", "major"] as const).map((level) => [declared, level] as const),
  );
  it.each(pairs)("%s for a change that is %s", async (declared, level) => {
    const { clauses, place, why } = changes[level];
    const page = (said: Record<string, string>): string => agreement(said, { change_type: declared }, layout);
    const messages = await found(page(clauses), page({}));
    const tooLow = rank[level] >= rank.minor && rank[level] > rank[declared];
    expect(messages).toHaveLength(tooLow ? 1 : 0);
    if (!tooLow) return;
    const [at = "", message = ""] = (messages[0] ?? "").split(/: (?=This change)/);
    expect(at).toContain(place);
    expect(message).toMatch(new RegExp(`^This change is ${level} and change_type says ${declared}: .*${why}.*\\.$`));
  });
});

describe("change/type", () => {
  const steps: [
    name: string,
    clauses: Record<string, string>,
    level: "major" | "minor",
    fields?: Record<string, string>,
  ][] = [
    ["a core clause goes", { Cadence: "" }, "major"],
    ["a ladder takes longer", { Escalation: "Desk lead (60m) → Harbour master (60m)" }, "major"],
    ["a hop goes", { Escalation: "Desk lead (30m)" }, "major"],
    ["a target is loosened", { "Exit metric": "Under 9 questions older than 2 days" }, "major"],
    ["the end is put off", { Sunset: "Ends on 31 March 2029." }, "major"],
    ["a hop comes", { Escalation: "Desk lead (30m) → Harbour master (60m) → Director (2h)" }, "minor"],
    ["a target is tightened", { "Exit metric": "Under 3 questions older than 2 days" }, "minor"],
    ["another role answers", { Approvals: "The Pier lead answers within 4h, backup: Harbour master." }, "minor"],
  ];
  it.each(steps)("knows the level when %s", async (_, clauses, level) => {
    const lower = level === "major" ? "minor" : "patch";
    const page = (said: Record<string, string>, declared: string): string => agreement(said, { change_type: declared });
    expect(await found(page(clauses, lower), page({}, lower))).toEqual([
      expect.stringContaining(`This change is ${level} and change_type says ${lower}: `),
    ]);
    expect(await found(page(clauses, level), page({}, lower))).toEqual([]);
  });
  it("counts further steps of that level, and shows where change_type stands", async () => {
    const now = agreement({ Cadence: "", Escalation: "Desk lead (60m) → Harbour master (60m)" });
    const [problem] = await problemsOf({ [path]: now }, rule, { base: { [path]: agreement() } });
    expect(problem?.message).toContain(", and 1 more step of that level.");
    expect(problem?.related).toMatchObject([{ file: path, line: 5, message: "change_type stands here" }]);
  });
  it("points at change_type where the deciding line is gone", async () => {
    expect(await found(agreement({ Cadence: "" }))).toEqual([expect.stringMatching(/^minor: This change is major/)]);
  });
  it("goes by what the settings say of a step", async () => {
    const settings = { changes: { "core-clause-removed": "minor" } };
    expect(await found(agreement({ Cadence: "" }), agreement(), { settings })).toEqual([]);
  });
  it("asks nothing of new pages, of pages that only explain, of tombstones, and without a base", async () => {
    const now = agreement({ Cadence: "" });
    expect(await problemsOf({ [path]: now }, rule, { base: {} })).toEqual([]);
    expect(await problemsOf({ [path]: now }, rule)).toEqual([]);
    expect(await found(agreement({ Cadence: "" }, { status: "archived" }))).toEqual([]);
    expect(await found(agreement({ Cadence: "" }, { parties: "" }), agreement({}, { parties: "" }))).toEqual([]);
  });
  it("follows a page that was moved", async () => {
    const moved = "contracts/desk/night.md";
    const base = { [path]: agreement() };
    const problems = await problemsOf({ [moved]: agreement({ Cadence: "" }) }, rule, {
      base,
      renamed: { [path]: moved },
    });
    expect(problems.map(({ file }) => file)).toEqual([moved]);
  });
});
