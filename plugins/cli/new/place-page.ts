import { slug } from "github-slugger";
import { addressOf } from "../../core/handbook/address.ts";
import { buildMatcher } from "../../core/handbook/globs.ts";
import type { Handbook } from "../../core/handbook/handbook.ts";
import { folderOfKind, kinds, type Kind } from "../../core/schema/kind.ts";
import { UsageError } from "../usage-error.ts";

/** Where a new page goes. */
export interface PagePlace {
  /** From the content folder. */
  path: string;
  /** True where only frontmatter can say what the page is. */
  needsKind: boolean;
}

/** Decides where a page of a kind goes: where the settings' globs keep that kind, else in the kind's own folder. Throws `UsageError`. */
export function placePage(handbook: Handbook, kind: Kind, title: string): PagePlace {
  const name = slug(title);
  if (name === "" || name === "index")
    throw new UsageError(`“${title}” makes no name for a file; give the page a title with letters or digits in it.`);
  const globs = handbook.settings.kinds[kind] ?? [];
  const paths = [...globs.flatMap((glob) => pathsFor(glob, name, handbook)), `${folderOfKind[kind]}/${name}.md`];
  const fitting = paths.find((path) => kindAt(path, handbook) === kind);
  const path = fitting ?? paths.at(-1) ?? "";
  refuseTaken(handbook, path);
  return { path, needsKind: fitting === undefined };
}

/** The kind a page would have by its path alone. */
function kindAt(path: string, { settings }: Handbook): Kind {
  for (const kind of kinds) if (buildMatcher(settings.kinds[kind] ?? [])(path)) return kind;
  const [folder] = path.split("/");
  return kinds.find((kind) => folderOfKind[kind] === folder) ?? "guide";
}

// `playbook/handshake-*.md` takes the name in the place of its last star; where files are numbered, the next number comes first.
function pathsFor(glob: string, name: string, handbook: Handbook): string[] {
  const plain = glob
    .replace(/^\.\//, "")
    .replace(/!\([^()]*\)/g, "*")
    .replace(/\{([^{},]*)(?:,[^{}]*)?\}/g, "$1")
    .replace(/\*\*\/(?=[^/]*\*)/g, "")
    .replace(/\/\*\*$/, "/*.md");
  const star = plain.lastIndexOf("*");
  const folder = plain.slice(0, plain.lastIndexOf("/") + 1);
  if (star < folder.length || /[*?[\](){}]/.test(folder)) return [];
  const before = plain.slice(folder.length, star).replace(/\[[^\]]*\][*+]?|[*?+()]/g, "");
  const after = plain.slice(star + 1).replace(/^\.\*$/, ".md");
  const numbers = [nextNumber(folder, handbook) ?? "", "", "0001-"];
  const paths = numbers.map((number) => `${folder}${before}${number}${name}${after}`);
  return paths.filter(buildMatcher([glob])).slice(0, 1);
}

function nextNumber(folder: string, { pages }: Handbook): string | undefined {
  const names = pages.flatMap(({ path, isIndex }) =>
    path.startsWith(folder) && !path.slice(folder.length).includes("/") && !isIndex ? [path.slice(folder.length)] : [],
  );
  const numbers = names.flatMap((name) => /^(\d{3,6})-/.exec(name)?.[1] ?? []);
  if (numbers.length === 0 || numbers.length * 2 < names.length) return undefined;
  const width = Math.max(...numbers.map((number) => number.length));
  return `${String(Math.max(...numbers.map(Number)) + 1).padStart(width, "0")}-`;
}

function refuseTaken({ settings, files, pages, lost, byAddress }: Handbook, path: string): void {
  const same = (other: string): boolean => other.toLowerCase() === path.toLowerCase();
  const there = [...pages, ...lost].find((page) => same(page.path))?.path ?? [...files].find(same);
  if (there !== undefined)
    throw new UsageError(`${there} is there already, and stays as it is. Give the new page another title.`);
  const taken = byAddress.get(addressOf(path));
  if (taken)
    throw new UsageError(`${taken.path} has the address ${taken.address} already. Give the new page another title.`);
  if (buildMatcher(settings.exclude)(path)) throw new UsageError(`${path} would be no page: the settings exclude it.`);
}
