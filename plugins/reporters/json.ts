import type { Report } from "../core/report/report.ts";

/** The report as JSON, in the documented form; the same report gives the same bytes. */
export function renderJson(report: Report): string {
  return `${printJson(report)}\n`;
}

// What a terminal, an editor or GitHub's runner (`##[`) would obey; JSON has another spelling for each.
const obeyed = /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]|(?<=#)#(?=\[)/g;

/** A value as JSON that says the same and may pass through a log unharmed. */
export function printJson(value: unknown): string {
  return JSON.stringify(value, undefined, 2).replace(
    obeyed,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
