import { escapeText } from "entities";
import { Feed } from "feed";
import type { ToldChange } from "../../core/promise/history/told-change.ts";
import type { EntryFacts } from "../content/facts.ts";
import { sayChange, sumUpChange } from "../site/say-change.ts";
import type { Telling } from "../site/say-promise-step.ts";

/** What the feed of changes is made from. */
export interface ChangesFeed extends Telling {
  title: string;
  /** Absolute URLs: of the site's home page, of the feed itself, and of pages by address. */
  home: string;
  self: string;
  urlOf(address: string): string;
  pages: readonly Pick<EntryFacts, "title" | "address" | "history">[];
}

interface Item {
  page: ChangesFeed["pages"][number];
  change: ToldChange;
}

const mostItems = 60;

/** The Atom feed of changes: an entry a page and commit, newest first. Nothing in it depends on the day it is written. */
export function renderChangesFeed({ title, home, self, urlOf, pages, ...telling }: ChangesFeed): string {
  const { speak } = telling;
  const items = pages
    .flatMap((page) => (page.history?.changes ?? []).map((change): Item => ({ page, change })))
    .sort(byAge)
    .slice(0, mostItems);
  const feed = new Feed({
    id: self,
    title: plain(speak("feed.title", { title })),
    description: plain(speak("feed.about")),
    link: home,
    feed: self,
    updated: new Date((items[0]?.change.at ?? 0) * 1000),
    author: { name: plain(title) },
    generator: false,
  });
  for (const { page, change } of items) {
    const heading = speak("feed.entry", { title: page.title, change: sumUpChange(change, telling) });
    feed.addItem({
      id: idOf(change, new URL(self).hostname),
      title: escapeText(plain(heading)),
      link: urlOf(page.address),
      date: new Date(change.at * 1000),
      category: [{ term: change.level, name: speak(`history.level.${change.level}`) }],
      content: renderSteps(change, telling),
    });
  }
  return feed.atom1();
}

/** Names an entry for good: by the commit and by where the page stood then, so that neither a move nor a new build makes it another. */
function idOf({ on, commit, path }: ToldChange, host: string): string {
  return `tag:${host},${on}:${commit}:${path.split("/").map(encodeURIComponent).join("/")}`;
}

function renderSteps(change: ToldChange, telling: Telling): string {
  const lines = sayChange(change, telling).map(({ level, clause, text }) => {
    const said = clause === undefined ? text : `${clause}: ${text}`;
    const weight = change.isFirst ? "" : `<strong>${escapeText(telling.speak(`history.level.${level}`))}</strong> `;
    return `<li>${weight}${escapeText(plain(said))}</li>`;
  });
  return `<ul>${lines.join("")}</ul>`;
}

// XML has no place for control characters, however they are written.
function plain(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]|\p{Surrogate}/gu, "");
}

function byAge(one: Item, other: Item): number {
  const keyOf = ({ page, change }: Item): string => `${change.commit} ${page.address}`;
  return other.change.at - one.change.at || (keyOf(one) < keyOf(other) ? -1 : 1);
}
