import { countSlips, plainForm } from "../diagnostic/nearest.ts";
import type { Page } from "../handbook/page.ts";

// A word so short can become another one by a single letter.
const shortest = 6;

/** The only anchor of a page that is `fragment` but for case and hyphens; else the only one that is one slip away from it. */
export function sameAnchor({ document }: Page, fragment: string): string | undefined {
  const wanted = plainForm(fragment);
  const anchors = [...document.anchors];
  const same = anchors.filter((anchor) => plainForm(anchor) === wanted);
  if (same.length > 0) return same.length === 1 ? same[0] : undefined;
  if (wanted.length < shortest) return undefined;
  const near = anchors.filter((anchor) => isOneSlip(plainForm(anchor), wanted));
  return near.length === 1 ? near[0] : undefined;
}

// Numbers are never slips of each other.
function isOneSlip(one: string, other: string): boolean {
  const digits = (text: string): string => text.replace(/\D+/g, " ").trim();
  return digits(one) === digits(other) && countSlips(one, other) === 1;
}
