import { basePrefix, decodeUrl, hrefOf, type SiteShape } from "../../core/handbook/address.ts";
import { nearestPages, wordsOfAddress, type KnownAddresses } from "../site/nearest-pages.ts";

const place = document.querySelector<HTMLElement>("[data-suggest]");

/** Says what was asked for and what may have been meant. Nothing is loaded on any other page. */
async function suggest(shown: HTMLElement): Promise<void> {
  const { suggest: source = "", base = "/", slash = "ignore" } = shown.dataset;
  const shape: SiteShape = { base, trailingSlash: slash as SiteShape["trailingSlash"] };
  const prefix = basePrefix(base);
  const path = decodeUrl(location.pathname) ?? location.pathname;
  const wanted = prefix !== "" && path.startsWith(prefix) ? path.slice(prefix.length) : path;
  const words = wordsOfAddress(wanted);
  fill(shown, "asked", wanted);
  const search = shown.querySelector<HTMLAnchorElement>("[data-look-for]");
  if (search && words !== "") {
    search.href = `${search.pathname}?q=${encodeURIComponent(words)}`;
    fill(search, "words", words);
    search.hidden = false;
  }
  shown.hidden = false;
  const { moved, near } = nearestPages(wanted, (await (await fetch(source)).json()) as KnownAddresses);
  list(shown.querySelector("[data-moved]"), moved ? [moved] : [], shape);
  list(shown.querySelector("[data-near]"), near, shape);
}

function fill(within: HTMLElement, name: string, text: string): void {
  for (const blank of within.querySelectorAll(`[data-blank="${name}"]`)) blank.textContent = text;
}

function list(part: HTMLElement | null, pages: readonly { path: string; title: string }[], shape: SiteShape): void {
  if (!part || pages.length === 0) return;
  const items = pages.map(({ path, title }) => {
    const [address = path, anchor] = path.split("#");
    const link = document.createElement("a");
    link.href =
      hrefOf(address.endsWith("/") ? address : `${address}/`, shape) + (anchor === undefined ? "" : `#${anchor}`);
    link.textContent = title;
    const item = document.createElement("li");
    item.append(link);
    return item;
  });
  part.querySelector("ul")?.replaceChildren(...items);
  part.hidden = false;
}

// Without the list the ways in stand as they do without a script.
if (place)
  suggest(place)
    .catch(() => undefined)
    .finally(() => {
      for (const part of document.querySelectorAll("[data-stands-back]")) part.removeAttribute("data-stands-back");
    });
