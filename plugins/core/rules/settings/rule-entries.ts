import type { Settings } from "../../schema/settings.ts";

/** What the settings say of one rule, and the way to it. */
export interface RuleEntry {
  rule: string;
  path: readonly (string | number)[];
  /** What stands beside the severity; undefined where nothing does. */
  options: Readonly<Record<string, unknown>> | undefined;
}

/** Every entry of the settings that names a rule, under `rules` and in overrides. */
export function listRuleEntries({ rules, overrides }: Settings): RuleEntry[] {
  const entries = (named: Settings["rules"], path: readonly (string | number)[]): RuleEntry[] =>
    Object.entries(named).map(([rule, entry]) => ({
      rule,
      path: [...path, rule],
      options: Array.isArray(entry) ? entry[1] : undefined,
    }));
  return [
    ...entries(rules, ["rules"]),
    ...overrides.flatMap((override, index) => entries(override.rules, ["overrides", index, "rules"])),
  ];
}
