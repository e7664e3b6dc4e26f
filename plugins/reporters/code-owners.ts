import type { Page } from "../core/handbook/page.ts";

/**
 * The owners of pages as a `CODEOWNERS` file: a line for each folder whose pages have the same owners, else one for each
 * page. `prefix` is where the content folder stands in its repository, ending with a slash. Pages whose owners come from
 * `CODEOWNERS` itself, or that have none, are left out.
 */
export function renderCodeOwners(pages: readonly Page[], prefix: string): string {
  const root = buildFolder(pages);
  const lines = linesOf(root, `/${prefix}`);
  const head = "# Owners as the pages name them; written by `handshake list --format codeowners`.\n";
  return head + lines.map(({ pattern, owners }) => `${pattern} ${owners}\n`).join("");
}

interface Folder {
  files: Map<string, string>;
  folders: Map<string, Folder>;
}

interface Line {
  pattern: string;
  owners: string;
}

const newFolder = (): Folder => ({ files: new Map(), folders: new Map() });

function buildFolder(pages: readonly Page[]): Folder {
  const root = newFolder();
  for (const page of pages) {
    const names = page.path.split("/");
    const file = names.pop() ?? "";
    let folder = root;
    for (const name of names) {
      const inner = folder.folders.get(name) ?? newFolder();
      folder.folders.set(name, inner);
      folder = inner;
    }
    folder.files.set(file, ownersOf(page).join(" "));
  }
  return root;
}

// Another owner than the page itself or the settings name came from CODEOWNERS.
function ownersOf({ fields, faults }: Page): readonly string[] {
  return faults.some(({ path }) => path[0] === "owner") ? [] : (fields.owner ?? []);
}

function linesOf(folder: Folder, path: string): Line[] {
  const owners = sharedOwners(folder);
  if (owners !== undefined) return owners === "" ? [] : [{ pattern: escapePattern(path), owners }];
  const files = [...folder.files].flatMap(([name, said]) =>
    said === "" ? [] : [{ pattern: escapePattern(path + name), owners: said }],
  );
  return [...files, ...[...folder.folders].flatMap(([name, inner]) => linesOf(inner, `${path}${name}/`))];
}

function sharedOwners({ files, folders }: Folder): string | undefined {
  const all = new Set<string | undefined>([...files.values(), ...[...folders.values()].map(sharedOwners)]);
  const [first] = all;
  return all.size === 1 ? first : undefined;
}

// One unknown sign stands for what would part or mean something else; both the code host and the handbook read it so.
function escapePattern(path: string): string {
  return path.replace(/[\s*?[\]\\#!{}()]/g, "?");
}
