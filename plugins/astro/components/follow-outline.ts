import { namedPart } from "./named-part.ts";

// What stands above this part of the screen has been come to.
const line = 0.3;
// Pixels, more than any page is long.
const above = 1_000_000;

/** Marks in an outline the part of the page that is being read. */
function follow(outline: HTMLElement): void {
  const parts = [...outline.querySelectorAll<HTMLAnchorElement>("a[href^='#']")].flatMap((link) => {
    const target = namedPart(link.hash);
    // What stands beside the text is not come to by reading on.
    return target && !target.closest(".page-side") ? [{ link, target }] : [];
  });
  const now = outline.parentElement?.querySelector<HTMLElement>("[data-toc-now]");
  const foot = document.querySelector(".site-foot");
  let isAtEnd = false;
  let marked: HTMLAnchorElement | undefined;

  const mark = (): void => {
    const limit = innerHeight * (isAtEnd ? 1 : line);
    const reached = parts.filter(({ target }) => target.getBoundingClientRect().top <= limit);
    // Parts need not stand on the page in the order of the outline.
    const last = reached.toSorted((one, other) => topOf(one.target) - topOf(other.target)).at(-1);
    if (last?.link === marked) return;
    marked?.removeAttribute("aria-current");
    marked = last?.link;
    marked?.setAttribute("aria-current", "true");
    if (now) now.textContent = marked?.textContent ?? "";
  };
  // Everything above counts as seen: who jumps past a part has come to it too.
  const seen = new IntersectionObserver(mark, { rootMargin: `${above}px 0px -${(1 - line) * 100}% 0px` });
  for (const { target } of parts) seen.observe(target);
  // The last parts may be too short to ever come up that far.
  const ended = new IntersectionObserver(
    (entries) => {
      isAtEnd = entries.at(-1)?.isIntersecting ?? false;
      mark();
    },
    { threshold: 0.9 },
  );
  if (foot) ended.observe(foot);
}

function topOf(element: Element): number {
  return element.getBoundingClientRect().top;
}

for (const outline of document.querySelectorAll<HTMLElement>("#page-toc")) follow(outline);
