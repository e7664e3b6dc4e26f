import { relative, resolve, sep } from "node:path";
import { addressOf } from "../../core/handbook/address.ts";
import type { Handbook } from "../../core/handbook/handbook.ts";
import { nameTarget } from "./name-places.ts";

/**
 * What an earlier run of the same move has moved to its end: nothing stands at the old place, and its address redirects to the
 * new one. Undefined where that is not so.
 */
export function findDone(
  { byPath, redirects }: Handbook,
  files: readonly string[],
  folder: string,
  named: string,
  wanted: string,
): { from: string; to: string } | undefined {
  const leads = (from: string, to: string): boolean =>
    byPath.has(to) && (addressOf(from) === addressOf(to) || redirects.get(addressOf(from)) === addressOf(to));
  const bare = named.replace(/\/+$/, "");
  for (const fromHere of [false, true]) {
    const path = fromHere ? relative(folder, resolve(bare)).split(sep).join("/") : bare.replace(/^\.\//, "");
    if (path.startsWith("../")) continue;
    for (const from of [path, `${path}.md`, `${path}.mdx`, `${path}/index.md`, `${path}/index.mdx`]) {
      if (!/\.mdx?$/i.test(from)) continue;
      const to = nameTarget(folder, { kind: "page", path: from, fromHere }, wanted, files);
      if (leads(from, to)) return { from, to };
    }
    const to = nameTarget(folder, { kind: "folder", path, fromHere }, wanted, files);
    const arrived = [...byPath.keys()].filter((page) => page.startsWith(`${to}/`));
    if (arrived.some((page) => leads(path + page.slice(to.length), page))) return { from: path, to };
  }
  return undefined;
}
