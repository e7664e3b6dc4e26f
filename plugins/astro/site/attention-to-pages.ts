import { addDays } from "../../core/freshness/civil-date.ts";
import { whoOf, type AttentionItem } from "./attention.ts";
import type { Site, SiteEntry } from "./load-site.ts";

/** Reviews that are due, and decisions that were to be looked at again. A page that holds records speaks for them. */
export function attentionToPages(site: Site): AttentionItem[] {
  const pages = Object.values(site.entries)
    .flat()
    .filter(
      ({ data }) => data.handbook.anchor === undefined && data.status !== "archived" && data.status !== "superseded",
    );
  return pages.flatMap((entry) => [...review(entry, site), ...decision(entry, site)]);
}

function review({ data: { status, handbook } }: SiteEntry, { speak }: Site): AttentionItem[] {
  const { title, address, owners, verdict } = handbook;
  const { from, window } = verdict;
  const common = { matter: "review", title, address, who: whoOf(owners[0]), act: speak("attend.review.act") } as const;
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
