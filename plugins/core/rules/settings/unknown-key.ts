import { nearest } from "../../diagnostic/nearest.ts";
import { defineRule } from "../define-rule.ts";
import { nearMiss } from "../schema/unknown-field.ts";
import { didYouMean } from "../words.ts";
import { knownFields } from "./known-fields.ts";

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
  },
  *check({ handbook, ruleIds }, messages) {
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
