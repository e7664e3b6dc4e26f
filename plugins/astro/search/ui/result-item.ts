import type { PagefindResultData } from "@pagefind/component-ui";
import { iconSvg } from "../../site/icons.ts";
import { isWordKey, sayDate } from "../../site/speak.ts";
import { isDoubtful, verdictIcons } from "../../site/trust.ts";
import { readStanding } from "../standing-line.ts";
import { readTrust } from "../trust-line.ts";
import { element, nodesOf } from "./element.ts";
import type { Engine } from "./engine.ts";
import { quote, type Quote, type Section } from "./quote.ts";
import { pageOf, type Result } from "./group-findings.ts";
import { renderPromises } from "./promise-item.ts";
import { holdsAll, type Finding } from "./seek.ts";

const mostSections = 2;

/** A result: its title, what kind it is, whose, how far to trust it, the words around the match, and the parts they stand in. */
export function renderResult(data: PagefindResultData, result: Result, engine: Engine): HTMLElement {
  const { meta, url, filters = {} } = data;
  const isContract = filters["kind"]?.[0] === "promise";
  const title = isContract ? meta["page"] : (meta["title"] ?? meta["name"]);
  const isWhole = holdsAll(result);
  return element(
    "li",
    {
      class: "search-result",
      "data-kind": isContract ? "contract" : filters["kind"]?.[0],
      "data-incomplete": !isWhole,
    },
    element("p", { class: "search-title" }, element("a", { href: isContract ? pageOf(url) : url }, title ?? url)),
    renderMeta(data, engine),
    ...renderStandings(data, engine),
    renderPromises(result.promises, engine),
    ...(saysMore(result) ? renderText(data, result.finding, engine) : []),
    isWhole ? undefined : renderMissing(fewestMissing(result), engine),
  );
}

/** The words around the match, and the parts they stand in. */
function renderText(
  { url, content = "", anchors = [] }: PagefindResultData,
  { places }: Finding,
  { speak }: Engine,
): HTMLElement[] {
  const quoted = quote({ content, anchors }, places);
  const sections = [quoted.section, ...quoted.others].filter(({ id }) => id !== undefined).slice(0, mostSections);
  return [
    element("p", { class: "search-excerpt" }, ...renderQuote(quoted)),
    ...(sections.length === 0
      ? []
      : [element("p", { class: "search-sections" }, `${speak("search.sections")} `, ...sections.map(linkTo(url)))]),
  ];
}

// What a promise says need not be quoted from the text once more.
function saysMore({ finding, promises }: Result): boolean {
  return promises.every((each) => each.finding.missing.length > finding.missing.length);
}

function fewestMissing({ finding, promises }: Result): string[] {
  const lists = [finding, ...promises.map((each) => each.finding)].map(({ missing }) => missing);
  return lists.toSorted((one, other) => one.length - other.length)[0] ?? [];
}

function renderMissing(missing: readonly string[], { speak }: Engine): HTMLElement {
  return element("p", { class: "search-missing" }, `${speak("search.without.words")} ${missing.join(", ")}`);
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
