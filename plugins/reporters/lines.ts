import type { Severity } from "../core/diagnostic/problem.ts";
import type { Report } from "../core/report/report.ts";
import { noPlacement, repositoryPath, type Placement } from "./placement.ts";
import { visible } from "./visible-text.ts";

const names: Record<Severity, string> = { error: "error", warn: "warning", info: "info" };

/**
 * The report for editors and scripts, one problem a line, all of them: `content/a.md:7:5: error: what is wrong. What to do.
 * [links/broken]`. Paths count from the repository's root.
 */
export function renderLines({ problems }: Report, placement: Placement = noPlacement): string {
  const lines = problems.map(({ file, line, column, severity, message, help, rule }) => {
    const text = help === undefined ? message : `${message} ${help}`;
    return `${visible(repositoryPath(placement, file))}:${line}:${column}: ${names[severity]}: ${visible(text)} [${rule}]\n`;
  });
  return lines.join("");
}
