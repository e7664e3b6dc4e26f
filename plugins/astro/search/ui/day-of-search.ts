import { civilDateIn } from "../../../core/freshness/civil-date.ts";
import type { CivilDate } from "../../../core/freshness/history.ts";
import type { SearchFacts } from "../search-facts.ts";

/** The day of a search in the handbook's time zone, and never a day before the build's; a page may stand open for days. */
export function dayOfSearch({ timeZone, today: builtOn }: Pick<SearchFacts, "timeZone" | "today">): CivilDate {
  const clock = civilDateIn(Date.now(), timeZone);
  return clock > builtOn ? clock : builtOn;
}
