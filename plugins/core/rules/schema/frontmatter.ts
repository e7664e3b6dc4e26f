import { nearest } from "../../diagnostic/nearest.ts";
import { daysBetween } from "../../freshness/civil-date.ts";
import type { FieldFault } from "../../schema/read-fields.ts";
import { defineRule } from "../define-rule.ts";
import { placeOfField, placeOfSpan } from "../places.ts";
import { didYouMean, quote } from "../words.ts";
import { pastDates } from "./past-dates.ts";

/** Reports each field of the frontmatter that is missing or wrong. */
export const schemaFrontmatter = defineRule({
  id: "schema/frontmatter",
  summary: "a field is missing or wrong",
  severity: "error",
  messages: {
    missing: (field: string, kind: string, allowed: string) => ({
      message: `This ${kind} has no “${field}”.`,
      help: `Add \`${field}:\` to the frontmatter; it takes ${allowed}.`,
    }),
    wrong: (field: string, found: unknown, allowed: string, suggestion: string | undefined) => ({
      message: `“${field}” is ${quote(found)}, but takes ${allowed}.`,
      help: suggestion === undefined ? `Write ${allowed}.` : `${didYouMean(suggestion)}It takes ${allowed}.`,
    }),
    wrongBand: (found: unknown, allowed: string, counts: string, suggestion: string | undefined) => ({
      message: `“band” is ${quote(found)}, but takes ${allowed}.`,
      help: `${didYouMean(suggestion)}Until it is mended the page counts as band ${counts}, the narrowest.`,
    }),
    future: (field: string, date: string, today: string) => ({
      message: `“${field}” is ${date}, but today is ${today} and it tells of what has happened.`,
      help: "Write the day on which it happened, or leave it out until then.",
    }),
    unquoted: (handle: string) => ({
      message: `${handle} stands without quotes, which is no valid YAML.`,
      help: `Put it in quotes: "${handle}".`,
    }),
  },
  *check({ handbook, today }, messages) {
    for (const page of handbook.pages) {
      const { document } = page;
      for (const span of document.frontmatter.unquoted) {
        const handle = document.text.slice(span.start, span.end);
        yield {
          file: page.path,
          place: placeOfSpan(page, span),
          suggestion: `"${handle}"`,
          ...messages.unquoted(handle),
        };
      }
      for (const fault of page.faults) {
        const { path, found, missing, allowed } = fault;
        const field = path.join(".");
        const place = placeOfField(page, path);
        // A value that settings supplied is reported once, in the settings.
        if (!missing && !page.keys.has(String(path[0]))) continue;
        if (missing) yield { file: page.path, place, ...messages.missing(field, page.kind, allowed) };
        else {
          const suggestion = suggestValue(fault);
          const narrowest = Object.keys(handbook.settings.bands).at(-1) ?? "";
          const text =
            field === "band"
              ? messages.wrongBand(found, allowed, narrowest, suggestion)
              : messages.wrong(field, found, allowed, suggestion);
          yield { file: page.path, place, suggestion, ...text };
        }
      }
      for (const { path, date } of pastDates(page)) {
        // Tomorrow has begun somewhere.
        if (!page.keys.has(String(path[0])) || daysBetween(today, date) <= 1) continue;
        const place = placeOfField(page, path);
        yield { file: page.path, place, severity: "warn", ...messages.future(path.join("."), date, today) };
      }
    }
  },
});

function suggestValue({ found, words, allowed }: FieldFault): string | undefined {
  if (typeof found !== "string") return undefined;
  if (words.length > 0) return nearest(found, words);
  if (allowed.includes("days")) return /^\d{1,4}(?=\s*(?:d|days?)?$)/.exec(found)?.[0];
  if (allowed.includes("handle") && /^[A-Za-z0-9][\w./-]*$/.test(found)) return `@${found}`;
  return undefined;
}
