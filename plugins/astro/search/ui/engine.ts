import type * as componentUi from "@pagefind/component-ui";
import { speakWith, type Speak } from "../../site/speak.ts";
import { factsFile } from "../bundle.ts";
import type { SearchFacts } from "../search-facts.ts";
import { dayOfSearch } from "./day-of-search.ts";
import { judgeFreshnessOf, type JudgeFreshness } from "./judge-freshness.ts";
import type { Matches } from "./look-up.ts";
import { idsOf, type PagefindIndex, type PagefindScript } from "./pagefind.ts";
import type { Lesser } from "./rank.ts";

type ComponentUi = Pick<typeof componentUi, "configureInstance">;

/** What a panel searches with. */
export interface Engine {
  bundle: string;
  index: PagefindIndex;
  /** By which the parts of Pagefind's component UI find each other. */
  instance: componentUi.Instance;
  facts: SearchFacts;
  speak: Speak;
  judge: JudgeFreshness;
  /** The day of the search, and never a day before the build's. */
  readonly today: string;
  /** Every value of every filter, with how many pages and records have it. */
  known: componentUi.FilterCounts;
  /** How many pages and records there are. */
  total: number;
  /** What comes after the rest. */
  lesser: Lesser;
  /** Ids of the contracts and the decisions among it. */
  contracts: ReadonlySet<string>;
  decisions: ReadonlySet<string>;
  /** Ids of the promises among it. */
  promises: ReadonlySet<string>;
  /** What has been looked up already. */
  looked: Map<string, Promise<Matches>>;
}

/** Under this name the parts of Pagefind's component UI find each other. */
export const instanceName = "handbook";

// What is promised, and what has been answered, holds longer than the work that stands somewhere now.
const weights = { contract: 1.5, answer: 1.5, stream: 0.7 };

/** There is an index, or would be one, if the handbook had a page. */
export class NothingToFind extends Error {}

let loaded: Promise<Engine> | undefined;

/** Fetches Pagefind, its component UI and the facts of the handbook from `bundle`, once. Rejects where there is no index. */
export function loadEngine(bundle: string): Promise<Engine> {
  loaded ??= startEngine(bundle).catch((cause: unknown) => {
    loaded = undefined;
    throw cause;
  });
  return loaded;
}

async function startEngine(bundle: string): Promise<Engine> {
  const answer = await fetch(`${bundle}${factsFile}`);
  // While developing, `null` says that nothing has been built yet: a browser would report a file that is not there.
  const facts = answer.ok ? ((await answer.json()) as SearchFacts | null) : null;
  if (facts === null) throw new Error(`There is no search index at ${bundle}.`);
  if (facts.isEmpty) throw new NothingToFind();
  // Written beside the index, so that all are of one version; the component UI tells of itself on `window`.
  const [script, ui] = [`${bundle}pagefind.js`, `${bundle}pagefind-component-ui.js`];
  const [{ createInstance }] = await Promise.all([
    import(/* @vite-ignore */ script) as Promise<PagefindScript>,
    import(/* @vite-ignore */ ui),
  ]);
  const { PagefindComponents } = window as unknown as { PagefindComponents: ComponentUi };
  const speak = speakWith(facts.words);
  const instance = PagefindComponents.configureInstance(instanceName, { bundlePath: bundle });
  instance.setTranslations(translate(speak));
  // The URLs in the index are whole paths. What a word counts for beside the text is weighed where results are put in order.
  const metaWeights = {
    ...Object.fromEntries(["title", "name", "slug", "tags", "owner", "teams", "standing"].map((name) => [name, 1])),
    // A promise is found by its contract's name and by other words for its clause; the rest is in its text already.
    ...{ page: 0.5, asked: 0.3, kind: 0.05, clause: 0, who: 0, within: 0, backup: 0, says: 0, act: 0 },
  };
  const index = createInstance({ basePath: bundle, baseUrl: "/", ranking: { metaWeights } });
  const known = await index.filters();
  const [guides, retired, owners, promises, contracts, answers, streams, decisions] = await Promise.all([
    idsOf(index, { kind: ["guide"] }),
    idsOf(index, { status: { any: ["archived", "superseded"] } }),
    idsOf(index, { kind: { any: ["owner", "team"] } }),
    idsOf(index, { kind: ["promise"] }),
    idsOf(index, { kind: ["contract"] }),
    idsOf(index, { kind: ["answer"] }),
    idsOf(index, { kind: ["stream"] }),
    idsOf(index, { kind: ["decision"] }),
  ]);
  const kinds = new Map([
    ...[...contracts].map((id) => [id, weights.contract] as const),
    ...[...answers].map((id) => [id, weights.answer] as const),
    ...[...streams].map((id) => [id, weights.stream] as const),
  ]);
  return {
    bundle,
    index,
    instance,
    facts,
    speak,
    judge: judgeFreshnessOf(facts),
    get today() {
      return dayOfSearch(facts);
    },
    known,
    total: Object.values(known["kind"] ?? {}).reduce((sum, count) => sum + count, 0),
    lesser: { guides, retired, owners, kinds },
    contracts,
    decisions,
    promises,
    looked: new Map(),
  };
}

/** Our words under the names that Pagefind's components have for them. */
function translate(speak: Speak): Record<string, string> {
  return {
    searching: speak("search.busy"),
    loading: speak("search.busy"),
    results_label: speak("search.results"),
    keyboard_navigate: speak("search.move"),
    keyboard_select: speak("search.follow"),
    keyboard_search: speak("search.type"),
    error_search: speak("search.broken"),
  };
}
