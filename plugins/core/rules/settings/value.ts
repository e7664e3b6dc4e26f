import { fileStart } from "../../diagnostic/line-index.ts";
import { nearest } from "../../diagnostic/nearest.ts";
import { isChangeLevel } from "../../promise/diff/levels.ts";
import { changeLevels } from "../../promise/diff/step-kinds.ts";
import { readFields } from "../../schema/read-fields.ts";
import { listWords } from "../../schema/values.ts";
import { defineRule } from "../define-rule.ts";
import { didYouMean, quote } from "../words.ts";
import { findIdleGlobs } from "./idle-globs.ts";
import { idleMessages } from "./idle-messages.ts";
import { whatFieldTakes } from "./known-fields.ts";
import { listRuleEntries } from "./rule-entries.ts";
import { findEmptyRecords, findTwins } from "./shared-records.ts";

/** Reports each value of the settings file that is not allowed, and, as a warning, each that can have no effect. */
export const settingsValue = defineRule({
  id: "settings/value",
  summary: "a value of the settings file is wrong",
  severity: "error",
  messages: {
    wrong: (key: string, found: unknown, allowed: string, suggestion: string | undefined) => ({
      message: `“${key}” is ${quote(found)}, but takes ${allowed}.`,
      help: `${didYouMean(suggestion)}Until it is mended, the default counts.`,
    }),
    wrongDefault: (field: string, glob: string, found: unknown, allowed: string) => ({
      message: `The default “${field}” for ${glob} is ${quote(found)}, but takes ${allowed}.`,
      help: `Write ${allowed}; until then the pages of the glob do without it.`,
    }),
    conflict: (key: string, said: string, held: string) => ({
      message: `“${key}” is ${quote(said)} here and ${quote(held)} in Astro's configuration, which counts.`,
      help: "Make the two agree, so that the command line judges links as the site serves them.",
    }),
    unknownBand: (band: string, bands: readonly string[]) => ({
      message: `“publish” names the band ${quote(band)}, which does not exist.`,
      help: `The bands are ${bands.join(", ")}.`,
    }),
    ...idleMessages,
  },
  *check({ handbook, ruleOptions }, messages) {
    const { faults, file, settings, placeOf } = handbook.settingsReading;
    for (const { kind, place, key, found, allowed, suggestion } of faults)
      if (kind === "value") yield { file, place, suggestion, ...messages.wrong(key, found, allowed, suggestion) };
    for (const { key, settings: said, site } of handbook.siteConflicts)
      yield {
        file,
        place: placeOf(key.startsWith("redirects.") ? ["redirects", key.slice("redirects.".length)] : [key]),
        ...messages.conflict(key, said, site),
      };
    for (const [glob, fields] of Object.entries(settings.defaults)) {
      for (const [field, found] of Object.entries(fields)) {
        const allowed = whatFieldTakes(field, found);
        const place = placeOf(["defaults", glob, field]);
        if (allowed !== undefined) yield { file, place, ...messages.wrongDefault(field, glob, found, allowed) };
      }
    }
    for (const { rule, path, options } of listRuleEntries(settings)) {
      const schema = ruleOptions.get(rule);
      if (!schema || !options) continue;
      for (const { path: at, found, allowed } of readFields(schema, { ...options }).faults)
        yield {
          file,
          place: placeOf([...path, 1, ...at]),
          ...messages.wrong(`${rule} ${at.join(".")}`, found, allowed, undefined),
        };
    }
    for (const [step, level] of Object.entries(settings.changes)) {
      if (isChangeLevel(level)) continue;
      const suggestion = typeof level === "string" ? nearest(level, changeLevels) : undefined;
      const place = placeOf(["changes", step]);
      yield {
        file,
        place,
        suggestion,
        ...messages.wrong(`changes.${step}`, level, listWords(changeLevels), suggestion),
      };
    }
    const bands = Object.keys(settings.bands);
    for (const band of settings.publish ?? [])
      if (!bands.includes(band)) yield { file, place: placeOf(["publish"]), ...messages.unknownBand(band, bands) };
    for (const glob of findIdleGlobs(handbook))
      yield { file, place: glob.place, severity: "warn", suggestion: glob.suggestion?.glob, ...messages.idle(glob) };
    for (const { kind, glob, place } of findEmptyRecords(handbook))
      yield { file, place, severity: "warn", ...messages.empty(kind, glob) };
    for (const twins of findTwins(handbook)) {
      const related = { file: twins.second.path, message: "the page it shares names with", ...fileStart };
      const target = twins.first.path;
      yield { file, place: twins.place, severity: "warn", target, related: [related], ...messages.twins(twins) };
    }
  },
});
