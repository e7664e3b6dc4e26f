import { describe, expect, it } from "vitest";
import type { CheckedHandbook } from "../../plugins/core/check.ts";
import type { Problem } from "../../plugins/core/diagnostic/problem.ts";
import { diffHandbook } from "../../plugins/core/promise/diff/diff-handbook.ts";
import { buildCauses } from "../../plugins/reporters/find-cause.ts";
import { renderGithub } from "../../plugins/reporters/github.ts";
import { renderJson } from "../../plugins/reporters/json.ts";
import { renderMarkdown } from "../../plugins/reporters/markdown.ts";
import type { Placement } from "../../plugins/reporters/placement.ts";
import { renderPretty } from "../../plugins/reporters/pretty.ts";
import { rulePageUrl } from "../../plugins/reporters/rule-page-url.ts";
import { renderSarif } from "../../plugins/reporters/sarif.ts";
import { pointedAt } from "../support/check-files.ts";
import { awkwardFiles, checkAwkward } from "./awkward-handbook.ts";

const placement: Placement = {
  prefix: "docs/hand, book/",
  filesUrl: "https://github.com/harbour/handbook/blob/0123456789abcdef0123456789abcdef01234567/",
};

const reporters: Record<string, (checked: CheckedHandbook) => string> = {
  pretty: (checked) =>
    renderPretty(checked.report, {
      lineOf: (file, line) => String(awkwardFiles[file]).split("\n")[line - 1],
      fixed: { count: 1, ref: "main" },
    }),
  json: ({ report }) => renderJson(report),
  github: (checked) =>
    renderGithub(checked.report, {
      placement,
      causeOf: buildCauses(checked),
      notes: true,
      elsewhere: "look below.",
      fixed: { count: 1, ref: "main" },
    }),
  sarif: (checked) =>
    renderSarif(checked.report, {
      version: "1.0.0",
      placement,
      textAt: (problem: Problem) => pointedAt(awkwardFiles, problem),
      ruleUrl: (rule) => rulePageUrl(checked.handbook.shape, rule),
    }),
  markdown: (checked) =>
    renderMarkdown(checked.report, {
      placement,
      ruleUrl: (rule) => rulePageUrl(checked.handbook.shape, rule),
      ...(checked.base && {
        meaning: {
          diff: diffHandbook(checked.base, checked),
          standings: checked.standings,
          ref: checked.base.ref,
          fixed: checked.fixed.length,
        },
      }),
    }),
};

describe.each(Object.entries(reporters))("%s", (name, render) => {
  it("tells of a change full of awkward text as it did", async () => {
    const told = render(await checkAwkward(true));
    await expect(told).toMatchFileSnapshot(`golden/${name}.golden`);
  });

  it("gives the same bytes for the same input", async () => {
    for (const isChange of [true, false])
      expect(render(await checkAwkward(isChange))).toBe(render(await checkAwkward(isChange)));
  });

  it("lets no control character through but line ends", async () => {
    expect(render(await checkAwkward(false))).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
  });
});
