import type { PagefindResultData } from "@pagefind/component-ui";
import { element } from "./element.ts";
import type { Engine } from "./engine.ts";
import type { Loaded } from "./group-findings.ts";

const mostPromises = 3;

/** The promises that were found of a contract, each as what it commits to and with its own address. */
export function renderPromises(promises: readonly Loaded[], engine: Engine): HTMLElement | undefined {
  if (promises.length === 0) return undefined;
  const items = promises.slice(0, mostPromises).map(({ data }) => element("li", {}, ...renderPromise(data, engine)));
  return element("ul", { class: "search-promises" }, ...items);
}

function renderPromise({ url, meta }: PagefindResultData, { speak }: Engine): (Node | undefined)[] {
  const { title = "", clause = "", who, act, within, backup, says } = meta;
  const doing = [who, act].filter((part) => part !== undefined).join(" ");
  const parts = [doing === "" ? undefined : doing, says, within, backup && `${speak("promise.backup")} ${backup}`];
  const said = parts.filter((part) => part !== undefined && part !== "");
  return [
    ...(title === clause
      ? [element("a", { class: "kind", href: url }, clause)]
      : [element("span", {}, element("span", { class: "kind" }, clause), " ", element("a", { href: url }, title))]),
    said.length === 0 ? undefined : element("span", { class: "search-said" }, said.join(" · ")),
  ];
}
