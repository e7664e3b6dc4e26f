import type { CivilDate } from "../../core/freshness/history.ts";
import type { Site, SiteEntry } from "../site/load-site.ts";
import type { CalendarEvent } from "./calendar-event.ts";

/** What of a site its calendars are made from. */
export type CalendarSource = Pick<Site, "all" | "facts" | "speak" | "say">;

/** What an event takes from the page it is about. */
export function eventOf(
  entry: SiteEntry,
  site: CalendarSource,
  kind: string,
): Omit<CalendarEvent, "title" | "about" | "on" | "stamp"> {
  const { address, anchor } = entry.data.handbook;
  const id = `${kind}.${address.slice(1, -1) || "index"}${anchor === undefined ? "" : `#${anchor}`}`;
  return { id, address, anchor, ...whoseIs(entry, site) };
}

/** The last day on which a page said anything new; `otherwise` where that is not known. */
export function stampOf({ data }: SiteEntry, otherwise: CivilDate): CivilDate {
  const { reviewed = "", changed = "" } = data.handbook.verdict;
  const last = reviewed > changed ? reviewed : changed;
  return last === "" ? otherwise : last;
}

// Owners of the records a page speaks for answer for it as well, and so do the parties of a contract.
function whoseIs(entry: SiteEntry, { all }: CalendarSource): Pick<CalendarEvent, "people" | "teams"> {
  const { file, owners, holds } = entry.data.handbook;
  const held =
    holds.length === 0
      ? []
      : all.filter(({ data }) => data.handbook.file === file && data.handbook.confirmed === undefined);
  const parties = (entry.collection === "contracts" ? entry.data.parties : undefined) ?? [];
  const partners = parties.flatMap(({ owner, backup }) => (backup === undefined ? [owner] : [owner, backup]));
  const people = [...owners, ...held.flatMap(({ data }) => data.handbook.owners), ...partners];
  return { people: [...new Set(people)], teams: [...new Set(parties.map(({ team }) => team))] };
}
