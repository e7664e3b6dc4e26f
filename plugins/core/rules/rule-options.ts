import { buildMatcher } from "../handbook/globs.ts";
import type { Settings } from "../schema/settings.ts";
import type { RuleContext } from "./define-rule.ts";

type Options = Readonly<Record<string, unknown>>;

const none: Options = {};

/** Compiles what the settings say beside the severities of rules; the last override that matches a file wins as a whole. */
export function buildRawOptions(settings: Settings): RuleContext["rawOptionsOf"] {
  const overrides = settings.overrides.map(({ files, rules }) => ({ matches: buildMatcher(files), rules }));
  return (rule, file) => {
    let options = optionsIn(settings.rules[rule]);
    for (const { matches, rules } of overrides) {
      const own = optionsIn(rules[rule]);
      if (own && matches(file)) options = own;
    }
    return options ?? none;
  };
}

function optionsIn(entry: Settings["rules"][string] | undefined): Options | undefined {
  return Array.isArray(entry) ? entry[1] : undefined;
}
