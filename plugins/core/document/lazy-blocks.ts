import type { Nodes } from "mdast";
import { blockText } from "./block-text.ts";
import type { OutlineBlock, OutlineCell, OutlineItem, Span } from "./document.ts";

// Most blocks of a page are never asked for their text. Once one was, its part of the tree is let go, which is many times larger.

/** A cell whose text is put together when it is first asked for. */
export class LazyCell implements OutlineCell {
  readonly start: number;
  readonly end: number;
  #nodes: readonly Nodes[] | undefined;
  #text = "";

  constructor(nodes: readonly Nodes[], start: number, end: number) {
    this.#nodes = nodes;
    this.start = start;
    this.end = end;
  }

  get text(): string {
    if (this.#nodes) this.#text = blockText(this.#nodes);
    this.#nodes = undefined;
    return this.#text;
  }
}

/** An item whose texts are put together when they are first asked for. */
export class LazyItem implements OutlineItem {
  readonly label: string | undefined;
  readonly valueStart: number;
  readonly openingEnd: number;
  readonly blocks: readonly OutlineBlock[];
  readonly start: number;
  readonly end: number;
  checked?: boolean;
  loosely?: Pick<OutlineItem, "label" | "opening" | "valueStart">;
  #opening: string | readonly Nodes[];
  #below: readonly Nodes[] | undefined;
  #text = "";

  /** `opening` is the text of the opening paragraph, or what it is put together of; `below` is what stands below it. */
  constructor(
    { label, valueStart, openingEnd, blocks, start, end }: Omit<OutlineItem, "text" | "opening">,
    opening: string | readonly Nodes[],
    below: readonly Nodes[] = [],
  ) {
    this.label = label;
    this.valueStart = valueStart;
    this.openingEnd = openingEnd;
    this.blocks = blocks;
    this.start = start;
    this.end = end;
    this.#opening = opening;
    this.#below = below.length > 0 ? below : undefined;
  }

  get opening(): string {
    if (typeof this.#opening !== "string") this.#opening = blockText(this.#opening);
    return this.#opening;
  }

  get text(): string {
    if (this.#below) this.#text = this.#below.map((node) => blockText([node])).join(" ");
    this.#below = undefined;
    return this.#text === "" ? this.opening : `${this.opening} ${this.#text}`.trim();
  }
}

/** A paragraph without labels. */
export class LazyParagraph {
  readonly type = "paragraph";
  readonly start: number;
  readonly end: number;
  readonly items: [OutlineItem];

  constructor(nodes: readonly Nodes[], { start, end }: Span) {
    this.start = start;
    this.end = end;
    this.items = [
      new LazyItem({ label: undefined, valueStart: start, openingEnd: end, blocks: [], start, end }, nodes),
    ];
  }

  get text(): string {
    return this.items[0].text;
  }
}
