import { defineRule } from "../define-rule.ts";
import { didYouMean, quote } from "../words.ts";
import { whatFieldTakes } from "./known-fields.ts";

/** Reports each value of the settings file that is not allowed. */
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
  },
  *check({ handbook }, messages) {
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
    const bands = Object.keys(settings.bands);
    for (const band of settings.publish ?? [])
      if (!bands.includes(band)) yield { file, place: placeOf(["publish"]), ...messages.unknownBand(band, bands) };
  },
});
