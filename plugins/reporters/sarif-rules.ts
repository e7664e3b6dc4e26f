import type { Severity } from "../core/diagnostic/problem.ts";
import type { Rule } from "../core/rules/define-rule.ts";

/** What a SARIF log says of its rules beside what the rules say themselves. */
export interface RuleFacts {
  /** The page of a rule, as Markdown; undefined where there is none. */
  pageOf?(rule: string): string | undefined;
  /** Where that page is published. */
  ruleUrl?(rule: string): string | undefined;
}

/** The levels of SARIF. */
export const sarifLevels: Readonly<Record<Severity, string>> = { error: "error", warn: "warning", info: "note" };

/** A rule as SARIF describes it. The page is carried for rules in `used` alone, so that a log stays small. */
export function describeRule(
  { id, summary, severity }: Rule,
  used: ReadonlySet<string>,
  { pageOf, ruleUrl }: RuleFacts,
): object {
  const sentence = `${summary.charAt(0).toUpperCase()}${summary.slice(1).replaceAll("`", "")}.`;
  const url = ruleUrl?.(id);
  const page = used.has(id) ? pageOf?.(id) : undefined;
  return {
    id,
    shortDescription: { text: sentence },
    ...(url !== undefined && { helpUri: url }),
    help: { text: `${sentence} \`handshake explain ${id}\` says more.`, ...(page !== undefined && { markdown: page }) },
    defaultConfiguration: { level: sarifLevels[severity] },
    properties: { tags: [id.split("/")[0]] },
  };
}
