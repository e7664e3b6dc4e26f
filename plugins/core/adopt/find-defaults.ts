import { buildMatcher } from "../handbook/globs.ts";
import type { Handbook } from "../handbook/handbook.ts";
import { folderOfKind } from "../schema/kind.ts";
import type { Adoption } from "./adoption.ts";

// What a contract must say and hardly any page says that was written elsewhere; for three months nobody has to mind.
const wanted: Readonly<Record<string, unknown>> = { band: "A", change_type: "patch", refresh_after_days: 90 };

/** Fields that contracts must have and these do not, by glob. */
export function findDefaults(
  { pages }: Handbook,
  { kinds, fields }: Pick<Adoption, "kinds" | "fields">,
): Adoption["defaults"] {
  const globs = [`${folderOfKind.contract}/**`, ...(kinds.contract ?? [])];
  const defaults: Adoption["defaults"] = {};
  for (const glob of globs) {
    const matches = buildMatcher([glob]);
    const contracts = pages.filter((page) => matches(page.path) && !page.isIndex && !page.unreadable);
    const missing = Object.entries(wanted).filter(([field]) =>
      contracts.some(({ document }) => {
        const { values } = document.frontmatter;
        const written = [field, ...Object.keys(fields).filter((name) => fields[name] === field)];
        return written.every((name) => values[name] === undefined || values[name] === null);
      }),
    );
    if (missing.length > 0) defaults[glob] = Object.fromEntries(missing);
  }
  return defaults;
}
