import { iconSvg } from "../../site/icons.ts";
import { sayDate } from "../../site/speak.ts";
import { element, nodesOf } from "./element.ts";
import { instanceName, type Engine } from "./engine.ts";
import { keepQuery, recallQuery } from "./last-query.ts";
import { loadStyles } from "./load-styles.ts";
import { writeQuery } from "./query.ts";
import { createSearchForm } from "./search-form.ts";
import { createPanel, speakEarly, type Panel, type PanelPlace } from "./search-panel.ts";

let dialog: HTMLDialogElement | undefined;

/**
 * Opens the search dialog; what was last looked for is still in it. On closing, the focus goes back to where it was.
 *
 * @param typedMeanwhile what was typed since it was asked for
 */
export async function openSearch(place: PanelPlace, typedMeanwhile: () => string): Promise<void> {
  await loadStyles();
  dialog ??= createDialog(place);
  if (!dialog.open) dialog.showModal();
  const field = dialog.querySelector("input");
  field?.select();
  const typed = typedMeanwhile();
  if (!field || typed === "") return;
  field.value = typed;
  field.dispatchEvent(new Event("input"));
}

function createDialog(place: PanelPlace): HTMLDialogElement {
  const speak = speakEarly(place);
  const page = element("a", { href: place.titles, class: "search-page-link" }, speak("search.page"));
  const panel = createPanel(place, createSearchForm(place.titles, speak), recallQuery(place.bundle), (query) => {
    page.setAttribute("href", place.titles + writeQuery(query));
    keepQuery(place.bundle, query);
  });
  // What has just been typed is not asked yet, but may be followed.
  page.addEventListener("click", () => page.setAttribute("href", place.titles + writeQuery(panel.query())));
  const close = element(
    "button",
    { type: "button", class: "close-button", "aria-label": speak("close") },
    nodesOf(iconSvg("close")),
    element("span", { class: "search-close-word" }, speak("close")),
  );
  const foot = element("footer", { class: "search-foot" }, page);
  const made = element(
    "dialog",
    { class: "search-dialog", "aria-label": speak("search.field") },
    element(
      "div",
      { class: "search-frame" },
      element("header", { class: "search-head" }, panel.form, close),
      panel.body,
      foot,
    ),
  );
  listen(made, panel, close, page);
  document.body.append(made);
  panel.ready.then(
    (engine) => complete(made, foot, panel, engine),
    () => undefined,
  );
  return made;
}

function listen(dialog: HTMLDialogElement, { form, field }: Panel, close: HTMLElement, page: HTMLAnchorElement): void {
  close.addEventListener("click", () => dialog.close());
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    page.click();
  });
  dialog.addEventListener("click", (event) => {
    const { target } = event;
    // A click beside the frame; or one on a link, which may lead to another part of this page.
    const isLeaving = target === dialog || (target instanceof Element && target.closest("a") !== null);
    if (isLeaving && !event.ctrlKey && !event.metaKey && !event.shiftKey) dialog.close();
  });
  // A search field would only empty itself.
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    dialog.close();
  });
}

function complete(dialog: HTMLDialogElement, foot: HTMLElement, { field }: Panel, engine: Engine): void {
  const { instance, speak, facts } = engine;
  // What is announced outside an open dialog is not heard.
  const announcer = document.querySelector("[data-pagefind-announcer]");
  if (announcer) dialog.append(announcer);
  const hints = document.createElement("pagefind-keyboard-hints");
  hints.setAttribute("instance", instanceName);
  foot.prepend(hints);
  if (import.meta.env.DEV)
    foot.prepend(element("p", { class: "search-built" }, speak("search.built", { date: sayDate(facts.today, speak) })));
  const offerKeys = (): void => {
    instance.deregisterAllShortcuts(field);
    instance.registerShortcut({ label: "↓", description: speak("search.results") }, field);
    instance.registerShortcut({ label: "↵", description: speak("search.all") }, field);
    instance.registerShortcut({ label: "esc", description: speak("search.leave") }, field);
  };
  field.addEventListener("focus", offerKeys);
  field.addEventListener("blur", () => instance.deregisterAllShortcuts(field));
  if (document.activeElement === field) offerKeys();
}
