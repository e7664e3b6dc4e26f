import type { FilterCounts, PagefindResults } from "@pagefind/component-ui";
import { iconSvg } from "../../site/icons.ts";
import { speakWith } from "../../site/speak.ts";
import { element, nodesOf } from "./element.ts";
import { instanceName, loadEngine, type Engine } from "./engine.ts";
import { createFilters, toIndexFilters } from "./filters.ts";
import { renderGuidance, renderUnavailable, renderWays } from "./guidance.ts";
import { isEmptyQuery, type Query } from "./query.ts";
import { renderResult } from "./result-item.ts";

/** Where a panel finds its index and the page that lists all titles. */
export interface PanelPlace {
  bundle: string;
  titles: string;
}

/** What is asked now, and how to ask for something else. */
interface Desk {
  asked(): Query;
  ask(query: Query): void;
}

/** What a search gives, beside what Pagefind's own types say of it. */
interface Found {
  results: unknown[];
  /** How many there were without the filters. */
  unfilteredResultCount?: number;
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

  const ask = (next: Query): void => {
    asked = next;
    if (field.value.trim() !== next.term) field.value = next.term;
    body.toggleAttribute("data-asked", !isEmptyQuery(next));
    onAsk(next);
    void ready.then(
      (engine) => run(engine, next),
      () => undefined,
    );
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
      body.append(...renderParts(engine, form, field, { asked: () => asked, ask }));
      // What was typed meanwhile is looked for now.
      ask({ ...asked, term: field.value.trim() });
    },
    () => body.append(renderUnavailable(english, titles)),
  );
  return { form, field, body, query: () => ({ ...asked, term: field.value.trim() }), ask, ready };
}

function run(engine: Engine, query: Query): void {
  const { instance } = engine;
  // Filters alone are a search of their own; nothing at all is none.
  instance.faceted = query.term === "" && !isEmptyQuery(query);
  const filters = toIndexFilters(query, engine) as Record<string, string[]>;
  instance.triggerSearchWithFilters(query.term, filters);
}

/** The parts that only work with an engine; Pagefind's find each other and the field through the instance. */
function renderParts(engine: Engine, form: HTMLFormElement, field: HTMLInputElement, desk: Desk): HTMLElement[] {
  const { instance, speak } = engine;
  const clear = (): void => {
    desk.ask({ term: desk.asked().term, filters: {} });
    field.focus();
  };
  const filters = createFilters(engine, (chosen) => desk.ask({ ...desk.asked(), filters: chosen }));
  const guidance = element("div", {});
  instance.registerInput(Object.assign(form, { instance, inputEl: field, focus: () => field.focus() }), {
    keyboardNavigation: true,
  });
  field.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown") return;
    event.preventDefault();
    instance.focusNextResults(field);
  });
  instance.on("filters", (counts) => {
    const { available, total } = counts as Record<"available" | "total", FilterCounts>;
    filters.offer(available, total, desk.asked().filters);
  });
  instance.on("results", (found) => {
    const { results, unfilteredResultCount = 0 } = found as Found;
    const asked = desk.asked();
    const isNarrowed = Object.keys(asked.filters).length > 0;
    guidance.replaceChildren();
    if (results.length === 0)
      guidance.append(
        isEmptyQuery(asked)
          ? renderWays(engine)
          : renderGuidance(engine, isNarrowed ? unfilteredResultCount : 0, clear),
      );
  });
  filters.offer(engine.known, engine.known, desk.asked().filters);
  const summary = part("pagefind-summary", { "default-message": speak("search.start") });
  const results = part("pagefind-results", {}) as PagefindResults;
  results.resultTemplate = (result) => renderResult(result, engine);
  return [filters.element, summary, results, guidance];
}

function part(name: string, attributes: Readonly<Record<string, string>>): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries({ ...attributes, instance: instanceName })) made.setAttribute(key, value);
  return made;
}
