import type { Report } from "../core/report/report.ts";

/** The report as JSON, in the documented form; the same report gives the same bytes. */
export function renderJson(report: Report): string {
  return `${JSON.stringify(report, undefined, 2)}\n`;
}
