import { createHash } from "node:crypto";
import { globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { check } from "../../plugins/core/check.ts";
import { diskHost } from "../../plugins/host/disk-host.ts";
import { checkWithoutPromises, judgesPromises } from "./check-without-promises.ts";
import { commitHandbook } from "./commit-handbook.ts";
import { benchToday, generateHandbook, type GeneratedHandbook, type GenerateOptions } from "./generate.ts";
import { scoreReport } from "./score.ts";

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function generate(options: GenerateOptions): GeneratedHandbook {
  const folder = mkdtempSync(join(tmpdir(), "handbook-"));
  folders.push(folder);
  return generateHandbook(folder, options);
}

function filesOf({ contentFolder, publicFolder }: GeneratedHandbook): string[] {
  return [contentFolder, publicFolder].flatMap((folder) =>
    globSync("**/*.*", { cwd: folder })
      .sort()
      .map(
        (path) =>
          `${path} ${createHash("sha256")
            .update(readFileSync(join(folder, path)))
            .digest("hex")}`,
      ),
  );
}

describe("a generated handbook", () => {
  test("is the same, byte for byte, for the same seed, and another one for another", () => {
    const [first, second, other] = [3, 3, 4].map((seed) => generate({ pages: 60, seed })) as [
      GeneratedHandbook,
      GeneratedHandbook,
      GeneratedHandbook,
    ];
    expect(filesOf(first)).toEqual(filesOf(second));
    expect(first.faults).toEqual(second.faults);
    expect(filesOf(first)).not.toEqual(filesOf(other));
  });

  test("has the pages, the links and the length that were asked for", () => {
    const { contentFolder, pages, links, bytes } = generate({ pages: 300, seed: 5 });
    expect(globSync("**/*.{md,mdx}", { cwd: contentFolder })).toHaveLength(300);
    expect(pages).toBe(300);
    expect(Math.round(links / pages)).toBe(12);
    expect(bytes / pages).toBeGreaterThan(7_500);
    expect(bytes / pages).toBeLessThan(9_000);
  });

  test("is sound where nothing is planted, and at fault where something is", async () => {
    for (const brokenShare of [0, 0.1]) {
      const { contentFolder, faults } = generate({ pages: 200, seed: 11, brokenShare });
      const { problems } = await check(diskHost(contentFolder), { now: 0, today: benchToday });
      const { missed, invented } = scoreReport(problems, faults);
      expect({ missed, invented }).toEqual({ missed: [], invented: [] });
      expect(faults.some(({ rule }) => rule.startsWith("links/"))).toBe(brokenShare > 0);
    }
  });

  test("plants every rule of links that a target can break", () => {
    const { faults } = generate({ pages: 200, seed: 11, brokenShare: 0.1 });
    const rules = new Set(faults.map(({ rule }) => rule));
    for (const rule of [
      "links/broken",
      "links/anchor",
      "links/outside",
      "links/undefined-reference",
      "freshness/stale",
    ])
      expect(rules).toContain(rule);
  });

  test("has plain links alone when asked, which any checker of Markdown can follow", async () => {
    const { contentFolder, faults } = generate({ pages: 200, seed: 11, brokenShare: 0.1, links: "plain" });
    const { problems } = await check(diskHost(contentFolder), { now: 0, today: benchToday });
    expect(scoreReport(problems, faults)).toMatchObject({ missed: [], invented: [] });
    const ofLinks = faults.filter(({ rule }) => rule.startsWith("links/"));
    expect(new Set(ofLinks.map(({ rule }) => rule))).toEqual(
      new Set(["links/broken", "links/anchor", "links/outside"]),
    );
    const pages = globSync("**/*.{md,mdx}", { cwd: contentFolder });
    expect(pages.filter((path) => path.endsWith(".mdx"))).toEqual([]);
    for (const path of pages) expect(readFileSync(join(contentFolder, path), "utf8")).not.toMatch(/\]\(\/|="\/|\{#/);
  });

  test("plants every rule of promises, and nothing else is found", async () => {
    const { contentFolder, pages, contracts, faults } = generate({
      pages: 240,
      seed: 5,
      brokenShare: 0.1,
      content: "contracts",
    });
    expect(contracts).toHaveLength(240);
    expect(pages).toBeLessThan(290);
    commitHandbook(join(contentFolder, ".."));
    const { problems } = await check(diskHost(contentFolder), { now: 0, today: benchToday });
    const { missed, invented } = scoreReport(problems, faults);
    expect({ missed, invented }).toEqual({ missed: [], invented: [] });
    const rules = new Set(faults.map(({ rule }) => rule));
    for (const rule of [
      "contract/missing-clause",
      "contract/vague-owner",
      "contract/ladder",
      "contract/unmeasurable-exit",
      "contract/contradiction",
      "contract/sunset",
      "contract/not-agreed",
      "review/changed-since",
      "people/unknown",
      "decision/unsettled",
      "change/content-loss",
    ])
      expect(rules).toContain(rule);
  });

  test("is checked without promises as a check does it, but for their rules", async () => {
    const { contentFolder } = generate({ pages: 60, seed: 5, brokenShare: 0.1, content: "contracts" });
    const everything = await check(diskHost(contentFolder), { now: 0, today: benchToday });
    const without = await checkWithoutPromises(diskHost(contentFolder), benchToday);
    expect(without.problems).toEqual(everything.problems.filter(({ rule }) => !judgesPromises(rule)));
    expect(without.problems.length).toBeLessThan(everything.problems.length);
  });

  test("names the place of a fault as an editor counts it", () => {
    const { contentFolder, faults } = generate({ pages: 200, seed: 11, brokenShare: 0.1 });
    const outside = faults.filter(({ rule }) => rule === "links/outside");
    expect(outside.length).toBeGreaterThan(0);
    for (const { file, line, column } of outside) {
      const text = readFileSync(join(contentFolder, file), "utf8").split(/\r?\n/)[line - 1] ?? "";
      const written = text.slice(column - 1);
      // A reference link is reported where it is used, any other at its destination.
      expect(written).toMatch(/^(?:\.\.\/|\[)/);
    }
  });

  test("is refused where it would be too small to hold every kind", () => {
    expect(() => generate({ pages: 19, seed: 1 })).toThrow(/at least 20 pages/);
    expect(generate({ pages: 20, seed: 1 }).pages).toBe(20);
  });
});
