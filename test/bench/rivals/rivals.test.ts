import { describe, expect, test } from "vitest";
import { readHandshake, readLinkinator, readMarkdownLinkCheck, readRemark, readRumdl } from "./read-findings.ts";
import { scoreLinks } from "./score-links.ts";

describe("the report of another checker is read to places", () => {
  test("rumdl, one object a line", () => {
    const out = [
      '{"file":"./states/watch.md","line":12,"column":3,"rule":"MD057","message":"Relative link \'ebb.md\' does not exist"}',
      '{"file":"index.md","line":4,"column":1,"rule":"MD051","message":"Link anchor \'#tides\' does not exist"}',
    ].join("\n");
    expect(readRumdl(`${out}\n`)).toEqual([
      { file: "states/watch.md", place: { line: 12 } },
      { file: "index.md", place: { line: 4 } },
    ]);
  });

  test("remark-validate-links, in blocks below the names of files", () => {
    const err = [
      "states/watch.md",
      "12:3-12:40   warning Cannot find file `ebb.md`               missing-file    remark-validate-links:missing-file",
      "110:112-110:166 warning Cannot find heading for `#tides`; did you mean `tide` missing-heading remark-validate-links:missing-heading",
      "",
      "guides/Late boats.md",
      "  7:1-7:9 warning Cannot find file `flood.md` missing-file remark-validate-links",
      "  9:1-9:9 warning Unexpected mark spaced-marks remark-lint",
      "",
      "⚠ 4 warnings",
    ].join("\n");
    expect(readRemark(err)).toEqual([
      { file: "states/watch.md", place: { line: 12 } },
      { file: "states/watch.md", place: { line: 110 } },
      { file: "guides/Late boats.md", place: { line: 7 } },
    ]);
  });

  test("markdown-link-check, which names a link twice and its line never", () => {
    const out = [
      "",
      "FILE: states/watch.md",
      "  [✓] ./ready.md",
      "  [✖] ebb.md",
      "  [/] https://weather.example/",
      "",
      "  3 links checked.",
      "  [✖] ebb.md → Status: 400",
      "",
      "FILE: index.md",
      "  No hyperlinks found!",
    ].join("\n");
    expect(readMarkdownLinkCheck(out)).toEqual([{ file: "states/watch.md", place: { destination: "ebb.md" } }]);
  });

  test("linkinator, which names addresses below the folder it serves", () => {
    const links = [
      { url: "states/watch.md", status: 200, state: "OK" },
      { url: "states/ebb.md", status: 404, state: "BROKEN", parent: "states/watch.md" },
      { url: "index.md#tides", status: 200, state: "BROKEN", parent: "guides/Late%20boats.md" },
    ];
    expect(readLinkinator(JSON.stringify({ links, passed: false }))).toEqual([
      { file: "states/watch.md", place: { destination: "/states/ebb.md" } },
      { file: "guides/Late boats.md", place: { destination: "/index.md#tides" } },
    ]);
  });

  test("ours, of which only links and anchors are compared", () => {
    const problems = [
      { rule: "links/anchor", file: "index.md", line: 4 },
      { rule: "contract/sunset", file: "contracts/pier.md", line: 2 },
    ];
    expect(readHandshake(JSON.stringify({ problems }))).toEqual([{ file: "index.md", place: { line: 4 } }]);
  });
});

describe("findings are held against what was planted", () => {
  const text = [
    "---",
    "dependsOn: [gone.md]",
    "---",
    "The [ebb](ebb.md) and [the flood][flood 1].",
    "Watch [the pier](<../Late boats.md>), see [tides](#tides).",
    "<!-- handshake-ignore links/broken: still being typed -->",
    "Until then: [minutes](minutes.md), as `[minutes](minutes.md)` says.",
    "",
    "[flood 1]: flood.md",
  ].join("\n");
  const faults = [
    { file: "states/watch.md", line: 2, column: 13, rule: "links/broken" },
    { file: "states/watch.md", line: 4, column: 11, rule: "links/broken" },
    { file: "states/watch.md", line: 4, column: 23, rule: "links/broken" },
    { file: "states/watch.md", line: 5, column: 20, rule: "links/outside" },
    { file: "states/watch.md", line: 1, column: 1, rule: "freshness/stale" },
  ];
  const score = (places: ({ line: number } | { destination: string })[]): ReturnType<typeof scoreLinks> =>
    scoreLinks(
      places.map((place) => ({ file: "states/watch.md", place })),
      faults,
      () => text,
    );

  test("a reference link at its definition, a path by its other spelling", () => {
    const all = score([{ destination: "ebb.md" }, { line: 9 }, { destination: "/Late%20boats.md" }]);
    expect(all).toMatchObject({ planted: 3, found: 3, precision: 1, recall: 1, missed: [], invented: [] });
  });

  test("what was missed and what was invented, by their places", () => {
    const some = score([{ destination: "/states/ebb.md" }, { destination: "chart.md" }, { line: 8 }]);
    expect(some.invented).toEqual(["states/watch.md: chart.md", "states/watch.md:8"]);
    expect(some.missed).toEqual(["states/watch.md:5 links/outside"]);
    expect(some.precision).toBeCloseTo(1 / 3);
    expect(some.recall).toBeCloseTo(2 / 3);
  });

  test("what the page excuses, and its frontmatter, count neither way", () => {
    expect(score([{ line: 7 }, { destination: "minutes.md" }, { line: 2 }])).toMatchObject({ found: 0, planted: 3 });
  });
});
