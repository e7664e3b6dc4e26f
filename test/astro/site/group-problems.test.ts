import { describe, expect, it } from "vitest";
import type { PublicProblem } from "../../../plugins/astro/content/facts.ts";
import { foldList } from "../../../plugins/astro/site/fold-list.ts";
import { findingsId, groupByRule, tallyPages } from "../../../plugins/astro/site/group-problems.ts";

const problem = (rule: string, file: string, more: Partial<PublicProblem> = {}): PublicProblem => ({
  ...{ rule, severity: "warn", file, line: 1, column: 1, message: "It is so.", help: "Mend it." },
  ...more,
});

describe("problems by rule", () => {
  it("stand gravest first, then most, each rule page by page with the way out it shares", () => {
    const found = groupByRule([
      problem("freshness/stale", "a.md"),
      problem("links/broken", "b.md", { severity: "error", help: "Write “gate.md”." }),
      problem("freshness/stale", "b.md", { address: "/b/" }),
      problem("links/broken", "b.md", { severity: "error", help: "Write “quay.md”." }),
      problem("links/retired", "b.md"),
    ]);
    expect(found.map(({ rule, count, help, pages }) => [rule, count, help, pages.map(({ file }) => file)])).toEqual([
      ["links/broken", 2, undefined, ["b.md"]],
      ["freshness/stale", 2, "Mend it.", ["a.md", "b.md"]],
      ["links/retired", 1, undefined, ["b.md"]],
    ]);
    expect(found[1]?.pages.map(({ address }) => address)).toEqual([undefined, "/b/"]);
  });

  it("keep one rule's severities apart, each under an id of its own", () => {
    const found = groupByRule([
      problem("links/stale", "a.md", { severity: "info" }),
      problem("links/stale", "contracts/a.md"),
    ]);
    expect(found.map(findingsId)).toEqual(["found-links-stale-warn", "found-links-stale-info"]);
  });
});

describe("problems by file", () => {
  it("stand with most errors first, then most warnings", () => {
    const info = { severity: "info" } as const;
    const tallies = tallyPages([
      problem("links/stale", "many.md", info),
      problem("links/orphan", "many.md", info),
      problem("links/stale", "late.md"),
      problem("links/broken", "torn.md", { severity: "error" }),
    ]);
    expect(tallies.map(({ file, counts }) => [file, counts.error, counts.warn, counts.info])).toEqual([
      ["torn.md", 1, 0, 0],
      ["late.md", 0, 1, 0],
      ["many.md", 0, 0, 2],
    ]);
  });
});

it("folds no single item away", () => {
  expect(foldList([1, 2, 3], 2)).toEqual({ shown: [1, 2, 3], folded: [] });
  expect(foldList([1, 2, 3, 4], 2)).toEqual({ shown: [1, 2], folded: [3, 4] });
});
