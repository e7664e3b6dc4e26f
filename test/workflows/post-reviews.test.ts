import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { planSteps, readReviews } from "../../.github/handshake/post-reviews.mjs";
import { renderReviewIssues } from "../../plugins/reporters/review-issues.ts";
import { agreement, checkFiles, type Files } from "../support/check-files.ts";
import { runScript, startFakeGithub, type FakeGithub } from "./fake-github.ts";

const stale: Files = {
  "contracts/night-desk.md": agreement({}, { last_reviewed: "2026-01-02" }),
  "guides/tides.md":
    '---\ntitle: Tides\nowner: "@harbour/quay"\nlast_reviewed: 2026-02-01\n---\n\n# Tides\n\n[Desk](../contracts/night-desk.md)\n',
};

let host: FakeGithub;
let folder: string;
let file: string;

async function write(files: Files, today = "2026-11-20"): Promise<void> {
  writeFileSync(file, renderReviewIssues(await checkFiles(files, { today })));
}
const post = (...more: string[]) => runScript("post-reviews.mjs", host, [file, ...more]);

beforeEach(async () => {
  host = await startFakeGithub();
  folder = mkdtempSync(join(tmpdir(), "handshake-reviews-"));
  file = join(folder, "reviews.json");
});
afterEach(() => {
  host.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("the weekly review", () => {
  it("opens one issue an owner, gives it to whoever can be assigned, and calls only the repository's own teams", async () => {
    host.assignable.add("mira");
    await write(stale);
    const { code, output } = await post();
    expect(code, output).toBe(0);
    expect(host.issues).toMatchObject([
      { title: "Handbook review: 1 question for @harbour/quay", assignees: [], labels: ["handbook-review"] },
      { title: "Handbook review: 1 question for @mira", assignees: ["mira"], labels: ["handbook-review"] },
    ]);
    expect(host.issues[0]?.body).toMatch(/\ncc @harbour\/quay\n$/);
    expect(host.issues[1]?.body).not.toContain("cc @");
  });
  it("does nothing where everything is as it should be, also after somebody saved an issue on the site", async () => {
    await write(stale);
    await post();
    host.issues[0]!.body = host.issues[0]!.body.replaceAll("\n", "\r\n");
    host.written = [];
    const { output } = await post();
    expect(output).toBe("Every issue is as it should be.\n");
    expect(host.written).toEqual([]);
  });
  it("rewrites in place, closes what is answered, and opens the same one again", async () => {
    await write(stale);
    await post();
    await write({ ...stale, "contracts/night-desk.md": agreement({}, { last_reviewed: "2026-11-19" }) });
    await post();
    expect(host.issues.map(({ state }) => state)).toEqual(["open", "closed"]);
    await write(stale, "2026-11-27");
    await post();
    expect(host.issues.map(({ state }) => state)).toEqual(["open", "open"]);
    expect(host.issues[1]?.body).toContain("last_reviewed: 2026-11-27");
    expect(host.issues).toHaveLength(2);
  });
  it("finds its own among hundreds, and leaves those of people alone", async () => {
    await write(stale);
    await post();
    const [own] = host.issues;
    const people = Array.from({ length: 230 }, (_, index) => ({
      ...own!,
      number: 100 + index,
      user: { type: "User", login: "jon" },
    }));
    host.issues.unshift(...people);
    host.written = [];
    await post();
    expect(host.written).toEqual([]);
  });
  it("shows on a dry run what it would do", async () => {
    await write(stale);
    const { output } = await post("--dry-run");
    expect(output).toBe("open: a new issue for @harbour/quay\nopen: a new issue for @mira\n");
    expect(host.written).toEqual([]);
  });
  it.each(["", "{}", '{ "version": 2, "reviews": [] }', '{ "version": 1, "reviews": [{ "owner": "@mira" }] }'])(
    "closes nothing because of a file that is no list: %s",
    async (text) => {
      await write(stale);
      await post();
      host.written = [];
      writeFileSync(file, text);
      expect((await post()).code).not.toBe(0);
      expect(host.written).toEqual([]);
    },
  );
  it("closes the second of two open issues of one owner", () => {
    const review = { owner: "@mira", title: "Handbook review", body: "<!-- handshake-review: @mira -->\n" };
    const issue = (number: number) => ({ ...review, number, state: "open", user: { type: "Bot" } });
    expect(planSteps([review], [issue(4), issue(9)], "harbour")).toEqual([{ do: "close", owner: "@mira", number: 4 }]);
  });
  it("has an issue for pages that nobody owns", () => {
    const body = "<!-- handshake-review:  -->\n";
    const text = JSON.stringify({ version: 1, reviews: [{ owner: "", title: "Handbook review", body }] });
    expect(planSteps(readReviews(text), [], "harbour")).toMatchObject([{ do: "open", owner: "" }]);
  });
});
