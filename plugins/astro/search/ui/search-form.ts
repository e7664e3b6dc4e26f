import { iconSvg } from "../../site/icons.ts";
import type { Speak } from "../../site/speak.ts";
import { element, nodesOf } from "./element.ts";

/** Where one asks, and where the answers come. */
export interface SearchForm {
  form: HTMLFormElement;
  field: HTMLInputElement;
  body: HTMLElement;
}

/** Makes a form that leads to `titles` without an index. */
export function createSearchForm(titles: string, speak: Speak): SearchForm {
  const label = speak("search.field");
  const field = element("input", {
    type: "search",
    name: "q",
    id: "search-field",
    autocomplete: "off",
    autocapitalize: "none",
    spellcheck: "false",
    enterkeyhint: "search",
    placeholder: label,
    "aria-label": label,
  });
  const form = element(
    "form",
    { class: "search-form", role: "search", action: titles },
    nodesOf(iconSvg("search")),
    field,
  );
  return { form, field, body: element("div", { class: "search-body" }) };
}

/** The form that stands in a page already; undefined where there is none. */
export function findSearchForm(place: HTMLElement): SearchForm | undefined {
  const form = place.querySelector<HTMLFormElement>(".search-form");
  const field = form?.querySelector("input");
  const body = place.querySelector<HTMLElement>(".search-body");
  return form && field && body ? { form, field, body } : undefined;
}
