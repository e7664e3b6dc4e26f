import type { Outline, OutlineBlock, OutlineCell, OutlineItem } from "./document.ts";

/** A copy of an outline with all its texts put together: until then, each keeps its part of the page's tree in memory. */
export function settleOutline(outline: Outline): Outline {
  return outline.map((section) => ({ ...section, blocks: section.blocks.map(settleBlock) }));
}

function settleBlock(block: OutlineBlock): OutlineBlock {
  switch (block.type) {
    case "paragraph": {
      const { type, text, items, loosely, start, end } = block;
      return { type, text, items: items.map(settleItem), ...(loosely && { loosely }), start, end };
    }
    case "list":
      return { ...block, items: block.items.map(settleItem) };
    case "table": {
      const { header, rows } = block;
      return { ...block, header: header.map(settleCell), rows: rows.map((row) => row.map(settleCell)) };
    }
    case "group":
      return { ...block, blocks: block.blocks.map(settleBlock) };
    default:
      return block;
  }
}

function settleItem(item: OutlineItem): OutlineItem {
  const { label, text, valueStart, opening, openingEnd, checked, loosely, start, end } = item;
  return {
    label,
    text,
    valueStart,
    opening,
    openingEnd,
    blocks: item.blocks.map(settleBlock),
    ...(checked !== undefined && { checked }),
    ...(loosely && { loosely }),
    start,
    end,
  };
}

/** As `settleOutline`, of one cell. */
export function settleCell({ text, start, end }: OutlineCell): OutlineCell {
  return { text, start, end };
}
