import { describe, expect, it } from "vitest";
import {
  agreement,
  checkFiles,
  contract,
  problemsOf,
  type Files,
  type TestOptions,
} from "../../support/check-files.ts";

describe("review/changed-since", () => {
  const path = "contracts/night-desk.md";
  const receipt = (of: string): Record<string, string> => ({
    review: `{ by: "@mira"${of === "" ? "" : `, of: ${of}`} }`,
  });
  const slower = { Approvals: "The Desk lead answers within 8h, backup: Harbour master." };
  const found = async (page: string, options: TestOptions = {}): Promise<[number, string][]> =>
    (await problemsOf({ [path]: page }, "review/changed-since", options)).map(({ line, message }) => [line, message]);

  it("compares the receipt with the promises as they are", async () => {
    const { standings } = await checkFiles({ [path]: agreement() });
    const of = [...standings.values()][0]?.fingerprint ?? "";
    expect(await found(agreement({}, receipt(of)))).toEqual([]);
    expect(await found(agreement({ Purpose: "Nobody waits alone." }, receipt(of)))).toEqual([]);
    expect(await found(agreement(slower, receipt(of)))).toEqual([
      [9, "The review on 2026-11-01 by @mira was of another version."],
    ]);
    expect(await found(agreement(slower, { ...receipt(of), status: "archived" }))).toEqual([]);
  });
  it("takes a receipt without a fingerprint for the version of its commit, and says what changed since", async () => {
    const versions = { [path]: [{ commit: "a1", on: "2026-11-01", author: "Mira", text: agreement({}, receipt("")) }] };
    const [first] = await found(agreement(slower, receipt("")), { host: { versions } });
    expect(first?.[1]).toMatch(/^The review on 2026-11-01 by @mira was of another version; since then: .*8 h/);
    expect(await found(agreement(slower, receipt("")))).toEqual([]);
  });
  it("does not blame a change for what differed before it", async () => {
    const { standings } = await checkFiles({ [path]: agreement() });
    const of = [...standings.values()][0]?.fingerprint ?? "";
    const before = agreement(slower, receipt(of));
    const now = before.concat("\nA line more.\n");
    expect(await found(now)).toHaveLength(1);
    expect(await found(now, { base: { [path]: before } })).toEqual([]);
    expect(await found(now, { base: { [path]: agreement({}, receipt(of)) } })).toHaveLength(1);
  });
});

describe("review/no-evidence, of many receipts", () => {
  const rule = "review/no-evidence";
  const paths = Array.from({ length: 11 }, (_, index) => `answers/question-${String(index).padStart(2, "0")}.md`);
  const answer = (reviewed: string, review = '{ by: "@mira" }', body = "At six.", more = ""): string =>
    `---\ntitle: When?\nowner: "@ada"\nlast_reviewed: ${reviewed}\nreview: ${review}\n${more}---\n\n# When?\n\n${body}\n`;
  const all = (text: (path: string, index: number) => string): Files =>
    Object.fromEntries(paths.map((path, index) => [path, text(path, index)]));
  const base = all(() => answer("2026-09-01"));
  const found = async (files: Files, options: TestOptions = {}): Promise<string[]> =>
    (await problemsOf(files, rule, { base, ...options })).map(
      ({ file, severity, message, related }) => `${severity} ${file}: ${message} ${related.length}`,
    );
  const said =
    "info answers/question-00.md: @mira leaves 11 receipts in this change, with no note, no reading and no edit on any of the pages. 10";

  it("lets ten pass and names eleven, once", async () => {
    expect(await found(all(() => answer("2026-11-20")))).toEqual([said]);
    expect(await found(all((_, index) => answer(index === 10 ? "2026-09-01" : "2026-11-20")))).toEqual([]);
  });
  it("counts each person's own", async () => {
    expect(await found(all((_, index) => answer("2026-11-20", `{ by: "@${index < 6 ? "mira" : "jon"}" }`)))).toEqual(
      [],
    );
    expect(await found(all(() => answer("2026-11-20", "{}")))).toEqual([said.replace("@mira", "@ada")]);
  });
  it("takes a note, a reading, an edit or another owner for a review", async () => {
    const one = (page: string, more: Files = {}) =>
      found({ ...all(() => answer("2026-11-20")), [paths[3] ?? ""]: page, ...more });
    expect(await one(answer("2026-11-20", '{ by: "@mira", note: asked the Quay }'))).toEqual([]);
    expect(await one(answer("2026-11-20", '{ by: "@mira" }', "At half past six."))).toEqual([]);
    expect(await one(answer("2026-11-20").replace("@ada", "@jon"))).toEqual([]);
    expect(
      await one(answer("2026-11-20"), { "answers/question-03.readings.csv": "date,value\n2026-11-20,4\n" }),
    ).toEqual([]);
    expect(await one(answer("2026-11-20", '{ by: "@mira" }', "At six.", "refresh_after_days: 80\n"))).toEqual([said]);
  });
  it("takes its number from the settings", async () => {
    const settings = { rules: { [rule]: ["warn", { receipts: 2 }] } };
    const three = all((_, index) => answer(index < 3 ? "2026-11-20" : "2026-09-01"));
    expect(await found(three, { settings })).toEqual([
      "warn answers/question-00.md: @mira leaves 3 receipts in this change, with no note, no reading and no edit on any of the pages. 2",
    ]);
    expect(await found(three)).toEqual([]);
  });
  it("asks nothing of new pages, nor without a base", async () => {
    const files = all(() => answer("2026-11-20"));
    expect(await found(files, { base: {} })).toEqual([]);
    expect(await problemsOf(files, rule)).toEqual([]);
  });
});

describe("review/no-evidence, of a window that grows", () => {
  const path = "contracts/night-desk.md";
  const page = (window: string, reviewed: string, more: Record<string, string> = {}): Files => ({
    [path]: contract({ refresh_after_days: window, last_reviewed: reviewed, ...more }),
  });
  const overdue = page("90", "2026-03-01");
  const found = async (files: Files, base = overdue): Promise<string[]> =>
    (await problemsOf(files, "review/no-evidence", { base })).map(
      ({ line, severity, message }) => `${line} ${severity} ${message}`,
    );
  const grows = (to: string): string[] => [
    `6 warn This page is overdue, and its window grows from 90 days to ${to} with nothing that shows a review.`,
  ];

  it("is named on an overdue page", async () => {
    expect(await found(page("365", "2026-03-01"))).toEqual(grows("365 days"));
    expect(await found(page("never", "2026-03-01"))).toEqual(grows("never"));
    expect(await found(page("365", "2026-11-20"))).toEqual(grows("365 days"));
  });
  it("is fine with a review that shows, on a page in time, and when it shrinks", async () => {
    expect(await found(page("365", "2026-11-20", { review: '{ by: "@mira", note: a quiet year }' }))).toEqual([]);
    expect(await found(page("365", "2026-11-01"), page("90", "2026-11-01"))).toEqual([]);
    expect(await found(page("60", "2026-03-01"))).toEqual([]);
  });
});
