import type { ClauseName, ClauseSource, ClauseTable } from "../../../plugins/core/document/clause.ts";
import { parseDocument } from "../../../plugins/core/document/parse-document.ts";
import { readClauses } from "../../../plugins/core/document/read-clauses.ts";
import { printLadder, printPromise } from "../../../plugins/core/promise/promises/print-promise.ts";
import { readLadders } from "../../../plugins/core/promise/ladders/read-ladders.ts";
import { readPromises } from "../../../plugins/core/promise/promises/read-promises.ts";

const labels: Partial<Record<ClauseName, string>> = {
  approvals: "Approvals",
  escalation: "Escalation",
  "service-levels": "Service levels",
  "decision-rights": "Decision rights",
  "change-control": "Change control",
};

/** The clause that a bullet or a heading of this Markdown states. */
export function clauseOf(name: ClauseName, markdown: string): ClauseSource {
  const label = labels[name] ?? name;
  const isBlock = /^\s*(?:\||[-*] |\d+\. )/.test(markdown);
  const body = isBlock ? `# Harbour\n\n## ${label}\n\n${markdown}\n` : `# Harbour\n\n- **${label}:** ${markdown}\n`;
  const document = parseDocument(body, { path: "contracts/harbour.md", outline: true });
  const clause = readClauses(document.outline ?? [], document.text).find((each) => each.name === name);
  if (!clause) throw new Error(`No clause ${name} in ${body}`);
  return clause;
}

/** A clause whose text is this and nothing else. */
export function plainClause(name: ClauseName, text: string): ClauseSource {
  const span = { start: 0, end: text.length };
  const common = { label: name, labelSpan: { start: 0, end: 0 }, layout: "bullet", headingId: undefined } as const;
  return { name, ...common, ...span, parts: [{ type: "text", text, ...span }] };
}

/** A table of these rows, the first of which is its header. */
export function tableOf([header = [], ...rows]: readonly (readonly string[])[]): ClauseTable {
  const cells = (row: readonly string[]) => row.map((text) => ({ text, start: 0, end: 0 }));
  return { type: "table", start: 0, end: 0, header: cells(header), rows: rows.map(cells) };
}

/** What is read from a clause, as it is printed. */
export function readingOf(clause: ClauseSource): string[] {
  return clause.name === "escalation"
    ? readLadders(clause).map(printLadder)
    : readPromises(clause).map((promise) => printPromise(promise));
}
