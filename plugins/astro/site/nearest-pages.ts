import { distance } from "fastest-levenshtein";
import { countSlips, plainForm, slipsAllowed } from "../../core/diagnostic/nearest.ts";

/** What a site says of itself where nothing stands: its pages by path, and where pages stand now by the paths of old. */
export interface KnownAddresses {
  pages: readonly (readonly [path: string, title: string])[];
  moved: Readonly<Record<string, string>>;
}

/** What may have been meant by an address at which nothing stands. */
export interface NearPages {
  /** Where what stood there stands now. */
  moved: { path: string; title: string } | undefined;
  /** The nearest pages, the nearest first. */
  near: { path: string; title: string }[];
}

const mostNear = 5;
const leastLikeness = 0.5;
// Beside a page that fits well, one that fits half as well is no help.
const leastOfBest = 0.75;

/** Finds what was meant by `wanted`: the page that moved from there, else the pages whose names are a slip away or share its words. */
export function nearestPages(wanted: string, { pages, moved }: KnownAddresses): NearPages {
  const path = tidy(wanted);
  const titleOf = new Map(pages);
  const target = Object.hasOwn(moved, `${path}/`) ? moved[`${path}/`] : undefined;
  const nameOf = (to: string): string => titleOf.get(withoutAnchor(to)) ?? to;
  const all = [
    ...pages.map(([to, title]) => ({ path: to, title, likeness: likenessOf(path, tidy(to), title) })),
    // An address of old is known by its own words, not by those of the page that stands elsewhere now.
    ...Object.entries(moved).map(([from, to]) => ({
      path: to,
      title: nameOf(to),
      likeness: likenessOf(path, tidy(from), ""),
    })),
  ];
  const scored = all
    .filter(({ likeness }) => likeness >= leastLikeness)
    .sort((one, other) => other.likeness - one.likeness || (one.path < other.path ? -1 : 1));
  const least = leastOfBest * (scored[0]?.likeness ?? 0);
  const fitting = scored.filter(({ likeness }) => likeness >= least);
  const near = [...Map.groupBy(fitting, (page) => withoutAnchor(page.path)).values()].flatMap(([best]) =>
    best ? [{ path: best.path, title: best.title }] : [],
  );
  const known = target === undefined ? undefined : { path: target, title: nameOf(target) };
  return { moved: known, near: near.filter((page) => page.path !== target).slice(0, mostNear) };
}

/** The words of an address, to search for. */
export function wordsOfAddress(wanted: string): string {
  return wordsOf(tidy(wanted).split("/").at(-1) ?? "").join(" ");
}

// The last segment names the page, and may have been taken from its title; the rest says where it was looked for.
function likenessOf(wanted: string, path: string, title: string): number {
  const last = (address: string): string => address.slice(address.lastIndexOf("/") + 1);
  const name = Math.max(
    slip(last(wanted), last(path)),
    sharedWords(last(wanted), last(path)),
    sharedWords(last(wanted), title),
  );
  return name === 0 ? 0 : 0.75 * name + 0.25 * alike(wanted, path);
}

/** How near a name is to another that it may be a slip of; 0 where there are too many letters between them for that. */
function slip(one: string, other: string): number {
  const [plain, meant] = [plainForm(one), plainForm(other)];
  const slips = countSlips(plain, meant);
  return slips <= slipsAllowed(plain) ? 1 - slips / Math.max(plain.length, meant.length, 1) : 0;
}

function alike(one: string, other: string): number {
  const longest = Math.max(one.length, other.length);
  return longest === 0 ? 1 : 1 - distance(one, other) / longest;
}

function sharedWords(one: string, other: string): number {
  const [words, others] = [wordsOf(one), wordsOf(other)];
  if (words.length === 0 || others.length === 0) return 0;
  const shared = words.filter((word) => others.some((known) => alike(word, known) >= 0.8)).length;
  return (2 * shared) / (words.length + others.length);
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

function tidy(wanted: string): string {
  const bare = wanted.replace(/\.(?:html?|mdx?)$/i, "").replace(/\/+/g, "/");
  const path = bare
    .replace(/\/index$/i, "")
    .replace(/\/$/, "")
    .toLowerCase();
  return path.startsWith("/") ? path : `/${path}`;
}

function withoutAnchor(path: string): string {
  return path.split("#")[0] ?? path;
}
