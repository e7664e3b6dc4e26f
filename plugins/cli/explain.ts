import picocolors from "picocolors";
import { nearest } from "../core/diagnostic/nearest.ts";
import type { Rule } from "../core/rules/define-rule.ts";
import { rules } from "../core/rules/registry.ts";
import { readRulePage } from "../host/rule-page.ts";
import { plainPaint } from "../reporters/paint.ts";
import { renderRuleList } from "../reporters/rule-list.ts";
import { renderTerminalMarkdown } from "../reporters/terminal-markdown.ts";
import { didYouMean, type Values } from "./arguments.ts";
import type { Streams } from "./streams.ts";
import { UsageError } from "./usage-error.ts";

/** `handshake explain`: shows a rule's page; lists the rules of a group (`links/*`), or all of them. */
export function runExplain(_: Values, positionals: readonly string[], streams: Streams): Promise<number> {
  const paint = streams.colour ? picocolors.createColors(true) : plainPaint;
  const [named, ...more] = positionals;
  if (more.length > 0)
    throw new UsageError(`one rule at a time, not ${positionals.length}: ${positionals.join(", ")}.`);
  const listed = named === undefined ? rules : rulesOfGroup(named);
  if (listed.length > 0) streams.out(renderRuleList(listed, paint));
  else {
    const rule = findRule(named ?? "");
    const page = readRulePage(rule.id);
    streams.out(page ? renderTerminalMarkdown(page.text, page.path, paint) : renderRuleList([rule], paint));
  }
  return Promise.resolve(0);
}

function rulesOfGroup(named: string): readonly Rule[] {
  const group = named.replace(/\/\*?$/, "");
  return rules.filter(({ id }) => id.startsWith(`${group}/`));
}

function findRule(named: string): Rule {
  const rule = rules.find(({ id }) => id === named);
  if (rule) return rule;
  const ids = rules.map(({ id }) => id);
  const groups = ids.map((id) => id.split("/")[0] ?? "");
  const name = nearest(named, ids.map(nameOf));
  const alike = ids.filter((id) => nameOf(id) === name);
  const near = nearest(named, ids) ?? (alike.length === 1 ? alike[0] : nearest(named, groups));
  throw new UsageError(`there is no rule “${named}”.${didYouMean(near)} \`handshake explain\` lists them all.`);
}

function nameOf(id: string): string {
  return id.slice(id.indexOf("/") + 1);
}
