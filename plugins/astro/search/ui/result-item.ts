import type { PagefindResultData } from "@pagefind/component-ui";
import { iconSvg } from "../../site/icons.ts";
import { isWordKey, sayDate } from "../../site/speak.ts";
import { isDoubtful, verdictIcons } from "../../site/trust.ts";
import { readStanding } from "../standing-line.ts";
import { readTrust } from "../trust-line.ts";
import { element, nodesOf } from "./element.ts";
import type { Engine } from "./engine.ts";
import { quote, type Quote, type Section } from "./quote.ts";
import type { Finding } from "./seek.ts";

const mostSections = 2;

/** A result: its title, what kind it is, whose, how far to trust it, the words around the match, and the parts they stand in. */
export function renderResult(result: PagefindResultData, { places, missing }: Finding, engine: Engine): HTMLElement {
  const { meta, url, content = "", anchors = [], filters = {} } = result;
  const { speak } = engine;
  const quoted = quote({ content, anchors }, places);
  const sections = [quoted.section, ...quoted.others].filter(({ id }) => id !== undefined).slice(0, mostSections);
  return element(
    "li",
    { class: "search-result", "data-kind": filters["kind"]?.[0], "data-incomplete": missing.length > 0 },
    element("p", { class: "search-title" }, element("a", { href: url }, meta["title"] ?? meta["name"] ?? url)),
    renderMeta(result, engine),
    ...renderStandings(result, engine),
    element("p", { class: "search-excerpt" }, ...renderQuote(quoted)),
    sections.length === 0
      ? undefined
      : element("p", { class: "search-sections" }, `${speak("search.sections")} `, ...sections.map(linkTo(url))),
    missing.length === 0
      ? undefined
      : element("p", { class: "search-missing" }, `${speak("search.without.words")} ${missing.join(", ")}`),
  );
}

function linkTo(url: string) {
  const page = url.replace(/#.*$/, "");
  return ({ id = "", title = "" }: Section): HTMLElement =>
    element("a", { href: `${page}#${encodeURIComponent(id)}` }, title);
}

function renderQuote({ words, atStart, atEnd }: Quote): (Node | string)[] {
  const marked = words.map(({ text, isMatch }) => (isMatch ? element("mark", {}, text) : text));
  const spaced = marked.flatMap((node, place) => (place === 0 ? [node] : [" ", node]));
  return [atStart ? "" : "… ", ...spaced, atEnd ? "" : " …"];
}

function renderMeta({ meta, filters = {} }: PagefindResultData, engine: Engine): HTMLElement {
  const { speak } = engine;
  const [owner] = filters["owner"] ?? [];
  const [line] = filters["trust"] ?? [];
  const status = `status.${filters["status"]?.[0] ?? ""}`;
  const icon = status === "status.archived" || status === "status.superseded" ? "retired" : "draft";
  const isPlain = status === "status.live" || status === "status.stale";
  return element(
    "p",
    { class: "search-meta" },
    element("span", { class: "kind" }, meta["kind"] ?? ""),
    !isPlain && isWordKey(status)
      ? element("span", { class: "status" }, nodesOf(iconSvg(icon)), " ", speak(status))
      : undefined,
    owner === undefined ? undefined : element("span", { class: "handle" }, owner),
    line === undefined ? undefined : renderTrust(line, engine),
  );
}

/** What is the matter with it on the day of the search: work that is blocked says what it waits for. */
function renderStandings({ meta, filters = {} }: PagefindResultData, { speak, today }: Engine): HTMLElement[] {
  const says = { blocked: meta["standing"], past: speak("states.past"), ended: speak("search.ended") };
  const icons = { blocked: "blocked", past: "overdue", ended: "retired" } as const;
  return (filters["standing"] ?? [])
    .flatMap((line) => readStanding(line, today) ?? [])
    .map((standing) =>
      element("p", { class: "search-standing" }, nodesOf(iconSvg(icons[standing])), " ", says[standing]),
    );
}

function renderTrust(line: string, { speak, judge }: Engine): HTMLElement {
  const freshness = judge(line);
  const { said } = readTrust(line);
  const words = speak(`verdict.${freshness}`);
  // Of a page within its window the date says enough.
  const verdict = element(
    "span",
    { class: "verdict", "data-verdict": freshness },
    ...(words === "" ? [] : [nodesOf(iconSvg(verdictIcons[freshness])), " "]),
    element("span", { class: freshness === "fresh" ? "visually-hidden" : undefined }, words),
  );
  const date = said?.date;
  const [before = "", after = ""] = said && !isDoubtful(freshness) ? speak(said.key).split("{date}") : [];
  const statement = [before.trimEnd(), date === undefined ? "" : sayDate(date, speak), after.trim()];
  const saidText =
    before === ""
      ? ""
      : statement
          .filter((part) => part !== "")
          .join(" ")
          .replace(/ ,/, ",");
  return element(
    "span",
    { class: "trust", "data-freshness": freshness },
    words === "" ? undefined : verdict,
    " ",
    saidText,
  );
}
