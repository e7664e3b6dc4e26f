import { nearest } from "../../diagnostic/nearest.ts";
import { defineRule } from "../define-rule.ts";
import { didYouMean } from "../words.ts";

/** Reports keys of the settings file, and rules it names, that do not exist. */
export const settingsUnknownKey = defineRule({
  id: "settings/unknown-key",
  summary: "a key of the settings file means nothing",
  severity: "warn",
  messages: {
    unknown: (key: string, suggestion: string | undefined) => ({
      message: `No setting is called “${key}”.`,
      help: `${didYouMean(suggestion)}The reference of settings lists them all.`,
    }),
    rule: (rule: string, suggestion: string | undefined) => ({
      message: `No rule is called “${rule}”.`,
      help: `${didYouMean(suggestion)}\`handshake explain\` lists the rules.`,
    }),
  },
  *check({ handbook, ruleIds }, messages) {
    const { faults, file, settings, placeOf } = handbook.settingsReading;
    for (const { kind, place, key, suggestion } of faults)
      if (kind === "unknown-key") yield { file, place, suggestion, ...messages.unknown(key, suggestion) };
    const named = [
      ...Object.keys(settings.rules).map((rule) => ({ rule, path: ["rules", rule] as (string | number)[] })),
      ...settings.overrides.flatMap(({ rules }, index) =>
        Object.keys(rules).map((rule) => ({ rule, path: ["overrides", index, "rules", rule] })),
      ),
    ];
    for (const { rule, path } of named) {
      if (ruleIds.includes(rule)) continue;
      const suggestion = nearest(rule, ruleIds);
      yield { file, place: placeOf(path), suggestion, ...messages.rule(rule, suggestion) };
    }
  },
});
