import type { CivilDate } from "../freshness/history.ts";
import type { Handbook } from "../handbook/handbook.ts";
import type { Adoption } from "./adoption.ts";
import { findDefaults } from "./find-defaults.ts";
import { findFields } from "./find-fields.ts";
import { findKinds } from "./find-kinds.ts";
import { findRecords } from "./find-records.ts";

/**
 * Says what settings a handbook wants that has none, from its folders, its names, its frontmatter and its bodies. `handbook` has
 * to be loaded `forSite` and with `allClauses`, so that every body is there to look at; it is spent afterwards.
 */
export function proposeAdoption(handbook: Handbook, today: CivilDate): Adoption {
  const kinds = findKinds(handbook);
  const { records, notes } = findRecords(handbook);
  const named = findFields(handbook, today);
  return {
    kinds,
    records,
    fields: named.fields,
    defaults: findDefaults(handbook, { kinds, fields: named.fields }),
    exclude: findPartials(handbook),
    notes: [...notes, ...named.notes],
  };
}

// Site generators take a file whose name begins with an underscore for part of another.
function findPartials({ pages }: Handbook): string[] {
  return pages.some(({ path }) => /(?:^|\/)_[^/]*$/.test(path)) ? ["**/_*"] : [];
}
