import { readersDay, verdictWords } from "./readers-day.ts";
import { judgeLines } from "./judge-lines.ts";
import { namedId } from "./named-part.ts";
import { readPreview, type Preview } from "./read-preview.ts";

const id = "link-preview";
// Time to move from the link to its preview.
const grace = 250;
const pages = new Map<string, Promise<Document | undefined>>();
let shown: { link: HTMLAnchorElement; card: HTMLElement } | undefined;

/** Shows what a link leads to beside it, for as long as the link or the preview is pointed at, or the link has the focus. */
export async function openPreview(link: HTMLAnchorElement): Promise<void> {
  if (shown?.link === link) return;
  const { pathname, search, hash } = link;
  const page = await fetchPage(pathname + search);
  const preview = page && readPreview(page, namedId(hash));
  if (!preview || !isWanted(link)) return;
  closePreview();
  const card = renderPreview(preview);
  // In a list the next link stands below: the preview leaves it to be seen and reached.
  card.toggleAttribute("data-beside", !link.closest(".prose"));
  link.closest("main")?.append(card);
  link.dataset["previewed"] = "";
  link.setAttribute("aria-describedby", id);
  card.showPopover();
  if (!CSS.supports("position-area", "block-end")) placeCard(card, link);
  shown = { link, card };
}

function closePreview(): void {
  if (!shown) return;
  const { link, card } = shown;
  shown = undefined;
  delete link.dataset["previewed"];
  link.removeAttribute("aria-describedby");
  card.remove();
}

function fetchPage(path: string): Promise<Document | undefined> {
  const page = pages.get(path) ?? parsePage(path);
  pages.set(path, page);
  return page;
}

async function parsePage(path: string): Promise<Document | undefined> {
  try {
    const answer = await fetch(path, { headers: { accept: "text/html" } });
    const isPage = answer.ok && answer.headers.get("content-type")?.startsWith("text/html");
    return isPage ? new DOMParser().parseFromString(await answer.text(), "text/html") : undefined;
  } catch {
    // Asked for again the next time.
    pages.delete(path);
    return undefined;
  }
}

function isWanted(link: HTMLAnchorElement): boolean {
  return link.matches(":hover, :focus-visible");
}

function renderPreview({ about, title, standing, trust, text }: Preview): HTMLElement {
  const card = Object.assign(document.createElement("div"), { id, className: "preview", role: "tooltip" });
  card.popover = "manual";
  const line = (name: string, ...content: (Node | string)[]): void => {
    const paragraph = Object.assign(document.createElement("p"), { className: name });
    paragraph.append(...content);
    card.append(paragraph);
  };
  if (about !== "") line("preview-about", about);
  line("preview-title", title);
  if (standing) line("preview-standing", ...standing.map((node) => document.importNode(node, true)));
  if (trust) line("preview-trust", document.importNode(trust, true));
  if (text !== "") line("preview-text", text);
  const words = verdictWords();
  if (words) judgeLines(card, readersDay(words), words);
  return card;
}

// For browsers that cannot place one element by another.
function placeCard(card: HTMLElement, link: HTMLElement): void {
  const { left, right, top, bottom } = link.getBoundingClientRect();
  const { width, height } = card.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const fitsBefore = left >= width;
  const beside = card.hasAttribute("data-beside") && (fitsBefore || right + width <= clientWidth);
  const below = bottom + height <= clientHeight || top < height;
  const start = beside ? (right + width <= clientWidth ? right : left - width) : Math.min(left, clientWidth - width);
  card.style.left = `${Math.max(0, start)}px`;
  card.style.top = `${beside ? Math.max(0, Math.min(top, clientHeight - height)) : below ? bottom : top - height}px`;
  addEventListener("scroll", closePreview, { once: true, capture: true });
}

function closeWhenLeft(): void {
  setTimeout(() => {
    if (shown && !isWanted(shown.link) && !shown.card.matches(":hover")) closePreview();
  }, grace);
}

document.addEventListener("pointerover", closeWhenLeft);
document.documentElement.addEventListener("pointerleave", closeWhenLeft);
// At once: what has the focus next may lie beneath it.
document.addEventListener("focusout", () => {
  if (shown && ![shown.link, shown.card].some((part) => part.matches(":hover"))) closePreview();
});
document.addEventListener("click", closePreview);
addEventListener("pagehide", closePreview);
document.addEventListener(
  "keydown",
  (event) => {
    if (event.key !== "Escape" || !shown) return;
    // The same key must not close what lies beneath as well.
    event.preventDefault();
    event.stopPropagation();
    closePreview();
  },
  { capture: true },
);
