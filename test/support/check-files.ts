import { checkHandbook, type CheckedHandbook, type CheckOptions } from "../../plugins/core/check.ts";
import type { Problem } from "../../plugins/core/diagnostic/problem.ts";
import { memoryHost, type MemoryHostOptions } from "../../plugins/host/memory-host.ts";

/** Files by path; settings may be given as an object. */
export type Files = Record<string, string | Uint8Array>;

/** The day on which tests judge unless they say otherwise. */
export const today = "2026-11-20";

/** How test files are checked: as `check` takes it, with settings as an object and what the host knows besides. */
export type TestOptions = Omit<Partial<CheckOptions>, "settings"> & { settings?: object; host?: MemoryHostOptions };

/** Checks files held in memory. */
export async function checkFiles(
  files: Files,
  { settings, host, ...options }: TestOptions = {},
): Promise<CheckedHandbook> {
  const all = settings === undefined ? files : { ...files, "handshake.json": JSON.stringify(settings) };
  return checkHandbook(memoryHost(all, host), { now: 0, today, ...options });
}

/** The problems of one rule, or of all but the quiet ones about age and orphans. */
export async function problemsOf(
  files: Files,
  rule: string | undefined,
  options: TestOptions = {},
): Promise<Problem[]> {
  const { report } = await checkFiles(files, options);
  const quiet = new Set(["links/orphan", "freshness/unreviewed"]);
  return report.problems.filter((problem) => (rule === undefined ? !quiet.has(problem.rule) : problem.rule === rule));
}

/** The text a problem points at. */
export function pointedAt(files: Files, problem: Problem): string {
  const text = files[problem.file];
  if (typeof text !== "string") return "";
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/);
  if (problem.line === problem.endLine)
    return (lines[problem.line - 1] ?? "").slice(problem.column - 1, problem.endColumn - 1);
  return lines.slice(problem.line - 1, problem.endLine).join("\n");
}

/** A complete contract between two teams, with the frontmatter given in place of its own. */
export function contract(fields: Record<string, string> = {}, body = "# Night desk\n"): string {
  const all: Record<string, string> = {
    title: "Night desk",
    owner: '"@mira"',
    band: "A",
    change_type: "minor",
    refresh_after_days: "90",
    last_reviewed: "2026-11-01",
    ...fields,
  };
  const lines = Object.entries(all).flatMap(([key, value]) => (value === "" ? [] : [`${key}: ${value}`]));
  return `---\n${lines.join("\n")}\n---\n\n${body}`;
}
