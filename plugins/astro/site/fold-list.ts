/** A list in two: what is shown at once, and what folds away. A fold that would hide one item saves nothing. */
export function foldList<Item>(
  list: readonly Item[],
  most: number,
): { shown: readonly Item[]; folded: readonly Item[] } {
  const at = list.length <= most + 1 ? list.length : most;
  return { shown: list.slice(0, at), folded: list.slice(at) };
}
