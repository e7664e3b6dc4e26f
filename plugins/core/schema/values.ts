import { z } from "zod";
import { isCivilDate } from "../freshness/civil-date.ts";

/** What is said of a value besides its type: in messages (`allowed`), in the reference and in the JSON Schema. */
export interface FieldMeta {
  /** One sentence for the reference. */
  description?: string;
  /** Completes “… takes ”: `a date like 2026-11-05`. */
  allowed?: string;
}

const handlePattern = /^@[A-Za-z0-9][\w.-]*(\/[A-Za-z0-9][\w.-]*)?$/;

/** `@handle` or `@org/team`. */
export const handle = z
  .string()
  .regex(handlePattern)
  .meta({ allowed: 'a handle in quotes, "@mira" or "@harbour/tickets"' });

/** One handle or a list of them; read as a list whose first is accountable. */
export const owners = z
  .union([handle, z.array(handle).min(1)])
  .transform((value) => (typeof value === "string" ? [value] : value))
  .meta({ allowed: 'a handle in quotes, "@mira" or "@harbour/tickets", or a list of handles' });

/** A civil date. `2026-02-30` is none. */
export const civilDate = z
  .string()
  .refine(isCivilDate)
  .meta({ allowed: "a date of the calendar, written YYYY-MM-DD", format: "date" });

/** Any text that is not empty. */
export const text = z.string().trim().min(1).meta({ allowed: "text" });

/** A list of texts. */
export const texts = z.array(text).meta({ allowed: "a list of texts" });

/**
 * A path from the content folder or from the page, with or without extension, with `#anchor` for a record on a shared page.
 * `example` is one that the field would take.
 */
export function pageReference(example: string) {
  return z
    .string()
    .trim()
    .min(1)
    .meta({ allowed: `the path of a page, like ${example}` });
}

/** A list of page references; a single one counts as a list of one. */
export function pageReferences(example: string) {
  const reference = pageReference(example);
  return z
    .union([reference, z.array(reference)])
    .transform((value) => (typeof value === "string" ? [value] : value))
    .meta({ allowed: `a list of page paths, like [${example}]` });
}

/** How long until a page must be looked at again: whole days, or never. */
export const refreshWindow = z
  .union([z.number().int().min(1).max(3650), z.literal("never")])
  .meta({ allowed: "a whole number of days from 1 to 3650, or never" });

/** A choice between fixed words. */
export function choice<const T extends readonly [string, ...string[]]>(words: T) {
  return z.enum(words).meta({ allowed: listWords(words) });
}

/** `a, b or c`. */
export function listWords(words: readonly string[]): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}
