/** Pages nested deeper than this are left out before any renderer sees them. */
export const deepestNesting = 500;

const longOpening = /(?:^|[\r\n])([ \t>*+\-\d.)]{500,})/g;

// Hundreds of containers on one line cannot do without one of these runs; the walk over the tree catches mixtures.
const tellingRuns = [">>>>>>>>", "> > > > ", "- - - - ", "* * * * ", "+ + + + ", " ".repeat(64)];

/** True when a line opens more containers (quotes, lists) than a renderer should be asked to nest. Reads the text alone. */
export function opensTooManyContainers(text: string): boolean {
  if (!tellingRuns.some((run) => text.includes(run))) return false;
  for (const [, opening = ""] of text.matchAll(longOpening)) {
    const markers = opening.match(/>|[-+*](?=[ \t])|\d+[.)](?=[ \t])/g)?.length ?? 0;
    const indent = /^[ \t]*/.exec(opening)?.[0].length ?? 0;
    if (markers + indent / 2 > deepestNesting) return true;
  }
  return false;
}
