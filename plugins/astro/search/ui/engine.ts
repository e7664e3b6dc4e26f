import type * as componentUi from "@pagefind/component-ui";
import { speakWith, type Speak } from "../../site/speak.ts";
import { factsFile } from "../bundle.ts";
import type { SearchFacts } from "../search-facts.ts";
import { judgeFreshnessOf, type JudgeFreshness } from "./judge-freshness.ts";

type ComponentUi = Pick<typeof componentUi, "configureInstance">;

/** What a panel searches with. */
export interface Engine {
  instance: componentUi.Instance;
  facts: SearchFacts;
  speak: Speak;
  judge: JudgeFreshness;
  /** Every value of every filter, with how many pages and records have it. */
  known: componentUi.FilterCounts;
}

/** Under this name the parts of Pagefind's component UI find each other. */
export const instanceName = "handbook";

let loaded: Promise<Engine> | undefined;

/** Fetches Pagefind's component UI and the facts of the handbook from `bundle`, once. Rejects where there is no index. */
export function loadEngine(bundle: string): Promise<Engine> {
  loaded ??= startEngine(bundle).catch((cause: unknown) => {
    loaded = undefined;
    throw cause;
  });
  return loaded;
}

async function startEngine(bundle: string): Promise<Engine> {
  const answer = await fetch(`${bundle}${factsFile}`);
  if (!answer.ok) throw new Error(`There is no search index at ${bundle}.`);
  const facts = (await answer.json()) as SearchFacts;
  // Written beside the index, so that both are of one version; it tells of itself on `window`.
  const script = `${bundle}pagefind-component-ui.js`;
  await import(/* @vite-ignore */ script);
  const { PagefindComponents } = window as unknown as { PagefindComponents: ComponentUi };
  const speak = speakWith(facts.words);
  const instance = PagefindComponents.configureInstance(instanceName, {
    bundlePath: bundle,
    // The URLs in the index are whole paths.
    baseUrl: "/",
    excerptLength: 26,
    // A title says what a page is about; whose it is and what kind it is only helps to choose.
    ranking: { metaWeights: { title: 4, kind: 0.1, owner: 1, teams: 1, tags: 2 } },
  });
  instance.setTranslations(translate(speak));
  await instance.triggerLoad();
  if (!instance.totalFilters) throw new Error(`Pagefind could not be started from ${bundle}.`);
  return { instance, facts, speak, judge: judgeFreshnessOf(facts), known: instance.totalFilters };
}

/** Our words under the names that Pagefind's components have for them. */
function translate(speak: Speak): Record<string, string> {
  const [term, count] = ["[SEARCH_TERM]", "[COUNT]"];
  const plural = (key: "search.found" | "search.narrowed", number: number) =>
    speak(key, { count: number, term }).replace(String(number), count);
  return {
    searching: speak("search.busy"),
    loading: speak("search.busy"),
    results_label: speak("search.results"),
    one_result: plural("search.found", 1),
    many_results: plural("search.found", 2),
    zero_results: speak("search.missed", { term }),
    total_one_result: plural("search.narrowed", 1),
    total_many_results: plural("search.narrowed", 2),
    total_zero_results: speak("search.nothing"),
    keyboard_navigate: speak("search.move"),
    keyboard_select: speak("search.follow"),
    keyboard_search: speak("search.type"),
    error_search: speak("search.broken"),
  };
}
