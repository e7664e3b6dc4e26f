import type { ReviewedItem } from "../site/write-review.ts";

// Who is waited for is who is asked.
const parts = ".standing-count, .standing-mark, .blocked-on, .guardrail > span:not(.standing-mark)";

/** What the page shows of one thing under review. */
export function readReviewed(item: HTMLElement): ReviewedItem {
  const link = item.querySelector<HTMLAnchorElement>("[data-review-heading] a");
  const place = item.querySelector<HTMLElement>("[data-review-place]");
  const asked = item.querySelector<HTMLElement>("[data-review-asked]")?.dataset["reviewAsked"];
  const agreed = item.querySelector<HTMLInputElement>("[data-review-note] input")?.value;
  const facts = [...item.querySelectorAll<HTMLElement>(parts)].filter((part) => part.closest("[hidden]") === null);
  return {
    title: textOf(link),
    url: link?.href ?? "",
    facts: facts.map(textOf),
    ...(place && { place: textOf(place) }),
    ...(asked !== undefined && { asked }),
    ...(agreed !== undefined && { agreed }),
  };
}

function textOf(element: Element | null): string {
  const copy = element?.cloneNode(true);
  if (!(copy instanceof Element)) return "";
  for (const unseen of copy.querySelectorAll("[hidden], .visually-hidden")) unseen.remove();
  return copy.textContent.replace(/\s+/g, " ").trim();
}
