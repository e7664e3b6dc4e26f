import { getCollection, getEntry } from "astro:content";
import { config, shape } from "virtual:handshake/config";
import type { CivilDate } from "../../core/freshness/history.ts";
import { hrefOf, type SiteShape } from "../../core/handbook/address.ts";
import type { CollectionName } from "../../core/schema/kind.ts";
import type { HandbookFacts } from "../content/facts.ts";
import { assetHref } from "./asset-href.ts";
import type { EntryOf } from "./entry-of.ts";
import { orderEntries } from "./order-entries.ts";
import { nameOfReference, referenceName } from "./references.ts";
import { sayDate, speakWith, type Speak } from "./speak.ts";

/** A page or record of the handbook. */
export type SiteEntry = EntryOf<CollectionName>;

/** Everything a page of the site is made from. */
export interface Site {
  shape: SiteShape;
  title: string;
  /** The URL of the logo. */
  logo: string | undefined;
  facts: HandbookFacts;
  /** Pages and records by collection, in the order of lists; a kind's own index is none of them. */
  entries: { [Name in CollectionName]: EntryOf<Name>[] };
  /** Every page and record, indexes among them. */
  all: SiteEntry[];
  speak: Speak;
  say(date: CivilDate): string;
  /** The URL of an address, and of an anchor on it. */
  href(address: string, anchor?: string): string;
  /** The page that stands at an address. */
  pageAt(address: string): SiteEntry | undefined;
  /** The page or record at a place. */
  recordAt(place: { address: string; anchor?: string | undefined }): SiteEntry | undefined;
  /** What a reference in an entry's frontmatter means, where this build shows it. */
  refer(from: SiteEntry, reference: string): SiteEntry | undefined;
}

let built: Promise<Site> | undefined;
const served = new WeakMap<Request, Promise<Site>>();

/** What the site is made from: read once in a build, once a request while developing. */
export function loadSite(request: Request): Promise<Site> {
  if (import.meta.env.PROD) return (built ??= buildSite());
  const site = served.get(request) ?? buildSite();
  served.set(request, site);
  return site;
}

/** The pages that have an address of their own, for a route that lists its paths. */
export async function listPages(): Promise<{ pages: SiteEntry[]; facts: HandbookFacts }> {
  const { all, facts } = await (import.meta.env.PROD ? (built ??= buildSite()) : buildSite());
  return { pages: all.filter(({ data }) => data.handbook.anchor === undefined), facts };
}

async function buildSite(): Promise<Site> {
  const shared = await getEntry("handbook", "handbook");
  if (!shared) throw new Error("The collections of the handbook are empty; see src/content.config.ts.");
  const facts = shared.data as HandbookFacts;
  const list = async <Name extends CollectionName>(name: Name): Promise<EntryOf<Name>[]> =>
    facts.filled.includes(name) ? ((await getCollection(name)) as EntryOf<Name>[]) : [];
  const entries = {
    contracts: await list("contracts"),
    decisions: await list("decisions"),
    answers: await list("answers"),
    states: await list("states"),
    streams: await list("streams"),
    guides: await list("guides"),
  };
  const places = new Map<string, SiteEntry>();
  const names = new Map<string, SiteEntry>();
  const all = Object.values(entries).flat();
  for (const entry of all) {
    const { address, anchor, file } = entry.data.handbook;
    places.set(placeOf(address, anchor), entry);
    names.set(referenceName(file, anchor), entry);
  }
  const isIndex = ({ id }: SiteEntry): boolean => id === "index" || id === "404" || id in entries;
  const listed = Object.fromEntries(
    Object.entries(entries).map(([name, kept]) => [
      name,
      orderEntries(
        kept.filter((entry) => !isIndex(entry)),
        all,
      ),
    ]),
  ) as Site["entries"];
  const speak = speakWith(facts.words);
  return {
    shape,
    title: config.title ?? facts.title,
    logo: config.logo === undefined ? undefined : assetHref(config.logo, shape.base),
    facts,
    entries: listed,
    all,
    speak,
    say: (date) => sayDate(date, speak),
    href: (address, anchor) => hrefOf(address, shape) + (anchor === undefined ? "" : `#${encodeURIComponent(anchor)}`),
    pageAt: (address) => places.get(placeOf(address, undefined)),
    recordAt: ({ address, anchor }) => places.get(placeOf(address, anchor)),
    refer: (from, reference) => {
      const name = nameOfReference(reference, from.data.handbook.file);
      return name === undefined ? undefined : names.get(name);
    },
  };
}

function placeOf(address: string, anchor: string | undefined): string {
  return anchor === undefined ? address : `${address}#${anchor}`;
}
