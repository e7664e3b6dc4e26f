import { plainForm } from "../../diagnostic/nearest.ts";
import { buildMatcher } from "../../handbook/globs.ts";
import type { Handbook } from "../../handbook/handbook.ts";
import type { Page } from "../../handbook/page.ts";
import { buildSchemas } from "../../schema/frontmatter.ts";
import { folderOfKind, kinds, type Kind } from "../../schema/kind.ts";
import { nearMiss } from "./near-miss.ts";

/** A folder that looks meant for a kind of page and is none. */
export interface MisnamedFolder {
  folder: string;
  /** The folder it looks meant to be. */
  meant: string;
  /** The first of its pages that is taken for a guide. */
  page: Page;
}

const schemas = buildSchemas();
const candidates = kinds.filter((kind) => kind !== "guide");

/** The folders at the top of the content folder whose name is nearly that of a kind and of which settings say nothing. */
export function findMisnamedFolders({ pages, settings }: Handbook): MisnamedFolder[] {
  const covered = buildMatcher(Object.values(settings.kinds).flat());
  const byFolder = Map.groupBy(
    pages.filter(({ path }) => path.includes("/")),
    ({ path }) => path.slice(0, path.indexOf("/")),
  );
  return [...byFolder].flatMap(([folder, inside]) => {
    const page = inside.find(isGuideByFolder);
    const kind = page && candidates.find((candidate) => looksMeant(folder, candidate, inside));
    if (!page || !kind || inside.some(({ path }) => covered(path))) return [];
    return [{ folder, meant: folderOfKind[kind], page }];
  });
}

function isGuideByFolder({ kind, keys, isIndex, holds }: Page): boolean {
  return kind === "guide" && !keys.has("kind") && !isIndex && holds.length === 0;
}

// `contacts/` is a word of its own: a slip counts only where a page in the folder has a field that no other kind has.
function looksMeant(folder: string, kind: Kind, inside: readonly Page[]): boolean {
  const name = folderOfKind[kind];
  if (folder === name) return false;
  const singular = (text: string): string => plainForm(text).replace(/s$/, "");
  if (singular(folder) === singular(name)) return true;
  const own = Object.keys(schemas[kind].shape).filter((field) => !(field in schemas.guide.shape));
  return nearMiss(folder, [name]) !== undefined && inside.some(({ keys }) => own.some((field) => keys.has(field)));
}
