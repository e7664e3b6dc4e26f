import type { Severity } from "../../core/diagnostic/problem.ts";
import type { CivilDate } from "../../core/freshness/history.ts";
import type { ToldHistory } from "../../core/promise/history/told-change.ts";
import type { Clock, Freshness } from "../../core/freshness/verdict.ts";
import type { CollectionName, Kind } from "../../core/schema/kind.ts";
import type { AgreementFacts } from "./agreement-facts.ts";
import type { Quote } from "./quote-link.ts";
import type { TrendFacts } from "./trend-facts.ts";

/** The build's judgement of a page's freshness, and what it is judged from on any later day. */
export interface JudgedFacts {
  freshness: Freshness;
  /** The day the clock runs from, and the next day of review. */
  from?: CivilDate;
  due?: CivilDate;
  window: number | "never";
  status: string;
}

/** The judgement a page was built with; its dates let a reader's browser judge again. */
export interface VerdictFacts extends JudgedFacts {
  clock: Clock;
  age?: number;
  reviewed?: CivilDate;
  changed?: CivilDate;
  reviewedBy?: string;
  dueSoonDays: number;
}

/** A page or record that another one points to. */
export interface RecordLink extends JudgedFacts {
  kind: Kind;
  title: string;
  /** A shorter name, for places where there is little room. */
  label?: string;
  /** Site address without base, and the anchor for a record on a shared page. */
  address: string;
  anchor?: string;
  owners: string[];
  /** Of a decision: how far it has come. */
  stage?: string;
}

/** A link from elsewhere with the sentence it stands in, and the heading that stands over it there. */
export interface BacklinkQuote extends Quote {
  section?: { text: string; id: string };
}

/** A page or record that links to this page. */
export interface Backlink {
  from: RecordLink;
  quotes: BacklinkQuote[];
  /** How many more sentences there are. */
  further: number;
  /** The fields of its frontmatter that name this page. */
  fields: string[];
}

/** A problem as the site shows it: nothing in it names a page that this build does not show. */
export interface PublicProblem {
  rule: string;
  severity: Severity;
  file: string;
  line: number;
  column: number;
  message: string;
  help?: string;
  /** The page it stands on, where that page is published. */
  address?: string;
  /** The other places it is about. */
  related?: RelatedFacts[];
  /** Where on its page it stands, for a problem that is about other places too. */
  anchor?: string;
}

/** Another place a problem is about. */
export interface RelatedFacts {
  file: string;
  line: number;
  column: number;
  message: string;
  address?: string;
  anchor?: string;
}

/** What the site must say about one link of a page's text. */
export interface LinkMark {
  /** `sound`: nothing for now. `part`: the page is there, the part of it that the link names is not. */
  state: "hidden" | "left-out" | "broken" | "part" | "stale" | "retired" | "sound";
  /** In words, for the reader. */
  note: string;
  /** The last day on which the target is fresh; from the day after it may be out of date. */
  freshUntil?: CivilDate;
}

/** Part of a record's body, rendered. */
export interface PieceFacts {
  html: string;
  text: string;
}

/** A page's file as this build may show it: the text up to its body, and what to cut from the body; places count in the body. */
export interface SourceFacts {
  head: string;
  cuts: { start: number; end: number }[];
}

/** Everything a page of the site needs besides its frontmatter and its body. Stored as `entry.data.handbook`. */
export interface EntryFacts {
  kind: Kind;
  /** Path of the file, relative to the content folder. */
  file: string;
  /** Site address without base: `/contracts/night-desk/`; use `hrefOf` to link to it. */
  address: string;
  /** Set for a record on a shared page. */
  anchor?: string;
  title: string;
  /** Accountable first. */
  owners: string[];
  isIndex: boolean;
  /** True when the body opens with its own level-1 heading, so that the layout prints none. */
  hasHeading: boolean;
  headings: { depth: number; text: string; id: string }[];
  verdict: VerdictFacts;
  /** Problems of this file, frontmatter faults among them. */
  problems: PublicProblem[];
  /** Fields of the frontmatter that are wrong or missing and stand in with a fallback. */
  faultyFields: string[];
  /** Outgoing links by kind of target, first mention first, each target once. */
  outgoing: RecordLink[];
  backlinks: Backlink[];
  /** What to say of links in the text, by their rendered `href`. */
  linkMarks: Record<string, LinkMark>;
  /** Named parts of a state, decision or answer: entry, exit, guardrail, frame, options, decide, review, answer, related. */
  pieces: Partial<Record<string, PieceFacts>>;
  /** When a record on a shared page was last confirmed, where it says so. */
  confirmed?: CivilDate;
  /** First sentence or two of the body as plain text. */
  summary: string;
  editUrl?: string;
  /** Where readers report what is wrong with it. */
  reportUrl?: string;
  /** What of the file may be read as it stands, of a page with an address of its own. */
  source?: SourceFacts;
  /** Digest of the source text, by which a rendered body is reused. */
  sourceDigest: string;
  /** What it promises, of the page of a contract between parties. */
  agreement?: AgreementFacts;
  /** What has changed on the page, by its commits; missing where history is not known. */
  history?: ToldHistory;
  /** Other records that stand on this page. */
  holds: { kind: Kind; title: string; anchor: string }[];
}

/** One owner with what they answer for. */
export interface OwnerFacts {
  handle: string;
  address: string;
  contact?: string;
  items: RecordLink[];
}

/** The one entry of the `handbook` collection: what every page of the site shares. */
export interface HandbookFacts {
  today: CivilDate;
  timeZone: string;
  /** How many days before its review is due a page says so. */
  dueSoonDays: number;
  title: string;
  /** Where pages stand now, by the addresses at which they stood; redirects among them. */
  moved: Record<string, string>;
  /** Collections that hold anything; asking for another makes Astro warn. */
  filled: CollectionName[];
  /** Names of bands with their words for the screen, in order, and those this build shows. */
  bands: Record<string, string>;
  publish: string[];
  withheldPages: number;
  /** Files that are left out of the site because they cannot be read. */
  leftOut: string[];
  words: Record<string, string>;
  contacts: Record<string, string>;
  /** Teams by handle, as the settings have them: the name in full, who is on it, where and when the team is reached. */
  teams: Record<string, { name?: string; channel?: string; members?: string[]; timeZone?: string; hours?: string }>;
  /** Every team the handbook shows, by the key it is known by. */
  teamKeys: string[];
  /** Days that are no business days. */
  holidays: CivilDate[];
  counts: { pages: number; links: number; errors: number; warnings: number; infos: number };
  problems: PublicProblem[];
  /** Whether the commits behind the pages are known: `shallow` where the clone holds only the newest, `off` where nobody asked. */
  history: "full" | "shallow" | "none" | "off";
  /** Where a commit is seen, with `{commit}` for its hash; missing where that is not known. */
  commitUrl?: string;
  /** Every rule; `html` is its page as the package carries it, where the handbook has none of its own. */
  rules: { id: string; summary: string; severity: Severity; html?: string }[];
  owners: OwnerFacts[];
  /** How the pages stood over the last year. */
  trend: TrendFacts;
}
