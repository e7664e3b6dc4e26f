import { addDays } from "../../core/freshness/civil-date.ts";
import { whoOf, type AttentionItem } from "./attention.ts";
import type { Site, SiteEntry } from "./load-site.ts";

/** Reviews that are due, and decisions that were to be looked at again. A page that holds records speaks for those without a day of their own. */
export function attentionToPages(site: Site): AttentionItem[] {
  const pages = Object.values(site.entries)
    .flat()
    .filter(
      ({ data: { status, handbook } }) =>
        (handbook.anchor === undefined || handbook.confirmed !== undefined) &&
        status !== "archived" &&
        status !== "superseded",
    );
  return pages.flatMap((entry) => [...review(entry, site), ...decision(entry, site)]);
}

function review({ data: { status, handbook } }: SiteEntry, { speak, pageAt }: Site): AttentionItem[] {
  const { title, address, anchor, owners, verdict } = handbook;
  const { from, window } = verdict;
  const page = anchor === undefined ? undefined : pageAt(address)?.data.handbook;
  const within = page && { title: page.title };
  const who = whoOf(owners[0]);
  const common = { matter: "review", title, address, anchor, within, who, act: speak("attend.review.act") } as const;
  // Of a page that says so of itself, once is enough.
  if (status === "stale" && anchor !== undefined) return [];
  if (status === "stale") return [{ ...common, late: { text: speak("attend.review.stale") } }];
  if (from === undefined || window === "never") return [];
  const until = addDays(from, window);
  return [
    {
      ...common,
      until,
      overdueAfter: addDays(from, 2 * window),
      late: { text: speak("attend.review.late"), on: until },
      soon: { text: speak("attend.review.soon"), on: until },
      overdue: { text: speak("attend.review.overdue"), on: until },
    },
  ];
}

function decision(entry: SiteEntry, { speak }: Site): AttentionItem[] {
  if (entry.collection !== "decisions" || entry.data.next_review === undefined) return [];
  const { title, address, owners } = entry.data.handbook;
  const { next_review: until, decider } = entry.data;
  return [
    {
      matter: "decision",
      title,
      address,
      who: whoOf(owners[0] ?? decider),
      until,
      late: { text: speak("attend.decision.late"), on: until },
      soon: { text: speak("attend.decision.soon"), on: until },
      act: speak("attend.decision.act"),
    },
  ];
}
