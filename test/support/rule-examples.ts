import type { Code, Html, Root, RootContent } from "mdast";
import { markdownToMdast } from "satteri";
import { buildLineIndex } from "../../plugins/core/diagnostic/line-index.ts";
import type { Problem } from "../../plugins/core/diagnostic/problem.ts";
import { buildReport } from "../../plugins/core/report/report.ts";
import { renderPretty } from "../../plugins/reporters/pretty.ts";
import { checkFiles, type TestOptions } from "./check-files.ts";

/** A small handbook that a rule's page shows, and what the page says the check prints for it. */
export interface RuleExample {
  name: string;
  verdict: "passing" | "failing";
  files: Record<string, string>;
  /** Files as they stood before a change; one that is not among `files` was deleted by it. Empty where no change is judged. */
  base: Record<string, string>;
  run: ExampleRun;
  /** The `text` fence: its own stretch, and what stands in it. */
  output: { start: number; end: number; text: string } | undefined;
  /** Where the last file ends. */
  end: number;
  /** Files whose name does not stand above their fence, so that a reader of the page would not know it. */
  unnamed: string[];
}

/** How an example is checked, from `<!-- example: today=2026-11-20 publish=A -->`. */
export interface ExampleRun extends TestOptions {
  /** As with `--all`. */
  all: boolean;
}

/** Reads the examples under the headings Passing and Failing; each `###` below them begins another. */
export function readExamples(text: string): RuleExample[] {
  const root = markdownToMdast(text, { features: { frontmatter: true } }) as Root;
  const examples: RuleExample[] = [];
  let verdict: RuleExample["verdict"] | undefined;
  let current: RuleExample | undefined;
  let run: ExampleRun | undefined;
  for (const [index, node] of root.children.entries()) {
    if (node.type === "heading" && node.depth <= 3) {
      const title = text.slice(...spanOf(node)).replace(/^#+\s*/, "");
      if (node.depth < 3) verdict = title === "Passing" ? "passing" : title === "Failing" ? "failing" : undefined;
      current = verdict && newExample(title, verdict);
      run = undefined;
    } else if (node.type === "html") run = readRun(node) ?? run;
    else if (node.type === "code" && current) {
      const [start, end] = spanOf(node);
      const [, side, file] = /(?:^|\s)(file|base)=(\S+)/.exec(node.meta ?? "") ?? [];
      if (file !== undefined) {
        if (!examples.includes(current)) examples.push(current);
        if (run) current.run = run;
        current[side === "base" ? "base" : "files"][file] = `${node.value}\n`;
        current.end = end;
        if (!namesFile(root.children[index - 1], file)) current.unnamed.push(file);
      } else if (node.lang === "text") current.output = { start, end, text: node.value };
    }
  }
  return examples;
}

function newExample(name: string, verdict: RuleExample["verdict"]): RuleExample {
  return { name, verdict, files: {}, base: {}, run: { all: false }, output: undefined, end: 0, unnamed: [] };
}

function spanOf(node: RootContent | Code): [number, number] {
  return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
}

function namesFile(before: RootContent | undefined, file: string): boolean {
  if (before?.type !== "paragraph") return false;
  return before.children.some((child) => child.type === "inlineCode" && child.value === file);
}

function readRun(node: Html): ExampleRun | undefined {
  const words = /^<!--\s*example:([\s\S]*)-->$/.exec(node.value)?.[1]?.trim().split(/\s+/);
  if (!words) return undefined;
  const run: ExampleRun = { all: false };
  const history: { state?: "full" | "shallow"; renamed?: Map<string, string> } = {};
  for (const word of words) {
    const [name = "", value = ""] = word.split("=");
    if (name === "all") run.all = true;
    else if (name === "today") run.today = value;
    else if (name === "publish") run.publish = value.split(",");
    else if (name === "history" && (value === "full" || value === "shallow")) history.state = value;
    else if (name === "renamed") history.renamed = new Map([value.split(">") as [string, string]]);
    else throw new Error(`There is no “${name}” to set for an example.`);
  }
  if (history.state ?? history.renamed) run.host = { history };
  return run;
}

/** Checks an example: every problem, and what the command line prints of those of one rule. */
export async function runExample(
  { files, base, run: { all, ...options } }: RuleExample,
  rule: string,
): Promise<{ problems: Problem[]; output: string }> {
  const change = Object.keys(base).length > 0 && { base: { ...files, ...base } };
  const { report, handbook } = await checkFiles(files, { ...options, ...change });
  const { pages, links } = report.summary;
  const ofRule = report.problems.filter((problem) => problem.rule === rule);
  const lineOf = (file: string, line: number): string | undefined => {
    const text = handbook.byPath.get(file)?.document.text;
    if (text === undefined) return undefined;
    const starts = buildLineIndex(text);
    return text.slice(starts[line - 1], starts[line]).trimEnd();
  };
  const output = renderPretty(buildReport(report.today, pages, links, ofRule), { all, lineOf });
  return { problems: report.problems, output: output.trimEnd() };
}

/** The page with the present output below every failing example. */
export async function writeOutputs(text: string, rule: string): Promise<string> {
  let written = text;
  for (const example of readExamples(text).reverse()) {
    if (example.verdict === "passing") continue;
    const { output } = await runExample(example, rule);
    const fence = `\`\`\`text\n${output}\n\`\`\``;
    const { start, end } = example.output ?? { start: example.end, end: example.end };
    written = `${written.slice(0, start)}${example.output ? "" : "\n\n"}${fence}${written.slice(end)}`;
  }
  return written;
}
