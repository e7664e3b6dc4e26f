import { speakWith, type Speak } from "../../site/speak.ts";
import { loadEngine, NothingToFind, type Engine } from "./engine.ts";
import { renderUnavailable } from "./guidance.ts";
import { isEmptyQuery, withoutUnknown, type Query } from "./query.ts";
import type { SearchForm } from "./search-form.ts";
import { createResults } from "./search-results.ts";

/** Where a panel finds its index and the page that lists all titles. */
export interface PanelPlace {
  bundle: string;
  titles: string;
  /** The handbook's own words among those said before the index is there, as its page holds them. */
  words: string | undefined;
}

/** Says what a search says before its index is there. */
export function speakEarly({ words }: PanelPlace): Speak {
  return speakWith(JSON.parse(words ?? "{}") as Record<string, string>);
}

/** A field, filters and results; where they stand is another's business. */
export interface Panel extends SearchForm {
  query(): Query;
  /** Looks for something else. */
  ask(query: Query): void;
  /** Resolves when the panel can search, rejects when it cannot. */
  ready: Promise<Engine>;
}

// Long enough not to search for half a word of somebody who types on.
const pause = 120;

/** Makes a panel of a form and starts fetching what it searches with. `onAsk` hears of every new query. */
export function createPanel(
  place: PanelPlace,
  { form, field, body }: SearchForm,
  query: Query,
  onAsk: (query: Query) => void,
): Panel {
  const { bundle, titles } = place;
  let asked = query;
  let timer: number | undefined;
  if (query.term !== "") field.value = query.term;
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
      show = createResults(engine, { form, field, body }, { asked: () => asked, ask });
      // What was typed meanwhile is looked for now.
      const typed = { ...asked, term: field.value.trim() };
      ask(withoutUnknown(typed, engine.known, Object.keys(engine.facts.bands)));
    },
    (cause: unknown) => body.append(renderUnavailable(speakEarly(place), titles, cause instanceof NothingToFind)),
  );
  return { form, field, body, query: () => ({ ...asked, term: field.value.trim() }), ask, ready };
}
