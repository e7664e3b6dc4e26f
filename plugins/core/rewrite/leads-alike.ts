import type { Resolution } from "../graph/resolution.ts";
import { joinAnywhere } from "./relative-paths.ts";

/** Where files stand now, by the path they had: those that were moved alone. */
export type Moved = ReadonlyMap<string, string>;

/** True where a link that led to `was` before a move leads to the same thing, wherever that stands `now`. */
export function leadsAlike(was: Resolution, now: Resolution, moved: Moved): boolean {
  switch (was.state) {
    case "external":
      return now.state === "external";
    case "page":
    case "anchor":
      return (
        (now.state === "page" || now.state === "anchor") &&
        now.page.path === after(was.page.path, moved) &&
        now.fragment === was.fragment
      );
    case "file":
      return now.state === "file" && now.from === was.from && now.path === after(was.path, moved);
    case "route":
      return now.state === "route"
        ? now.address === was.address
        : now.state === "page" && now.page.address === was.address;
    case "outside":
      return now.state === "outside" && joinAnywhere(now.origin, now.target) === joinAnywhere(was.origin, was.target);
    case "broken":
      if (was.reason === "escape") return true;
      if (now.state === "broken") return now.target === was.target;
      return (now.state === "page" || now.state === "anchor") && arrives(was.target, now.page.path, moved);
  }
}

// A link that was written for the move already.
function arrives(target: string, path: string, moved: Moved): boolean {
  const stem = target.replace(/^\/+|\/+$|\.md$/g, "");
  const isThere = [target, stem, `${stem}.md`, `${stem}.mdx`, `${stem}/index.md`, `${stem}/index.mdx`].includes(path);
  return (isThere || target.startsWith("/")) && [...moved.values()].includes(path);
}

function after(path: string, moved: Moved): string {
  return moved.get(path) ?? path;
}
