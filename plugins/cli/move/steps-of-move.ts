import { dirname } from "node:path";
import type { FileStep } from "../../host/write-many.ts";
import type { Place } from "./name-places.ts";
import type { MovePlan } from "./plan-move.ts";

/**
 * The steps of a move, in an order that can be cut off anywhere and begun again: first every file at its new place, then the
 * links to it, then the settings; only then the old files go, pages last. So each page stands somewhere, whole, at any time, and
 * as long as one old page is left the same command knows what to do.
 */
export function stepsOfMove(
  { files, before }: MovePlan,
  moved: ReadonlyMap<string, string>,
  copied: ReadonlySet<string>,
  read: (path: string) => Uint8Array,
  from: Place,
): FileStep[] {
  const arrived = new Set(moved.values());
  const steps: FileStep[] = [];
  for (const [path, to] of moved) {
    const bytes = files.get(to) ?? read(path);
    if (!copied.has(path)) steps.push({ does: "write", path: to, bytes, expected: "nothing", rightsOf: path });
  }
  const { handbook } = before;
  const others = [...files].filter(([path]) => !arrived.has(path)).sort(([one], [other]) => rank(one) - rank(other));
  for (const [path, bytes] of others) {
    const isThere = handbook.byPath.has(path) || handbook.files.has(path);
    steps.push({ does: "write", path, bytes, expected: isThere ? read(path) : "nothing" });
  }
  const isPage = (path: string): boolean => handbook.byPath.has(path);
  const old = [...moved.keys()].sort((one, other) => Number(isPage(one)) - Number(isPage(other)));
  for (const path of old) steps.push({ does: "remove", path, expected: read(path) });
  if (from.kind === "folder")
    for (const path of foldersBelow(from.path, old)) steps.push({ does: "remove-folder", path });
  return steps;
}

function rank(path: string): number {
  return path.endsWith(".json") ? 1 : 0;
}

// The deepest first, last the one that moved.
function foldersBelow(root: string, paths: readonly string[]): string[] {
  const folders = new Set<string>();
  for (const path of paths)
    for (let folder = dirname(path); folder.length >= root.length; folder = dirname(folder)) folders.add(folder);
  return [...folders].sort((one, other) => other.length - one.length);
}
