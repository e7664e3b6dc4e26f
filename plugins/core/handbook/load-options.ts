import type { SiteShape } from "./address.ts";
import type { Page } from "./page.ts";

/** How a handbook is loaded. */
export interface LoadOptions {
  /** Settings from elsewhere than the content folder: their text, and the name problems are reported under. */
  settings?: { file: string; text: string };
  /** Bands to show; wins over the settings. */
  publish?: readonly string[];
  /** What the site around the handbook decides: its own values win over the settings. */
  site?: Partial<SiteShape> & { redirects?: Record<string, string>; smartPunctuation?: boolean; publicFolder?: string };
  /** Rules whose explanations the site publishes. */
  rules: readonly string[];
  /** Keep what pages of a site show besides their body: the plain text around links, the parts of states, decisions and answers. Default: false. */
  forSite?: boolean;
  /** Read the clauses of every page, not of contracts alone. Default: false. */
  allClauses?: boolean;
  /** A page built earlier from the same text under the same settings, to be taken as it is. */
  known?: (path: string) => Page | undefined;
}
