import type { CheckedHandbook } from "../core/check.ts";
import { addDays } from "../core/freshness/civil-date.ts";
import type { Page } from "../core/handbook/page.ts";
import { count } from "../core/rules/words.ts";
import { codeSpan, escapeMarkdown } from "./escape-markdown.ts";
import { occasionsOf, sayLastReading, type Occasion } from "./review/occasion.ts";
import { questionOf } from "./review/question.ts";

/** What one owner is asked this week, as an issue. */
export interface ReviewIssue {
  /** The accountable owner's handle; empty for pages that nobody owns. */
  owner: string;
  title: string;
  /** Questions in the body. */
  questions: number;
  /** Pages that wait until these are answered. */
  waiting: number;
  /** Markdown; its first line is a comment by which the issue is found again. */
  body: string;
}

/** What the issues need besides the handbook. */
export interface ReviewOptions {
  /** Where a page can be edited; undefined where that is not known. */
  editUrl?(page: Page): string | undefined;
  /** Only about these pages. Default: about all. */
  pages?: readonly Page[];
}

const mostQuestions = 5;
// What is answered by another line than a review's.
const withHelp = new Set(["links/retired", "contract/unmeasured", "contract/not-agreed"]);

/** One issue an owner, by handle: at most five questions, each with its three ways out. The same handbook gives the same bytes. */
export function buildReviewIssues(checked: CheckedHandbook, options: ReviewOptions = {}): ReviewIssue[] {
  const { pages } = options;
  const occasions = occasionsOf(checked).filter(({ page }) => pages?.includes(page) ?? true);
  const byOwner = Map.groupBy(occasions, ({ page }) => page.owners[0] ?? "");
  return [...byOwner]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([owner, all]) => {
      const asked = all.slice(0, mostQuestions);
      const waiting = all.length - asked.length;
      const whose = owner === "" ? "pages without an owner" : owner;
      const blocks = [
        `<!-- handshake-review: ${owner} -->`,
        sayIntroduction(owner, asked.length, waiting, checked.today),
        ...asked.map((occasion, index) => renderQuestion(occasion, index + 1, checked, options)),
        "This issue is written anew every week, and closes when nothing is left to ask.",
      ];
      const title = `Handbook review: ${count(asked.length, "question")} ${owner === "" ? "about" : "for"} ${whose}`;
      return { owner, title, questions: asked.length, waiting, body: `${blocks.join("\n\n")}\n` };
    });
}

/** The issues as JSON. */
export function renderReviewIssues(checked: CheckedHandbook, options: ReviewOptions = {}): string {
  const { today } = checked;
  return `${JSON.stringify({ version: 1, today, reviews: buildReviewIssues(checked, options) }, undefined, 2)}\n`;
}

function sayIntroduction(owner: string, asked: number, waiting: number, today: string): string {
  const whose = owner === "" ? "pages that name no owner" : `pages that ${codeSpan(owner)} keeps`;
  const more =
    waiting === 0 ? "" : ` ${count(waiting, "more page waits", "more pages wait")} until these are answered.`;
  return `${count(asked, "question")} about ${whose}, as of ${today}. Each has three ways out; any of them is a good answer.${more}`;
}

function renderQuestion(
  occasion: Occasion,
  number: number,
  checked: CheckedHandbook,
  { editUrl }: ReviewOptions,
): string {
  const { page, problems } = occasion;
  const url = editUrl?.(page);
  const { asks, about } = questionOf(page, checked.agreements.get(page));
  const reading = problems.some(({ rule }) => rule === "contract/unmeasured")
    ? undefined
    : sayLastReading(page, checked);
  const why = [
    ...problems.map(({ rule, message, help }) => (withHelp.has(rule) && help ? `${message} ${help}` : message)),
    ...(reading === undefined ? [] : [reading]),
  ];
  return [
    `### ${number}. ${escapeMarkdown(page.title)}`,
    [`**${asks}**`, ...(about === undefined ? [] : [`The page says: ${about}.`]), ...why.map(escapeMarkdown)].join(" "),
    `- **Still true.** Put these lines into the frontmatter of ${linked(page, url)}, in place of those that are there:\n\n${yaml(linesToPaste(occasion, checked.today))}\n\n  or run ${codeSpan(`handshake renew ${page.path} --by ${reviewerOf(page)}`)}.\n- **Not quite.** ${url === undefined ? "Change it" : `[Change it](${url})`}${page.fields.change_type === undefined ? "" : ", and say how much in `change_type`"}; the pull request says what the change means.\n- **Not any more.** Retire it: ${codeSpan(`handshake retire ${page.path}`)}, or by hand \`status: archived\` with a \`retired_reason\`, or \`status: superseded\` with a \`successor\`.`,
  ].join("\n\n");
}

function linked({ path }: Page, url: string | undefined): string {
  return url === undefined ? codeSpan(path) : `[${codeSpan(path)}](${url})`;
}

function reviewerOf({ owners }: Page): string {
  return owners[0] ?? "@you";
}

function linesToPaste({ page, problems }: Occasion, today: string): string[] {
  const key = (field: string): string => page.keys.get(field) ?? field;
  const has = (rule: string): boolean => problems.some((problem) => problem.rule === rule);
  return [
    ...(page.fields.status === "stale" ? [`${key("status")}: live`] : []),
    `${key("last_reviewed")}: ${today}`,
    `${key("review")}: { by: "${reviewerOf(page)}" }`,
    ...(has("contract/sunset") ? [`${key("sunset")}: ${addDays(today, 365)} # or another day`] : []),
    ...(has("decision/review") ? [`${key("next_review")}: ${addDays(today, 90)} # or another day`] : []),
  ];
}

function yaml(lines: readonly string[]): string {
  return ["  ```yaml", ...lines.map((line) => `  ${line}`), "  ```"].join("\n");
}
