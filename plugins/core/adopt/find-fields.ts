import { daysBetween, isCivilDate } from "../freshness/civil-date.ts";
import type { CivilDate } from "../freshness/history.ts";
import type { Handbook } from "../handbook/handbook.ts";
import { buildSchemas } from "../schema/frontmatter.ts";
import { english } from "../vocabulary/english.ts";

/** Other names under which the handbook writes fields, and what was seen and left alone. */
export interface OtherNames {
  fields: Record<string, string>;
  notes: string[];
}

const { fields: names, changed } = english.adoption;
const schemas = buildSchemas();
const shapes = { ...schemas.decision.shape, ...schemas.guide.shape };
// Twice the window that a page has where nobody chose one.
const longAgo = 180;

/** Finds other names of fields. A name counts only where every value that stands under it fits the field. */
export function findFields({ pages }: Handbook, today: CivilDate): OtherNames {
  const found: OtherNames = { fields: {}, notes: [] };
  const written = pages.map(({ document }) => document.frontmatter.values);
  for (const field of Object.keys(names).filter(isField)) {
    for (const name of names[field]) {
      const values = written.map((all) => all[name]).filter((value) => value !== undefined && value !== null);
      if (values.length === 0 || !values.every((value) => shapes[field].safeParse(value).success)) continue;
      if (changed.some((weak) => weak === name) && areMostlyOld(values, today)) {
        found.notes.push(
          `\`${name}\` is not read as \`${field}\`: most of its dates are long past, so it says when a page changed.`,
        );
        continue;
      }
      found.fields[name] = field;
    }
  }
  return found;
}

function isField(name: string): name is keyof typeof names {
  return name in names;
}

function areMostlyOld(values: readonly unknown[], today: CivilDate): boolean {
  const old = values.filter(
    (value) => typeof value === "string" && isCivilDate(value) && daysBetween(value, today) > longAgo,
  );
  return old.length * 2 > values.length;
}
