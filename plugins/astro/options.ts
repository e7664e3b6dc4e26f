import { nearest } from "../core/diagnostic/nearest.ts";

/** What concerns the site alone; what concerns the handbook stands in `handshake.json` beside it. */
export interface HandshakeOptions {
  /** The content folder, relative to the project. Default: `./content`. */
  content?: string;
  /** The handbook's name, in the head of every page. Default: the title of the handbook's first page, else “Handbook”. */
  title?: string;
  /** A logo to show beside the name: a site path, as in `/logo.svg`, or a URL. Default: none. */
  logo?: string;
  /** Site path of an icon for the browser's tab, as in `/favicon.svg`; a file of the public folder. Default: none. */
  favicon?: string;
  /** A style sheet of your own, relative to the project: where a brand sets its tokens. Default: none. */
  styles?: string;
  /** Serve the two type families that come with the package. Default: true; false where your tokens name others. */
  fonts?: boolean;
  /** Components of your own in place of the site's, by name: `{ SiteNav: "./src/SiteNav.astro" }`. Default: none. */
  components?: Readonly<Record<string, string>>;
  /** The day to judge on, `YYYY-MM-DD`. Default: `HANDSHAKE_TODAY`, else today in the handbook's time zone. */
  today?: string;
  /** Count warnings as errors. Default: `HANDSHAKE_STRICT`, else false. */
  strict?: boolean;
  /** The bands this build shows. Default: `HANDSHAKE_BANDS` (`A,B`), else the settings' `publish`, else the first band. */
  publish?: readonly string[];
  /** Clean Markdown of scripts, event handlers and other active HTML. Default: true; false only for a handbook whose authors are all trusted. */
  sanitize?: boolean;
  /** Add the handbook's pages to the site; false leaves collections, checks and components. Default: true. */
  routes?: boolean;
  /** After a build, follow every internal link of the HTML that was written. Default: true. */
  audit?: boolean;
  /** How many of each page's latest commits are read for what has changed on it, and for the feed of changes; 0 for neither, nor for the trend of health. Default: 20. */
  history?: number;
  /** Index the built pages for search, which needs the package `pagefind`, and lead to it from every page. Default: as `routes`. */
  search?: boolean;
  /** Write calendars, `handbook.json`, `llms.txt` and the Markdown of each page beside the pages, and lead to them. Default: as `routes`. */
  feeds?: boolean;
  /** Write a sitemap, which needs the package `@astrojs/sitemap` and Astro's `site`. Default: as `routes`, where the package is there. */
  sitemap?: boolean;
}

const names = Object.keys({
  content: true,
  title: true,
  logo: true,
  favicon: true,
  styles: true,
  fonts: true,
  components: true,
  today: true,
  strict: true,
  publish: true,
  sanitize: true,
  routes: true,
  audit: true,
  history: true,
  search: true,
  feeds: true,
  sitemap: true,
} satisfies Record<keyof HandshakeOptions, true>);

/** Says of each option that is none of `known` (by default those of `handshake()`) so, with the one that was meant. */
export function sayUnknownOptions(options: object, known: readonly string[] = names): string[] {
  return Object.keys(options)
    .filter((name) => !known.includes(name))
    .map((name) => {
      const meant = nearest(name, known);
      return meant === undefined
        ? `There is no option “${name}”; ${known.length === 1 ? "the only one is" : "those there are:"} ${known.join(", ")}.`
        : `There is no option “${name}”; did you mean “${meant}”?`;
    });
}

/** Options with the environment and the defaults filled in. */
export interface ResolvedOptions extends Pick<
  HandshakeOptions,
  "title" | "logo" | "favicon" | "styles" | "today" | "publish"
> {
  content: string;
  fonts: boolean;
  components: Readonly<Record<string, string>>;
  strict: boolean;
  sanitize: boolean;
  routes: boolean;
  audit: boolean;
  history: number;
  search: boolean;
  feeds: boolean;
  /** Undefined: where the package is there. */
  sitemap: boolean | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Fills in what the environment says and what is left to the defaults. */
export function resolveOptions(options: HandshakeOptions, environment: Environment): ResolvedOptions {
  const today = options.today ?? nonEmpty(environment["HANDSHAKE_TODAY"]);
  const bands = nonEmpty(environment["HANDSHAKE_BANDS"])
    ?.split(",")
    .map((band) => band.trim());
  const publish = options.publish ?? bands?.filter((band) => band !== "");
  const strict = nonEmpty(environment["HANDSHAKE_STRICT"]);
  return {
    ...(options.title !== undefined && { title: options.title }),
    ...(options.logo !== undefined && { logo: options.logo }),
    ...(options.favicon !== undefined && { favicon: options.favicon }),
    ...(options.styles !== undefined && { styles: options.styles }),
    ...(today !== undefined && { today }),
    ...(publish !== undefined && { publish }),
    content: options.content ?? "./content",
    fonts: options.fonts ?? true,
    components: options.components ?? {},
    strict: options.strict ?? (strict !== undefined && strict !== "0" && strict !== "false"),
    sanitize: options.sanitize ?? true,
    routes: options.routes ?? true,
    audit: options.audit ?? true,
    history: Math.max(0, options.history ?? 20),
    search: options.search ?? options.routes ?? true,
    feeds: options.feeds ?? options.routes ?? true,
    sitemap: options.sitemap ?? (options.routes === false ? false : undefined),
  };
}

function nonEmpty(text: string | undefined): string | undefined {
  return text === undefined || text === "" ? undefined : text;
}
