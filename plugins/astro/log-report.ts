import type { AstroIntegrationLogger } from "astro";
import type { Problem } from "../core/diagnostic/problem.ts";
import type { Report } from "../core/report/report.ts";
import { foldProblems } from "../reporters/fold.ts";
import { renderSummary } from "../reporters/pretty.ts";

/** One problem on one line, with the place a terminal or an editor can follow. */
export function problemLine(problem: Problem, folder: string): string {
  const { file, line, column, message, help, rule } = problem;
  return `${folder}/${file}:${line}:${column} ${message}${help === undefined ? "" : ` ${help}`} (${rule})`;
}

/** Logs a report through Astro's logger: one call a problem, folded as for a person, then the counts. */
export function logReport(logger: AstroIntegrationLogger, report: Report, folder: string): void {
  const { shown, folded, also } = foldProblems(report.problems, false);
  for (const problem of shown) {
    const others = also.get(problem)?.length ?? 0;
    logProblem(
      logger,
      problem,
      folder,
      others === 0 ? "" : ` ${others} more ${others === 1 ? "page leans" : "pages lean"} on it.`,
    );
  }
  for (const { rule, severity, count, total } of folded) {
    const text = `${rule}: ${count === total ? count : `${count} more, ${total} in all`}; /health/ lists them.`;
    if (severity === "error") logger.error(text);
    else if (severity === "warn") logger.warn(text);
    else logger.info(text);
  }
  logger.info(renderSummary(report));
}

/** Logs one problem at its own level. */
export function logProblem(logger: AstroIntegrationLogger, problem: Problem, folder: string, more = ""): void {
  const text = problemLine(problem, folder) + more;
  if (problem.severity === "error") logger.error(text);
  else if (problem.severity === "warn") logger.warn(text);
  else logger.info(text);
}
