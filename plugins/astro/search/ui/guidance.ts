import { element } from "./element.ts";
import type { Engine } from "./engine.ts";

/** What helps someone whose search found nothing: other words, and the ways in. */
export function renderGuidance(engine: Engine, isNarrowed: boolean): HTMLElement {
  const fewer = isNarrowed ? undefined : element("p", {}, engine.speak("search.fewer"));
  return element("div", { class: "search-guidance" }, fewer, renderWays(engine));
}

/** How much there is without the filters, and the way to take them off. */
export function renderWithoutFilters({ speak }: Engine, count: number, onClear: () => void): HTMLElement {
  const clear = element("button", { type: "button", class: "search-clear" }, speak("search.clear"));
  clear.addEventListener("click", onClear);
  return element("p", {}, speak("search.without", { count }), clear);
}

/** The indexes of the handbook, for somebody who would rather look than search. */
export function renderWays({ speak, facts }: Engine): HTMLElement {
  const ways = facts.ways.map(({ name, href }) => element("li", {}, element("a", { href }, speak(name))));
  return element("div", { class: "search-ways" }, element("p", {}, speak("search.browse")), element("ul", {}, ...ways));
}

/** What is said where there is no index to search: in plain words, with the way to the list of all titles where there are any. */
export function renderUnavailable(speak: Engine["speak"], titles: string, isEmpty: boolean): HTMLElement {
  if (isEmpty && !import.meta.env.DEV)
    return element("div", { class: "search-guidance" }, element("p", {}, speak("search.empty")));
  return element(
    "div",
    { class: "search-guidance" },
    element("p", {}, speak(import.meta.env.DEV ? "search.unbuilt" : "search.broken")),
    element("p", {}, element("a", { href: titles }, speak("search.titles"))),
  );
}
