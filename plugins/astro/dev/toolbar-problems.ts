import type { CheckedHandbook } from "../../core/check.ts";
import { hrefOf } from "../../core/handbook/address.ts";

/** A problem as the toolbar shows it. */
export interface ToolbarProblem {
  severity: "error" | "warn" | "info";
  rule: string;
  message: string;
  help: string;
  /** For people: `contracts/night-desk.md:12:7`. */
  place: string;
  /** For the editor: absolute path, line and column. */
  open: string;
  /** Path of the page's URL, where it has one. */
  url: string | undefined;
}

/** Every problem, in the order of the report, ready to be sent to the browser. */
export function toToolbarProblems({ report, handbook }: CheckedHandbook, folder: string): ToolbarProblem[] {
  return report.problems.map(({ severity, rule, message, help, file, line, column }) => {
    const page = handbook.byPath.get(file);
    return {
      severity,
      rule,
      message,
      help: help ?? "",
      place: `${file}:${line}:${column}`,
      open: `${folder}/${file}:${line}:${column}`,
      url: page && hrefOf(page.address, handbook.shape),
    };
  });
}
