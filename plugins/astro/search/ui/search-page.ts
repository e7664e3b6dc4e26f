import { sayDate } from "../../site/speak.ts";
import { element } from "./element.ts";
import { loadStyles } from "./load-styles.ts";
import { isEmptyQuery, readQuery, writeQuery, type Query } from "./query.ts";
import { findSearchForm } from "./search-form.ts";
import { createPanel } from "./search-panel.ts";

/** Makes the form in `place` search, on a page that lists all titles below it: its query stands in the address, and the list makes way. */
export function startSearchPage(place: HTMLElement): void {
  const titles = document.getElementById("search-titles");
  const made = findSearchForm(place);
  if (!titles || !made) return;
  if (import.meta.env.DEV) void loadStyles();
  const query = readQuery(location.search);
  const show = (next: Query): void => {
    titles.hidden = !isEmptyQuery(next);
  };
  const { bundle = "", words } = place.dataset;
  const panel = createPanel({ bundle, words, titles: `#${titles.id}` }, made, query, (next) => {
    show(next);
    history.replaceState(history.state, "", location.pathname + writeQuery(next) + location.hash);
  });
  show(query);
  panel.form.addEventListener("submit", (event) => {
    event.preventDefault();
    panel.ask(panel.query());
  });
  panel.ready.then(
    ({ speak, facts }) => {
      if (import.meta.env.DEV)
        place.append(
          element("p", { class: "search-built" }, speak("search.built", { date: sayDate(facts.today, speak) })),
        );
    },
    () => standIn(place, titles, panel.field.value),
  );
}

/** Where there is nothing to search with, titles can be filtered: with the words that were typed. */
function standIn(place: HTMLElement, titles: HTMLElement, typed: string): void {
  titles.hidden = false;
  const filter = titles.querySelector<HTMLElement>("[data-instead]");
  const field = filter?.querySelector("input");
  if (!filter || !field) return;
  filter.hidden = false;
  field.value = typed;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  if (place.contains(document.activeElement)) field.focus();
  for (const part of place.querySelectorAll<HTMLElement>(".search-form, .search-filters, .pf-summary"))
    part.hidden = true;
}
