import { checkHandbook, type BaseSide, type CheckedHandbook, type CheckOptions } from "../../plugins/core/check.ts";
import type { Problem } from "../../plugins/core/diagnostic/problem.ts";
import { memoryHost, type MemoryHostOptions } from "../../plugins/host/memory-host.ts";

/** Files by path; settings may be given as an object. */
export type Files = Record<string, string | Uint8Array>;

/** The day on which tests judge unless they say otherwise. */
export const today = "2026-11-20";

/** How test files are checked: as `check` takes it, with settings as an object and what the host knows besides. */
export interface TestOptions extends Omit<Partial<CheckOptions>, "settings" | "base"> {
  settings?: object;
  host?: MemoryHostOptions;
  /** The files before the change that is judged; with `settings`, these too are the same on both sides. */
  base?: Files;
  /** Files that the change moved, by their path before. */
  renamed?: Readonly<Record<string, string>>;
}

/** Checks files held in memory. */
export async function checkFiles(
  files: Files,
  { settings, host, base, renamed, ...options }: TestOptions = {},
): Promise<CheckedHandbook> {
  const settled = (side: Files): Files =>
    settings === undefined ? side : { ...side, "handshake.json": JSON.stringify(settings) };
  const side = base && sideOf(settled(base), settled(files), renamed);
  return checkHandbook(memoryHost(settled(files), host), { now: 0, today, ...options, ...(side && { base: side }) });
}

function sideOf(before: Files, now: Files, renamed: TestOptions["renamed"]): BaseSide {
  const same = Object.keys(before).filter((path) => isSame(before[path], now[path]));
  return {
    ref: "main",
    host: memoryHost(before),
    same: new Set(same),
    sameSettings: isSame(before["handshake.json"], now["handshake.json"]),
    renamed: new Map(Object.entries(renamed ?? {})),
  };
}

function isSame(one: Files[string] | undefined, other: Files[string] | undefined): boolean {
  return typeof one === "string" || typeof other === "string" || !one || !other
    ? one === other
    : Buffer.compare(one, other) === 0;
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

/** The six core clauses of a sound contract between the Desk and the Quay. */
export const soundClauses: Readonly<Record<string, string>> = {
  Purpose: "At night the Quay gets an answer that holds.",
  Approvals: "The Desk lead answers within 4h, backup: Harbour master.",
  Escalation: "Desk lead (30m) → Harbour master (60m)",
  Cadence: "Every second Friday at 10:00 for 15 minutes",
  "Exit metric": "Under 5 questions older than 2 days",
  Sunset: "Ends on 31 March 2028.",
};

/** The three ways to write clauses. */
export const layouts = ["bullets", "table", "headings"] as const;

/** Clauses in one of the layouts; those without text are left out. */
export function writeClauses(clauses: Readonly<Record<string, string>>, layout: (typeof layouts)[number]): string {
  const stated = Object.entries(clauses).filter(([, text]) => text !== "");
  if (layout === "bullets") return stated.map(([label, text]) => `- **${label}:** ${text}\n`).join("");
  if (layout === "headings") return stated.map(([label, text]) => `## ${label}\n\n${text}\n`).join("\n");
  return [
    "| Piece | Commitment |",
    "| --- | --- |",
    ...stated.map(([label, text]) => `| ${label} | ${text} |`),
    "",
  ].join("\n");
}

/** A contract in force between the Desk and the Quay, sound but for what is given in place of its own. */
export function agreement(
  clauses: Readonly<Record<string, string>> = {},
  fields: Record<string, string> = {},
  layout: (typeof layouts)[number] = "bullets",
): string {
  const parties = '[{ team: Desk, owner: "@mira", backup: "@jon" }, { team: Quay, owner: "@ada", backup: "@finn" }]';
  return contract({ parties, ...fields }, `# Night desk\n\n${writeClauses({ ...soundClauses, ...clauses }, layout)}`);
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
