import { element } from "./element.ts";
import type { Engine } from "./engine.ts";
import type { Query } from "./query.ts";
import type { Found } from "./seek.ts";
import { mendTerm } from "./seek-mended.ts";

const mostNarrower = 3;

/** Other searches that may find more: with a misspelt word mended, or without the words that stand nowhere together. */
export async function renderHints(
  engine: Engine,
  { term }: Query,
  found: Found,
  ask: (term: string) => void,
): Promise<HTMLElement[]> {
  const { speak } = engine;
  const offer = (text: string): HTMLElement => {
    const button = element("button", { type: "button", class: "search-offer" }, text);
    button.addEventListener("click", () => ask(text));
    return button;
  };
  const meant = await mendTerm(engine, term, found.unknown);
  const narrower = narrowerTerms(term, found);
  return [
    ...(meant === undefined ? [] : [element("p", {}, speak("search.meant"), offer(meant))]),
    ...(narrower.length === 0 ? [] : [element("p", {}, speak("search.narrower"), ...narrower.map(offer))]),
  ];
}

/** Searches for the words that the best findings hold together, where none of them holds every word. */
function narrowerTerms(term: string, { results, complete }: Found): string[] {
  if (complete > 0) return [];
  const terms = results.map(({ finding: { missing, held } }) => (missing.length === 0 ? "" : held.join(" ")));
  return [...new Set(terms)].filter((each) => each !== "" && each !== term).slice(0, mostNarrower);
}
