import { sayDate } from "../../site/speak.ts";
import { element } from "./element.ts";
import { isEmptyQuery, readQuery, writeQuery, type Query } from "./query.ts";
import { loadStyles } from "./load-styles.ts";
import { createPanel } from "./search-panel.ts";

/** Makes a search of `place`, on a page that lists all titles below it: its query stands in the address, and the list makes way. */
export async function startSearchPage(place: HTMLElement): Promise<void> {
  const titles = document.getElementById("search-titles");
  if (!titles) return;
  await loadStyles();
  const query = readQuery(location.search);
  const show = (next: Query): void => {
    titles.hidden = !isEmptyQuery(next);
  };
  const bundle = place.dataset["bundle"] ?? "";
  const panel = createPanel({ bundle, titles: `#${titles.id}` }, query, (next) => {
    show(next);
    history.replaceState(history.state, "", location.pathname + writeQuery(next) + location.hash);
  });
  show(query);
  panel.form.addEventListener("submit", (event) => {
    event.preventDefault();
    panel.ask(panel.query());
  });
  place.append(panel.form, panel.body);
  place.hidden = false;
  panel.ready.then(
    ({ speak, facts }) => {
      // The search does what the filter of the list does without one.
      titles.querySelector("[data-filter]")?.remove();
      titles.removeAttribute("data-stands-back");
      if (import.meta.env.DEV)
        place.append(
          element("p", { class: "search-built" }, speak("search.built", { date: sayDate(facts.today, speak) })),
        );
    },
    () => {
      panel.form.hidden = true;
      titles.hidden = false;
      titles.removeAttribute("data-stands-back");
    },
  );
}
