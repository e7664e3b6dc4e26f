import type { Document } from "./document.ts";

/**
 * Copies the texts a document keeps. The native parser hands out slices of one pool for each page, and a slice of any length keeps
 * the whole pool in memory for as long as it lives.
 */
export function detachStrings(document: Document): void {
  for (const link of document.links) link.url = detach(link.url);
  for (const heading of document.headings) {
    heading.text = detach(heading.text);
    heading.id = detach(heading.id);
  }
  document.anchors = new Set([...document.anchors].map(detach));
  document.lead = detach(document.lead);
  for (const reference of document.undefinedReferences) reference.label = detach(reference.label);
  for (const fact of document.facts) {
    fact.label = detach(fact.label);
    fact.value = detach(fact.value);
  }
}

// Engines copy short slices in any case.
const shortest = 13;

/** A copy of `text` that keeps nothing but itself in memory. */
export function detach(text: string): string {
  return text.length < shortest ? text : ` ${text}`.slice(1);
}
