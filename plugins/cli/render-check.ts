import picocolors from "picocolors";
import type { CheckedHandbook } from "../core/check.ts";
import type { Problem } from "../core/diagnostic/problem.ts";
import { diffHandbook } from "../core/promise/diff/diff-handbook.ts";
import { readRulePage } from "../host/rule-page.ts";
import { buildCauses } from "../reporters/find-cause.ts";
import { renderGithub } from "../reporters/github.ts";
import { guardCommands } from "../reporters/guard-commands.ts";
import { renderJson } from "../reporters/json.ts";
import { renderMarkdown, type MarkdownOptions } from "../reporters/markdown.ts";
import { renderLines } from "../reporters/lines.ts";
import { plainPaint } from "../reporters/paint.ts";
import type { Placement } from "../reporters/placement.ts";
import { renderPretty } from "../reporters/pretty.ts";
import { rulePageUrl } from "../reporters/rule-page-url.ts";
import { renderSarif } from "../reporters/sarif.ts";
import type { CheckFormat, Output } from "./outputs.ts";
import { version } from "./version.ts";

/** How a check is told in every form. */
export interface Telling {
  checked: CheckedHandbook;
  /** The report as people are shown it; machines are given the whole. */
  shown: CheckedHandbook["report"];
  placement: Placement;
  all: boolean;
  quiet: boolean;
  /** True where GitHub runs the command, and reads what it prints. */
  inWorkflow: boolean;
  /** True where GitHub shows a summary of the job. */
  hasSummary: boolean;
  colour: boolean;
  hyperlinks: boolean;
}

/** One output of a check. */
export function renderCheck(telling: Telling, { format, file }: Output): string {
  const text = renders[format](telling, file === undefined);
  const isProse = format === "pretty" || format === "lines" || format === "markdown";
  return telling.inWorkflow && file === undefined && isProse ? guardCommands(text) : text;
}

/** What stands on the page of a job: everything, as far as it fits. */
export function renderJobSummary(telling: Telling): string {
  // The host takes a mebibyte of UTF-8, of which a unit may need three bytes.
  return telling.quiet && telling.shown.problems.length === 0
    ? ""
    : renderMarkdown(telling.shown, { ...markdownOptions(telling), limit: 340_000 });
}

const renders: Record<CheckFormat, (telling: Telling, isScreen: boolean) => string> = {
  pretty: ({ checked, shown, all, quiet, colour, hyperlinks }, isScreen) =>
    renderPretty(shown, {
      all,
      quiet,
      paint: colour && isScreen ? picocolors.createColors(true) : plainPaint,
      lineOf: linesOf(checked),
      ...(hyperlinks && isScreen && { ruleUrl: (rule: string) => rulePageUrl(checked.handbook.shape, rule) }),
      fixed: fixedOf(checked),
    }),
  lines: ({ shown, placement }) => renderLines(shown, placement),
  json: ({ checked }) => renderJson(checked.report),
  github: ({ checked, shown, placement, all, quiet, hasSummary }) =>
    quiet && shown.problems.length === 0
      ? ""
      : renderGithub(shown, {
          placement,
          causeOf: buildCauses(checked),
          notes: all || checked.base !== undefined,
          fixed: fixedOf(checked),
          elsewhere: hasSummary ? "the summary of this job has them." : "`--format pretty --all` shows them.",
        }),
  sarif: ({ checked, placement }) =>
    renderSarif(checked.report, {
      version: version(),
      placement,
      textAt: textsOf(checked),
      pageOf: (rule) => readRulePage(rule)?.text.replace(/^---\n[\s\S]*?\n---\n+/, ""),
      ruleUrl: (rule) => rulePageUrl(checked.handbook.shape, rule),
    }),
  markdown: (telling) => renderMarkdown(telling.shown, markdownOptions(telling)),
};

function markdownOptions({ checked, placement, all }: Telling): MarkdownOptions {
  const { base, standings, handbook } = checked;
  return {
    all,
    placement,
    ruleUrl: (rule) => rulePageUrl(handbook.shape, rule),
    meaning: base && {
      diff: diffHandbook(base, checked),
      standings,
      ref: base.ref,
      fixed: fixedOf(checked)?.count ?? 0,
    },
  };
}

// What is only noted is not worth a boast.
function fixedOf({ base, fixed }: CheckedHandbook): { count: number; ref: string } | undefined {
  return base && { count: fixed.filter(({ severity }) => severity !== "info").length, ref: base.ref };
}

function linesOf({ handbook }: CheckedHandbook): (file: string, line: number) => string | undefined {
  return (file, line) => {
    const document = handbook.byPath.get(file)?.document;
    if (!document) return undefined;
    const starts = document.lines();
    return document.text.slice(starts[line - 1], starts[line]).replace(/[\r\n]+$/, "");
  };
}

function textsOf({ handbook }: CheckedHandbook): (problem: Problem) => string | undefined {
  return ({ file, line, column, endLine, endColumn }) => {
    const document = handbook.byPath.get(file)?.document;
    if (!document) return undefined;
    const starts = document.lines();
    return document.text.slice((starts[line - 1] ?? 0) + column - 1, (starts[endLine - 1] ?? 0) + endColumn - 1);
  };
}
