import { folderOfKind } from "../../core/schema/kind.ts";
import type { Site, SiteEntry } from "./load-site.ts";
import { once } from "./once.ts";

/** One step of the way from home to a page. */
export interface Step {
  title: string;
  address: string;
}

// The first record that stands on a page, by the page's address.
const firstRecords = once((all: readonly SiteEntry[]) => {
  const records = all.filter(({ data }) => data.handbook.anchor !== undefined);
  return new Map(records.reverse().map((record) => [record.data.handbook.address, record]));
});

/** The way to a page: the index of its kind, then the pages of the folders it stands in, as far as there are any. */
export function trailOf(
  { data: { handbook } }: SiteEntry,
  { speak, pageAt, all }: Pick<Site, "speak" | "pageAt" | "all">,
): Step[] {
  // A page that holds records is reached from the index that lists them.
  const held = handbook.kind === "guide" ? firstRecords(all).get(handbook.address) : undefined;
  const section = folderOfKind[(held?.data.handbook ?? handbook).kind];
  // Streams are reached from where work stands.
  const parts = section === "streams" ? (["states", section] as const) : ([section] as const);
  const trail: Step[] = parts.map((name) => ({ title: speak(name), address: `/${name}/` }));
  const segments = handbook.address.split("/").filter((segment) => segment !== "");
  for (let depth = 1; depth < segments.length; depth += 1) {
    const address = `/${segments.slice(0, depth).join("/")}/`;
    const page = pageAt(address);
    if (page && trail.every((step) => step.address !== address))
      trail.push({ title: page.data.nav_label ?? page.data.handbook.title, address });
  }
  return trail;
}
