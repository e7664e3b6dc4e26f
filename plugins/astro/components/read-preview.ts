import { cutText } from "../site/cut-text.ts";

/** What can be said of a page, or of one part of it, before it is opened. */
export interface Preview {
  /** What kind of page it is; for a part, which page it stands on. */
  about: string;
  title: string;
  /** That it is a draft or retired, with the icon. */
  standing?: Node[];
  trust?: Element;
  /** Its first words. */
  text: string;
}

const unread = "svg, script, style, template, button, [hidden], .link-note, .visually-hidden, .trust";
const apart = "p, li, dt, dd, td, th, tr, div, span, section, summary, br, h1, h2, h3, h4, h5, h6";
const headings = "h1, h2, h3, h4, h5, h6";

/** Reads the preview of a page of the handbook; `id` names the part that is linked to, where one is. */
export function readPreview(page: Document, id: string): Preview | undefined {
  const title = textOf(page.querySelector("main h1"));
  if (title === "" || !page.querySelector("#trust-verdicts")) return undefined;
  const kind = page.querySelector<HTMLElement>("[data-kind-name]")?.dataset["kindName"];
  const found = id === "" ? null : page.getElementById(id);
  const part = found && !found.closest("h1") && !found.matches("main") ? readPart(found) : undefined;
  const notice = page.querySelector(".notice");
  const standing = [notice?.querySelector("svg"), notice?.querySelector(".notice-title")?.firstChild];
  const trust = page.querySelector(".page-trust > [data-trust]");
  for (const link of trust?.querySelectorAll("a") ?? []) link.replaceWith(...link.childNodes);
  return {
    about: [kind, part && title].filter(Boolean).join(" · "),
    title: part?.title ?? title,
    ...(notice && { standing: standing.filter((node) => node !== undefined && node !== null) }),
    ...(trust && { trust }),
    text: cutText(part?.text ?? page.querySelector<HTMLMetaElement>("meta[name=description]")?.content ?? ""),
  };
}

function readPart(found: Element): { title: string; text: string } | undefined {
  const place = found.matches("a, span") ? (found.closest("p, li, dd, td") ?? found) : found;
  if (place.matches(headings)) return { title: textOf(place), text: textUnder(place) };
  const name = place.querySelector(".glance-name") ?? place.querySelector(`${headings}, dt, th, td, summary, strong`);
  const text = textOf(place.querySelector("dd") ?? place);
  const title = textOf(name);
  if (title === "") return undefined;
  return { title, text: text.startsWith(title) ? text.slice(title.length).replace(/^[\s·:]+/, "") : text };
}

function textUnder(heading: Element): string {
  const parts: string[] = [];
  const level = heading.tagName;
  for (let next = heading.nextElementSibling; next; next = next.nextElementSibling) {
    if (next.matches(headings) && next.tagName <= level) break;
    parts.push(textOf(next));
  }
  return parts.join(" ");
}

/** The words of an element as they are read; what stands apart does not run together. */
function textOf(element: Element | null): string {
  if (!element) return "";
  const copy = element.cloneNode(true) as Element;
  for (const aside of copy.querySelectorAll(unread)) aside.remove();
  for (const row of copy.querySelectorAll("td, th, li")) row.before(" · ");
  for (const block of copy.querySelectorAll(apart)) block.after(" ");
  return copy.textContent
    .replace(/\s+/g, " ")
    .replace(/(?: ·)+(?= ·)/g, "")
    .replace(/ (?=[,.;:)])/g, "")
    .trim()
    .replace(/^· /, "");
}
