import type { Severity } from "../core/diagnostic/problem.ts";
import type { Rule } from "../core/rules/define-rule.ts";
import type { Paint } from "./paint.ts";

const names: Readonly<Record<Severity, string>> = { error: "error", warn: "warning", info: "note" };

/** Rules as lines: the id, how loudly it speaks unless settings say otherwise, and what it says. */
export function renderRuleList(rules: readonly Rule[], paint: Paint): string {
  const width = Math.max(...rules.map(({ id }) => id.length));
  const lines = rules.map(({ id, severity, summary }) => {
    const word = names[severity].padEnd(7);
    const painted = { error: paint.red, warn: paint.yellow, info: paint.blue }[severity](word);
    return `${id.padEnd(width)}  ${painted}  ${summary}`;
  });
  return `${lines.join("\n")}\n`;
}
