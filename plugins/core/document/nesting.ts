import type { Nodes } from "mdast";

/** Pages nested deeper than this are left out before any renderer sees them. */
export const deepestNesting = 500;

const containers = /^[ \t]*(?:(?:>|[-+*]|\d{1,9}[.)])[ \t]*)+/gm;

/** True when a line opens more containers (quotes, lists) than a renderer should be asked to nest. Reads the text alone. */
export function opensTooManyContainers(text: string): boolean {
  containers.lastIndex = 0;
  for (let match = containers.exec(text); match; match = containers.exec(text)) {
    if (match[0].length <= deepestNesting) continue;
    const markers = match[0].match(/>|[-+*](?=[ \t])|\d+[.)](?=[ \t])/g)?.length ?? 0;
    const indent = /^[ \t]*/.exec(match[0])?.[0].length ?? 0;
    if (markers + indent / 2 > deepestNesting) return true;
  }
  return false;
}

/** True when the tree is deeper than `deepestNesting`. Keeps its own stack. */
export function isTooDeep(root: Nodes): boolean {
  const stack: [Nodes, number][] = [[root, 0]];
  for (let entry = stack.pop(); entry; entry = stack.pop()) {
    const [node, depth] = entry;
    if (depth > deepestNesting) return true;
    if ("children" in node) for (const child of node.children) stack.push([child, depth + 1]);
  }
  return false;
}
