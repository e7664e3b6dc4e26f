import { relative, resolve, sep } from "node:path";
import { nearest } from "../core/diagnostic/nearest.ts";
import type { Handbook } from "../core/handbook/handbook.ts";
import type { Page } from "../core/handbook/page.ts";
import { didYouMean } from "./arguments.ts";
import { UsageError } from "./usage-error.ts";

/** The page somebody means; as `findPath`. */
export function findPage(handbook: Handbook, folder: string, named: string): Page {
  const page = handbook.byPath.get(findPath(new Set(handbook.byPath.keys()), folder, named));
  if (!page) throw new UsageError(`there is no page ${named} in ${folder}.`);
  return page;
}

/**
 * The one of `paths` that somebody means, named from the content folder or from here, with or without extension.
 * Throws `UsageError` where there is none, with the nearest.
 */
export function findPath(paths: ReadonlySet<string>, folder: string, named: string): string {
  const fromHere = relative(folder, resolve(named)).split(sep).join("/");
  const given = named.replace(/^\.\//, "").replace(/\/$/, "");
  for (const path of [given, fromHere])
    for (const form of [path, `${path}.md`, `${path}.mdx`, `${path}/index.md`]) if (paths.has(form)) return form;
  const wanted = /\.mdx?$/i.test(given) ? given : `${given}.md`;
  const stem = wanted.split("/").at(-1) ?? wanted;
  const elsewhere = [...paths].find((path) => path.split("/").at(-1) === stem);
  throw new UsageError(`there is no page ${named} in ${folder}.${didYouMean(nearest(wanted, paths) ?? elsewhere)}`);
}
