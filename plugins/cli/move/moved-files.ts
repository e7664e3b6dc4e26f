import type { Place } from "./name-places.ts";

/** Every file that moves with a page or a folder, by its path now: of a page, the files beside it that are named after it. */
export function movedFiles(
  from: Place,
  to: string,
  files: readonly string[],
  pages: ReadonlySet<string>,
): Map<string, string> {
  if (from.kind === "folder") {
    const inside = files.filter((path) => path.startsWith(`${from.path}/`));
    return new Map(inside.map((path) => [path, to + path.slice(from.path.length)]));
  }
  const stem = stemOf(from.path);
  // What is named after `desk.night.md` does not go with `desk.md`.
  const others = [...pages].map(stemOf).filter((other) => other.startsWith(`${stem}.`));
  const companions = files.filter(
    (path) => path.startsWith(`${stem}.`) && !pages.has(path) && !others.some((other) => path.startsWith(`${other}.`)),
  );
  return new Map(
    [from.path, ...companions].map((path) => [path, path === from.path ? to : stemOf(to) + path.slice(stem.length)]),
  );
}

function stemOf(path: string): string {
  return path.replace(/\.mdx?$/i, "");
}
