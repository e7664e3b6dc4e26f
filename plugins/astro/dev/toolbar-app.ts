import { defineToolbarApp } from "astro/toolbar";
import type { ToolbarProblem } from "./toolbar-problems.ts";

const names = { error: "Error", warn: "Warning", info: "Note" } as const;

/** The dev toolbar's app: the problems of the page on the screen, then those of all others; each opens its line in the editor. */
const app = defineToolbarApp({
  init(canvas, toolbarApp, server) {
    const panel = document.createElement("astro-dev-toolbar-window");
    canvas.append(panel);
    server.on<ToolbarProblem[]>("astro-handshake:problems", (problems) => {
      const here = problems.filter(({ url }) => url !== undefined && samePage(url, location.pathname));
      const serious = here.filter(({ severity }) => severity !== "info");
      toolbarApp.toggleNotification({
        state: serious.length > 0,
        level: serious.some(({ severity }) => severity === "error") ? "error" : "warning",
      });
      panel.replaceChildren(
        ...renderPanel(
          here,
          problems.filter((problem) => !here.includes(problem) && problem.severity !== "info"),
        ),
      );
    });
  },
});

export default app;

function samePage(url: string, path: string): boolean {
  return url.replace(/\/+$/, "") === decodeURI(path).replace(/\/+$/, "");
}

function renderPanel(here: readonly ToolbarProblem[], elsewhere: readonly ToolbarProblem[]): HTMLElement[] {
  const style = document.createElement("style");
  style.textContent = `
    h1 { font-size: 16px; margin: 0 0 8px } h2 { font-size: 14px; margin: 16px 0 4px }
    ul { list-style: none; margin: 0; padding: 0; max-height: 40vh; overflow: auto }
    li { margin: 0 0 12px } p { margin: 2px 0 } .help { opacity: .8 }
    button { all: unset; cursor: pointer; text-decoration: underline; font-family: monospace; font-size: 12px }
    button:focus-visible { outline: 2px solid currentColor; outline-offset: 2px }`;
  return [style, heading("h1", "Handshake"), ...section("On this page", here), ...section("On other pages", elsewhere)];
}

function section(title: string, problems: readonly ToolbarProblem[]): HTMLElement[] {
  const list = document.createElement("ul");
  list.append(...problems.map(renderProblem));
  const none = document.createElement("p");
  none.textContent = "No problems.";
  return [heading("h2", `${title} (${problems.length})`), problems.length > 0 ? list : none];
}

function renderProblem({ severity, message, help, place, open, rule }: ToolbarProblem): HTMLElement {
  const item = document.createElement("li");
  const button = document.createElement("button");
  button.textContent = place;
  button.addEventListener("click", () => void fetch(`/__open-in-editor?file=${encodeURIComponent(open)}`));
  const what = document.createElement("p");
  what.textContent = `${names[severity]}: ${message} (${rule})`;
  const way = document.createElement("p");
  way.className = "help";
  way.textContent = help;
  item.append(button, what, way);
  return item;
}

function heading(level: "h1" | "h2", text: string): HTMLElement {
  const element = document.createElement(level);
  element.textContent = text;
  return element;
}
