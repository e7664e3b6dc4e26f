import { nearest } from "../../diagnostic/nearest.ts";
import { isStepKind } from "../../promise/diff/levels.ts";
import { stepKinds } from "../../promise/diff/step-kinds.ts";
import { defineRule } from "../define-rule.ts";
import { nearMiss } from "../schema/near-miss.ts";
import { didYouMean } from "../words.ts";
import { knownFields } from "./known-fields.ts";
import { listRuleEntries } from "./rule-entries.ts";

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
    field: (field: string, suggestion: string | undefined) => ({
      message: `No field of the frontmatter is called “${field}”.`,
      help: `${didYouMean(suggestion)}The reference of frontmatter lists them all.`,
    }),
    rule: (rule: string, suggestion: string | undefined) => ({
      message: `No rule is called “${rule}”.`,
      help: `${didYouMean(suggestion)}The guide on rules lists them all.`,
    }),
    option: (rule: string, option: string, suggestion: string | undefined, known: readonly string[]) => ({
      message: `The rule ${rule} has no option called “${option}”.`,
      help: `${didYouMean(suggestion)}${known.length === 0 ? "It takes none." : `It takes ${known.join(", ")}.`}`,
    }),
    step: (step: string, suggestion: string | undefined) => ({
      message: `No step of a change is called “${step}”.`,
      help: `${didYouMean(suggestion)}The guide on what a change means lists them all.`,
    }),
  },
  *check({ handbook, ruleIds, ruleOptions }, messages) {
    const { faults, file, settings, placeOf } = handbook.settingsReading;
    for (const { kind, place, key, suggestion } of faults)
      if (kind === "unknown-key") yield { file, place, suggestion, ...messages.unknown(key, suggestion) };
    for (const [name, field] of Object.entries(settings.fields)) {
      if (knownFields.includes(field)) continue;
      const suggestion = nearest(field, knownFields);
      yield { file, place: placeOf(["fields", name]), suggestion, ...messages.field(field, suggestion) };
    }
    for (const [glob, fields] of Object.entries(settings.defaults)) {
      for (const field of Object.keys(fields)) {
        // Fields of an author's own are welcome; only a slip of a known one is reported.
        const suggestion = knownFields.includes(field) ? undefined : nearMiss(field, knownFields);
        if (suggestion === undefined) continue;
        yield { file, place: placeOf(["defaults", glob, field]), suggestion, ...messages.field(field, suggestion) };
      }
    }
    for (const { rule, path, options = {} } of listRuleEntries(settings)) {
      if (ruleIds.includes(rule)) {
        const known = Object.keys(ruleOptions.get(rule)?.shape ?? {});
        for (const option of Object.keys(options)) {
          if (known.includes(option)) continue;
          const suggestion = nearest(option, known);
          const place = placeOf([...path, 1, option]);
          yield { file, place, suggestion, ...messages.option(rule, option, suggestion, known) };
        }
        continue;
      }
      const suggestion = nearest(rule, ruleIds);
      yield { file, place: placeOf(path), suggestion, ...messages.rule(rule, suggestion) };
    }
    for (const step of Object.keys(settings.changes)) {
      if (isStepKind(step)) continue;
      const suggestion = nearest(step, Object.keys(stepKinds));
      yield { file, place: placeOf(["changes", step]), suggestion, ...messages.step(step, suggestion) };
    }
  },
});
