import type { WhoFacts } from "../content/agreement-facts.ts";
import type { CivilDate } from "../../core/freshness/history.ts";
import { attentionToContracts } from "./attention-to-contracts.ts";
import { attentionToPages } from "./attention-to-pages.ts";
import { attentionToWork } from "./attention-to-work.ts";
import { judgeAttention, urgencyOf, weekAhead, type Standing, type Urgent } from "./judge-attention.ts";
import type { Site } from "./load-site.ts";

/** A statement, and the day it ends with. */
export interface Said {
  text: string;
  on?: CivilDate | undefined;
}

/** One thing that needs somebody, now or on a day to come. */
export interface AttentionItem extends Urgent {
  title: string;
  address: string;
  anchor?: string | undefined;
  /** Whose it is. */
  who?: WhoFacts | undefined;
  /** The contract or page it stands on, where it is no page itself. */
  within?: { title: string } | undefined;
  /** What to say once its day has passed, before, and where it is a review long overdue. */
  late: Said;
  soon?: Said | undefined;
  overdue?: Said | undefined;
  /** More words to it, of whoever wrote them. */
  detail?: string | undefined;
  /** The one thing to do. */
  act: string;
}

const built = new WeakMap<Site, AttentionItem[]>();

/** Everything that needs somebody, now or later, most urgent on the day of the build first. */
export function attentionOf(site: Site): AttentionItem[] {
  const known = built.get(site);
  if (known) return known;
  const items = [...attentionToWork(site), ...attentionToContracts(site), ...attentionToPages(site)];
  const ordered = orderAttention(items, site.facts.today);
  built.set(site, ordered);
  return ordered;
}

/** The same in the order of one day. */
export function orderAttention<Item extends Urgent & { title: string }>(
  items: readonly Item[],
  today: CivilDate,
): Item[] {
  const keyed = items.map((item) => ({ item, key: `${urgencyOf(item, today)} ${item.title}` }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ item }) => item);
}

/** Those that are wrong, or will be within so many days. */
export function attentionWithin(items: readonly AttentionItem[], today: CivilDate, ahead = weekAhead): AttentionItem[] {
  return items.filter((item) => judgeAttention(item, today, ahead) !== "later");
}

/** What to say of an item where it stands so. */
export function sayingOf(item: AttentionItem, standing: Standing): Said {
  if (standing === "overdue") return item.overdue ?? item.late;
  return standing === "late" ? item.late : (item.soon ?? item.late);
}

/** A person or team as the site names them. */
export function whoOf(handle: string | undefined): WhoFacts | undefined {
  return handle === undefined ? undefined : { name: handle };
}
