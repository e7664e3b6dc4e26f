import { iconSvg } from "../../site/icons.ts";
import { speakWith } from "../../site/speak.ts";
import { element, nodesOf } from "./element.ts";
import { loadEngine, type Engine } from "./engine.ts";
import { renderUnavailable } from "./guidance.ts";
import { isEmptyQuery, withoutUnknown, type Query } from "./query.ts";
import { createResults } from "./search-results.ts";

/** Where a panel finds its index and the page that lists all titles. */
export interface PanelPlace {
  bundle: string;
  titles: string;
}

/** A field, filters and results; where they stand is another's business. */
export interface Panel {
  form: HTMLFormElement;
  field: HTMLInputElement;
  body: HTMLElement;
  query(): Query;
  /** Looks for something else. */
  ask(query: Query): void;
  /** Resolves when the panel can search, rejects when it cannot. */
  ready: Promise<Engine>;
}

// Long enough not to search for half a word of somebody who types on.
const pause = 120;

/** Makes a panel and starts fetching what it searches with. `onAsk` hears of every new query. */
export function createPanel({ bundle, titles }: PanelPlace, query: Query, onAsk: (query: Query) => void): Panel {
  let asked = query;
  let timer: number | undefined;
  const english = speakWith({});
  const field = element("input", {
    type: "search",
    name: "q",
    id: "search-field",
    autocomplete: "off",
    autocapitalize: "none",
    spellcheck: "false",
    enterkeyhint: "search",
    placeholder: english("search.field"),
    "aria-label": english("search.field"),
  });
  field.value = query.term;
  const form = element(
    "form",
    { class: "search-form", role: "search", action: titles },
    nodesOf(iconSvg("search")),
    field,
  );
  const body = element("div", { class: "search-body" });
  const ready = loadEngine(bundle);

  let show: ((query: Query) => void) | undefined;
  const ask = (next: Query): void => {
    asked = next;
    if (field.value.trim() !== next.term) field.value = next.term;
    body.toggleAttribute("data-asked", !isEmptyQuery(next));
    onAsk(next);
    show?.(next);
  };
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => ask({ ...asked, term: field.value.trim() }), pause);
  });
  ready.then(
    (engine) => {
      const label = engine.speak("search.field");
      field.placeholder = label;
      field.setAttribute("aria-label", label);
      const made = createResults(engine, form, field, { asked: () => asked, ask });
      body.append(...made.elements);
      show = made.show;
      // What was typed meanwhile is looked for now.
      const typed = { ...asked, term: field.value.trim() };
      ask(withoutUnknown(typed, engine.known, Object.keys(engine.facts.bands)));
    },
    () => body.append(renderUnavailable(english, titles)),
  );
  return { form, field, body, query: () => ({ ...asked, term: field.value.trim() }), ask, ready };
}
