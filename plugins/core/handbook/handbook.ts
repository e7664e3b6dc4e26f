import type { Settings } from "../schema/settings.ts";
import type { SettingsReading } from "../schema/parse-settings.ts";
import type { SiteShape } from "./address.ts";
import type { Matcher } from "./globs.ts";
import type { HandbookRecord, Page } from "./page.ts";

/** A file that cannot be used as a page at all, before any of it was read. */
export interface LostFile {
  path: string;
  reason: string;
  help: string;
}

/** One content folder and everything known about it. */
export interface Handbook {
  settings: Settings;
  settingsReading: SettingsReading;
  shape: SiteShape;
  /** Sorted by path; pages whose frontmatter or body is broken are among them. */
  pages: readonly Page[];
  /** Files that should be pages and could not even be read. */
  lost: readonly LostFile[];
  byPath: ReadonlyMap<string, Page>;
  /** The first page of each address. */
  byAddress: ReadonlyMap<string, Page>;
  /** Pages that share an address with an earlier one. */
  sameAddress: readonly { page: Page; first: Page }[];
  /** Every file of the content folder that is no page. */
  files: ReadonlySet<string>;
  publicFiles: ReadonlySet<string>;
  /** Addresses the site generates. */
  routes: ReadonlySet<string>;
  /** Old address to new, of the settings and of Astro. */
  redirects: ReadonlyMap<string, string>;
  records: readonly HandbookRecord[];
  recordsById: ReadonlyMap<string, HandbookRecord>;
  /** The bands this build shows. */
  publish: readonly string[];
  ignoresLink: Matcher;
  /** Where the site around the handbook decides otherwise than the settings say. The site's values hold. */
  siteConflicts: readonly { key: string; settings: string; site: string }[];
}
