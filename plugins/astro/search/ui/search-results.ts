import type { PagefindResultData, PagefindResults } from "@pagefind/component-ui";
import { element } from "./element.ts";
import { instanceName, type Engine } from "./engine.ts";
import { createFilters } from "./filters.ts";
import { renderGuidance, renderWays, renderWithoutFilters } from "./guidance.ts";
import { renderHints } from "./hints.ts";
import { isEmptyQuery, type Query } from "./query.ts";
import { renderResult } from "./result-item.ts";
import type { Result } from "./group-findings.ts";
import type { SearchForm } from "./search-form.ts";
import { seekMended } from "./seek-mended.ts";
import { seek, type Found } from "./seek.ts";
import { summarise } from "./summary.ts";

/** What is asked now, and how to ask for something else. */
export interface Desk {
  asked(): Query;
  ask(query: Query): void;
}

/**
 * Puts filters, summary, results and guidance below a form, those that stand there already excepted. The function it gives back
 * looks for something and shows it. Pagefind's list of results finds the field through its instance.
 */
export function createResults(engine: Engine, { form, field, body }: SearchForm, desk: Desk): (query: Query) => void {
  const { instance, speak } = engine;
  const askFor = (query: Query): void => {
    desk.ask(query);
    field.focus();
  };
  const place = body.querySelector<HTMLDetailsElement>("details") ?? undefined;
  const filters = createFilters(engine, (chosen) => desk.ask({ ...desk.asked(), filters: chosen }), place);
  const summary = body.querySelector(".pf-summary") ?? element("p", { class: "pf-summary" }, speak("search.start"));
  const hints = element("div", { class: "search-hints" });
  const guidance = element("div", {});
  const { list, fill } = createList(engine);
  instance.registerInput(Object.assign(form, { instance, inputEl: field, focus: () => field.focus() }), {
    keyboardNavigation: true,
  });
  field.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown") return;
    event.preventDefault();
    instance.focusNextResults(field);
  });
  filters.offer(undefined, desk.asked().filters);

  const present = (query: Query, found: Found, offers: readonly HTMLElement[], mended?: string): void => {
    summary.textContent = summarise(query, found, speak, mended);
    hints.replaceChildren(...offers);
    filters.offer(found.counts, query.filters);
    guidance.replaceChildren();
    const isNarrowed = Object.keys(query.filters).length > 0;
    if (isNarrowed && found.complete === 0 && found.unfiltered > 0)
      hints.prepend(renderWithoutFilters(engine, found.unfiltered, () => askFor({ term: query.term, filters: {} })));
    if (isEmptyQuery(query)) guidance.append(renderWays(engine));
    else if (found.results.length === 0) guidance.append(renderGuidance(engine, isNarrowed && found.unfiltered > 0));
    fill(found.results);
    if (!isEmptyQuery(query))
      instance.announceRaw(summary.textContent, found.results.length === 0 ? "assertive" : "polite");
  };
  let turn = 0;
  const show = async (query: Query): Promise<void> => {
    const mine = ++turn;
    const found = isEmptyQuery(query) ? nothing : await seek(engine, query);
    const offers = await renderHints(engine, query, found, (term) => askFor({ ...query, term }));
    const instead = found.results.length === 0 ? await seekMended(engine, query, found) : undefined;
    // Something else may have been asked since.
    if (mine === turn) present(query, instead?.found ?? found, offers, instead?.term);
  };
  for (const part of [filters.element, summary, hints, list, guidance]) if (part.parentNode !== body) body.append(part);
  return (query) => {
    show(query).catch(() => {
      summary.textContent = speak("search.broken");
    });
  };
}

const nothing: Found = { results: [], complete: 0, unfiltered: 0, unknown: [] };

function createList(engine: Engine): { list: HTMLElement; fill(results: readonly Result[]): void } {
  const resultOf = new WeakMap<PagefindResultData, Result>();
  const list = document.createElement("pagefind-results") as PagefindResults;
  list.setAttribute("instance", instanceName);
  list.resultTemplate = (result) => {
    const shown = resultOf.get(result);
    return shown ? renderResult(result, shown, engine) : "";
  };
  const fill = (results: readonly Result[]): void => {
    const listed = results.map((result) => ({
      id: result.finding.hit.id,
      data: async () => {
        const data = result.data ?? (await result.finding.hit.data());
        resultOf.set(data, result);
        return data;
      },
    }));
    // The summary is announced by us, and in the same words.
    engine.instance.__dispatch__("results", { results: listed });
  };
  return { list, fill };
}
