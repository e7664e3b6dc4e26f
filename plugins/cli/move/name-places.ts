import { basename, relative, resolve, sep } from "node:path";
import { didYouMean } from "../arguments.ts";
import { findPath } from "../find-page.ts";
import { UsageError } from "../usage-error.ts";

/** What somebody wants to move, and whether they named it from where they stand. */
export interface Place {
  kind: "page" | "folder";
  path: string;
  fromHere: boolean;
}

const pageFile = /\.mdx?$/i;

/**
 * The page or folder that is meant, named from the content folder or from here. Undefined where nothing is there; throws
 * `UsageError` for what could be both.
 */
export function findPlace(
  pages: ReadonlySet<string>,
  files: readonly string[],
  folder: string,
  named: string,
): Place | undefined {
  const forms = [
    { path: tidy(named), fromHere: false },
    { path: relative(folder, resolve(named)).split(sep).join("/"), fromHere: true },
  ];
  for (const { path, fromHere } of forms) {
    const page = pageAt(pages, path);
    const isFolder = path !== "" && path !== "." && files.some((file) => file.startsWith(`${path}/`));
    if (page !== undefined && isFolder && !named.endsWith("/") && page !== path && !page.startsWith(`${path}/`))
      throw new UsageError(`${path} is a page and a folder. Name ${page} or ${path}/.`);
    if (isFolder && page !== path && (named.endsWith("/") || page === undefined || page.startsWith(`${path}/`)))
      return { kind: "folder", path, fromHere };
    if (page !== undefined) return { kind: "page", path: page, fromHere };
  }
  return undefined;
}

/** Throws the `UsageError` for what is not there, with the nearest page. */
export function refuseMissing(
  pages: ReadonlySet<string>,
  files: readonly string[],
  folder: string,
  named: string,
): never {
  if (files.includes(tidy(named)))
    throw new UsageError(
      `${named} is no page. \`move\` takes a page or a folder; files named after a page go along with it.`,
    );
  findPath(pages, folder, named);
  throw new UsageError(`there is no page ${named} in ${folder}.`);
}

/** Where something is to go, relative to the content folder. Throws `UsageError` for a place that no page can have. */
export function nameTarget(folder: string, from: Place, named: string, files: readonly string[]): string {
  const here = relative(folder, resolve(named)).split(sep).join("/");
  const isInside = here !== "" && !here.startsWith("..");
  const namesFolder = tidy(named).startsWith(`${basename(resolve(folder))}/`);
  const path = from.fromHere || (isInside && namesFolder) ? here : tidy(named);
  if (path === "" || path.split("/").includes(".."))
    throw new UsageError(`${named} lies outside ${folder}; pages stay in the content folder.`);
  const hidden = path.split("/").find((name) => name.startsWith(".") || name === "node_modules");
  if (hidden !== undefined) throw new UsageError(`no page can stand in ${path}: the handbook passes over ${hidden}.`);
  if (from.kind === "folder") return path;
  const isFolder = named.endsWith("/") || files.some((file) => file.startsWith(`${path}/`));
  if (isFolder && !pageFile.test(path)) return `${path}/${basename(from.path)}`;
  if (pageFile.test(path)) return path;
  const extension = /\.[a-z][a-z0-9]{0,9}$/i.exec(path)?.[0];
  if (extension !== undefined)
    throw new UsageError(
      `a page ends in .md or .mdx, not in ${extension}.${didYouMean(`${path.slice(0, -extension.length)}.md`)}`,
    );
  return path + (pageFile.exec(from.path)?.[0] ?? ".md");
}

function tidy(named: string): string {
  return named
    .split("/")
    .filter((name) => name !== "." && name !== "")
    .join("/");
}

function pageAt(pages: ReadonlySet<string>, path: string): string | undefined {
  return [path, `${path}.md`, `${path}.mdx`, `${path}/index.md`, `${path}/index.mdx`].find((form) => pages.has(form));
}
