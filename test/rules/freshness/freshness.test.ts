import { describe, expect, it } from "vitest";
import { addDays, civilDateIn } from "../../../plugins/core/freshness/civil-date.ts";
import {
  checkFiles,
  contract,
  pointedAt,
  problemsOf,
  type Files,
  type TestOptions,
} from "../../support/check-files.ts";

const file = "contracts/night-desk.md";

async function verdictAt(
  age: number,
  window: string,
  extra: Record<string, string> = {},
  options: TestOptions = {},
): Promise<string> {
  const day = "2026-11-20";
  const files: Files = {
    [file]: contract({ last_reviewed: addDays(day, -age), refresh_after_days: window, ...extra }),
  };
  const { report } = await checkFiles(files, { today: day, ...options });
  return report.problems
    .filter(({ rule }) => rule.startsWith("freshness"))
    .map(({ rule }) => rule)
    .join();
}

describe("the refresh window", () => {
  it.each([
    [0, ""],
    [45, ""],
    [46, "freshness/due-soon"],
    [60, "freshness/due-soon"],
    [61, "freshness/stale"],
    [120, "freshness/stale"],
    [121, "freshness/overdue"],
    [-1, ""],
    [-2, "freshness/future"],
  ])("at an age of %i days of 60: %s", async (age, rule) => {
    expect(await verdictAt(age, "60")).toBe(rule);
  });
  it("crosses a leap day", async () => {
    const files: Files = { [file]: contract({ last_reviewed: "2024-02-28", refresh_after_days: "2" }) };
    const on = async (today: string): Promise<string> =>
      (await checkFiles(files, { today, settings: { dueSoonDays: 0 } })).report.problems
        .map(({ rule }) => rule)
        .filter((rule) => rule.startsWith("freshness"))
        .join();
    expect(await on("2024-03-01")).toBe("freshness/due-soon");
    expect(await on("2024-03-02")).toBe("freshness/stale");
  });
  it("does not hold for what never needs a refresh or is out of force", async () => {
    expect(await verdictAt(1000, "never")).toBe("");
    expect(await verdictAt(1000, "60", { status: "archived" })).toBe("");
    expect(await verdictAt(1000, "60", { status: "superseded" })).toBe("");
  });
  it("does not hold for a decision, whatever day it names for looking at it again", async () => {
    const decision = (more: string): Files => ({
      "decisions/one-queue.md": `---\nlast_reviewed: 2024-01-01\nnext_review: 2025-01-01\n${more}---\n\n# One queue\n`,
    });
    for (const more of ["", "refresh_after_days: never\n"]) {
      const { report } = await checkFiles(decision(more));
      expect(report.problems.filter(({ rule }) => rule.startsWith("freshness"))).toEqual([]);
    }
    expect((await checkFiles(decision("refresh_after_days: 60\n"))).report.problems.map(({ rule }) => rule)).toContain(
      "freshness/overdue",
    );
  });
  it("is past where the status says stale, whatever the dates", async () => {
    expect(await verdictAt(1, "60", { status: "stale" })).toBe("freshness/stale");
    expect(await verdictAt(1, "never", { status: "stale" })).toBe("freshness/stale");
  });
  it("gives the same verdict in every time zone for the same day", async () => {
    for (const timeZone of ["Pacific/Niue", "Pacific/Kiritimati", "UTC"]) {
      expect(await verdictAt(60, "60", {}, { settings: { timeZone } })).toBe("freshness/due-soon");
      expect(await verdictAt(61, "60", {}, { settings: { timeZone } })).toBe("freshness/stale");
    }
  });
  it("decides today in the handbook's time zone", async () => {
    const now = Date.UTC(2026, 10, 20, 11, 0);
    expect(civilDateIn(now, "Pacific/Kiritimati")).toBe("2026-11-21");
    const host = { "a.md": "# A\n" };
    const day = async (timeZone: string): Promise<string> => {
      const { report } = await checkFiles(host, { settings: { timeZone }, now, today: undefined as never });
      return report.today;
    };
    expect([await day("Pacific/Niue"), await day("UTC"), await day("Pacific/Kiritimati")]).toEqual([
      "2026-11-20",
      "2026-11-20",
      "2026-11-21",
    ]);
  });
});

describe("the clock", () => {
  const page = contract({ last_reviewed: "", refresh_after_days: "30" });
  const changed = new Map([[file, { on: "2026-08-01", commit: "c", author: "Jon" }]]);

  it("runs from the last change where nobody has reviewed, and does not call that a review", async () => {
    const { report } = await checkFiles({ [file]: page }, { host: { history: { changed } } });
    const [problem] = report.problems.filter(({ rule }) => rule.startsWith("freshness"));
    expect(problem).toMatchObject({ rule: "freshness/overdue" });
    expect(problem?.message).toMatch(/^Changed 111 days ago, never reviewed;/);
    expect(problem && pointedAt({ [file]: page }, problem)).toBe("30");
  });
  it("runs from the day of adoption where there is no history", async () => {
    const { report } = await checkFiles({ [file]: page }, { settings: { since: "2026-11-10" } });
    expect(report.problems.filter(({ rule }) => rule.startsWith("freshness"))).toEqual([]);
  });
  it("does not run without any date", async () => {
    const { report } = await checkFiles({ [file]: page });
    expect(report.problems.filter(({ rule }) => rule.startsWith("freshness")).map(({ rule }) => rule)).toEqual([
      "freshness/unreviewed",
    ]);
  });
  it("is unknown in a shallow clone, which is said once", async () => {
    const { report } = await checkFiles(
      { [file]: page, "guides/a.md": "# A\n" },
      { host: { history: { state: "shallow" } } },
    );
    expect(report.problems.filter(({ rule }) => rule === "history/shallow")).toMatchObject([{ severity: "info" }]);
  });
});

describe("staleness travels", () => {
  const files = (from: string, to: string): Files => ({
    "guides/a.md": from,
    "guides/old.md": `---\ntitle: Old\nlast_reviewed: 2025-01-01\n${to}---\n# Old\n`,
  });
  const rulesOf = async (all: Files, options: TestOptions = {}): Promise<string[]> =>
    (await checkFiles(all, options)).report.problems
      .filter(({ rule, file: at }) => rule.startsWith("links/") && rule !== "links/orphan" && at !== "guides/old.md")
      .map(({ rule, severity, line }) => `${severity} ${rule} ${line}`);

  it("to the first link of each page, quietly between guides", async () => {
    expect(await rulesOf(files("[x](old.md)\n\n[y](old.md)\n", ""))).toEqual(["info links/stale 1"]);
  });
  it("as a warning where a contract is at either end", async () => {
    expect(await rulesOf({ ...files("", ""), "contracts/b.md": contract({}, "[x](../guides/old.md)\n") })).toContain(
      "warn links/stale 10",
    );
  });
  it("naming the successor of what is superseded", async () => {
    const all = {
      ...files("[x](old.md)\n", "status: superseded\nsuccessor: guides/new\n"),
      "guides/new.md": "# New\n",
    };
    const { report } = await checkFiles(all);
    expect(report.problems.find(({ rule }) => rule === "links/retired")).toMatchObject({
      file: "guides/a.md",
      suggestion: "new.md",
      target: "guides/old.md",
    });
  });
  it("to links to what this build hides, and nowhere else", async () => {
    const all = files("[x](old.md)\n", "band: B\n");
    expect(await rulesOf(all)).toEqual(["warn links/hidden 1"]);
    expect(
      await rulesOf(all, {
        settings: { bands: { A: "all", B: "staff" }, publish: ["A", "B"], defaults: { "guides/a.md": { band: "A" } } },
      }),
    ).toEqual(["info links/stale 1"]);
  });
});

describe("freshness/overdue, of follow-ups", () => {
  const page = (body: string, fields: Record<string, string> = {}): Files => ({
    "contracts/night-desk.md": contract(fields, body),
  });
  const found = async (files: Files): Promise<string[]> =>
    (await problemsOf(files, "freshness/overdue")).map(
      (problem) => `${pointedAt(files, problem)}: ${problem.message} ${problem.help}`,
    );
  const table = (done: string): string =>
    `# Night desk\n\n## Follow-ups\n\n| What | Owner | Due | Done |\n| - | - | - | - |\n| Hang up the list | @jon | 2026-11-18 | ${done} |\n| Buy a bell | @ada | 2026-11-20 | |\n`;

  it("names each that is past its day, on its own line", async () => {
    expect(await found(page(table("")))).toEqual([
      expect.stringMatching(
        /^Hang up the list .*: The follow-up “Hang up the list” was due on 2026-11-18, 2 days ago\. Ask @jon: done\? Then mark it as done; else agree on another day\.$/,
      ),
    ]);
    const tasks =
      "# Night desk\n\n## Follow-ups\n\n- [ ] Hang up the list, by 2026-11-18\n- [x] Buy a bell, by 2026-11-02\n";
    expect(await found(page(tasks))).toEqual([
      expect.stringContaining("was due on 2026-11-18, 2 days ago. Ask @mira: done?"),
    ]);
  });
  it("is content with what is done, and asks nothing of retired pages", async () => {
    expect(await found(page(table("yes")))).toEqual([]);
    expect(await found(page(table("2026-11-19")))).toEqual([]);
    expect(await found(page(table(""), { status: "archived" }))).toEqual([]);
  });
  it("stands beside the page's own date", async () => {
    expect(await found(page(table(""), { last_reviewed: "2026-01-01" }))).toHaveLength(2);
  });
});
