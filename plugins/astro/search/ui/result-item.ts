import type { PagefindResultData } from "@pagefind/component-ui";
import { iconSvg } from "../../site/icons.ts";
import { isWordKey, sayDate } from "../../site/speak.ts";
import { isDoubtful, verdictIcons } from "../../site/trust.ts";
import { readTrust } from "../trust-line.ts";
import { element, nodesOf } from "./element.ts";
import type { Engine } from "./engine.ts";

const mostSections = 2;
// So many letters tell whether an excerpt begins or ends where the text does.
const edge = 24;

/** A result: its title, what kind it is, whose, how far to trust it, the words around the match, and the parts they stand in. */
export function renderResult(result: PagefindResultData, engine: Engine): HTMLElement {
  const { meta, url, excerpt, content = "", filters = {} } = result;
  const sections = engine.instance.getDisplaySubResults(result, mostSections);
  return element(
    "li",
    { class: "search-result", "data-kind": filters["kind"]?.[0] },
    element("p", { class: "search-title" }, element("a", { href: url }, meta["title"] ?? meta["name"] ?? url)),
    renderMeta(result, engine),
    element("p", { class: "search-excerpt" }, ...quoteExcerpt(excerpt, content)),
    sections.length === 0
      ? undefined
      : element(
          "p",
          { class: "search-sections" },
          `${engine.speak("search.sections")} `,
          ...sections.map((section) => element("a", { href: section.url }, section.title)),
        ),
  );
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

/** The words around a match with the match in `<mark>`; anything else that may stand in them becomes text. */
function quoteExcerpt(excerpt: string, content: string): (Node | string)[] {
  const { body } = new DOMParser().parseFromString(excerpt, "text/html");
  const said = body.textContent.trim();
  const words = [...body.childNodes].map((node) => {
    const text = node.textContent ?? "";
    return node.nodeName === "MARK" ? element("mark", {}, text) : text;
  });
  const [atStart, atEnd] = [content.startsWith(said.slice(0, edge)), content.trimEnd().endsWith(said.slice(-edge))];
  return [atStart ? "" : "… ", ...words, atEnd ? "" : " …"];
}
