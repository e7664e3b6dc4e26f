import { findWords, foldText, type Found } from "../site/match-words.ts";

// Stands between texts of different elements, so that no word runs on from one into the next.
const gap = "\n";

/** One item of a list that is filtered, with its text as it is compared. */
export class FilteredItem {
  readonly element: HTMLElement;
  #nodes: { node: Text; start: number }[] = [];
  #folded: string | undefined;
  #found: Found[] = [];

  constructor(element: HTMLElement) {
    this.element = element;
  }

  /** Shows the item if it holds every word and has every chosen value, and tells whether it does. */
  show(words: readonly string[], chosen: readonly (readonly [string, string])[]): boolean {
    const fits = chosen.every(([name, value]) => (this.element.dataset[name] ?? "").split(" ").includes(value));
    const found = fits ? (words.length === 0 ? [] : findWords(this.#text(), words)) : undefined;
    this.#found = found ?? [];
    this.element.hidden = found === undefined;
    return found !== undefined;
  }

  /** The places of the words that were found. */
  ranges(): Range[] {
    return this.#found.flatMap(({ start, end }) => {
      const place = this.#nodes.findLast((node) => node.start <= start);
      if (!place || end > place.start + place.node.data.length) return [];
      const range = document.createRange();
      range.setStart(place.node, start - place.start);
      range.setEnd(place.node, end - place.start);
      return [range];
    });
  }

  #text(): string {
    if (this.#folded !== undefined) return this.#folded;
    let text = "";
    const walker = document.createTreeWalker(this.element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (!(node instanceof Text) || node.parentElement?.closest("[data-filter-skip], script, svg")) continue;
      this.#nodes.push({ node, start: text.length });
      text += node.data + gap;
    }
    return (this.#folded = foldText(text));
  }
}
