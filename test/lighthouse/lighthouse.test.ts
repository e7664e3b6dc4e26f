import { describe, expect, test } from "vitest";
import { readResult, type LighthouseReport } from "./read-result.ts";
import { isWhole, renderFindings, renderScores } from "./render-scores.ts";

function report(lcp: number): LighthouseReport {
  return {
    categories: {
      performance: {
        id: "performance",
        score: 0.985,
        auditRefs: [
          { id: "largest-contentful-paint", weight: 25 },
          { id: "render-blocking-insight", weight: 0 },
          { id: "speed-index", weight: 10 },
        ],
      },
      accessibility: { id: "accessibility", score: 1, auditRefs: [{ id: "target-size", weight: 7 }] },
      "best-practices": { id: "best-practices", score: 1, auditRefs: [] },
      seo: { id: "seo", score: 1, auditRefs: [] },
    },
    audits: {
      "largest-contentful-paint": {
        title: "Largest Contentful Paint",
        score: lcp,
        scoreDisplayMode: "numeric",
        displayValue: "1.8 s",
      },
      "render-blocking-insight": {
        title: "Render-blocking requests",
        score: 0,
        scoreDisplayMode: "metricSavings",
        details: { items: [{ url: "/all.css" }, { url: "/all.css" }] },
      },
      "speed-index": { title: "Speed Index", score: 1, scoreDisplayMode: "numeric" },
      "target-size": { title: "Touch targets", score: null, scoreDisplayMode: "notApplicable" },
    },
  };
}

describe("what Lighthouse says", () => {
  test("is read to scores and to what is below 1, with its weight and its places", () => {
    const { scores, findings } = readResult(report(0.9));
    expect(scores).toEqual({ performance: 99, accessibility: 100, "best-practices": 100, seo: 100 });
    expect(findings.map(({ id, weight, places }) => [id, weight, places])).toEqual([
      ["largest-contentful-paint", 25, []],
      ["render-blocking-insight", 0, ["/all.css"]],
    ]);
  });

  test("ends in Lighthouse's own words when it could not look", () => {
    expect(() => readResult({ ...report(1), runtimeError: { message: "The page did not paint" } })).toThrow(
      "The page did not paint",
    );
  });

  test("is shown a line a page, with the range where runs differ, and whole only at 100", () => {
    const once = readResult(report(0.9));
    const whole = { ...once, scores: { ...once.scores, performance: 100 } };
    const pages = [
      { name: "home", runs: [once, whole, whole] },
      { name: "contract", runs: [whole] },
    ];
    const [, home, contract] = renderScores(pages).split("\n");
    expect(home?.trim().split(/\s{2,}/)).toEqual(["home", "100 (99–100)", "100", "100", "100"]);
    expect(contract?.trim().split(/\s{2,}/)).toEqual(["contract", "100", "100", "100", "100"]);
    expect(isWhole({ name: "home", runs: [once] })).toBe(false);
    expect(isWhole({ name: "home", runs: [whole] })).toBe(true);
  });

  test("tells what lowers a score before what does not, with the worst it was", () => {
    const lines = renderFindings([
      { name: "home", runs: [readResult(report(0.9))] },
      { name: "contract", runs: [readResult(report(0.8))] },
    ]).split("\n");
    expect(lines[0]).toBe(
      "performance: Largest Contentful Paint (largest-contentful-paint, 0.8, weight 25, 1.8 s) on home, contract",
    );
    expect(lines[1]).toContain("render-blocking-insight, 0, no weight");
    expect(lines[2]?.trim()).toBe("/all.css");
  });
});
